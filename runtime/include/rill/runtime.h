// runtime.h - all that lowered code uses
#ifndef RILL_RUNTIME_H
#define RILL_RUNTIME_H

#if !defined(RILL_LOWERED) || defined(RILL_PARSING)
#error "rill/runtime.h is for the output of rill; include rill/gen.h and compile through rill"
#endif

#include <rill/detail/types.h>
#include <rill/detail/activation.h>
#include <rill/detail/activity.h>
#include <rill/detail/arena.h>
#include <rill/detail/body.h>
#include <rill/detail/box.h>
#include <rill/detail/collect.h>
#include <rill/detail/delegate.h>
#include <rill/detail/element.h>
#include <rill/detail/fold.h>
#include <rill/detail/frame_access.h>
#include <rill/detail/gen_lowered.h>
#include <rill/detail/guard.h>
#include <rill/detail/handling.h>
#include <rill/detail/in_place.h>
#include <rill/detail/list.h>
#include <rill/detail/nested.h>
#include <rill/detail/part.h>
#include <rill/detail/pack.h>
#include <rill/detail/pending.h>
#include <rill/detail/push.h>
#include <rill/detail/range_access.h>
#include <rill/detail/slot.h>
#include <rill/detail/storage.h>
#include <rill/detail/stream.h>
#include <rill/detail/temporary.h>
#include <rill/detail/traversal.h>
#include <rill/detail/twin.h>
#include <rill/detail/views.h>

#endif
