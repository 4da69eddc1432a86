# every-diagnostic.py - fails with the ids of tool/diag/table.def of whose texts no test has four words in a row; but for those that no source
# is known to reach.
import os
import re
import sys

root = sys.argv[1]
table = open(os.path.join(root, "tool/diag/table.def")).read()
table = table.split("// No source is known that reaches it.")[0]
table = re.sub(r"^\s*//.*$", "", table, flags=re.M)

tests = ""
for folder, _, files in os.walk(os.path.join(root, "test")):
    for name in files:
        if name.endswith((".test", ".cpp", ".expected", ".h", ".py")) and name != os.path.basename(__file__):
            tests += open(os.path.join(folder, name), errors="replace").read() + "\n"

missing = []
for id, severity, strings in re.findall(r"RILL_DIAGNOSTIC\(\s*(\w+),\s*(\w+),\s*((?:\"(?:[^\"\\]|\\.)*\"\s*)+)\)", table):
    text = "".join(re.findall(r"\"((?:[^\"\\]|\\.)*)\"", strings)).replace('\\"', '"').replace("\\\\", "\\")
    windows = []
    for piece in re.split(r"`?%(?:\w+\{.*?\})?\d`?", text):
        words = piece.split()
        windows += [" ".join(words[i:i + 4]) for i in range(max(1, len(words) - 3))] if words else []
    longest = max(len(window.split()) for window in windows)
    if not any(window in tests for window in windows if len(window.split()) == longest):
        missing.append(id)

if missing:
    sys.exit("no test exercises: " + ", ".join(missing))
