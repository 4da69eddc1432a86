"""classes - random local classes, enumerations and unions, and variables of classes with something special about them."""

from scope import Variable
from tree import ACTS, CHANGES, CONSTANT, READS, expression, statement


class Classes:
    """A mixin of Writer."""

    # ---- classes of the body ----

    def declare_local_class(self, s):
        self.names += 1
        type = f"Local{self.names}"
        name = self.fresh_new("l")
        form = self.rng.randrange(4)
        sum = "int sum() const { return number + object.id(); }\n"
        if form == 0:
            definition = f"struct {type} {{\nint number;\nObj object;\n{sum}}};\n"
            made = [f"{type} {name}{{", self.number(s), ", ", self.object(s), "};\n"]
        elif form == 1:
            # With a constructor, a destructor and an alias of its own.
            definition = (f"class {type} {{\npublic:\nusing Number = int;\nexplicit {type}(Number n) : number(n), object(n + 1) "
                          f"{{ note({self.new_id()}, number); }}\n~{type}() {{ note({self.new_id()}, sum()); }}\n{type}(const {type}&) = default;\n"
                          f"{sum}Number number;\nObj object;\n}};\n")
            made = [f"{type} {name}(", self.number(s), ");\n"]
        elif form == 2:
            # Derived from another local class, with members of an anonymous union. In a lambda of a template, clang 22 does not know them
            # without `this`.
            sum = sum.replace("return number", "return this->number")
            definition = (f"struct {type}Base {{\nunion {{\nint number;\nunsigned other;\n}};\n}};\nstruct {type} : {type}Base {{\n"
                          f"{type}(int n, Obj o) : {type}Base{{{{n}}}}, object(std::move(o)) {{}}\n{sum}Obj object;\n}};\n")
            made = [f"{type} {name}(", *self.two(s), ");\n"]
        else:
            # Used as a function.
            definition = (f"struct {type} {{\nint number = {self.rng.randint(0, 9)};\nObj object;\n{sum}"
                          f"int operator()(int n) {{ return number = (number + n) % 1009; }}\n}};\n")
            made = [f"{type} {name}{{", self.number(s), ", ", self.object(s), "};\n", f"note({self.new_id()}, {name}(", self.number(s, CONSTANT, 2), "));\n"]
        node = statement(definition, *made)
        s.declare(Variable(name, "local"))
        return node

    def two(self, s):
        """A number and an object, as arguments: their order cannot be told."""
        number, object = self.unsequenced([lambda allow: self.number(s, allow, 2), lambda allow: self.object(s, allow, 2)
                                           if allow > CONSTANT else self.object(s, CONSTANT, 9)], CHANGES)
        return [number, ", ", object]

    def declare_kind(self, s):
        """A local enumeration, or a variable of one."""
        if self.chance(0.5):
            return self.declared(s, "k", "kind", lambda name: [
                f"{self.rng.choice(['Kind', 'const Kind', 'auto'])} {name} = static_cast<Kind>(", self.number(s, CHANGES, 1), " & 3);\n"], const=True)
        self.names += 1
        type, word = f"Choice{self.names}", self.rng.choice(["enum", "enum class"])
        return self.declared(s, "k", "kind", lambda name: [
            f"{word} {type} : int {{ one, two = {self.rng.randint(2, 9)} }};\n",
            f"const {type} {name} = ", self.truth(s), f" ? {type}::one : {type}::two;\n"], const=True)

    # ---- unions ----

    def declare_union(self, s):
        self.names += 1
        type = f"Union{self.names}"
        return self.declared(s, "l", "union", lambda name: [
            f"union {type} {{\nint number;\ndouble other;\n}};\n", f"{type} {name}{{", self.number(s), "};\n"])

    def declare_slot(self, s):
        """A union whose member is constructed and destroyed by hand."""
        self.names += 1
        type, name, end = f"Slot{self.names}", self.fresh_new("l"), self.fresh_new("exit")
        node = statement(
            f"union {type} {{\n{type}() : number(0) {{}}\n~{type}() {{}}\nint number;\nObj object;\n}};\n{type} {name};\n",
            f"::new (static_cast<void*>(&{name}.object)) Obj(", self.number(s), f");\nconst AtExit {end}([&] {{ {name}.object.~Obj(); }});\n")
        s.declare(Variable(name, "slot"))
        return node

    # ---- others ----

    def bits(self, s):
        """A temporary with bit-fields; a braced list is evaluated from left to right."""
        return expression("bits", ["Bits{", self.number(s, CHANGES, 1), " & 7, static_cast<unsigned>(", self.number(s, CHANGES, 1), " & 31), ",
                                   self.truth(s, CHANGES, 1), ", ", self.number(s, CHANGES, 1), "}"])

    def declare_bits(self, s):
        return self.declared(s, "q", "bits", lambda name: [f"Bits {name} = ", self.bits(s), ";\n"])

    def nested(self, s):
        return expression("nested", ["Nested{", self.both(s, CHANGES, 1), ", {", self.object(s, CHANGES, 1), ", ", self.object(s, CHANGES, 1), "}}"])

    def declare_nested(self, s):
        return self.declared(s, "q", "nested", lambda name: [f"{self.rng.choice(['Nested', 'auto'])} {name} = ", self.nested(s), ";\n"])

    def declare_refers(self, s):
        """An aggregate with a reference, which extends the life of a temporary."""
        # In a template, an element in front of a suspension is moved; see docs/language.md.
        def number(s):
            made = self.without_suspension(s, lambda: self.number(s)) if s.function.template else self.number(s)
            # g++ forgets the temporary if what comes behind it throws, unless rill rewrites the variable.
            return made if made.effect < ACTS or "yield" in str(made) else str(self.new_id())

        return self.declared(s, "q", "refers", lambda name: [f"const Refers {name}{{", self.object(s), ", ", number(s), "};\n"], const=True)

    def declare_volatile(self, s):
        return self.declared(s, "x", "volatile", lambda name: [f"volatile int {name} = ", self.number(s), ";\n"])

    def declare_aligned(self, s):
        if self.chance(0.3):
            return self.declared(s, "o", "object", lambda name: [f"alignas(32) Obj {name}(", self.number(s), ");\n"])
        return self.declared(s, "y", "wide", lambda name: [f"{self.rng.choice(['Wide', 'const Wide'])} {name}(", self.number(s), ");\n"], const=True)

    def declare_counted(self, s):
        return self.declared(s, "u", "counted", lambda name: [f"const std::unique_ptr<Counted> {name}(new Counted(", self.number(s, READS, 2), "));\n"], const=True)
