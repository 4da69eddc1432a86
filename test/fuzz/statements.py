"""statements - random statements, each of which can hold every other."""

from scope import Variable
from tree import ACTS, CHANGES, READS, Node, body, expression, optional, part, statement

DEEPEST = 6   # nesting of blocks


class Statements:
    """A mixin of Writer."""

    def statements(self, s, count):
        """The statements of a block whose scope is `s`."""
        made = []
        for _ in range(count):
            if self.room <= 0:
                break
            self.room -= 1
            s.function.charge(s.factor)
            node = self.statement(s)
            if node is not None:
                made.append(node)
        return made

    def block(self, s, count=None, suspends=False, **changes):
        """The inside of the braces behind a header whose scope is `s`."""
        inner = s.child(header=True, **changes)
        inner.depth = s.depth + 1
        made = self.statements(inner, count or self.rng.randint(1, 3))
        if inner.suspends and (suspends or self.chance(0.35)):
            made.insert(self.rng.randint(0, len(made)), self.suspension_last(inner, made))
        return body([node for node in made if node is not None])

    def suspension_last(self, s, made):
        # Written after the others, but perhaps placed before the declarations that it could name: so it names no variable.
        element = s.function.element
        simple = {
            "int": f"yield {self.new_id()};\n", "Obj": f"yield make({self.new_id()});\n",
            "const Obj&": f"yield make({self.new_id()});\n", "std::string": f"yield text({self.new_id()});\n",
            "MoveOnly": f"yield make_move_only({self.new_id()});\n", "Pinned": f"yield Pinned({self.new_id()});\n",
            "std::pair<int, Obj>": f"yield std::pair<int, Obj>({self.new_id()}, make({self.new_id()}));\n",
            "T": f"yield value_of<T>({self.new_id()});\n",
        }.get(element)
        s.function.charge(s.factor)
        return statement(simple or f"note({self.new_id()});\n")

    def statement(self, s):
        deeper = s.depth < DEEPEST and self.room > 2
        generator = s.function.kind == "generator"
        options = [
            (5, lambda: self.look(s)), (3, lambda: self.assignment(s)), (8, lambda: self.declaration(s)),
            (1, lambda: self.throwing(s)), (2, lambda: self.leave(s)), (1, lambda: self.expression_statement(s)),
        ]
        if s.suspends:
            options += [(9, lambda: self.suspension(s)), (4, lambda: self.delegation(s)),
                        (self.knobs["expressions"] * 3, lambda: self.suspending_statement(s))]
        if deeper:
            options += [
                (3, lambda: self.conditional(s)), (2, lambda: self.for_loop(s)), (2, lambda: self.while_loop(s)),
                (1, lambda: self.do_loop(s)), (3, lambda: self.range_loop(s)), (2, lambda: self.switch(s)),
                (3, lambda: self.try_block(s)), (1, lambda: self.forward_goto(s)), (1, lambda: self.backward_goto(s)),
                (1, lambda: self.plain_block(s)), (1, lambda: self.constant_conditional(s)),
                (1, lambda: self.labelled(s)), (self.knobs["macros"], lambda: self.macro(s)),
            ]
            if generator:
                options += [(3, lambda: self.consume(s)), (1, lambda: self.stream_variable(s)),
                            (1, lambda: self.generator_lambda(s)), (1, lambda: self.entered(s)),
                            (1, lambda: self.recursion(s))]
        return self.pick(options)

    # ---- without blocks ----

    def look(self, s):
        """Prints what some variables hold."""
        seen = [v for v in s.visible().values() if v.type in self.READABLE]
        seen = self.rng.sample(seen, min(len(seen), self.rng.randint(0, 3)))
        values = [part(", ", self.read_of(v, s)) for v in seen]
        return statement(f"note({self.new_id()}", *[Node("optional", [value]) for value in values], ");\n")

    def assignment(self, s):
        def number():
            found = s.all("int", const=False, fixed=False)
            if not found:
                return None
            v = self.rng.choice(found)
            form = self.rng.randrange(4)
            if form == 0:
                # The right side comes first, whatever it changes.
                return statement(f"{v.text} {self.rng.choice(['+=', '-=', '^='])} ", self.number(s), ";\n")
            if form == 1:
                return statement(f"++{v.text};\n")
            if form == 2 and len(found) > 1:
                first, second = self.rng.sample(found, 2)
                return statement(f"{first.text} = {second.text} = ", self.number(s), ";\n")
            return statement(f"{v.text} = ", self.number(s), ";\n")

        def object():
            lvalue = self.object_lvalue(s, const=False)
            if lvalue is None:
                return None
            other = self.object_lvalue(s) if self.chance(0.3) else None
            if other is not None and str(other) == str(lvalue):
                return None
            if self.chance(0.3):
                target = f"({lvalue})" if str(lvalue)[0] == "*" else str(lvalue)
                return statement(f"{target}.touch();\n")
            return statement(f"{lvalue} = ", other or self.object(s), ";\n")

        def element():
            found = s.all("int_array", const=False)
            if not found:
                return None
            v = self.rng.choice(found)
            operator = self.rng.choice(["=", "=", "+=", "-="])
            if v.size > 1 and self.chance(0.3):
                return statement(f"{v.text}[", self.number(s, READS, 2), f" & 1] {operator} ", self.number(s, ACTS), ";\n")
            return statement(f"{v.text}[{self.rng.randrange(v.size)}] {operator} ", self.number(s), ";\n")

        def part_of_class():
            found = s.all("bits", "union", "nested", "both", const=False)
            if not found:
                return None
            v = self.rng.choice(found)
            if v.type == "bits":
                form = self.rng.choice(["low = {} & 7", "high = static_cast<unsigned>({} & 31)", "flag = {} % 2 == 0", "whole += {}"])
                before, after = form.split("{}")
                return statement(f"{v.text}.{before}", self.number(s, CHANGES, 1), f"{after};\n")
            member = {"union": "number", "nested": "both.number", "both": "number"}[v.type]
            return statement(f"{v.text}.{member} = ", self.number(s), ";\n")

        def whole():
            found = s.all("both", "pair", const=False)
            if not found:
                return None
            v = self.rng.choice(found)
            if v.type == "pair":
                return statement(f"{v.text} = std::pair<int, Obj>(", str(self.new_id()), ", ", self.object(s), ");\n")
            return statement(f"{v.text} = ", self.both(s, CHANGES, 1), ";\n")

        def volatile():
            found = s.all("volatile")
            return statement(f"{self.rng.choice(found).text} = ", self.number(s), ";\n") if found else None

        def string():
            found = s.all("string", const=False)
            return statement(f"{self.rng.choice(found).text} = ", self.string(s), ";\n") if found else None

        def value():
            found = s.all("value", const=False)
            return statement(f"{self.rng.choice(found).text} = ", self.value(s), ";\n") if found else None

        def pack():
            found = s.all("pack")
            if not found:
                return None
            name = self.rng.choice(found).text
            return self.pick([(1, lambda: statement(f"(note({self.new_id()}, number_of({name})), ...);\n")),
                              (1, lambda: statement(f"for (int each : {{{self.new_id()}, number_of({name})...}}) note({self.new_id()}, each);\n")),
                              (1, lambda: statement(f"[{self.rng.choice([name, '&' + name, '&', '='])}...] {{ note({self.new_id()}, total({name}...)); }}();\n"
                                                    .replace("[&...]", "[&]").replace("[=...]", "[=]")))])

        return self.pick([(4, number), (4, object), (4, pack), (1, element), (1, string), (2, value), (2, part_of_class), (1, whole), (1, volatile)])

    def expression_statement(self, s):
        return self.pick([
            (3, lambda: statement("static_cast<void>(", self.number(s), ");\n")),
            (1, lambda: statement("static_cast<void>(", self.object(s), f"), note({self.new_id()});\n")),
            (2, lambda: statement("Log() << ", self.number(s, CHANGES, 1), " << ", self.number(s, CHANGES, 1), ";\n")),
            (1, lambda: statement("static_cast<void>(", self.truth(s), ");\n")),
            (1, lambda: statement(";\n")),
        ])

    def throwing(self, s):
        what = self.pick([
            (3, lambda: part(f"Failure{{{self.new_id()}}}")), (2, lambda: self.number(s)), (2, lambda: self.object(s)),
        ])
        if self.chance(0.5):
            return statement(f"point({self.new_id()});\n")
        return statement("if (", self.seldom(s), ") throw ", what, ";\n")

    def seldom(self, s):
        return expression("bool", [f"coin({self.rng.randint(3, 6)}) == 0"], 2)

    def leave(self, s):
        """A jump, mostly behind a condition."""
        options = []
        if s.loop:
            options.append((3, lambda: "continue;"))
        if s.breakable:
            options.append((3, lambda: "break;"))
        if s.exit:
            if s.function.kind == "generator":
                options.append((2, lambda: "co_return;"))
            else:
                result = {"int": self.number, "object": self.object}[s.function.returns]
                options.append((2, lambda: part("return ", result(s), ";")))
        for label, counter in s.labels:
            if counter:
                options.append((3, lambda counter=counter, label=label: f"if ({counter}++ < 2) goto {label};"))
            else:
                options.append((4, lambda label=label: f"goto {label};"))
        jump = self.pick(options)
        return jump and statement("if (", self.seldom(s) if self.chance(0.6) else self.truth(s), ") ", jump, "\n")

    # ---- suspensions ----

    def suspension(self, s):
        operand = self.operand(s, s.function.element)
        if operand is None:
            return self.look(s)
        s.function.charge(s.factor)
        return statement("yield ", operand, ";\n")

    def suspending_statement(self, s):
        """A full-expression with suspensions in it."""
        def one():
            operand = self.operand(s, s.function.element, CHANGES, 2)
            return part("(yield ", operand, ")") if operand is not None else part(f"note({self.new_id()})")

        return self.pick([
            (2, lambda: statement(self.truth(s), " ? ", one(), " : ", one(), ";\n")),
            (1, lambda: statement(self.truth(s), " ? void() : ", one(), ";\n")),
            (2, lambda: statement("static_cast<void>(", self.truth(s), self.rng.choice([" && ", " || "]), "(", one(),
                                  ", ", self.truth(s), "));\n")),
            (2 * self.knobs["discarded"], lambda: statement("static_cast<void>(", self.object(s), "), ", one(), f", note({self.new_id()}), ", one(), ";\n")),
            (1, lambda: statement(one(), f", point({self.new_id()}), ", one(), ";\n")),
            (1, lambda: statement("note(", str(self.new_id()), ", ", self.number(s), ");\n")),
        ])

    # ---- blocks ----

    def plain_block(self, s):
        return statement("{\n", self.block(s.child()), "}\n")

    def header(self, s):
        """The declaration of an if, switch or while as its condition: (text, scope for the body)."""
        inner = s.child()
        lvalue = self.object_lvalue(s, const=False)
        if lvalue is not None and self.chance(0.3):
            name = self.fresh_new("p")
            star = self.rng.choice(["Obj*", "auto*", "Obj* const"])
            node = part(f"{star} {name} = ", self.truth(inner), " ? ", f"&{lvalue} : nullptr")
            # Null where the condition fails; only what stands in the first branch may use it.
            inner.declare(Variable(name, "object", owns=False, text=f"(*{name})"))
            return node, inner
        if self.chance(0.5):
            node = self.declared(inner, "x", "int", lambda name: [f"{self.rng.choice(['int', 'const int', 'auto'])} {name} = ", self.number(inner)],
                                 fixed=True)
        else:
            node = self.declared(inner, "o", "object", lambda name: [f"Obj {name} = ", self.object(inner)])
        return part(*node.parts), inner

    def conditional(self, s):
        form = self.rng.randrange(6)
        if form == 0:
            condition, inner = self.header(s)
        elif form == 1:
            inner = s.child()
            first = self.initialiser(inner)
            condition = part(first, self.truth(inner))
        else:
            condition, inner = self.truth(s), s.child()
        inner.depth = s.depth
        parts = ["if (", condition, ") {\n", self.block(inner), "}"]
        inner.variables = {name: v for name, v in inner.variables.items() if v.text != f"(*{name})"}   # null in the other branches
        if self.chance(0.5):
            if self.chance(0.3):
                parts.append(optional(" else if (", self.truth(inner), ") {\n", self.block(inner), "}"))
            parts.append(optional(" else {\n", self.block(inner), "}"))
        elif self.chance(0.2) and s.suspends and s.function.element == "int" and form > 1:
            return statement("if (", condition, ")\nyield ", self.number(s), ";\nelse\n", "yield ", self.number(s), ";\n")
        return statement(*parts, "\n")

    def initialiser(self, s):
        """An init-statement, with its semicolon, declared in `s`."""
        node = self.pick([(2, lambda: self.declare_object(s)), (2, lambda: self.declare_number(s)),
                          (1, lambda: self.declare_reference(s)), (1, lambda: self.declare_two(s))])
        return part(*node.parts)

    def constant_conditional(self, s):
        # docs/language.md: what only a discarded branch of a generator lambda mentions is captured there.
        if s.function.template and s.function.outer is not None:
            return None
        if s.function.template:
            condition = self.rng.choice(["std::is_same_v<T, int>", "sizeof(T) > 4", "std::is_class_v<T>"])
        else:
            condition = self.rng.choice(["sizeof(int) == 4", "sizeof(int) == 3", "true", "false"])
        return statement(f"if constexpr ({condition}) {{\n", self.block(s.child()), "}",
                         optional(" else {\n", self.block(s.child()), "}"), "\n")

    def macro(self, s):
        """Statements in the argument of a macro, or made by one."""
        form = self.rng.randrange(5)
        if form == 0:
            inner = s.child()
            return statement("PASS(", part("{\n", self.block(inner), "}"), ")\n")
        if form == 1:
            inner = s.child()
            return statement("WHEN(", self.truth(s), ") {\n", self.block(inner), "}\n")
        if form == 2:
            inner, i = s.child(), self.fresh_new("i")
            inner.declare(Variable(i, "int", fixed=True))
            inside = self.block(inner, loop=True, breakable=True, factor=s.factor * 2)
            return statement(f"TIMES({i}, 2) {{\n", inside, "}\n")
        if form == 3:
            return self.declared(s, "o", "object", lambda name: [f"OBJECT({name}, ", self.number(s), ");\n"])
        operand = self.operand(s, s.function.element, CHANGES, 1) if s.suspends else None
        if operand is None:
            return None
        s.function.charge(s.factor)
        return statement("EMIT(", operand, ");\n")

    # ---- loops ----

    def for_loop(self, s):
        count = self.rng.randint(1, 3)
        inner = s.child()
        form = self.rng.randrange(5)
        suspends = False
        if form == 0:
            name = self.fresh_new("o")
            guard = self.fresh_new("i")
            inner.declare(Variable(name, "object"))
            inner.declare(Variable(guard, "int", fixed=True))
            before = f"int {guard} = {count};\n"
            s.declare(inner.variables.pop(guard))
            head = part("for (", f"Obj {name} = ", self.object(s.child()), f"; {guard}-- > 0; ", self.increment(inner), ")")
            made = [statement(before)]
        elif form == 1 and s.suspends and s.function.element != "Obj&":
            # g++ 12 destroys the condition's variable before the increment: only where rill rewrites the loop.
            i, name = self.fresh_new("i"), self.fresh_new("o")
            inner.declare(Variable(i, "int", fixed=True))
            head = part(f"for (int {i} = {count}; Obj {name} = Obj({i}); --{i})")
            inner.declare(Variable(name, "object"))
            made, suspends = [], True
        else:
            i = self.fresh(inner, "i")
            inner.hidden.add(i)
            more = part(", ", f"j{i} = ", self.number(inner, 1, 2)) if self.chance(0.2) else part()
            inner.hidden.discard(i)
            inner.declare(Variable(i, "int", fixed=True))
            if more.parts:
                inner.declare(Variable(f"j{i}", "int"))
            step = self.rng.choice([f"++{i}", f"{i}++", f"{i} += 1"])
            condition = part(f"{i} < {count}")
            if self.chance(0.3):
                condition = part(f"{i} < {count} && ", self.truth(inner, CHANGES, 1))
            head = part(f"for (int {i} = 0", more, "; ", condition, "; ", step,
                        Node("optional", [", ", self.increment(inner)]) if self.chance(0.3) else "", ")")
            made = []
        inside = self.block(inner, suspends=suspends, loop=True, breakable=True, factor=s.factor * count)
        made.append(statement(head, " {\n", inside, "}\n"))
        return Node("statement", [body(made)]) if len(made) > 1 else made[0]

    def increment(self, s):
        if self.knobs["expressions"] and s.suspends and self.chance(0.3):
            operand = self.operand(s, s.function.element, CHANGES, 2)
            if operand is not None:
                return part("yield ", operand)
        return part(f"note({self.new_id()})") if self.chance(0.5) else part("static_cast<void>(", self.number(s), ")")

    def while_loop(self, s):
        count = self.rng.randint(1, 3)
        w = self.fresh_new("w")
        s.declare(Variable(w, "int", fixed=True))
        inner = s.child()
        form = self.rng.randrange(4)
        if form == 3:
            name = self.fresh_new("x")
            head = part(f"while (const int {name} = {w}-- > 0 ? ", self.number(inner, CHANGES, 1), " : 0)")
            inner.declare(Variable(name, "int", const=True))
        elif form == 0:
            name = self.fresh_new("o")
            word = self.rng.choice(["Obj", "const Obj&", "auto", "auto&&"])
            head = part(f"while ({word} {name} = Obj({w}--))")
            inner.declare(Variable(name, "object", const="const" in word, owns="&" not in word))
        elif form == 1:
            head = part(f"while ({w}-- > 0 && ", self.truth(inner, CHANGES, 1), ")")
        else:
            head = part("while (", self.rng.choice([f"{w}-- > 0", f"--{w} >= 0"]), ")")
        inside = self.block(inner, loop=True, breakable=True, factor=s.factor * count)
        return Node("statement", [body([statement(f"int {w} = {count};\n"), statement(head, " {\n", inside, "}\n")])])

    def do_loop(self, s):
        count = self.rng.randint(1, 3)
        w = self.fresh_new("w")
        s.declare(Variable(w, "int", fixed=True))
        inside = self.block(s.child(), loop=True, breakable=True, factor=s.factor * count)
        more = part(" && ", self.truth(s, CHANGES, 1)) if self.chance(0.4) else part()
        return Node("statement", [body([statement(f"int {w} = {count};\n"),
                                        statement("do {\n", inside, f"}} while (--{w} > 0", more, ");\n")])])

    def range_loop(self, s):
        """A range-for over a container."""
        inner = s.child()
        vectors = s.all("objects")

        def objects():
            word, const = self.rng.choice([("Obj", False), ("const Obj&", True), ("auto&&", False), ("const auto&", True), ("auto", False)])
            name = self.fresh(inner, "o")
            if vectors and self.chance(0.4):
                v = self.rng.choice(vectors)
                source = v.text
                const = const or (v.const and word == "auto&&")
            elif s.all("object_array") and self.chance(0.4):
                source = self.rng.choice(s.all("object_array")).text
            elif self.chance(0.3):
                source = part("objects_like(", self.object_glvalue(s), ")")
            else:
                source = part("objects(", self.number(s), ", 2)")
            inner.declare(Variable(name, "object", const=const, owns="&" not in word))
            return part(f"{word} {name} : ", source), 2

        def numbers():
            word = self.rng.choice(["int", "const int", "auto", "auto&&", "const auto&"])
            name = self.fresh(inner, "x")
            found = s.all("numbers", "int_array")
            if found and self.chance(0.5):
                source, count = self.rng.choice(found).text, 3
            elif self.chance(0.5):
                count = self.rng.randint(1, 3)
                source = "{" + ", ".join(str(self.rng.randint(0, 9)) for _ in range(count)) + "}"
            else:
                source, count = self.numbers(s), 3
            inner.declare(Variable(name, "int", const="const" in word, fixed="&" in word, owns="&" not in word))
            return part(f"{word} {name} : ", source), count

        def bindings():
            word = self.rng.choice(["auto", "const auto&", "auto&&"])
            a, b = self.fresh_new("n"), self.fresh_new("o")
            inner.declare(Variable(a, "int", const=word[0] == "c", owns=False))
            inner.declare(Variable(b, "object", const=word[0] == "c", owns=False))
            return part(f"{word} [{a}, {b}] : pairs(", self.number(s), ")"), 2

        def list_of_objects():
            name = self.fresh_new("o")
            inner.declare(Variable(name, "object", const=True, owns=False))
            return part(f"const Obj& {name} : {{", self.object(s), ", ", self.object(s), "}"), 2

        head, count = self.pick([(3, objects), (3, numbers), (2, bindings), (self.knobs["lists"], list_of_objects)])
        inside = self.block(inner, loop=True, breakable=True, factor=s.factor * count)
        return statement("for (", head, ") {\n", inside, "}\n")
