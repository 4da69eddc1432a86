"""stored - what is written at the end of a body: streams in containers and other holders, local classes with generators, range-fors with
initialisers, tuple-like classes taken apart by forwarding reference, lambdas that capture packs.

Its choices are drawn apart (`apart`), so that the rest of a program does not depend on them.
"""

import random
import re

from scope import Variable
from tree import CHANGES, body, part, statement


class Stored:
    """A mixin of Writer."""

    def apart(self, make):
        """What `make` makes, by another sequence of choices."""
        before, self.rng = self.rng, random.Random(f"{self.seed} {self.ids}")
        try:
            return make()
        finally:
            self.rng = before

    def last_statements(self, s):
        """Up to two statements, in a scope of their own."""
        made = [self.pick([(4, lambda: self.held_stream(s)), (2, lambda: self.local_generators(s)), (2, lambda: self.range_with_initialiser(s)),
                           (2, lambda: self.parts_by_reference(s)), (6, lambda: self.captured_pack(s))])
                for _ in range(self.rng.randrange(3) if self.knobs["stored"] else 0)]
        return [node for node in made if node]

    def used(self, s, stream, element):
        """A statement that takes what the stream gives."""
        if element == s.function.element and s.suspends and self.chance(0.6):
            return statement(f"yield_from {stream};\n")
        name = self.fresh_new("e")
        text = {"int": name, "std::string": f"length({name})", "T": f"number_of({name})",
                "std::pair<int, Obj>": f"{name}.second.id()"}.get(element, f"{name}.id()")
        return statement(f"for (auto&& {name} : {stream}) note({self.new_id()}, {text});\n")

    # ---- streams in holders ----

    def held_stream(self, s):
        first = self.stream(s, None, lasts=True)
        if first is None:
            return None
        call, element = first
        other = self.stream(s, {element}, lasts=True)
        second = other[0] if other else None
        z, each = self.fresh_new("z"), self.fresh_new("z")
        type = f"gen<{element}>"

        def in_vector():
            more = statement(f"{z}.emplace_back(", second, ");\n") if second else statement("")
            return [statement(f"std::vector<{type}> {z};\n"), statement(f"{z}.push_back(", call, ");\n"), more,
                    statement(f"for (auto& {each} : {z}) {{\n", self.used(s, each, element), "}\n")]

        def in_optional():
            made = [statement(f"std::optional<{type}> {z};\n"), statement(f"{z}.emplace(", call, ");\n"),
                    statement(f"if (const bool more = static_cast<bool>({z}->next()); more) note({self.new_id()});\n")]
            if second and self.chance(0.5):
                made.append(statement(f"{z} = ", second, ";\n"))
            return made + [self.used(s, self.rng.choice([f"*{z}", f"std::move(*{z})"]), element)]

        def chosen():
            if second is None:
                return None
            return [statement(f"{type} {z} = ", self.truth(s, CHANGES, 2), " ? ", call, " : ", second, ";\n"), self.used(s, z, element)]

        def in_pair():
            number = self.fresh_new("n")
            return [statement(f"std::pair<int, {type}> {z}{{{self.new_id()}, ", call, "};\n"),
                    statement(f"{self.rng.choice(['auto&', 'auto&&', 'auto'])} [{number}, {each}] = {self.rng.choice([f'std::move({z})', z])};\n"
                              .replace(f"auto [{number}, {each}] = {z};", f"auto [{number}, {each}] = std::move({z});")
                              .replace(f"auto& [{number}, {each}] = std::move({z});", f"auto& [{number}, {each}] = {z};")),
                    statement(f"note({self.new_id()}, {number});\n"), self.used(s, each, element)]

        def in_array():
            if second is None:
                return None
            return [statement(f"{type} {z}[] = {{", call, ", ", second, "};\n"), self.used(s, f"{z}[1]", element), self.used(s, f"{z}[0]", element)]

        def owned():
            return [statement(f"const auto {z} = std::make_unique<{type}>(", call, ");\n"), self.used(s, f"*{z}", element)]

        def in_member():
            self.names += 1
            return [statement(f"struct Stream{self.names} {{\nObj object;\n{type} stream;\n}};\nStream{self.names} {z}{{make({self.new_id()}), ", call, "};\n"),
                    self.used(s, f"{z}.stream", element)]

        def in_function():
            # A closure that is copied into the std::function.
            if not self.lambdas_here(s) or element in ("Obj&", "T"):
                return None
            usable = [v for v in s.visible().values() if v.type in self.READABLE - {"bit"} | {"closure"}]
            number = self.fresh_new("n")
            inside = self.generator_body(s, usable, element, [(number, "int")], 2)
            return [statement(f"const std::function<{type}(int)> {z} = [&](int {number}) -> {type} {{\n", inside, "};\n"),
                    self.used(s, f"{z}({self.new_id()})", element), self.used(s, f"{z}({self.new_id()})", element)]

        made = self.pick([(2, in_vector), (2, in_optional), (2, chosen), (1, in_pair), (1, in_array), (1, owned), (1, in_member), (1, in_function)])
        return statement("{\n", body(made), "}\n")

    # ---- local classes ----

    def local_generators(self, s):
        """A local class, some of whose members are generators."""
        self.names += 1
        type, l = f"Local{self.names}", self.fresh_new("l")
        place = [self.new_id() for _ in range(4)]
        members = [
            f"gen<int> items(int from, int count) {{\nfor (int i = 0; i < count; ++i) {{\nyield number + from + i;\npoint({place[0]});\n}}\n++number;\n}}\n",
            f"gen<const Obj&> operator()() const {{\nyield object;\nconst Obj mine({place[1]});\nyield mine;\nyield make({place[2]});\n}}\n",
            f"static gen<Obj> made(int from) {{\nObj one(from);\nyield one;\nyield std::move(one);\nyield make(from + {place[3]});\n}}\n",
        ]
        uses = [(f"{l}.items({self.new_id()}, {self.rng.randint(0, 2)})", "int"), (f"{l}()", "const Obj&"), (f"{type}::made({self.new_id()})", "Obj")]
        chosen = self.rng.sample(range(3), self.rng.randint(1, 3))
        return statement("{\n", body([
            statement(f"struct {type} {{\n", *(members[at] for at in sorted(chosen)), f"int number;\nObj object;\n}};\n{type} {l}{{",
                      self.number(s), f", make({self.new_id()})}};\n"),
            *(self.used(s, *uses[at]) for at in chosen)]), "}\n")

    # ---- range-fors and bindings ----

    def range_with_initialiser(self, s):
        inner = s.child()
        first = self.initialiser(inner)
        loop = self.range_loop(inner)
        # The names of both are in one scope.
        if loop.parts[0] != "for (" or set(re.findall(r"\w+", str(loop.parts[1]).partition(" : ")[0])) & inner.taken:
            return None
        loop.parts[1:1] = [first]
        return loop

    def parts_by_reference(self, s):
        inner = s.child()
        v, n, o = self.fresh_new("v"), self.fresh_new("n"), self.fresh_new("o")
        made = [statement(f"Parts {v}(", self.number(inner), ");\n")]
        source = self.rng.choice([v, v, f"std::move({v})", "made", "tuple"])
        source = part("Parts(", self.number(inner), ")") if source == "made" else part("std::tuple<int, Obj>{", self.number(inner), f", make({self.new_id()})}}") \
            if source == "tuple" else source
        made.append(statement(f"{self.rng.choice(['auto&&', 'auto&&', 'const auto&'] + (['auto&'] if source == v else []))} [{n}, {o}] = ", source, ";\n"))
        const = "const auto&" in made[-1].parts[0]
        inner.declare(Variable(n, "int", const=const, owns=False))
        inner.declare(Variable(o, "object", const=const, owns=False))
        self.room += 2
        return statement("{\n", body(made + self.statements(inner, 2) + [self.look(inner)] + ([self.suspension(inner)] if inner.suspends else [])), "}\n")

    # ---- packs ----

    def captured_pack(self, s):
        found = s.all("pack")
        if not found or not self.lambdas_here(s):
            return None
        pack, name = self.rng.choice(found), self.fresh_new("gl")
        self.room += 2
        inside = self.generator_body(s, [Variable(pack.name, "pack", const=True)], "int", [], 2)
        inside.parts.insert(0, statement(f"yield total({pack.name}...);\n"))
        capture = self.rng.choice([f"{pack.name}...", f"&{pack.name}...", "=", "&"])
        return statement("{\n", body([statement(f"auto {name} = [{capture}]() -> gen<int> {{\n", inside, "};\n"), self.used(s, f"{name}()", "int")]), "}\n")
