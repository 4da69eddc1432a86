# talk.py RILL SCRIPT - talks with `rill lsp` as the script says, and prints what it answers, as JSON that FileCheck can read.
#
#   ? METHOD PARAMS          a request; what comes until its answer is printed
#   ?? METHOD PARAMS         a request whose answer is not waited for; its number counts from 1 with all others
#   ! METHOD PARAMS          a notification
#   open FILE [VERSION]      the editor opens a file of this directory
#   change FILE VERSION TEXT     the text, up to the end of the line, as JSON, is the whole new one
#   edit FILE VERSION RANGE TEXT   RANGE is L:C-L:C, TEXT as JSON
#   wait METHOD              until a notification of that method comes that was not printed before
#   save FILE                the "text" of the last answer
#   raw BYTES                sends these bytes, a Python literal
#   end                      closes the server's input
#
# `@` in PARAMS is the URI of this directory, `@@` its path, and in what is printed too. PARAMS are one line of JSON; none are null.
# rill/status is not printed, unless somebody waits for it.
import json
import os
import subprocess
import sys
import threading

DIRECTORY = "file://" + os.getcwd()


class Talk:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.last_id = 0
        self.last_result = None
        self.unseen = []  # notifications that nobody has waited for
        # Nothing here takes a minute: a server that does is stuck.
        self.watch = threading.Timer(100, self.process.kill)
        self.watch.start()

    def write(self, data):
        try:
            self.process.stdin.write(data)
            self.process.stdin.flush()
        except (BrokenPipeError, ValueError):
            pass

    def close(self):
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass

    def send(self, message):
        body = json.dumps(dict(message, jsonrpc="2.0")).encode()
        self.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def request(self, method, params):
        self.last_id += 1
        self.send({"id": self.last_id, "method": method, "params": params})

    def read(self):
        length = 0
        while True:
            line = self.process.stdout.readline()
            if not line:
                return None
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
            if not line.strip():
                break
        return json.loads(self.process.stdout.read(length))

    def show(self, message):
        if message.get("method") == "rill/status":
            return
        del message["jsonrpc"]
        text = json.dumps(message, indent=1, ensure_ascii=False, sort_keys=True)
        print(text.replace(DIRECTORY, "@").replace(os.getcwd(), "@@"), flush=True)

    def until(self, wanted):
        while True:
            message = self.read()
            if message is None:
                print("the server ended")
                return
            self.show(dict(message))
            if "method" in message:
                self.unseen.append(message["method"])
            if wanted(message):
                self.last_result = message.get("result")
                return

    def wait(self, method):
        if method in self.unseen:
            self.unseen.remove(method)
            return
        self.until(lambda message: message.get("method") == method)
        if method in self.unseen:
            self.unseen.remove(method)


def parameters(text):
    return json.loads(text.replace("@@", os.getcwd()).replace("@", DIRECTORY)) if text else None


def edited(text_range):
    start, end = text_range.split("-")
    position = lambda pair: dict(zip(("line", "character"), map(int, pair.split(":"))))
    return {"start": position(start), "end": position(end)}


def run(talk, line):
    command, _, rest = line.partition(" ")
    if command in ("?", "??", "!"):
        method, _, params = rest.partition(" ")
        if command == "!":
            return talk.notify(method, parameters(params))
        talk.request(method, parameters(params))
        if command == "?":
            talk.until(lambda message: message.get("id") == talk.last_id and "method" not in message)
    elif command == "open":
        name, _, version = rest.partition(" ")
        with open(name, encoding="utf-8", newline="") as file:
            document = {"uri": DIRECTORY + "/" + name, "languageId": "cpp", "version": int(version or 1), "text": file.read()}
        talk.notify("textDocument/didOpen", {"textDocument": document})
    elif command in ("change", "edit"):
        words = rest.split(" ", 2 if command == "change" else 3)
        change = {"text": json.loads(words[-1])}
        if command == "edit":
            change["range"] = edited(words[2])
        document = {"uri": DIRECTORY + "/" + words[0], "version": int(words[1])}
        talk.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})
    elif command == "wait":
        talk.wait(rest)
    elif command == "save":
        with open(rest, "w", encoding="utf-8", newline="") as file:
            file.write(talk.last_result["text"])
    elif command == "raw":
        talk.write(eval(rest))
    elif command == "end":
        talk.close()
    else:
        sys.exit("what is: " + line)


def main():
    talk = Talk(sys.argv[1].split() + ["lsp"] + sys.argv[3:])
    with open(sys.argv[2], encoding="utf-8") as script:
        for line in script:
            if line.strip() and not line.startswith("#"):
                run(talk, line.rstrip("\n"))
    talk.close()
    talk.until(lambda message: False)
    print("exit status", talk.process.wait())
    talk.watch.cancel()


main()
