"""expressions - random expressions of every type. All is well defined: of operands that are not sequenced at most one does
something that can be told, and if it changes variables the others do not read any."""

from tree import ACTS, CHANGES, CONSTANT, READS, Node, expression

# What may stand beside an operand with an effect, where the order is not fixed.
BESIDE = {CONSTANT: CHANGES, READS: ACTS, ACTS: READS, CHANGES: CONSTANT}

DEEPEST = 4


class Expressions:
    """A mixin of Writer: needs `rng`, `knobs` and `new_id()`."""

    def pick(self, options):
        """The result of one of [(weight, function)]; of another one if that gives None."""
        options = [(weight, make) for weight, make in options if weight > 0]
        while options:
            at = self.rng.choices(range(len(options)), [weight for weight, _ in options])[0]
            result = options.pop(at)[1]()
            if result is not None:
                return result
        return None

    def chance(self, probability):
        return self.rng.random() < probability

    def unsequenced(self, makers, allow):
        """Operands by makers (of what is allowed), such that their order cannot be told."""
        order = list(range(len(makers)))
        self.rng.shuffle(order)
        made, greatest = [None] * len(makers), CONSTANT
        for at in order:
            made[at] = makers[at](min(allow, BESIDE[greatest]))
            if made[at] is None:
                return None
            greatest = max(greatest, made[at].effect)
        return made

    # ---- numbers ----

    def number(self, s, allow=CHANGES, depth=0):
        def literal():
            return expression("int", [str(self.rng.randint(0, 20))])

        def conditional():
            c, a, b = self.truth(s, allow, depth + 1), self.number(s, allow, depth + 1), self.number(s, allow, depth + 1)
            return expression("int", ["(", c, " ? ", a, " : ", b, ")"])

        def arithmetic():
            operands = self.unsequenced([lambda effect: self.number(s, effect, depth + 1)] * 2, allow)
            operator = self.rng.choice([" + ", " - ", " ^ "])
            return expression("int", ["(", operands[0], operator, operands[1], ") % 1009"] if depth == 0 else
                              ["((", operands[0], operator, operands[1], ") % 1009)"])

        def called():
            if self.chance(0.5):
                return expression("int", ["twice(", self.number(s, allow, depth + 1), ")"])
            a, b = self.unsequenced([lambda effect: self.number(s, effect, depth + 1)] * 2, allow)
            return expression("int", ["sum(", a, ", ", b, ")"])

        options = [(4, literal), (4, lambda: self.constant(s))]
        if allow >= READS:
            options.append((12, lambda: self.read(s, depth)))
        if depth < DEEPEST:
            options += [(2, conditional), (3, arithmetic), (2, called)]
            if allow >= ACTS:
                options += [(6, lambda: self.acting_number(s, allow, depth))]
                options += [(self.knobs["expressions"] * 4, lambda: self.suspending(s, "int", allow, depth))]
            if allow >= CHANGES:
                options.append((2, lambda: self.changing_number(s, depth)))
        return self.pick(options)

    def constant(self, s):
        found = s.all("int", const=True, owns=True) + s.all("static")
        return expression("int", [self.rng.choice(found).text]) if found else None

    def read(self, s, depth=0):
        """A number that is read from a variable, whatever its type."""
        variable = self.any_readable(s)
        return self.read_of(variable, s) if variable else None

    def any_readable(self, s):
        found = [v for v in s.visible().values() if v.type in self.READABLE]
        return self.rng.choice(found) if found else None

    READABLE = {"int", "bool", "object", "move_only", "pinned", "thrower", "string", "numbers", "objects", "int_array",
                "object_array", "pair", "both", "unique", "local", "value", "other_number", "static", "bits", "bit", "volatile", "grid",
                "object_grid", "both_array", "nested", "wide", "union", "slot", "counted", "risky", "throwers", "refers", "kind", "pack"}

    def read_of(self, v, s):
        at = self.rng.randrange(v.size) if v.size else 0
        text = {
            "int": [v.text], "static": [v.text], "bool": [f"static_cast<int>({v.text})"], "other_number": [f"static_cast<int>({v.text})"], "string": [f"length({v.text})"],
            "numbers": [f"{v.text}[{at}]", f"static_cast<int>({v.text}.size())"],
            "int_array": [f"{v.text}[{at}]"],
            "objects": [f"{v.text}[{at}].id()", f"static_cast<int>({v.text}.size())"],
            "object_array": [f"{v.text}[{at}].id()"],
            "pair": [f"{v.text}.first", f"{v.text}.second.id()"],
            "both": [f"{v.text}.number", f"{v.text}.first.id()", f"{v.text}.second.id()"],
            "unique": [f"{v.text}->id()"], "local": [f"{v.text}.sum()", f"{v.text}.number"],
            "value": [f"number_of({v.text})"], "bits": [f"{v.text}.low", f"static_cast<int>({v.text}.high)", f"{v.text}.flag + {v.text}.whole"],
            "bit": [f"static_cast<int>({v.text})"], "kind": [f"static_cast<int>({v.text})"], "volatile": [v.text], "union": [f"{v.text}.number"],
            "grid": [f"{v.text}[{at}][{1 - at % 2}]"], "object_grid": [f"{v.text}[{at}][{1 - at % 2}].id()"],
            "both_array": [f"{v.text}[{at}].number", f"{v.text}[{at}].second.id()"],
            "nested": [f"{v.text}.both.number", f"{v.text}.more[1].id()", f"{v.text}.both.first.id()"],
            "slot": [f"{v.text}.object.id()"], "counted": [f"{v.text}->id()"], "throwers": [f"{v.text}[{at}].id()"],
            "pack": [f"total({v.text}...)", f"static_cast<int>(sizeof...({v.text}))"],
            "refers": [f"{v.text}.number", f"{v.text}.object.id()"],
        }.get(v.type, [f"{v.text}.id()"])
        return expression("int", [self.rng.choice(text)], READS)

    def acting_number(self, s, allow, depth):
        place = self.new_id()

        def of_object():
            return expression("int", [self.object_glvalue(s, allow, depth + 1), ".id()"])

        def closure():
            found = [v for v in s.all("closure", size=0) if v.effect <= allow]
            return self.call_closure(self.rng.choice(found), s, allow, depth) if found else None

        def immediate():
            if depth > 2 or not self.knobs["immediate"]:
                return None
            bits = {v.name for v in s.all("bit")}   # no references to them
            s.hidden |= bits
            inner = self.without_suspension(s, lambda: self.number(s, allow, depth + 2))
            s.hidden -= bits
            return expression("int", ["[&] { return ", inner, "; }()"], max(inner.effect, ACTS))

        def sequenced():
            a, b = self.number(s, allow, depth + 1), self.number(s, allow, depth + 1)
            return expression("int", ["(static_cast<void>(", a, "), ", b, ")"])

        def with_effect(*parts):
            node = expression("int", list(parts))
            node.effect = max(node.effect, ACTS)
            return node

        def member():
            inner = self.both(s, allow, depth + 1)
            return with_effect(inner, self.rng.choice([".number", ".first.id()", ".second.id()"]))

        def subscript():
            found = [v for v in s.all("int_array", "object_array", "numbers", "objects") if v.size > 1]
            if not found or allow < READS:
                return None
            v = self.rng.choice(found)
            return with_effect(f"{v.text}[", self.number(s, allow, depth + 1), " & 1]" if "int" in v.type or v.type == "numbers" else " & 1].id()")

        def member_pointer():
            found = s.all("both")
            if not found or self.chance(0.3):
                lvalue = self.object_lvalue(s)
                return lvalue and with_effect("(", "(", lvalue, ").*&Obj::id)()")
            v = self.rng.choice(found)
            return with_effect(f"({v.text}.*(", self.truth(s, min(allow, ACTS), depth + 1), " ? &Both::first : &Both::second)).id()")

        def made_by_new():
            type = self.rng.choice(["Counted", "Counted", "Risky", "Wide"])
            # Only reading: a coroutine that is destroyed while the operand is suspended loses the memory, and compilers do not agree on
            # whether memory or temporaries of the operand go first when it throws.
            return with_effect(f"std::unique_ptr<{type}>(new {type}(", self.number(s, min(allow, READS), depth + 1), "))->id()")

        def thrown():
            return with_effect("(", self.truth(s, allow, depth + 1), " ? ", self.number(s, allow, depth + 1), f" : throw Failure{{{place}}})")

        def assigned():
            found = s.all("int", const=False, fixed=False)
            if not found or allow < CHANGES:
                return None
            node = with_effect(f"({self.rng.choice(found).text} {self.rng.choice(['=', '+=', '-='])} ", self.number(s, allow, depth + 1), ")")
            node.effect = CHANGES
            return node

        return self.pick([
            (1, subscript), (1, member_pointer), (self.knobs["new"], made_by_new), (0.7, thrown), (1, assigned),
            (5, lambda: with_effect(f"coin({self.rng.randint(2, 4)})")),
            (3, lambda: with_effect("traced(", self.number(s, allow, depth + 1), ")")),
            (3, lambda: with_effect(f"may_throw({place}, ", self.number(s, allow, depth + 1), ")")),
            (4, of_object), (3, closure), (1, immediate), (1, sequenced), (1, member),
            (1, lambda: with_effect(f"(note({place}), ", self.number(s, allow, depth + 1), ")")),
            (1, lambda: with_effect("length(", self.string(s, allow, depth + 1), ")")),
        ])

    def changing_number(self, s, depth):
        found = s.all("int", const=False, fixed=False)
        if not found:
            return None
        v = self.rng.choice(found)
        return self.pick([
            (2, lambda: expression("int", [f"{v.text}++"], CHANGES)),
            (1, lambda: expression("int", [f"--{v.text}"], CHANGES)),
            (2, lambda: expression("int", [f"({v.text} = ", self.number(s, CHANGES, depth + 1), ")"], CHANGES)),
            (1, lambda: expression("int", [f"std::exchange({v.text}, ", self.number(s, CONSTANT, depth + 1), ")"], CHANGES)),
        ])

    def call_closure(self, v, s, allow, depth):
        arguments = [self.number(s, min(allow, BESIDE[v.effect]), depth + 1)] if v.callee else []
        node = expression(v.size and "object" or "int", [v.text, "(", *arguments, ")"])
        node.effect = max(node.effect, v.effect, ACTS)
        return node

    # ---- truth ----

    def truth(self, s, allow=CHANGES, depth=0):
        def compared():
            a, b = self.unsequenced([lambda effect: self.number(s, effect, depth + 1)] * 2, allow)
            return expression("bool", [a, self.rng.choice([" < ", " == ", " != ", " >= "]), b])

        def even():
            return expression("bool", [self.number(s, allow, depth + 1), " % 2 == 0"])

        def both():
            a, b = self.truth(s, allow, depth + 1), self.truth(s, allow, depth + 1)
            return expression("bool", ["(", a, self.rng.choice([" && ", " || "]), b, ")"])

        def variable():
            found = s.all("bool")
            return expression("bool", [self.rng.choice(found).text], READS) if found and allow >= READS else None

        def thrown():
            return expression("bool", [f"coin({self.rng.randint(2, 3)}) == 0"], ACTS) if allow >= ACTS else None

        options = [(3, even), (2, variable), (5, thrown)]
        if depth < DEEPEST:
            options += [(3, compared), (2, both)]
            options += [(1, lambda: expression("bool", ["!(", self.truth(s, allow, depth + 1), ")"]))]
        return self.pick(options)

    # ---- objects ----

    def object(self, s, allow=CHANGES, depth=0):
        """A prvalue."""
        def acting(*parts):
            node = expression("object", list(parts))
            node.effect = max(node.effect, ACTS)
            return node

        def made():
            id = self.new_id() if self.chance(0.7) else self.number(s, allow, depth + 1)
            return acting(self.rng.choice(["make(", "Obj(", "make("]), id if isinstance(id, Node) else str(id), ")")

        def moved():
            found = s.all("object", const=False)
            if not found or allow < CHANGES:
                return None
            return expression("object", [f"Obj(std::move({self.rng.choice(found).text}))"], CHANGES)

        def conditional():
            c, a, b = self.truth(s, allow, depth + 1), self.object(s, allow, depth + 1), self.object(s, allow, depth + 1)
            lvalue = self.object_lvalue(s) if self.chance(0.3) and allow >= READS else None   # copied, to be of the kind of the other
            if lvalue is not None:
                a, b = (lvalue, b) if self.chance(0.5) else (a, lvalue)
            return acting("(", c, " ? ", a, " : ", b, ")")

        def member():
            """A member of a temporary, which is moved."""
            return acting(self.both(s, allow, depth + 1), self.rng.choice([".first", ".second"]))

        def called():
            return acting(f"[&] {{ return make({self.new_id()}); }}()")

        def closure():
            found = [v for v in s.all("closure", size=1) if v.effect <= allow]
            return self.call_closure(self.rng.choice(found), s, allow, depth) if found else None

        options = [(8, made), (self.knobs["immediate"], called), (2, closure)]
        if depth < DEEPEST:
            options += [(2, lambda: acting("wrap(", self.object_glvalue(s, allow, depth + 1), ")")),
                        (2, lambda: acting("Obj(", self.object_glvalue(s, allow, depth + 1), ")")), (1, moved),
                        (2, conditional), (0.5, member), (self.knobs["expressions"] * 2, lambda: self.suspending(s, "object", allow, depth)),
                        (1, lambda: acting(f"(note({self.new_id()}), ", self.object(s, allow, depth + 1), ")"))]
        return self.pick(options)

    def object_paths(self, s, const=None):
        """The texts of what is an lvalue of Obj."""
        found = []
        for v in s.visible().values():
            if const is not None and v.const != const:
                continue
            found += {
                "object": [v.text], "objects": [f"{v.text}[{at}]" for at in range(v.size)],
                "object_array": [f"{v.text}[{at}]" for at in range(v.size)], "pair": [f"{v.text}.second"],
                "both": [f"{v.text}.first", f"{v.text}.second"], "unique": [f"*{v.text}"], "local": [f"{v.text}.object"],
                "object_grid": [f"{v.text}[{at}][{1 - at % 2}]" for at in range(v.size)], "slot": [f"{v.text}.object"],
                "both_array": [f"{v.text}[{at}].first" for at in range(v.size)],
                "nested": [f"{v.text}.both.second", f"{v.text}.more[0]"],
            }.get(v.type, [])
        return found

    def object_lvalue(self, s, const=None):
        found = self.object_paths(s, const)
        return expression("lvalue", [self.rng.choice(found)], READS) if found else None

    def object_glvalue(self, s, allow=CHANGES, depth=0):
        """Something that a const Obj& can be bound to until the end of the full-expression; its end may be a temporary's."""
        def lvalue():
            found = self.object_lvalue(s) if allow >= READS else None
            return found and expression("glvalue", ["(", found, ")"] if found.parts[0][0] == "*" else [found])

        def chosen():
            # Only of what is not const: with a const and another one, a copy would be made.
            a, b = self.object_lvalue(s, const=False), self.object_lvalue(s, const=False)
            if a is None or allow < READS:
                return None
            return expression("glvalue", ["(", self.truth(s, min(allow, ACTS), depth + 1), " ? ", a, " : ", b, ")"])

        def temporary():
            return expression("glvalue", ["same(", self.object(s, allow, depth + 1), ")"])

        if allow < ACTS or depth >= DEEPEST:
            return self.pick([(1, lvalue)]) or expression("glvalue", [f"make({self.new_id()})"], ACTS)
        return self.pick([
            (8, lvalue), (1, chosen), (4, temporary), (3, lambda: expression("glvalue", [self.object(s, allow, depth + 1)])),
            (1, lambda: expression("glvalue", [self.both(s, allow, depth + 1), self.rng.choice([".first", ".second"])])),
            (1, lambda: expression("glvalue", [f"Derived({self.new_id()})"], ACTS)),
            (1, lambda: expression("glvalue", [f"static_cast<const Obj&>(make({self.new_id()}))"], ACTS)),
        ])

    def both(self, s, allow, depth):
        """A temporary aggregate; a braced list is evaluated from left to right."""
        return expression("both", ["Both{", self.number(s, allow, depth + 1), ", ", self.object(s, allow, depth + 1), ", ",
                                   self.object(s, allow, depth + 1), "}"])

    def string(self, s, allow=CHANGES, depth=0):
        found = s.all("string")
        return self.pick([
            (4, lambda: expression("string", ["text(", self.number(s, allow, depth + 1), ")"])),
            (2, lambda: expression("string", [f"std::string(\"{'short'[:self.rng.randint(1, 5)]}\")"])),
            (4, lambda: expression("string", [self.rng.choice(found).text], READS) if found and allow >= READS else None),
            (2, lambda: expression("string", ["text(", self.number(s, CONSTANT, depth + 1), ") + ",
                                              self.string(s, CONSTANT, depth + 1)]) if depth < 2 else None),
        ])

    def numbers(self, s, allow=CHANGES, depth=0, count=None):
        return expression("numbers", ["numbers(", self.number(s, allow, depth + 1), f", {count or self.rng.randint(1, 3)})"])

    def value(self, s, allow=CHANGES, depth=0):
        """Of the type that a template is instantiated with."""
        found = s.all("value")
        return self.pick([
            (3, lambda: expression("value", [f"value_of<T>({self.new_id()})"], ACTS) if allow >= ACTS else None),
            (4, lambda: expression("value", [self.rng.choice(found).text], READS) if found and allow >= READS else None),
            (1, lambda: expression("value", [f"T({self.rng.choice(found).text})"], ACTS) if found and allow >= ACTS else None),
            (1, lambda: expression("value", [f"value_of<T>({self.new_id()})"], ACTS)),
        ])

    # ---- suspensions inside expressions ----

    def suspending(self, s, type, allow, depth):
        """`(yield a, b)`"""
        if not s.suspends or depth > 3 or allow < ACTS:
            return None
        operand = self.operand(s, s.function.element, allow, depth + 2)
        if operand is None or operand.effect > allow:
            return None
        make = {"int": self.number, "object": self.object}[type]
        s.function.charge(s.factor)
        node = expression(type, ["(yield ", operand, ", ", make(s, allow, depth + 1), ")"])
        node.effect = max(node.effect, ACTS)
        return node

    def without_suspension(self, s, make):
        before, s.suspends = s.suspends, False
        try:
            return make()
        finally:
            s.suspends = before

    # ---- operands of yield ----

    def operand(self, s, element, allow=CHANGES, depth=0):
        """What a generator of this element type can yield; None if there is nothing."""
        mutable = self.object_lvalue(s, const=False)
        if element == "int":
            return self.number(s, allow, depth)
        if element == "Obj":
            return self.pick([
                (4, lambda: self.object_lvalue(s) if allow >= READS else None),
                (5, lambda: self.object(s, allow, depth)),
                (2, lambda: expression("xvalue", ["std::move(", mutable, ")"], CHANGES) if mutable and allow >= CHANGES
                 else None)])
        if element == "const Obj&":
            return self.object_glvalue(s, allow, depth)
        if element == "Obj&":
            return expression("lvalue", [mutable], CHANGES) if mutable and allow >= CHANGES else None
        if element == "std::string":
            return self.pick([(4, lambda: self.string(s, allow, depth)),
                              (1, lambda: expression("literal", ['"a literal that becomes a string"'])),
                              (1, lambda: expression("literal", ["{3, 'c'}"]) if depth == 0 else None)])
        if element == "MoveOnly":
            found = s.all("move_only", const=False)
            id = self.new_id()
            return self.pick([
                (3, lambda: expression("move_only", [f"{self.rng.choice(['make_move_only', 'MoveOnly'])}(",
                                                     self.number(s, allow, depth + 1), ")"], CHANGES)),
                (2, lambda: expression("xvalue", [f"std::move({self.rng.choice(found).text})"], CHANGES)
                 if found and allow >= CHANGES else None),
                (1, lambda: expression("move_only", [f"make_move_only({id})"], ACTS))])
        if element == "Pinned":
            return expression("pinned", [f"{self.rng.choice(['make_pinned', 'Pinned'])}(",
                                         self.number(s, allow, depth + 1), ")"], max(ACTS, min(allow, CHANGES)))
        if element == "std::pair<int, Obj>":
            found = s.all("pair")
            movable = s.all("pair", const=False)
            return self.pick([
                (3, lambda: expression("pair", ["std::pair<int, Obj>{", self.number(s, allow, depth + 1), ", ",
                                                self.object(s, allow, depth + 1), "}"])),
                (3, lambda: expression("lvalue", [self.rng.choice(found).text], ACTS) if found and allow >= ACTS else None),
                (1, lambda: expression("xvalue", [f"std::move({self.rng.choice(movable).text})"], CHANGES)
                 if movable and allow >= CHANGES else None),
                (1, lambda: expression("list", ["{", self.number(s, allow, depth + 1), ", ", self.object(s, allow, depth + 1), "}"])
                 if depth == 0 else None)])
        if element == "T":
            return self.value(s, allow, depth)
        raise ValueError(element)
