"""closures - lambdas that are stored, and what they and generator lambdas capture."""

import dataclasses

from scope import Function, Scope, Variable
from tree import ACTS, CHANGES, body, statement

# What a closure can copy.
COPYABLE = {"int", "static", "bool", "object", "string", "numbers", "objects", "pair", "both", "value", "local", "other_number", "bits",
            "union", "wide", "int_array", "object_array", "pack"}


class Closures:
    """A mixin of Writer."""

    def declare_at_exit(self, s):
        """An object that looks at other variables when its scope is left."""
        if not self.knobs["at_exit"]:
            return None
        seen = [v for v in s.visible().values() if v.type in self.READABLE - {"bit"}]
        seen = self.rng.sample(seen, min(len(seen), 2))
        name = self.fresh_new("exit")
        values = [part for v in seen for part in (", ", self.read_of(v, s))]
        return statement(f"const AtExit {name}([&] {{ note({self.new_id()}", *values, "); });\n")

    def captures(self, s):
        """A capture list and the scope that it gives: (text, variables, whether they can be changed)."""
        visible = s.visible()
        usable = [v for v in visible.values() if v.type in self.READABLE - {"bit"} | {"closure"}]   # no references to bit-fields
        member = [v for v in usable if v.name.startswith("m_")]
        inside = []
        form = self.rng.randrange(6)
        if form in (2, 3) and not self.knobs["mixed_captures"]:
            form = 4
        this = bool(member) and not s.function.static
        copies = this and s.function.outer is None   # in a lambda, clang copies the object for the lambda around it, too, and g++ does not
        if form == 0:
            return "&", usable
        if form in (1, 2):
            star = form == 2 and copies
            chosen = [v for v in self.locals_of(usable) if v.type not in ("static", "closure")] if form == 2 and not star else []
            by_reference = self.rng.sample(chosen, min(len(chosen), 2))
            for v in usable:
                if v in member:
                    inside.append(Variable(v.name, v.type, const=star or v.const, owns=False, text=v.text))
                elif v in by_reference:
                    inside.append(v)
                elif v.type in COPYABLE:
                    inside.append(Variable(v.name, v.type, const=True, text=v.text, size=v.size))
            return ", ".join(["=", *(["*this"] if star else []), *("&" + self.captured(v) for v in by_reference)]), inside
        if form == 3:
            # All by reference but for some.
            chosen = [v for v in self.locals_of(usable) if v.type in COPYABLE - {"static"}]
            copied = self.rng.sample(chosen, min(len(chosen), 2))
            inside = [Variable(v.name, v.type, const=True, size=v.size) if v in copied else v for v in usable]
            return ", ".join(["&", *(self.captured(v) for v in copied)]), inside
        texts = []
        inside += [v for v in usable if v.type == "static"]   # needs no capture
        locals = [v for v in self.locals_of(usable) if v.type != "static"]
        for v in self.rng.sample(locals, min(len(locals), self.rng.randint(1, 3))):
            how = self.rng.randrange(4)
            if how == 0 and v.type in COPYABLE:
                texts.append(self.captured(v))
                inside.append(Variable(v.name, v.type, const=True, size=v.size))
            elif how == 1 and v.type in ("object", "int", "string", "move_only") and not v.const and not v.fixed:
                name = self.fresh_new("c")
                moved = f"std::move({v.text})" if v.type != "int" else v.text
                texts.append(f"{name} = {moved}")
                inside.append(Variable(name, v.type, const=True))
            elif how == 2 and v.type in ("object", "both"):
                name = self.fresh_new("c")
                texts.append(f"&{name} = {v.text}")
                inside.append(Variable(name, v.type, const=v.const, owns=False))
            else:
                texts.append("&" + self.captured(v))
                inside.append(v)
        if self.chance(0.3):
            name = self.fresh_new("c")
            texts.append(f"{name} = make({self.new_id()})")
            inside.append(Variable(name, "object", const=True))
        if this and self.chance(0.5):
            star = copies and self.chance(0.3)
            texts.append("*this" if star else "this")
            inside += [Variable(v.name, v.type, const=star or v.const, owns=False, text=v.text) for v in member]
        return ", ".join(texts), inside

    def of_mutable(self, s, inside):
        """What is captured, in a mutable lambda: copies of what is not const can be changed."""
        visible = s.visible()
        copies = [v for v in inside if v.const and v.owns and v.type in ("int", "object", "string", "both", "bits") and not (
            v.name in visible and (visible[v.name].const or visible[v.name] is v))]
        return [dataclasses.replace(v, const=False) if v in copies else v for v in inside]

    @staticmethod
    def captured(variable):
        return variable.name + ("..." if variable.type == "pack" else "")

    @staticmethod
    def locals_of(variables):
        """Those that can stand in a capture list."""
        return [v for v in variables if not v.name.startswith("m_") and v.text == v.name]

    def declare_closure(self, s):
        """A lambda with a few statements, to be called later."""
        if not self.knobs["closures"]:
            return None
        name = self.fresh(s, "f")
        s.hidden.add(name)
        capture, inside = self.captures(s)
        s.hidden.discard(name)
        returns = self.rng.choice(["int", "int", "object"])
        mutable = " mutable" if self.chance(0.2) and "&" not in capture else ""
        if mutable:
            inside = self.of_mutable(s, inside)
        function = Function("lambda", returns=returns, template=s.function.template, outer=s.function)
        inner = Scope(function)
        inner.factor, inner.depth = s.factor * 3, s.depth + 1   # how often it is called is not known yet
        parameter = self.fresh_new("n") if returns == "int" and self.chance(0.5) else ""
        for v in inside:
            if v.name != name and v.name not in inner.taken:
                inner.declare(v)
        inner.taken = set()   # a local may have the name of a capture
        if parameter:
            inner.declare(Variable(parameter, "int"))
        generic = bool(parameter) and self.chance(0.3)
        changes = "&" in capture or "this" in capture
        statements = self.statements(inner, self.rng.randint(0, 2))
        result = self.number(inner) if returns == "int" else self.object(inner)
        effect = CHANGES if changes or mutable else ACTS
        if any(v.type == "closure" and v.effect == CHANGES for v in inside):
            effect = CHANGES
        s.declare(Variable(name, "closure", const=True, callee=bool(parameter), effect=effect, size=int(returns == "object")))
        arguments = f"({'auto' if generic else 'int'} {parameter})" if parameter else "()" if mutable or self.chance(0.3) else ""
        arrow = f" -> {'int' if returns == 'int' else 'Obj'}" if arguments else ""
        if not arguments and statements:
            arguments, arrow = "()", f" -> {'int' if returns == 'int' else 'Obj'}"
        return statement(f"auto {name} = [{capture}]{arguments}{mutable}{arrow} {{\n", body(statements), "return ", result, ";\n};\n")
