#!/usr/bin/env python3
# kept.py RILL SOURCE HEADER TEXT - asks for the frame of the first generator of SOURCE: of the first version, which leaves its preamble behind,
# of one that begins with it, and of one for which HEADER has become TEXT. TMPDIR is where it is left.
import glob
import os
import sys
import time

sys.path.insert(0, os.path.dirname(__file__))
sys.dont_write_bytecode = True

from client import Client  # noqa: E402

rill, source, header, text = sys.argv[1:]


def kept():
    return set(glob.glob(os.path.join(os.environ["TMPDIR"], "rill-lsp-*", "*.pch")))


def until(holds):
    for _ in range(600):
        if holds():
            return "yes"
        time.sleep(0.05)
    return "no"


def show(name):
    report = client.ask("rill/explain", {"textDocument": {"uri": client.uri}})["report"]
    print(name, report["generators"][0]["frame"]["size"])


client = Client(rill, source, ["-std=c++17"], 100)
show("first:")
print("kept:", until(kept))
before = kept()
client.edit()
show("edited:")
with open(header, "w", encoding="utf-8") as file:
    file.write(text + "\n")
client.edit()
show("another header:")
print("kept again:", until(lambda: kept() - before))
print("exit status", client.end())
print("left:", until(lambda: not os.listdir(os.environ["TMPDIR"])) == "no")
