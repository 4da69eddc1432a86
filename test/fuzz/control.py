"""control - random statements that jump: switch, labels inside of other statements, try blocks, goto."""

from scope import Variable
from tree import CHANGES, Node, body, optional, part, statement

# What is caught: (written, how the variable can be used).
CAUGHT = {"const Failure&": "failure", "Failure": "failure", "Failure&": "failure", "int": "int", "const int&": "int", "int&": "int",
          "const Obj&": "object", "Obj": "object", "Obj&": "object", "const Derived&": "object", "Derived": "object"}


class Control:
    """A mixin of Writer."""

    # ---- switch ----

    def switch(self, s):
        inner = s.child()
        form = self.rng.randrange(6)
        constants = ["0", "1", "2", "3"]
        if form == 0:
            condition, inner = self.header(s)
            if not str(condition).startswith("int"):
                condition, inner = part("coin(4)"), s.child()
        elif form == 1:
            condition = part(self.initialiser(inner), self.number(inner, CHANGES, 1), " % 4")
        elif form == 2:
            condition = part("static_cast<Kind>(", self.number(s, CHANGES, 1), " & 3)")
            constants = ["Kind::first", "Kind::second", "Kind::third", "Kind::fourth"]
        else:
            condition = part(self.number(s, CHANGES, 1), " % 4")
        labels = [f"case {constant}:" for constant in constants] + ["default:"]
        self.rng.shuffle(labels)
        labels = labels[: self.rng.randint(1, 5)]
        if form == 2 and "default:" not in labels:
            labels[-1] = "default:"
        cases = []
        shared = None
        if self.chance(0.25):
            # In front of all labels: declared by none of them, so each has to assign it.
            shared = self.fresh_new("x")
            cases.append(statement(f"int {shared};\n"))
        while labels:
            together = labels[:2] if self.chance(0.2) else labels[:1]
            labels = labels[len(together):]
            cases.append(self.case(inner, " ".join(together), not labels, shared))
        return statement("switch (", condition, ") {\n", body(cases), "}\n")

    def case(self, s, label, last, shared):
        inner = s.child(header=True)
        first = ""
        if shared:
            first = part(f"{shared} = ", self.number(inner), ";\n")
            inner.declare(Variable(shared, "int"))
        fall = "" if self.chance(0.35) else "break;\n"
        form = self.rng.randrange(3)
        if form == 0:
            # Without braces: what follows is in the scope of the whole switch, so it declares nothing.
            inner.breakable = True
            made = [self.simple(inner) for _ in range(self.rng.randint(0, 2))]
            return statement(f"{label}\n", first, body([node for node in made if node]), fall or ";\n")
        inside = self.block(inner, breakable=True)
        # A label cannot stand in front of a declaration.
        return statement(f"{label};\n", first, inside) if last and form == 1 else statement(f"{label} {{\n", first, inside, fall, "}\n")

    def simple(self, s):
        """A statement that declares nothing and holds no block."""
        return self.pick([(3, lambda: self.look(s)), (3, lambda: self.assignment(s)), (1, lambda: self.throwing(s)),
                          (2, lambda: self.leave(s)), (1, lambda: self.expression_statement(s)),
                          (5 * s.suspends, lambda: self.suspension(s) if s.suspends else None)])

    # ---- statements that are entered in their middle ----

    def entered(self, s):
        """Labels inside of loops and branches, to which a switch or a goto jumps from outside."""
        w = self.fresh_new("w")
        s.declare(Variable(w, "int", fixed=True))
        inner = s.child()
        inner.depth += 1
        count = self.rng.randint(1, 3)
        by_switch = self.chance(0.5)
        labels = [f"case {at}:" for at in range(1, count + 1)] if by_switch else [f"{s.function.label()}:" for _ in range(count)]
        if by_switch and self.chance(0.3):
            labels[self.rng.randrange(count)] = "default:"
        inside = self.around(inner, labels, 2, w)
        if by_switch:
            return Node("statement", [body([
                statement(f"int {w} = 2;\n"),
                statement("switch (", self.number(s, CHANGES, 1), " & 3) {\ncase 0:\n", inside, "}\n")])])
        jumps = [statement("if (", self.seldom(s), f") goto {label[:-1]};\n") for label in labels]
        return Node("statement", [part(f"int {w} = 2;\n", *jumps, inside)])

    def around(self, s, labels, deepest, counter):
        """A statement with these labels in it, in order: each begins a block in a loop, a branch or a block."""
        kind = self.rng.choice(["do", "while", "for", "if", "block"])
        loop = kind in ("do", "while", "for")
        inner = s.child(factor=s.factor * (3 if loop else 1))
        if loop:
            inner.loop = inner.breakable = True
        pieces, left = [], list(labels)
        while left:
            if deepest and len(left) > 1 and self.chance(0.4):
                nested = self.rng.randint(1, len(left) - 1)
                pieces.append(self.around(inner, left[:nested], deepest - 1, counter))
                left = left[nested:]
                continue
            pieces.append(self.braced(inner, f"{left.pop(0)} "))
        if self.chance(0.4):
            pieces.insert(0, self.braced(inner, ""))
        head, tail = {
            "do": ("do {\n", f"}} while (--{counter} > 0);\n"), "while": (f"while ({counter}-- > 0) {{\n", "}\n"),
            "for": (f"for (; {counter} > 0; --{counter}) {{\n", "}\n"), "block": ("{\n", "}\n"),
            "if": (part("if (", self.truth(s, CHANGES, 2), ") {\n"), "}\n"),
        }[kind]
        if kind == "if" and self.chance(0.4):
            tail = part("} else ", self.braced(inner, ""))
        return part(head, *pieces, tail)

    def braced(self, s, label):
        return statement(label, "{\n", self.block(s.child(), count=self.rng.randint(1, 2)), "}\n")

    # ---- exceptions ----

    def try_block(self, s):
        inside = self.block(s.child())
        kinds = list(CAUGHT)
        self.rng.shuffle(kinds)
        handlers = []
        # What is derived in front of its base, and nothing twice: compilers warn of handlers that catch nothing.
        chosen = sorted({kind.strip("&").replace("const ", ""): kind for kind in kinds[: self.rng.randint(0, 3)]}.values(),
                        key=lambda kind: "Derived" not in kind)
        for kind in chosen:
            handlers.append(self.handler(s, kind))
        if not handlers or self.chance(0.4):
            handlers.append(self.handler(s, "..."))
        return statement("try {\n", inside, "}", *handlers, "\n")

    def handler(self, s, kind, exit=True):
        inner = s.child(header=not exit)   # a handler of the function sees its parameters as its own
        name = ""
        use = CAUGHT.get(kind)
        if use and self.chance(0.8):
            name = self.fresh_new("e")
            inner.declare(Variable(name, use, const="const" in kind or "Obj" not in kind and "int" not in kind, owns="&" not in kind))
        block = self.handler_block(inner, exit and s.exit)
        again = ""
        if self.chance(0.25):
            again = self.pick([
                (4, lambda: "throw;\n"), (2, lambda: f"throw Failure{{{self.new_id()}}};\n"),
                (1, lambda: part("throw ", self.without_suspension(inner, lambda: self.object(inner)), ";\n")), (1, lambda: f"throw {name};\n" if name and "Derived" not in kind else None)])
            if self.chance(0.5):
                again = part("if (coin(2) == 0) ", again)
        look = f"note({self.new_id()}" + (f", {name}.id" if use == "failure" and name else "") + ");\n"
        return optional(f" catch ({kind}{' ' + name if name else ''}) {{\n", look, block, optional(again) if again else "", "}")

    def handler_block(self, s, exit):
        inner = s.child(header=True, handler=True, exit=exit)
        inner.suspends = False
        inner.depth = s.depth + 1
        return body(self.statements(inner, self.rng.randint(0, 2)))

    # ---- goto ----

    def forward_goto(self, s):
        label = s.function.label()
        inner = s.child()
        inner.labels = inner.labels + [(label, None)]
        inside = self.block(inner, count=self.rng.randint(1, 4))
        jump = statement("if (", self.seldom(s), f") goto {label};\n")
        inside.parts.insert(self.rng.randint(0, len(inside.parts)), jump)
        return statement("{\n", inside, f"}}\n{label}:;\n")

    def backward_goto(self, s):
        """A label, declarations behind it, and a goto that goes back over them."""
        label = s.function.label()
        w = self.fresh_new("w")
        s.declare(Variable(w, "int", fixed=True))
        inner = s.child()
        inner.labels = inner.labels + [(label, w)]
        inner.factor *= 2
        inner.depth += 1
        made = self.statements(inner, self.rng.randint(1, 4))
        return Node("statement", [
            body([statement(f"int {w} = 0;\n"),
                  statement("{\n", f"{label}:;\n", body(made), f"if ({w}++ < {self.rng.randint(1, 2)}) goto {label};\n", "}\n")])])

    def labelled(self, s):
        """Blocks with labels, which jump to each other in any direction, a bounded number of times."""
        w = self.fresh_new("w")
        s.declare(Variable(w, "int", fixed=True))
        inner = s.child()
        labels = [s.function.label() for _ in range(self.rng.randint(2, 3))]
        inner.labels = inner.labels + [(label, w) for label in labels]
        inner.factor *= 3
        pieces = []
        for label in labels:
            pieces.append(part(f"{label}:\n", self.braced(inner, "")))
            if self.chance(0.7):
                pieces.append(statement(f"if ({w}++ < 3 && ", self.truth(s, CHANGES, 2), f") goto {self.rng.choice(labels)};\n"))
        # No label is left without a jump: compilers warn of it.
        pieces.append(part(*(f"if ({w}++ < 2) goto {label};\n" for label in labels)))
        return Node("statement", [part(f"int {w} = 0;\n", *pieces)])
