# client.py - the editor's side of `rill lsp`, for programs that measure a session: one document, which is edited at its beginning.
import json
import os
import subprocess
import sys
import threading

START = {"line": 0, "character": 0}


class Client:
    """A server with `source` open. Nothing is awaited for longer than `seconds`."""

    def __init__(self, rill, source, flags, seconds):
        self.source = os.path.abspath(source)
        self.uri = "file://" + self.source
        self.version = 0
        self.asked = 0
        self.process = subprocess.Popen([rill, "lsp", "--", *flags], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.watch = threading.Timer(seconds, self.process.kill)
        self.watch.daemon = True
        self.watch.start()
        self.ask("initialize", {"capabilities": {}, "initializationOptions": {"debounce": 5}})
        with open(source, encoding="utf-8") as file:
            self.tell("textDocument/didOpen", {"textDocument": {"uri": self.uri, "version": 0, "languageId": "cpp", "text": file.read()}})

    def send(self, message):
        body = json.dumps(dict(message, jsonrpc="2.0")).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params):
        """The result, once it is there."""
        self.asked += 1
        self.send({"id": self.asked, "method": method, "params": params})
        while True:
            length = 0
            while True:
                line = self.process.stdout.readline()
                if line.startswith(b"Content-Length:"):
                    length = int(line.split(b":")[1])
                if not line.strip():
                    break
            if length == 0:
                sys.exit("the server ended")
            message = json.loads(self.process.stdout.read(length))
            if message.get("id") == self.asked and "method" not in message:
                return message["result"]

    def edit(self):
        """A line comes, `// N` for version N, and goes with the next edit."""
        self.version += 1
        comes = self.version % 2 == 1
        end = START if comes else {"line": 1, "character": 0}
        change = {"range": {"start": START, "end": end}, "text": "// %d\n" % self.version if comes else ""}
        self.tell("textDocument/didChange", {"textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [change]})

    def end(self):
        """The server's exit status."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        return self.process.wait()
