# check-page.py PAGE - fails if a page of `rill view` is no well-formed HTML, names something outside of itself, or maps lines
# that are not there.
import html.parser
import json
import re
import sys

EMPTY = {"meta", "link", "path", "rect"}


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.problems, self.scripts, self.kind = [], [], [], {}, None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in ("img", "iframe", "object", "embed", "base", "form", "video", "audio"):
            self.problems.append("<%s>" % tag)
        for name, value in attributes.items():
            if name in ("src", "href", "action", "srcset") and not (value or "").startswith("data:"):
                self.problems.append("%s=%s" % (name, value))
            if name.startswith("on"):
                self.problems.append(name)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag not in EMPTY:
            self.open.append(tag)
        if tag == "script":
            self.kind = attributes.get("type", "code")

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in EMPTY:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in EMPTY:
            return
        if not self.open or self.open.pop() != tag:
            self.problems.append("</%s> closes another element" % tag)
        self.kind = None

    def handle_data(self, data):
        if self.kind:
            self.scripts[self.kind] = data


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    reader = Reader()
    reader.feed(text)
    if reader.open:
        reader.problems.append("not closed: %s" % reader.open)
    for address in re.findall(r"(?:https?:)?//[a-z][\w.]*\.[a-z]+[^\s\"'<]*", text):
        if "www.w3.org/2000/svg" not in address:
            reader.problems.append(address)
    for word in ("fetch(", "XMLHttpRequest", "@import", "url(http", "innerHTML", "eval("):
        if word in text:
            reader.problems.append(word)
    ids = [name for name in reader.ids if name != "rill-arrow"]
    if len(ids) != len(set(ids)):
        reader.problems.append("an id twice")
    rows = json.loads(reader.scripts["application/json"])
    for line, source, source_line in rows:
        for name in ("l-%d" % line, "s%d-%d" % (source, source_line)):
            if name not in ids:
                reader.problems.append("no line " + name)
    if reader.problems:
        sys.exit("\n".join(reader.problems))
    print("lines of sources:", sum(name.startswith("s") and "-" in name for name in ids))
    print("lines of lowered code:", sum(name.startswith("l-") for name in ids))
    print("mapped:", len(rows))
    print("good")


main()
