"""tree - the form in which a random program is kept: a tree of text, from which parts can be taken away.

    Node("statement", ["if (", condition, ") {\\n", body, "}", Node("optional", [" else {\\n", other, "}"]), "\\n"])

The kinds of nodes, and what the reducer may do with them:

    body        a list of statements, each of which may be left out
    statement   may be replaced by the statements of a body inside it
    expression  has a type; may be replaced by `least`, or by an expression of the same type inside it
    optional    may be left out
    choice      may be replaced by its `least`
    part        is only there for its parts

A generator is a node of its own (`Generator`), and so are its class (`Holder` in holders.py) and what main does with it (`Use`).
"""

# What an expression does, in rising order. Two operands that are not sequenced may be combined only if the order cannot be told.
CONSTANT, READS, ACTS, CHANGES = range(4)


class Node:
    __slots__ = ("kind", "parts", "type", "effect", "least")

    def __init__(self, kind, parts, type=None, effect=CONSTANT, least=None):
        self.kind = kind
        self.parts = parts
        self.type = type
        self.effect = effect
        self.least = least

    def __str__(self):
        pieces = []
        self._write(pieces)
        return "".join(pieces)

    def _write(self, pieces):
        for part in self.parts:
            if isinstance(part, str):
                pieces.append(part)
            else:
                part._write(pieces)

    def children(self):
        return [part for part in self.parts if isinstance(part, Node)]

    def size(self):
        return 1 + sum(child.size() for child in self.children())


class Generator(Node):
    """The definition of a generator; `declaration` is what can stand in front of it. `outside`: of a member, behind its class."""

    __slots__ = ("callee", "declaration", "outside")

    def __init__(self, callee, declaration, parts, outside=False):
        super().__init__("generator", parts)
        self.callee, self.declaration, self.outside = callee, declaration, outside


LEAST = {"int": "1", "bool": "true", "object": "make(1)", "string": "text(1)"}


def expression(type, parts, effect=None):
    """An expression; its effect is the greatest of those of its operands if it is not given."""
    if effect is None:
        effect = max((part.effect for part in parts if isinstance(part, Node)), default=CONSTANT)
    return Node("expression", parts, type, effect, LEAST.get(type))


def statement(*parts):
    return Node("statement", list(parts))


def optional(*parts):
    return Node("optional", list(parts))


def choice(least, *parts):
    return Node("choice", list(parts), least=least)


def body(statements):
    return Node("body", statements)


def part(*parts):
    return Node("part", list(parts))


def indented(text):
    """The text with two columns for each open brace or parenthesis of the lines above. No string of these programs holds either."""
    lines, depth = [], 0
    for line in text.split("\n"):
        line = line.strip()
        closing = 0
        while closing < len(line) and line[closing] in "})":
            closing += 1
        lines.append("  " * max(depth - closing, 0) + line if line else "")
        depth += sum(line.count(c) for c in "{(") - sum(line.count(c) for c in "})")
    return "\n".join(lines)
