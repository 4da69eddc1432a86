"""streams - what a body does with other generators: delegation, range-for, streams as variables, generator lambdas, recursion."""

from scope import Callee, Function, Scope, Variable
from tree import ACTS, CHANGES, CONSTANT, READS, body, expression, part, statement

ELEMENTS = {"int": 8, "Obj": 4, "const Obj&": 3, "Obj&": 2, "std::string": 2, "MoveOnly": 1, "Pinned": 1,
            "std::pair<int, Obj>": 2}

# Which elements a generator can delegate to, besides those of its own type.
ACCEPTS = {"Obj": {"const Obj&", "Obj&"}, "const Obj&": {"Obj", "Obj&"}, "std::string": set()}

# element type -> [(declaration of a loop's variable, type of the variable, const)]
LOOP_VARIABLES = {
    "int": [("int", "int", False), ("const auto&", "int", True), ("auto&&", "int", True), ("auto", "int", False)],
    "Obj": [("Obj", "object", False), ("auto&&", "object", False), ("const Obj&", "object", True), ("auto", "object", False)],
    "const Obj&": [("const Obj&", "object", True), ("auto&&", "object", True), ("Obj", "object", False), ("auto", "object", False)],
    "Obj&": [("Obj&", "object", False), ("auto&", "object", False), ("Obj", "object", False)],
    "std::string": [("std::string", "string", False), ("const auto&", "string", True), ("auto&&", "string", False)],
    "MoveOnly": [("MoveOnly", "move_only", False), ("auto&&", "move_only", False)],
    "Pinned": [("auto&&", "pinned", True)],
    "std::pair<int, Obj>": [("auto", "pair", False), ("auto&&", "pair", False), ("const auto&", "pair", True)],
    "T": [("T", "value", False), ("auto&&", "value", False), ("const auto&", "value", True)],
}


class Streams:
    """A mixin of Writer; `callees` are the generators written before."""

    def call(self, s, callee, lasts):
        """A call. `lasts`: the stream is used behind the full-expression, so references must be to variables."""
        observable = sum(p in ("Obj", "MoveOnly") for p in callee.parameters)
        if observable and not lasts and not self.knobs["late_parameters"] and not self.in_place(s, callee):
            return None   # docs/language.md: parameters by value in the operand of a yield end earlier
        if observable > 1 or s.factor * callee.cost > 300:
            return None
        makers = [lambda allow, p=p: self.argument(s, p, lasts, allow) for p in callee.parameters]
        allowed = READS if callee.form == "friend" else CHANGES   # its first argument is made there
        # The same holds for parameters by value of a call with a suspension in its arguments.
        arguments = self.without_suspension(s, lambda: self.unsequenced(makers, allowed)) if observable and not self.knobs[
            "late_parameters"] else self.unsequenced(makers, allowed)
        if arguments is None or (observable and not lasts and any("[" in str(a) for a in arguments)):
            return None   # a lambda among the arguments: boxed
        if callee.default and self.chance(0.5):
            arguments.pop()
        if callee.depth:
            arguments.append(str(self.rng.randint(0, 2)))
        s.function.charge(s.factor * callee.cost)
        if callee.form == "friend":
            arguments.insert(0, f"{callee.object}({self.new_id()})")
        listed = [x for a in arguments for x in (", ", a)][1:]
        node = expression("stream", [callee.before.replace("{object}", f"{callee.object}({self.new_id()})"), *listed, callee.after])
        node.effect = CHANGES
        return node

    def in_place(self, s, callee):
        """Whether a delegation to it is in place, wherever it stands, and says of its parameters what they are."""
        return self.knobs["delegated_parameters"] and callee.form in ("free", "static", "member") and not s.function.template

    def argument(self, s, type, lasts, allow):
        """An argument for a parameter of this type."""
        if type in ("int", "const int"):
            return self.number(s, allow, 2)
        if type == "int&":
            found = s.all("int", const=False, fixed=False)
            return expression("lvalue", [self.rng.choice(found).text]) if found else None
        if type == "Obj&":
            return self.object_lvalue(s, const=False)
        if type == "Obj&&":
            lvalue = self.object_lvalue(s, const=False)
            return lvalue and expression("xvalue", ["std::move(", lvalue, ")"])
        if type == "const Obj&":
            return self.object_lvalue(s) if lasts or allow < ACTS else self.object_glvalue(s, allow, 2)
        if type == "Obj":
            return self.object(s, allow, 2) if allow >= ACTS else None
        if type == "MoveOnly":
            return expression("move_only", [f"make_move_only({self.new_id()})"], ACTS) if allow >= ACTS else None
        if type == "std::string":
            return self.string(s, min(allow, READS), 2)
        if type == "const std::string&":
            found = s.all("string")
            return expression("lvalue", [self.rng.choice(found).text]) if found else None if lasts else expression(
                "string", [f"text({self.new_id()})"])
        if type == "std::vector<int>":
            return self.numbers(s, min(allow, READS), 2, count=3)   # the body may use all of them
        if type == "T":
            # A copy. docs/language.md: what else is made for a parameter by value may be moved in a template.
            if allow < ACTS or self.knobs["late_parameters"]:
                return self.value(s, allow, 2) if allow >= ACTS else None
            found = s.all("value")
            return expression("value", [self.rng.choice(found).text], ACTS) if found else None
        raise ValueError(type)

    def stream(self, s, accept, lasts, member=True):
        """A call of a generator whose elements are among `accept`: (expression, element type), or None."""
        closures = [v.callee for v in s.all("generator_closure")]
        found = [c for c in self.callees + closures if accept is None or c.element in accept]
        if lasts:
            found = [c for c in found if not c.object or c.form == "static"]
        self.rng.shuffle(found)
        for callee in found:
            node = self.call(s, callee, lasts)
            if node is not None:
                return node, callee.element
        return None

    # ---- delegation ----

    def delegation(self, s):
        element = s.function.element
        word = self.rng.choice(["yield_from ", "yield_from ", "each"])

        def statement_of(*operand):
            s.function.charge(2 * s.factor)
            return statement("yield_from ", *operand, ";\n") if word != "each" else statement("yield rill::each(", *operand, ");\n")

        def generator():
            made = self.stream(s, {element} | ACCEPTS.get(element, set()), lasts=False)
            return made and statement_of(made[0])

        def range():
            if element == "int":
                found = s.all("numbers", "int_array")
                if found and self.chance(0.5):
                    return statement_of(self.rng.choice(found).text)
                if self.chance(0.4 * self.knobs["delegated_lists"]) and word != "each":
                    return statement_of("{", self.number(s), ", ", self.number(s), "}")
                return statement_of(self.numbers(s))
            if element in ("Obj", "const Obj&", "Obj&"):
                found = s.all("objects", "object_array", const=False)
                if found and self.chance(0.5):
                    return statement_of(self.rng.choice(found).text)
                if self.chance(0.3):
                    return statement_of("objects_like(", self.object_glvalue(s, CHANGES, 2), ")")
                return statement_of("objects(", self.number(s), ", 2)")
            if element == "std::pair<int, Obj>":
                return statement_of("pairs(", self.number(s), ")")
            if element == "std::string":
                return statement_of("std::vector<std::string>{", self.string(s), ", ", self.string(s), "}")
            return None

        def variable():
            found = [v for v in s.all("stream") if v.callee == element]
            if not found:
                return None
            name = self.rng.choice(found).text
            return statement_of(self.rng.choice([name, f"std::move({name})"]))

        def immediate():
            """A generator lambda that is called at once; its closure lives as long as the delegation."""
            if s.depth > 4 or not self.lambdas_here(s):
                return None
            capture, inside = self.captures(s)
            made = self.generator_body(s, inside, element, [], self.rng.randint(1, 3))
            return statement_of(f"[{capture}]() -> gen<{element}> {{\n", made, "}()")

        return self.pick([(6, generator), (4, range), (3, variable), (1, immediate)])

    def recursion(self, s):
        function = s.function
        if not function.depth_parameter or s.factor > 1 or not s.suspends or function.itself is None:
            return None
        callee, function.itself = function.itself, None   # once
        arguments = self.unsequenced([lambda allow, p=p: self.argument(s, p, False, allow) for p in callee.parameters], CHANGES)
        if arguments is None or any(p in ("Obj", "MoveOnly") for p in callee.parameters):
            return None
        function.charge(function.cost * 2)
        listed = [x for a in arguments for x in (a, ", ")]
        before = {"template": f"{callee.name}<T>(", "pack": f"{callee.name}<T>(", "member": self.rng.choice(["", "this->"]) + callee.name + "("}.get(
            callee.form, callee.name + "(")
        call = part(before, *listed, f"{function.depth_parameter} - 1)")
        # docs/language.md: parameters by value in the operand of a yield end earlier.
        if self.chance(0.7) and (self.knobs["late_parameters"] or "T" not in callee.parameters):
            return statement(f"if ({function.depth_parameter} > 0) yield_from ", call, ";\n")
        forwarded = "static_cast<decltype(element)&&>(element)" if self.knobs["decltype"] else "std::move(element)"
        return statement(f"if ({function.depth_parameter} > 0) {{\nfor (auto&& element : ", call,
                         f") yield {forwarded};\n}}\n") if "&" not in callee.element else None

    # ---- consumption ----

    def consume(self, s):
        """A range-for over a generator."""
        made = self.stream(s, None, lasts=True)
        if made is None:
            return None
        call, element = made
        return self.loop_over(s, call, element)

    def loop_over(self, s, stream, element):
        word, type, const = self.rng.choice(LOOP_VARIABLES[element])
        inner = s.child()
        if type == "pair" and self.chance(0.6):
            number, object = self.fresh_new("n"), self.fresh_new("o")
            name = f"[{number}, {object}]"
            inner.declare(Variable(number, "int", const=const, owns=False))
            inner.declare(Variable(object, "object", const=const, owns=False))
        else:
            name = self.fresh(inner, "e")
            inner.declare(Variable(name, type, const=const, owns=False))
        inside = self.block(inner, loop=True, breakable=True, factor=s.factor * 3)
        return statement(f"for ({word} {name} : ", stream, ") {\n", inside, "}\n")

    def stream_variable(self, s):
        """A stream as a variable, or a use of one."""
        found = s.all("stream")
        if found and self.chance(0.8):
            v = self.rng.choice(found)
            return self.pick([(3, lambda: self.next_loop(s, v)), (2, lambda: self.loop_over(s, v.text, v.callee)),
                              (2, lambda: self.next_once(s, v)), (1, lambda: self.for_each(s, v)),
                              (1, lambda: self.moved_stream(s, v))])
        made = self.stream(s, None, lasts=True)
        if made is None:
            return None
        call, element = made
        name = self.fresh_new("z")
        s.declare(Variable(name, "stream", callee=element))
        word = self.rng.choice(["auto", f"gen<{element}>"])
        first = statement(f"{word} {name} = ", call, ";\n")
        v = s.variables[name]
        use = self.pick([(2, lambda: self.next_loop(s, v)), (2, lambda: self.next_once(s, v)), (1, lambda: None)])
        return statement(body([first] + ([use] if use else [])))

    def moved_stream(self, s, v):
        name = self.fresh_new("z")
        s.declare(Variable(name, "stream", callee=v.callee))
        return statement(f"auto {name} = std::move({v.text});\n")

    def cursor(self, inner, element):
        name = self.fresh_new("c")
        type = {"int": "int", "Obj": "object", "const Obj&": "object", "Obj&": "object", "std::string": "string",
                "MoveOnly": "move_only", "Pinned": "pinned", "std::pair<int, Obj>": "pair", "T": "value"}[element]
        inner.declare(Variable(name, type, const=element != "Obj&", owns=False, text=f"(*{name})"))
        return name

    def next_loop(self, s, v):
        inner = s.child()
        name = self.cursor(inner, v.callee)
        inside = self.block(inner, loop=True, breakable=True, factor=s.factor * 3)
        return statement(f"while (auto {name} = {v.text}.next()) {{\n", inside, "}\n")

    def next_once(self, s, v):
        inner = s.child()
        name = self.cursor(inner, v.callee)
        return statement(f"if (auto {name} = {v.text}.next()) {{\n", self.block(inner), "}\n")

    def for_each(self, s, v):
        self.names += 1
        name = f"e{self.names}"
        text = {"int": name, "std::string": f"length({name})", "T": f"number_of({name})",
                "std::pair<int, Obj>": f"{name}.second.id()"}.get(v.callee, f"{name}.id()")
        stop = self.rng.choice(["", f"return coin(2) == 0 ? rill::flow::stop : rill::flow::go;\n"])
        return statement(f"{v.text}.for_each([&](auto&& {name}) {{\nnote({self.new_id()}, {text});\n{stop}}});\n")

    # ---- generator lambdas ----

    def generator_body(self, s, inside, element, parameters, count):
        function = Function("generator", element=element, template=s.function.template, outer=s.function)
        inner = Scope(function)
        inner.depth, inner.factor = s.depth + 1, s.factor
        for v in inside:
            inner.declare(v)
        inner.taken = {name for name, _ in parameters}
        for name, type in parameters:
            inner.declare(Variable(name, type))
        before, function.cost = function.cost, 0
        made = self.statements(inner, count)
        made.append(self.suspension_last(inner, made))
        if element == "Obj&":
            made.append(statement("co_return;\n"))
        self.last_cost = max(function.cost // max(s.factor, 1), 1)
        return body(made)

    def lambdas_here(self, s):
        if s.function.template and not self.knobs["template_lambdas"]:
            return False
        return bool(self.knobs["lambdas"] and (s.function.outer is None or self.knobs["nested_lambdas"]))

    def generator_lambda(self, s):
        if s.depth > 4 or not self.lambdas_here(s):
            return None
        name = self.fresh_new("gl")
        element = self.rng.choice(["int", "int", "Obj", s.function.element])
        if element in ("Obj&", "T"):
            element = "int"
        capture, inside = self.captures(s)
        mutable = " mutable" if self.chance(0.2 * self.knobs["mutable_generators"]) else ""
        if mutable:
            inside = self.of_mutable(s, inside)
        parameters = [(self.fresh_new("n"), "int")] if self.chance(0.5) else []
        made = self.generator_body(s, inside, element, parameters, self.rng.randint(1, 4))
        written = ", ".join(f"{type} {name}" for name, type in parameters)
        callee = Callee(name, element, [type for _, type in parameters], cost=self.last_cost, form="lambda", before=f"{name}(")
        s.declare(Variable(name, "generator_closure", callee=callee))
        if parameters and self.chance(0.3) and not s.function.template:
            written = written.replace("int", "auto")
        first = statement(f"auto {name} = [{capture}]({written}){mutable} -> gen<{element}> {{\n", made, "};\n")
        use = self.consume(s) if self.chance(0.5) else None
        return statement(body([first, use])) if use else first
