"""functions - whole generators, the classes that they are members of, and the program with its main."""

import random
import re

from classes import Classes
from closures import Closures
from control import Control
from declarations import Declarations
from expressions import Expressions
from holders import KINDS, Holder, object_of, place_of
from scope import Callee, Function, Scope, Variable
from statements import Statements
from stored import Stored
from streams import ELEMENTS, Streams
from tree import Generator, Node, body, indented, statement

KNOBS = {
    "expressions": 1,       # suspensions inside expressions
    "lists": 0,             # braced lists of objects that live across a suspension
    "late_parameters": 0,   # parameters by value of what is called in the operand of a yield
    "delegated_parameters": 0,  # parameters by value of what is delegated to in place
    "shadow": 0.12,         # how often a name is used again
    # Known defects of rill, to find others behind them: 0 leaves the construct out.
    "at_exit": 1,           # objects whose class is deduced from a lambda
    "immediate": 1,         # lambdas that are called in an expression
    "nested_lambdas": 1,    # generator lambdas in generator lambdas
    "mutable_generators": 0,    # mutable generator lambdas
    "mixed_captures": 0,    # captures like `[&, x]` and `[=, &x]`
    "template_lambdas": 1,  # generator lambdas in templates
    "statics": 1,           # static and constant locals
    "template_statics": 1,  # the same in templates
    "no_suspension": 1,     # generators that only return
    "lambdas": 1,           # generator lambdas
    "closures": 1,          # other lambdas
    "const_members": 1,     # const member generators
    "templates": 1,
    "packs": 1,             # templates with a parameter pack
    "classes": 1,           # generators of classes
    "decltype": 1,          # decltype of a reference, in an operand
    "delegated_lists": 1,   # yield_from of a braced list
    "discarded": 1,         # objects that are cast to void in front of a suspension
    "try_functions": 1,     # function-try-blocks
    "macros": 1,            # statements in arguments of macros, and made by macros
    "new": 1,               # new expressions
    "aligned": 1,           # over-aligned objects
    "stored": 0,            # what stored.py writes; not yet part of what every seed stands for
}

# parameter type -> (how its variable can be used, const, what main passes, what main declares for that)
PARAMETERS = {
    "int": ("int", False, "{k}", ""), "const int": ("int", True, "{k}", ""), "int&": ("int", False, "n{k}", "int n{k} = {k};\n"),
    "const Obj&": ("object", True, "o{k}", "const Obj o{k}({k});\n"), "Obj": ("object", False, "make({k})", ""),
    "Obj&": ("object", False, "o{k}", "Obj o{k}({k});\n"), "Obj&&": ("object", False, "std::move(o{k})", "Obj o{k}({k});\n"),
    "MoveOnly": ("move_only", False, "make_move_only({k})", ""), "std::string": ("string", False, "text({k})", ""),
    "const std::string&": ("string", True, "s{k}", "const std::string s{k} = text({k});\n"),
    "std::vector<int>": ("numbers", True, "numbers({k}, 3)", ""),
}


def calls(node):
    """The names of the generators that it calls."""
    return set(re.findall(r"\bg\d+(?:_\d+)?\b", str(node)))


class Use(Node):
    """What main does with a generator."""

    def __init__(self, text):
        super().__init__("use", [text])


class Program:
    """A random program: `definitions` in their order, `uses` in main."""

    def __init__(self, seed, definitions, uses, forward):
        self.seed, self.definitions, self.uses, self.forward = seed, definitions, uses, forward

    def generators(self):
        found = []
        for definition in self.definitions:
            found += definition.generators() if isinstance(definition, Holder) else [definition]
        return found

    def text(self, places=None):
        """The source. `places` is filled with (first line, last line, generator)."""
        head = f"// seed {self.seed}\n#include \"fuzz.h\"\n\n#include <rill/keywords.h>\n\n"
        if self.forward:
            head += "".join(g.declaration for g in self.generators() if not g.callee.holder) + "\n"
        pieces = [head]
        for definition in self.definitions:
            pieces += [definition] if isinstance(definition, Generator) else definition.parts
        text, line = "", 1
        for piece in pieces:
            written = str(piece)
            if isinstance(piece, Generator) and piece.callee.default and (
                    piece.outside or self.forward and not piece.callee.holder):
                written = written.replace(piece.callee.default, piece.callee.default.partition(" =")[0], 1)   # declared already
            if places is not None and isinstance(piece, Generator):
                places.append((line, line + written.count("\n"), piece))
            text += written
            line += written.count("\n")
        return indented(text + "int main() {\n" + "".join(map(str, self.uses)) + "}\n")

    def without(self, names):
        """The program without these generators and whatever calls them."""
        names = set(names)
        while True:
            more = {g.callee.name for g in self.generators() if calls(g) & names} - names
            if not more:
                break
            names |= more
        definitions = []
        for definition in self.definitions:
            if isinstance(definition, Holder):
                kept = [g for g in definition.generators() if g.callee.name not in names]
                if kept:
                    definitions.append(definition.with_members(kept))
            elif definition.callee.name not in names:
                definitions.append(definition)
        return Program(self.seed, definitions, [u for u in self.uses if not calls(u) & names], self.forward)


class Writer(Expressions, Declarations, Classes, Closures, Statements, Control, Streams, Stored):
    """Writes one program."""

    def __init__(self, seed, knobs=None):
        self.seed = seed
        self.rng = random.Random(seed)
        self.knobs = {**KNOBS, **(knobs or {})}
        self.ids = 0
        self.names = 0
        self.room = 0
        self.callees = []

    def new_id(self):
        self.ids += 1
        return self.ids

    def program(self):
        definitions = []
        for at in range(self.rng.randint(4, 8)):
            self.names = 0
            if self.chance(0.35 * self.knobs["classes"]):
                holder, kind = f"Holder{at}", self.rng.choices(list(KINDS), KINDS.values())[0]
                forms = ["member", "member", "static", "call", "index", "friend"] + (["virtual"] * 9 if kind == "virtual" else [])
                members = [self.generator(f"g{at}_{i}", self.rng.choice(forms), holder, kind) for i in range(self.rng.randint(1, 2))]
                if len({self.overload(m.callee) for m in members}) < len(members):
                    members = members[:1]
                definitions.append(Holder(holder, kind, members))
                self.callees += [c for m in members for c in self.instances(m.callee)]
            else:
                form = "free" if not self.chance(0.25 * self.knobs["templates"]) else "pack" if self.chance(0.3 * self.knobs["packs"]) else "template"
                made = self.generator(f"g{at}", form)
                definitions.append(made)
                self.callees += self.instances(made.callee)
        forward = self.chance(0.3)
        uses = [use for d in definitions for g in (d.generators() if isinstance(d, Holder) else [d]) for use in self.uses(g.callee)]
        return Program(self.seed, self.ordered(definitions) if forward else definitions, uses, forward)

    @staticmethod
    def overload(callee):
        """The same for members that cannot both be in a class, or cannot be told apart in a call."""
        return callee.form if callee.form in ("call", "index") else callee.name

    def ordered(self, definitions):
        """Another order, in which classes stand before what calls their members."""
        members = {d: {g.callee.name for g in d.generators()} if isinstance(d, Holder) else set() for d in definitions}
        left, made = list(definitions), []
        while left:
            waiting = set().union(*(members[d] for d in left))
            chosen = self.rng.choice([d for d in left if not calls(d) & (waiting - members[d])])
            left.remove(chosen)
            made.append(chosen)
        return made

    @staticmethod
    def instances(callee):
        """What can be called: of a template, its instances."""
        return [callee.instance(type) for type in ("int", "Obj", "std::string")] if callee.is_template() else [callee]

    # ---- one generator ----

    def parameters(self, form, template):
        """The types of its parameters."""
        types = self.rng.choices(list(PARAMETERS), [6, 2, 1, 2, 2, 1, 1, 1, 1, 1, 1], k=1 if form == "index" else self.rng.randint(0, 3))
        if sum(t in ("Obj", "MoveOnly") for t in types) > 1:
            types = [t for t in types if t not in ("Obj", "MoveOnly")] or ["int"]
        if form in ("template", "pack"):
            types = ["T"] + [t for t in types if t not in ("Obj", "MoveOnly")]
        elif template:
            types = [t for t in types if t not in ("Obj", "MoveOnly")] or ["T"]
        return types

    def generator(self, name, form, holder="", kind="plain"):
        template = form in ("template", "pack") or kind in ("template", "partial")
        element = self.rng.choices(list(ELEMENTS), ELEMENTS.values())[0]
        if template and self.chance(0.6):
            element = "T"
        types = self.parameters(form, template)
        depth = form in ("free", "template", "member", "static") and self.chance(0.2)
        method = form in ("member", "virtual", "call", "index")
        const = form == "virtual" or method and self.chance(0.3 * self.knobs["const_members"])
        function = Function("generator", element=element, template=template, static=not method, const=const)
        callee = Callee(name, element, types, form=form, holder=holder, depth=depth)
        scope = Scope(function)
        written = []
        if method or form == "friend":
            for name_, type in (("m_number", "int"), ("m_object", "object")):
                text = f"self.{name_}" if form == "friend" else name_ if self.chance(0.7) and kind == "plain" else f"this->{name_}"
                scope.variables[name_] = Variable(name_, type, const=const or form == "friend", owns=False, text=text)
        if form == "friend":
            written.append(f"const {holder}& self")
        for type in types:
            parameter = self.fresh_new("a")
            used_as, is_const = ("value", False) if type == "T" else PARAMETERS[type][:2]
            scope.declare(Variable(parameter, used_as, const=is_const, owns="&" not in type, size=3 if used_as == "numbers" else 0))
            written.append(f"{type} {parameter}")
        if form == "pack":
            pack = self.fresh_new("a")
            written.append(f"Ts... {pack}")
            scope.declare(Variable(pack, "pack", const=True))
            callee.parameters = types + self.rng.choice([[], ["int"], ["std::string", "int"], ["int", "int"]])
        if depth:
            function.depth_parameter = "depth"
            function.itself = callee
            written.append("int depth")
            scope.declare(Variable("depth", "int", fixed=True))
        elif types and types[-1] == "int" and form not in ("index", "pack", "virtual") and self.chance(0.4):
            callee.default = f"{written[-1]} = {self.rng.randint(1, 9)}"
            written[-1] = callee.default
        inside = self.generator_block(scope, element)
        callee.cost = max(function.cost, 1)
        return self.defined(callee, kind, const, written, inside, scope)

    def defined(self, callee, kind, const, written, inside, scope):
        """The generator, of whose definition all is known but its head."""
        name, form, holder = callee.name, callee.form, callee.holder
        outside = form in ("member", "call", "index", "static") and self.chance(0.3)
        called = {"call": "operator()", "index": "operator[]"}.get(form, name)
        place = f"{object_of(holder, kind)}::" if holder else ""
        callee.object = object_of(holder, kind) if holder and form != "static" else ""
        callee.before = {
            "free": f"{name}(", "template": f"{name}<{{T}}>(", "pack": f"{name}<{{T}}>(", "static": f"{place}{name}(", "member": f"{{object}}.{name}(",
            "virtual": f"static_cast<const {holder}Base&>({{object}}).{name}(", "call": f"/* {name} */ {{object}}(",
            "index": f"/* {name} */ {{object}}[", "friend": f"{name}("}[form]
        callee.after = "]" if form == "index" else ")"

        # What throws in one that is noexcept ends the program.
        tries = self.chance(0.08 * self.knobs["try_functions"])
        throws = tries or re.search(r"throw|point|Thrower|Risky|Counted|\bg\d|\bgl\d|\bz\d", str(inside))
        after = (" const" if const else "") + (" noexcept" if not throws and self.chance(0.5) else "") + (" override" if form == "virtual" else "")

        def signature_of(name):
            return f"gen<{callee.element}> {name}({', '.join(written)}){after}"

        prefix = {"static": "static ", "template": "template <class T>\n", "pack": "template <class T, class... Ts>\n", "friend": "friend "}.get(form, "")
        if form == "free" and self.chance(0.2):
            prefix = self.rng.choice(["static ", "inline "])
        declaration = f"{prefix}{signature_of(called)};\n"
        signature = signature_of(called)
        if outside:
            prefix = "template <class T>\n" if kind in ("template", "partial") else "inline "
            signature = signature_of(f"{place_of(holder, kind)}::{called}")
        if tries:
            handler = self.handler(scope, "const Failure&", exit=False)
            handler.kind = "part"
            parts = [f"{prefix}{signature} try {{\n", inside, "}", handler, "\n\n"]
        else:
            parts = [f"{prefix}{signature} {{\n", inside, "}\n\n"]
        return Generator(callee, declaration, parts, outside)

    def generator_block(self, scope, element):
        inner = scope.child(header=True)
        self.room = self.rng.randint(6, 26)
        first = []
        if element == "Obj&" and not self.object_paths(inner, const=False):
            first.append(self.declared(inner, "o", "object", lambda name: [f"Obj {name}({self.new_id()});\n"]))
        made = first + self.statements(inner, self.rng.randint(3, 9))
        made += self.apart(lambda: self.last_statements(inner))
        # Without a suspension of its own (what lambdas inside do does not count) it would be an ordinary function.
        if self.chance(0.6) or not self.knobs["no_suspension"]:
            made.append(self.suspension_last(inner, made) if element != "Obj&" else self.suspension(inner))
        else:
            made.append(statement("co_return;\n"))
        return body(made)

    # ---- main ----

    def uses(self, callee):
        """A few ways of using a generator."""
        ways = [
            "gen<{E}> g = {call};\nfor (auto&& x : g) {{\nif (!r.take(static_cast<decltype(x)&&>(x))) break;\n}}\n",
            "for (auto&& x : {call}) {{\nif (!r.take(static_cast<decltype(x)&&>(x))) break;\n}}\n",
            "auto g = {call};\nwhile (r.more()) {{\nauto x = g.next();\nif (!x) break;\nr.take(*x);\n}}\n",
            "auto g = {call};\ng.for_each([&](auto&& x) {{ return r.take(static_cast<decltype(x)&&>(x)) ? rill::flow::go : "
            "rill::flow::stop; }});\n",
            "auto first = {call};\nif (auto x = first.next()) r.take(*x);\nauto g = std::move(first);\nwhile (r.more()) {{\n"
            "auto x = g.next();\nif (!x) break;\nr.take(*x);\n}}\nif (r.more() && g.next()) note(0);\n",
        ]
        chosen = [0, 1] + self.rng.sample([2, 3, 4], 1) if self.chance(0.5) else self.rng.sample(range(5), 2)
        made = []
        for type in (("int", "Obj", "std::string") if callee.is_template() else ("",)):
            if type and self.chance(0.4) and made:
                continue
            for way in (chosen if not type else self.rng.sample(range(5), 1)):
                setup, call = self.call_from_main(callee, type)
                element = type if callee.element == "T" else callee.element
                text = f'drive("{callee.name}{"<" + type + ">" if type else ""} way {way}", [](Round& r) {{\n{setup}'
                text += ways[way].format(E=element, call=call) + "});\n"
                made.append(Use(text))
        return made

    def call_from_main(self, callee, type):
        callee = callee.instance(type) if type else callee
        setup, arguments = "", []
        for at, parameter in enumerate(callee.parameters):
            k = 900 + at if "Obj" in parameter else at + 1
            _, _, argument, declare = PARAMETERS[parameter]
            arguments.append(argument.format(k=k))
            setup += declare.format(k=k)
        if callee.default and self.chance(0.5):
            arguments.pop()
        if callee.depth:
            arguments.append("2")
        if callee.object:
            setup = f"{callee.object} h(800);\n" + setup
        if callee.form == "friend":
            arguments.insert(0, "h")
        return setup, callee.before.replace("{object}", "h") + ", ".join(arguments) + callee.after


def write(seed, knobs=None):
    return Writer(seed, knobs).program()
