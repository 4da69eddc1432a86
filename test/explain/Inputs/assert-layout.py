# assert-layout.py - prints assertions that a lowered source has the sizes and offsets that `rill explain` reports.
#
#   rill explain a.cpp --format=json -- FLAGS | python3 assert-layout.py >> a.lowered.cpp
#
# The names of streams are used, so the generators are free functions without overloads. Frames keep their objects
# private: compile with -fno-access-control.
import json
import sys

checked = 0
for source in json.load(sys.stdin)["sources"]:
    for generator in source["report"]["generators"]:
        frame = generator["frame"]
        if frame["size"] is None or not generator["in_place"]:
            continue
        stream = generator["qualified_name"] + "_stream"
        print('static_assert(sizeof(%s) == %d, "%s");' % (stream, frame["size_in_place"], stream))
        stream += "::frame_type"
        print('static_assert(sizeof(%s) == %d, "%s");' % (stream, frame["size"], stream))
        print('static_assert(alignof(%s) == %d, "%s");' % (stream, frame["alignment"], stream))
        for thing in frame["objects"]:
            print('static_assert(offsetof(%s, %s) == %d, "%s");' % (stream, thing["name"], thing["offset"], thing["name"]))
            if thing["kind"] not in ("parameter", "capture"):  # which may be references: sizeof is that of the referee
                print('static_assert(sizeof(%s::%s) == %d, "%s");' % (stream, thing["name"], thing["size"], thing["name"]))
            checked += 1
if checked == 0:
    sys.exit("nothing to check")
