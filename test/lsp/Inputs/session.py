# session.py RILL SOURCE - a session of a thousand edits: the server answers from the newest text, its memory does not grow, and an answer
# takes no longer than 1.3 times `rill check`.
import json
import os
import subprocess
import sys
import threading
import time

EDITS = 1000
rill, source = sys.argv[1], os.path.abspath(sys.argv[2])
uri = "file://" + source
server = subprocess.Popen([rill, "lsp", "--", "-std=c++17"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
threading.Timer(600, server.kill).start()


def send(message):
    body = json.dumps(dict(message, jsonrpc="2.0")).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    server.stdin.flush()


def answer(wanted):
    while True:
        length = 0
        while True:
            line = server.stdout.readline()
            if line.startswith(b"Content-Length:"):
                length = int(line.split(b":")[1])
            if not line.strip():
                break
        if length == 0:
            sys.exit("the server ended")
        message = json.loads(server.stdout.read(length))
        if message.get("id") == wanted:
            return message["result"]


def resident():
    with open("/proc/%d/status" % server.pid) as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


send({"id": 0, "method": "initialize", "params": {"capabilities": {}, "initializationOptions": {"debounce": 5}}})
with open(source, encoding="utf-8") as file:
    send({"method": "textDocument/didOpen", "params": {"textDocument": {"uri": uri, "version": 0, "languageId": "cpp", "text": file.read()}}})
start = {"line": 0, "character": 0}
first = None
for edit in range(1, EDITS + 1):
    # A line comes and goes.
    change = {"range": {"start": start, "end": start}, "text": "// %d\n" % edit} if edit % 2 else {"range": {"start": start, "end": {"line": 1, "character": 0}}, "text": ""}
    send({"method": "textDocument/didChange", "params": {"textDocument": {"uri": uri, "version": edit}, "contentChanges": [change]}})
    if edit % 200 in (0, 99):
        send({"id": edit, "method": "rill/lowered", "params": {"uri": uri}})
        result = answer(edit)
        if result["version"] != edit or result["stale"] or ("// %d\n" % edit in result["text"]) != (edit % 2 == 1):
            sys.exit("edit %d: the answer is one of version %s" % (edit, result["version"]))
        first = first or resident()
grown = resident() - first
print("grown:", "little" if grown < 8000 else "%d kB" % grown)

# Side by side, because the machine has other things to do; the shortest of each counts.
checks, answers = [], []
for edit in range(EDITS + 1, EDITS + 8):
    began = time.monotonic()
    subprocess.run([rill, "check", source, "--", "-std=c++17"], check=True)
    checks.append(time.monotonic() - began)
    change = {"range": {"start": start, "end": start}, "text": "// %d\n" % edit}
    began = time.monotonic()
    send({"method": "textDocument/didChange", "params": {"textDocument": {"uri": uri, "version": edit}, "contentChanges": [change]}})
    send({"id": edit, "method": "rill/lowered", "params": {"uri": uri}})
    answer(edit)
    answers.append(time.monotonic() - began)
ratio = min(answers) / min(checks)
print("answers:", "in time" if ratio <= 1.3 else "%.2f times a check" % ratio)
send({"id": "last", "method": "shutdown"})
answer("last")
send({"method": "exit"})
print("exit status", server.wait())
sys.stdout.flush()
os._exit(0)
