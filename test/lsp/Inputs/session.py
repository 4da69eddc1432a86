# session.py RILL SOURCE - a session of a thousand edits: the server answers from the newest text, and its memory does not grow.
import sys

from client import Client

EDITS = 1000


def resident(process):
    with open("/proc/%d/status" % process.pid) as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


client = Client(sys.argv[1], sys.argv[2], ["-std=c++17"], seconds=600)
first = None
for edit in range(1, EDITS + 1):
    client.edit()
    if edit % 200 in (0, 99):
        result = client.ask("rill/lowered", {"uri": client.uri})
        if result["version"] != edit or result["stale"] or ("// %d\n" % edit in result["text"]) != (edit % 2 == 1):
            sys.exit("edit %d: the answer is one of version %s" % (edit, result["version"]))
        first = first or resident(client.process)
grown = resident(client.process) - first
print("grown:", "little" if grown < 8000 else "%d kB" % grown)
print("exit status", client.end())
