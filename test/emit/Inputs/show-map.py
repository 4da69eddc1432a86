# show-map.py MAP OUTPUT - prints each row of a source map with the texts of both sides, and fails if the map is not one:
# rows in order, without overlap, inside their lines, and with the same text on both sides where they say so.
import json
import sys


def units(text, begin, end):
    """The part of a line between two columns in UTF-16 code units."""
    raw = text.encode("utf-16-le")
    if not 0 <= begin <= end <= len(raw) // 2:
        sys.exit("columns %d to %d are outside of: %s" % (begin, end, text))
    return raw[2 * begin:2 * end].decode("utf-16-le")


with open(sys.argv[1], encoding="utf-8") as file:
    source_map = json.load(file)
with open(sys.argv[2], encoding="utf-8", newline="") as file:
    output = file.read().split("\n")
sources = []
for path in source_map["sources"]:
    with open(path, encoding="utf-8", newline="") as file:
        sources.append(file.read().split("\n"))

last = (0, 0)
for row in source_map["mappings"]:
    line, begin, end, source, source_line, source_begin, source_end, kind = row
    if (line, begin) < last or end < begin:
        sys.exit("not in order: %s" % row)
    last = (line, end)
    here = units(output[line], begin, end)
    there = units(sources[source][source_line], source_begin, source_end)
    if kind == 0 and here != there:
        sys.exit("not the same: %s: %s and %s" % (row, here, there))
    name = source_map["sources"][source].rsplit("/", 1)[-1]
    print("%d:%d-%d %s %s:%d:%d-%d | %s | %s" %
          (line + 1, begin, end, "same" if kind == 0 else "made", name, source_line + 1, source_begin, source_end, here, there))
