# confuse.py RILL SEED COUNT - sends `rill lsp` so many messages that are cut off, changed or random, between good ones, and fails if it
# ends by a signal, or no longer answers.
import json
import random
import subprocess
import sys
import threading

SOURCE = "#include <rill/keywords.h>\ngen<int> f(int n) {\n  yield n; /* \U0001f600 */\n}\n"
URI = "file:///nowhere/a.cpp"
METHODS = ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/hover", "textDocument/definition", "textDocument/codeLens",
           "textDocument/codeAction", "rill/lowered", "rill/graph", "workspace/textDocumentContent", "workspace/didChangeConfiguration", "$/cancelRequest",
           "initialize", "textDocument/didSave"]


def framed(body):
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def value(pick, depth=0):
    """A random value, in which the protocol's keys are common."""
    kind = pick.randrange(10 if depth < 4 else 6)
    if kind == 0:
        return pick.choice([None, True, False])
    if kind == 1:
        return pick.choice([0, 1, -1, 3, 2**31, 2**63, -2**63, 1.5, 1e300])
    if kind in (2, 3):
        return pick.choice([URI, "rill:///nowhere/a.cpp.lowered.cpp", "rill:", "file:", "file://%", "file://%00/a", "", "\u0000", "\U0001f600", SOURCE])
    if kind in (4, 5):
        return {"line": pick.choice([0, 2, 99, -1]), "character": pick.choice([0, 14, 2**31 - 1])}
    if kind == 6:
        return [value(pick, depth + 1) for _ in range(pick.randrange(4))]
    keys = ["textDocument", "uri", "text", "version", "position", "range", "start", "end", "line", "character", "contentChanges", "settings", "rill", "flags",
            "buildDir", "debounce", "id", "context", "only", "capabilities"]
    return {pick.choice(keys): value(pick, depth + 1) for _ in range(pick.randrange(6))}


def good(pick, number):
    document = {"uri": URI, "version": number, "languageId": "cpp", "text": SOURCE}
    where = {"line": pick.randrange(5), "character": pick.randrange(30)}
    span = {"start": where, "end": {"line": 9, "character": 0}}
    return pick.choice([
        {"method": "textDocument/didOpen", "params": {"textDocument": document}},
        {"method": "textDocument/didChange", "params": {"textDocument": document, "contentChanges": [{"range": span, "text": pick.choice(["", "{", "\U0001f600"])}]}},
        {"id": number, "method": pick.choice(["textDocument/hover", "textDocument/definition"]), "params": {"textDocument": document, "position": where}},
        {"id": number, "method": "textDocument/codeAction", "params": {"textDocument": document, "range": span, "context": {}}},
        {"id": number, "method": pick.choice(METHODS[5:10]), "params": {"textDocument": document, "uri": URI}},
        {"method": "$/cancelRequest", "params": {"id": number - 1}},
    ])


def bad(pick, number):
    kind = pick.randrange(6)
    body = json.dumps(dict(good(pick, number), jsonrpc="2.0")).encode()
    if kind == 0:
        return framed(body)[:pick.randrange(len(body))]
    if kind == 1:
        changed = bytearray(body)
        for _ in range(pick.randrange(1, 8)):
            changed[pick.randrange(len(changed))] = pick.randrange(256)
        return framed(bytes(changed))
    if kind == 2:
        return bytes(pick.randrange(256) for _ in range(pick.randrange(200)))
    if kind == 3:
        return b"Content-Length: %d\r\n\r\n%s" % (pick.randrange(400), body)
    if kind == 4:
        return framed(json.dumps(value(pick)).encode())
    return framed(json.dumps({"jsonrpc": "2.0", "id": value(pick), "method": pick.choice(METHODS), "params": value(pick)}).encode())


def main():
    rill, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    pick = random.Random(seed)
    server = subprocess.Popen([rill, "lsp", "--", "-std=c++17"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    answers = []
    reader = threading.Thread(target=lambda: answers.append(server.stdout.read()))
    reader.start()
    watch = threading.Timer(60, server.kill)
    watch.start()
    try:
        server.stdin.write(framed(json.dumps({"jsonrpc": "2.0", "id": "first", "method": "initialize", "params": {"capabilities": {}}}).encode()))
        for number in range(count):
            server.stdin.write(bad(pick, number) if pick.random() < 0.5 else framed(json.dumps(dict(good(pick, number), jsonrpc="2.0")).encode()))
        # What was cut off takes some of this for its rest.
        server.stdin.write(b"\n" * 10000)
        server.stdin.write(framed(json.dumps({"jsonrpc": "2.0", "id": "last", "method": "shutdown"}).encode()))
        server.stdin.write(framed(json.dumps({"jsonrpc": "2.0", "method": "exit"}).encode()))
        server.stdin.close()
    except BrokenPipeError:
        pass
    reader.join()
    status = server.wait()
    watch.cancel()
    if status != 0 or b'"id":"last"' not in answers[0]:
        sys.exit("seed %d: exit status %d, %s" % (seed, status, answers[0][-300:]))
    print("survived")


main()
