"""declarations - random local variables: scalars, objects, arrays, references, pointers, structured bindings."""

from scope import Variable
from tree import ACTS, CHANGES, CONSTANT, expression, statement


class Declarations:
    """A mixin of Writer."""

    def fresh(self, s, prefix):
        """A name for a variable of this block: new, or now and then that of an outer one, which it shadows."""
        if self.chance(self.knobs["shadow"]):
            # Not what jumps and loops count with, nor members.
            outer = [name for name in s.visible() if name not in s.taken and name[0] not in "wic" and not name.startswith("m_")]
            if outer:
                return self.rng.choice(sorted(outer))
        self.names += 1
        return f"{prefix}{self.names}"

    def declaration(self, s):
        """A statement that declares something."""
        kinds = [
            (6, lambda s: self.declare_number(s, together=False)), (8, self.declare_object), (2, self.declare_pinned), (2, self.declare_move_only),
            (1, self.declare_thrower), (2, self.declare_string), (2, self.declare_vector), (2, self.declare_array),
            (5, self.declare_reference), (3, self.declare_binding), (2, self.declare_aggregate), (1, self.declare_truth),
            (1, self.declare_unique), (2, self.declare_at_exit), (3, self.declare_closure), (1, self.declare_local_class),
            (self.knobs["statics"], self.declare_static), (1, self.declare_two), (1, self.declare_alias),
            (1, self.declare_pointer), (1, self.declare_grid), (1, self.declare_row), (1, self.declare_bits), (1, self.declare_volatile),
            (1, self.declare_union), (1, self.declare_slot), (1, self.declare_nested), (1, self.declare_kind), (1, self.declare_risky),
            (self.knobs["aligned"], self.declare_aligned), (self.knobs["new"], self.declare_counted), (1, self.declare_refers),
            (1, self.declare_throwers),
        ]
        if s.function.template:
            kinds.append((5, self.declare_value))
        return self.pick([(weight, lambda make=make: make(s)) for weight, make in kinds])

    def declared(self, s, prefix, type, write, **flags):
        """A declaration whose text is write(name, const); the initialiser does not see the name."""
        name = self.fresh(s, prefix)
        s.hidden.add(name)
        try:
            parts = write(name)
        finally:
            s.hidden.discard(name)
        if parts is None:
            return None
        s.declare(Variable(name, type, **flags))
        return statement(*parts)

    # ---- values ----

    def declare_number(self, s, together=True):
        """A number; `together`: always with its initialiser."""
        const = self.chance(0.3)
        if self.chance(0.15):
            type = self.rng.choice(["long", "short", "unsigned char", "double"])
            return self.declared(s, "y", "other_number", lambda name: [
                f"{'const ' if const else ''}{type} {name} = static_cast<{type}>(", self.number(s), ");\n"], const=const)
        if self.chance(0.1) and not const and not together:
            self.names += 1
            name = f"x{self.names}"
            first = statement(f"int {name};\n", f"{name} = ", self.number(s), ";\n")
            s.declare(Variable(name, "int"))
            return first

        def write(name):
            type = self.rng.choice(["int", "int", "auto"])
            value = self.number(s)
            form = self.rng.randrange(4)
            qualifier = "const " if const else ""
            if form == 0:
                return [f"{qualifier}{type} {name}{{", value, "};\n"]
            if form == 1 and type == "int":
                return [f"{qualifier}int {name}(", value, ");\n"]
            return [f"{qualifier}{type} {name} = ", value, ";\n"]

        return self.declared(s, "x", "int", write, const=const)

    def declare_truth(self, s):
        return self.declared(s, "b", "bool", lambda name: [f"const bool {name} = ", self.truth(s), ";\n"], const=True)

    def declare_two(self, s):
        """Two variables in one declaration, the second of which sees the first."""
        if self.chance(0.5):
            first = self.declared(s, "x", "int", lambda name: [f"int {name} = ", self.number(s)])
            second = self.declared(s, "x", "int", lambda name: [f", {name} = ", self.number(s), ";\n"])
        else:
            first = self.declared(s, "o", "object", lambda name: [f"Obj {name}(", self.number(s), ")"])
            second = self.declared(s, "o", "object", lambda name: [f", {name} = ", self.object(s), ";\n"])
        return statement(*first.parts, *second.parts)

    def declare_static(self, s):
        if s.function.template and not self.knobs["template_statics"]:
            return None
        name = self.fresh(s, "k")
        word = self.rng.choice(["constexpr", "static const", "static constexpr"])
        s.declare(Variable(name, "int" if word == "constexpr" else "static", const=True))
        return statement(f"{word} int {name} = {self.rng.randint(0, 9)};\n")

    def declare_alias(self, s):
        self.names += 1
        alias = f"Type{self.names}"
        node = self.declared(s, "o", "object", lambda name: [f"using {alias} = Obj;\n", f"{alias} {name}(", self.number(s), ");\n"])
        return node

    def declare_object(self, s):
        const = self.chance(0.25)
        qualifier = "const " if const else ""

        def write(name):
            type = self.rng.choice(["Obj", "Obj", "Obj", "auto"])
            form = self.rng.randrange(3)
            if form == 0 and type == "Obj":
                return [f"{qualifier}Obj {name}(", self.number(s), ");\n"]
            if form == 1 and type == "Obj":
                return [f"{qualifier}Obj {name}{{", self.number(s), "};\n"]
            other = self.object_lvalue(s) if self.chance(0.2) else None
            return [f"{qualifier}{type} {name} = ", other or self.object(s), ";\n"]

        return self.declared(s, "o", "object", write, const=const)

    def declare_pinned(self, s):
        form = self.rng.randrange(3)
        if form == 2:
            return self.declared(s, "p", "pinned", lambda name: [f"const Pinned& {name} = make_pinned(", self.number(s), ");\n"],
                                 const=True)
        return self.declared(s, "p", "pinned", lambda name: [f"Pinned {name}(", self.number(s), ");\n"] if form else
                             [f"const auto {name} = make_pinned(", self.number(s), ");\n"], const=True)

    def declare_move_only(self, s):
        def write(name):
            others = s.all("move_only", const=False)
            if others and self.chance(0.3):
                return [f"auto {name} = std::move({self.rng.choice(others).text});\n"]
            return [f"MoveOnly {name} = make_move_only(", self.number(s), ");\n"]

        return self.declared(s, "m", "move_only", write)

    def declare_thrower(self, s):
        return self.declared(s, "t", "thrower", lambda name: [f"const Thrower {name}(", self.number(s), ");\n"], const=True)

    def declare_string(self, s):
        return self.declared(s, "s", "string", lambda name: [f"std::string {name} = ", self.string(s), ";\n"])

    def declare_unique(self, s):
        return self.declared(s, "u", "unique", lambda name: [f"const auto {name} = std::make_unique<Obj>(", self.number(s), ");\n"])

    def declare_value(self, s):
        form = self.rng.randrange(4)
        if form == 0:
            return self.declared(s, "v", "value", lambda name: [f"const auto& {name} = ", f"value_of<T>({self.new_id()});\n"],
                                 const=True)
        type, const = [("T", False), ("const T", True), ("auto", False)][form - 1]
        return self.declared(s, "v", "value", lambda name: [f"{type} {name} = ", self.value(s), ";\n"], const=const)

    def declare_vector(self, s):
        if self.chance(0.5):
            count = self.rng.randint(1, 3)
            return self.declared(s, "v", "numbers", lambda name: self.rng.choice([
                [f"const std::vector<int> {name} = ", "numbers(", self.number(s), f", {count});\n"],
                [f"std::vector<int> {name}{{", ", ".join(str(self.rng.randint(0, 30)) for _ in range(count)), "};\n"]]),
                const=True, size=count)
        if self.chance(0.3):
            return self.declared(s, "v", "objects", lambda name: [
                f"std::vector<Obj> {name}{{", self.object(s), ", ", self.object(s), "};\n"], size=2)
        return self.declared(s, "v", "objects", lambda name: [f"auto {name} = objects(", self.number(s), ", 2);\n"], size=2)

    def declare_array(self, s):
        form = self.rng.randrange(5)
        if form == 4:
            return self.declared(s, "a", "both_array", lambda name: [
                f"Both {name}[2] = {{{{", self.number(s), ", ", self.object(s), ", ", self.object(s), "}, ", self.both(s, CHANGES, 1), "};\n"], size=2)
        if form == 0:
            return self.declared(s, "a", "int_array", lambda name: [
                f"int {name}[] = {{", self.number(s), ", ", self.number(s), "};\n"], size=2)
        if form == 1:
            return self.declared(s, "a", "int_array", lambda name: [f"int {name}[3] = {{}};\n"], size=3)
        if form == 2:
            return self.declared(s, "a", "int_array", lambda name: [
                f"const std::array<int, 2> {name}{{{{", self.number(s), ", ", self.number(s), "}};\n"], size=2, const=True)
        return self.declared(s, "a", "object_array", lambda name: [
            f"Obj {name}[{self.rng.choice(['2', ''])}] = {{", self.object(s), ", ", self.object(s), "};\n"], size=2)

    def declare_aggregate(self, s):
        if self.chance(0.4):
            return self.declared(s, "q", "pair", lambda name: [
                f"std::pair<int, Obj> {name}{{", self.number(s), ", ", self.object(s), "};\n"])
        return self.declared(s, "q", "both", lambda name: self.rng.choice([
            [f"Both {name}{{", self.number(s), ", ", self.object(s), ", ", self.object(s), "};\n"],
            [f"auto {name} = ", self.both(s, CHANGES, 1), ";\n"]]))

    def declare_grid(self, s):
        """An array of arrays."""
        if self.chance(0.5):
            return self.declared(s, "a", "grid", lambda name: [
                f"int {name}[2][2] = {{{{", self.number(s), ", ", self.number(s), "}, {", self.number(s), "}};\n"], size=2)
        return self.declared(s, "a", "object_grid", lambda name: [
            f"Obj {name}[][2] = {{{{", self.object(s), ", ", self.object(s), "}, {", self.object(s), ", ", self.object(s), "}};\n"], size=2)

    def declare_row(self, s):
        found = s.all("grid", "object_grid")
        if not found:
            return None
        v = self.rng.choice(found)
        word = self.rng.choice(["auto&", "auto&&", "const auto&"])
        return self.declared(s, "r", "int_array" if v.type == "grid" else "object_array", lambda name: [
            f"{word} {name} = {v.text}[{self.rng.randrange(2)}];\n"], size=2, const=v.const or word[0] == "c", owns=False)

    def declare_pointer(self, s):
        """A pointer, which is used like what it points to."""
        numbers, const = s.all("int", const=False, fixed=False), self.chance(0.3)
        name = self.fresh_new("p")
        after = "const " if self.chance(0.3) else ""
        if numbers and self.chance(0.5):
            node = statement(f"{'const ' if const else ''}int* {after}{name} = &{self.rng.choice(numbers).text};\n")
            s.declare(Variable(name, "int", const=const, owns=False, fixed=True, text=f"(*{name})"))
            return node
        lvalue = self.object_lvalue(s, const=None if const else False)
        if lvalue is None:
            return None
        node = statement(f"{'const ' if const else ''}{self.rng.choice(['Obj', 'auto'])}* {after}{name} = &", lvalue, ";\n")
        s.declare(Variable(name, "object", const=const, owns=False, text=f"(*{name})"))
        return node

    def declare_risky(self, s):
        return self.declared(s, "t", "risky", lambda name: [f"const Risky {name}(", self.number(s), ");\n"], const=True)

    def declare_throwers(self, s):
        return self.declared(s, "t", "throwers", lambda name: [
            f"{self.rng.choice(['const Thrower', 'Thrower'])} {name}[2] = {{Thrower(", self.number(s), "), make_thrower(", self.number(s), ")};\n"],
            const=True, size=2)

    # ---- references and bindings ----

    def declare_reference(self, s):
        form = self.rng.randrange(6)
        if form == 0:
            def number(name):
                found = s.all("int", const=False, fixed=False)
                return [f"int& {name} = {self.rng.choice(found).text};\n"] if found else None

            return self.declared(s, "r", "int", number, owns=False)
        if form in (1, 2):
            def object(name):
                word = self.rng.choice(["Obj&", "auto&", "auto&&"] if form == 1 else ["const Obj&", "const auto&"])
                lvalue = self.object_lvalue(s, const=False if form == 1 else None)
                return lvalue and [f"{word} {name} = {lvalue};\n"]

            return self.declared(s, "r", "object", object, const=form == 2, owns=False)
        if form == 3:
            word = self.rng.choice(["Obj&&", "auto&&"])
            return self.declared(s, "r", "object", lambda name: [f"{word} {name} = ", self.object(s), ";\n"], owns=False)
        return self.declared(s, "r", "object", lambda name: [f"const Obj& {name} = ", self.extended(s), ";\n"], const=True, owns=False)

    def extended(self, s):
        """A temporary, or a part of one, whose life a reference extends."""
        return self.pick([
            (6, lambda: self.object(s)),
            (2, lambda: expression("extended", [self.both(s, CHANGES, 1), self.rng.choice([".first", ".second"])])),
            (1, lambda: expression("extended", [f"Derived({self.new_id()})"], ACTS)),
            (1, lambda: expression("extended", ["(", self.truth(s), " ? ", self.object(s), " : ", self.object(s), ")"])),
            (1, lambda: expression("extended", [self.nested(s), self.rng.choice([".both.first", ".both.second", ".more[1]"])])),
            (1, lambda: expression("extended", ["static_cast<Obj&&>(", self.object(s), ")"])),
            (1, lambda: expression("extended", [f"(note({self.new_id()}), ", self.object(s), ")"])),
            (1, lambda: expression("extended", ["(", self.truth(s), " ? ", self.both(s, CHANGES, 1), ".first : ", self.both(s, CHANGES, 1), ".second)"])),
        ])

    def declare_binding(self, s):
        a, b, c = (self.fresh_new(prefix) for prefix in ("n", "o", "o"))
        form = self.rng.randrange(13)
        pairs, aggregates = s.all("pair"), s.all("both")
        if form == 0:
            node = statement(f"auto [{a}, {b}] = ", "std::pair<int, Obj>{", self.number(s), ", ", self.object(s), "};\n")
            kinds = [("int", a, False), ("object", b, False)]
        elif form == 1:
            word = self.rng.choice(["auto", "const auto&", "auto&&"])
            node = statement(f"{word} [{a}, {b}, {c}] = ", self.both(s, CHANGES, 1), ";\n")
            const = word[0] == "c"
            kinds = [("int", a, const), ("object", b, const), ("object", c, const)]
        elif form == 2 and pairs:
            v = self.rng.choice(pairs)
            word = self.rng.choice(["auto&", "const auto&", "auto"])
            node = statement(f"{word} [{a}, {b}] = {v.text};\n")
            const = word[0] == "c" or (v.const and word == "auto&")
            kinds = [("int", a, const), ("object", b, const)]
        elif form == 3 and aggregates:
            v = self.rng.choice(aggregates)
            word = self.rng.choice(["auto&", "auto"])
            node = statement(f"{word} [{a}, {b}, {c}] = {v.text};\n")
            const = v.const and word == "auto&"
            kinds = [("int", a, const), ("object", b, const), ("object", c, const)]
        elif form == 4 and s.all("object_array"):
            v = self.rng.choice(s.all("object_array"))
            word = self.rng.choice(["auto&", "auto"])
            node = statement(f"{word} [{b}, {c}] = {v.text};\n")
            kinds = [("object", b, v.const), ("object", c, v.const)]
        elif form == 5 and s.all("int_array", size=2):
            v = self.rng.choice(s.all("int_array", size=2))
            node = statement(f"const auto [{a}, {b}] = {v.text};\n")
            kinds = [("int", a, True), ("int", b, True)]
        elif form == 6 and s.all("int_array", size=2):
            v = self.rng.choice(s.all("int_array", size=2))
            node = statement(f"{self.rng.choice(['auto&', 'auto&&'])} [{a}, {b}] = {v.text};\n")
            kinds = [("int", a, v.const), ("int", b, v.const)]
        elif form == 7:
            word = self.rng.choice(["auto", "const auto", "const auto&", "auto&&"])
            node = statement(f"{word} [{a}, {b}, {c}] = ", "std::tuple<int, Obj, std::string>{", self.number(s), ", ", self.object(s), ", ", self.string(s), "};\n")
            kinds = [("int", a, "const" in word), ("object", b, "const" in word), ("string", c, "const" in word)]
        elif form == 8:
            word = self.rng.choice(["auto", "const auto", "const auto&", "auto&&"])
            node = statement(f"{word} [{a}, {b}] = Split(", self.number(s), ");\n")
            kinds = [("other_number", a, True), ("object", b, True)]
        elif form == 9:
            d = self.fresh_new("n")
            v = self.rng.choice(s.all("bits")) if s.all("bits") and self.chance(0.6) else None
            word = self.rng.choice(["auto", "const auto", "const auto&"] + (["auto&"] if v else []))
            node = statement(f"{word} [{a}, {b}, {c}, {d}] = ", v.text if v else self.bits(s), ";\n")
            kinds = [("bit", a, True), ("bit", b, True), ("bit", c, True), ("int", d, "const" in word or bool(v and v.const))]
        elif form == 10:
            word = self.rng.choice(["auto", "const auto&", "auto&&"])
            node = statement(f"{word} [{a}, {b}] = ", self.nested(s), ";\n")
            kinds = [("both", a, "const" in word), ("object_array", b, "const" in word)]
        elif form == 11 and s.all("object_grid", "grid"):
            v = self.rng.choice(s.all("object_grid", "grid"))
            node = statement(f"{self.rng.choice(['auto&', 'auto'])} [{a}, {b}] = {v.text};\n")
            kinds = [("object_array" if v.type == "object_grid" else "int_array", name, v.const) for name in (a, b)]
        elif form == 12 and s.all("object"):
            v = self.rng.choice(s.all("object"))
            node = statement(f"const auto [{a}, {b}] = std::tuple<const Obj&, int>({v.text}, ", self.number(s, CONSTANT, 2), ");\n")
            kinds = [("object", a, True), ("int", b, True)]
        else:
            return None
        for type, name, const in kinds:
            # What is const may be a reference to what is not.
            s.declare(Variable(name, type, const=const, owns=False, size=2 if "array" in type else 0))
        return node

    def fresh_new(self, prefix):
        self.names += 1
        return f"{prefix}{self.names}"
