# printers - generators, and what their frames are made of, as the user thinks of them:
#
#   $1 = fibonacci suspended at fib.cpp:6 {a = 5, b = 8}
#   $2 = walk suspended at tree.cpp:9 {tree = 0x4172c0} -> walk suspended at tree.cpp:10 {tree = 0x417290}
#
# Under a front end (`--interpreter=mi`, as in VS Code) the objects are children, so that they can be expanded.
import re

import gdb

from . import names
from .frame import Frame, is_frame_type, is_reference, referee

CHAIN_SHOWN = 8  # bodies of a chain of delegations that are shown, half of them outer ones
CHAIN_LIMIT = 100000


def _under_front_end():
    try:
        with open("/proc/self/cmdline", "rb") as file:
            words = file.read().decode(errors="replace").split("\0")
    except OSError:
        return False
    text = " ".join(words[:16])
    return re.search(r"(^| )--?i(nterpreter)?[= ](mi\d?|dap)\b", text) is not None


FRONT_END = _under_front_end()


def text_of(value):
    try:
        return referee(value).format_string(max_depth=4)
    except (gdb.error, RuntimeError, ValueError, OverflowError) as error:
        return "<%s>" % error


def _class_of_function(address):
    """The class whose static member function is at `address`: name and type."""
    block = gdb.block_for_pc(address)
    while block is not None and block.function is None:
        block = block.superblock
    if block is None:
        return None, None
    name = "::".join(names.components(block.function.name)[:-1])
    for known_as in (name, names.with_plain_arguments(name)):  # clang's debug information does not qualify local classes
        try:
            return name, gdb.lookup_type(known_as, block.static_block)
        except gdb.error:
            pass
    return name, None


def frame_of_link(link):
    """The Frame behind a body, a `rill::detail::link`: the function that resumes it knows the class around it."""
    name, type = _class_of_function(int(link["class_"].dereference()["resume"]))
    if type is None:
        return None
    whole = link.address.cast(type.pointer()).dereference()
    return Frame(whole["frame_"], (names.arguments(name) or [None])[0])


def chain_of(activity, root):
    """The links of an activity from the root to the innermost body, and whether some are left out."""
    links, at = [], activity["leaf_"]
    while int(at) != 0 and len(links) < CHAIN_LIMIT:
        links.append(at.dereference())
        if root is not None and int(at) == int(root.address):
            break
        at = at.dereference()["parent_"]
    links.reverse()
    if len(links) <= CHAIN_SHOWN:
        return links, 0
    half = CHAIN_SHOWN // 2
    return links[:half] + links[-half:], len(links) - CHAIN_SHOWN


def _base(value, name):
    """The base subobject whose class template is `name`, however deep; or None."""
    for field in value.type.strip_typedefs().fields():
        if field.is_base_class:
            found = value[field]
            if (found.type.strip_typedefs().name or "").split("<")[0] == name:
                return found
            found = _base(found, name)
            if found is not None:
                return found
    return None


def _describe(frame):
    """One frame as text, its objects, and its state."""
    status, line = frame.status()
    return "%s %s" % (frame.function, status), list(frame.objects(line)), frame.value["rill_state"]


def _with_objects(text, objects):
    return text + (" {" + ", ".join("%s = %s" % (n, text_of(v)) for n, v in objects) + "}" if objects else "")


class Generator:
    """A generator, from the frames of its chain of delegations, the outermost one first."""

    def __init__(self, frames, left_out=0, instead=None):
        self._left_out = left_out
        self._instead = instead
        self._frames = [_describe(frame) for frame in frames] if instead is None else []

    def has_objects(self):
        return any(objects for _, objects, _ in self._frames)

    def to_string(self):
        if self._instead is not None:
            return self._instead
        parts = [_with_objects(text, objects) for text, objects, _ in self._frames]
        if self._left_out:
            parts.insert(CHAIN_SHOWN // 2, "... %d more ..." % self._left_out)
        return " -> ".join(parts)


class Expandable(Generator):
    """The same for a front end: gdb shows it `{...}` there, so that its first child says what it is."""

    def to_string(self):
        return self._frames[-1][0]

    def children(self):
        # Names are unique: those of a chain are numbered.
        chain = len(self._frames) > 1
        for i, (text, objects, state) in enumerate(self._frames, 1):
            yield "[%s%s]" % ("%d: " % i if chain else "", text), state
            for name, value in objects:
                yield ("%d: %s" % (i, name) if chain else name), referee(value)


def generator(frames, left_out=0):
    made = Generator(frames, left_out)
    return Expandable(frames, left_out) if FRONT_END and made.has_objects() else made


def generator_of(activity, root):
    """The printer of a root body, which is a link and an activity."""
    frame = frame_of_link(root)
    if frame is None:
        return Generator([], instead="no generator")
    status = int(activity["status_"])
    ended = [f.enumval for f in activity["status_"].type.strip_typedefs().fields() if f.name.endswith("::ended")]
    if status in ended and frame.status()[0] == "exhausted":
        return generator([frame])
    links, left_out = chain_of(activity, root)
    frames = [found for found in map(frame_of_link, links) if found is not None]
    return generator(frames or [frame], left_out)


def of_gen(value):
    body = value["body_"]
    if int(body) == 0:
        return Generator([], instead="empty")
    body = body.dereference()
    return generator_of(_base(body, "rill::activity"), _base(body, "rill::detail::link"))


def of_stream(value):
    source = value["source_"]
    activity = _base(source, "rill::activity")
    if activity is not None:
        return generator_of(activity, _base(source, "rill::detail::link"))
    return generator([Frame(source["frame_"], names.arguments(value.type.strip_typedefs().name)[0])])


def of_activity(value):
    links, left_out = chain_of(value, None)
    return generator([f for f in map(frame_of_link, links) if f is not None], left_out)


class Inner:
    """Something that stands for the object in it."""

    def __init__(self, value):
        self._value = value

    def to_string(self):
        return text_of(self._value)


def of_bytes(value):
    """A slot or a temporary: the object is in bytes, behind a pointer, or a member."""
    type = value.type.strip_typedefs()
    fields = {field.name for field in type.fields()}
    if "engaged_" in fields and not bool(value["engaged_"]):
        return Generator([], instead="<not alive>")
    for name in ("pointer_", "value_"):
        if name in fields:
            return Inner(value[name].dereference() if name == "pointer_" else value[name])
    if "bytes_" in fields:
        return Inner(value["bytes_"].address.cast(type.template_argument(0).pointer()).dereference())
    return None


class Pack:
    """A parameter pack: its elements."""

    def __init__(self, value):
        self._value = value["elements_"]

    def to_string(self):
        return "pack"

    def children(self):
        for i, field in enumerate(field for field in self._value.type.fields() if field.is_base_class):
            yield "[%d]" % i, referee(self._value[field]["value"])


class Lookup(gdb.printing.PrettyPrinter):
    """Finds the printer of a value by the name of its type's template."""

    TEMPLATES = {
        "rill::gen": of_gen,
        "rill::in_place": of_gen,
        "rill::stream": of_stream,
        "rill::nested": lambda value: generator([frame_of_link(value["frame_"].dereference())]),
        "rill::activity": of_activity,
        "rill::slot": of_bytes,
        "rill::temporary": of_bytes,
        "rill::pack": Pack,
    }

    def __init__(self):
        super().__init__("rill")

    def __call__(self, value):
        if is_reference(value.type):
            return Inner(value) if int(value) != 0 else None
        type = value.type.strip_typedefs()
        if type.code != gdb.TYPE_CODE_STRUCT or type.name is None:
            return None
        if is_frame_type(type):
            return self._made(lambda frame: generator([Frame(frame)]), value)
        template = re.sub(r"\[abi:\w+\]", "", type.name.split("<")[0])
        make = self.TEMPLATES.get(template)
        return self._made(make, value) if make is not None else None

    def _made(self, make, value):
        try:
            return make(value)
        except gdb.error:
            return None  # memory of which nothing has been made yet: gdb shows it as it is
