"""scope - what a place in a random program can see and do: its variables, its function, the jumps that it may make."""

import dataclasses
from typing import Optional


@dataclasses.dataclass
class Variable:
    """A variable, or what can be used like one. `text` is how it is named at its uses."""

    name: str
    type: str
    const: bool = False
    fixed: bool = False          # not to be assigned, though it could be: what bounds a loop
    owns: bool = True            # not a reference
    text: str = ""
    callee: Optional[object] = None   # of closures and streams: what calling or running it is like
    effect: int = 0                   # of a closure: what a call does
    size: int = 0                     # of arrays and vectors

    def __post_init__(self):
        self.text = self.text or self.name


@dataclasses.dataclass
class Callee:
    """Something that is called for a stream: a generator, or a generator lambda."""

    name: str
    element: str
    parameters: list                  # of types, as in functions.PARAMETERS
    cost: int = 1
    form: str = "free"                # free, template, pack, lambda; of classes: static, member, virtual, call, index, friend
    holder: str = ""                  # of members: their class
    depth: bool = False               # the last parameter bounds a recursion
    before: str = ""                  # a call up to its arguments, in which `{object}` is one of its class and `{T}` an argument of its template
    after: str = ")"
    object: str = ""                  # the type of such an object
    default: str = ""                 # the last parameter with its default argument

    def is_template(self):
        return "{T}" in self.before + self.object

    def instance(self, type):
        """What it is with this argument of its template."""
        return dataclasses.replace(
            self, element=type if self.element == "T" else self.element, parameters=[type if p == "T" else p for p in self.parameters],
            before=self.before.replace("{T}", type), object=self.object.replace("{T}", type))


@dataclasses.dataclass
class Function:
    """The function that is being written."""

    kind: str                         # generator, lambda
    element: str = ""                 # of generators: what is yielded
    returns: str = ""                 # of lambdas
    template: bool = False
    itself: Optional[Callee] = None   # for recursion
    depth_parameter: str = ""
    labels: int = 0
    cost: int = 0
    static: bool = False              # has no `this`
    const: bool = False               # a const member
    outer: Optional["Function"] = None

    def charge(self, amount):
        self.cost += amount
        if self.outer:
            self.outer.charge(amount)

    def label(self):
        self.labels += 1
        return f"L{self.labels}"


class Scope:
    """A block. What it inherits from the block around it can be replaced: `scope.child(loop=True)`."""

    def __init__(self, function, parent=None):
        self.function = function
        self.parent = parent
        self.variables = {}
        self.taken = set()            # names that cannot be declared here
        self.hidden = set()           # names whose declarator is being written
        self.loop = parent.loop if parent else False            # continue is possible
        self.breakable = parent.breakable if parent else False
        self.handler = parent.handler if parent else False      # no suspensions
        self.exit = parent.exit if parent else True             # the function may be left
        self.suspends = parent.suspends if parent else function.kind == "generator"
        self.labels = list(parent.labels) if parent else []     # (label, counter or None) that a goto may name
        self.depth = parent.depth + 1 if parent else 0
        self.factor = parent.factor if parent else 1            # how often this place may be reached

    def child(self, header=False, **changes):
        """A block in this one. `header`: the body of a statement whose own names cannot be declared again in it."""
        inner = Scope(self.function, self)
        if header:
            inner.taken = set(self.taken)
            inner.depth = self.depth
        for name, value in changes.items():
            setattr(inner, name, value)
        return inner

    def declare(self, variable):
        self.variables[variable.name] = variable
        self.taken.add(variable.name)
        return variable

    def visible(self):
        """name -> variable, without those that are shadowed."""
        found = self.parent.visible() if self.parent else {}
        found.update(self.variables)
        for name in self.hidden:
            found.pop(name, None)
        return found

    def all(self, *types, **conditions):
        return [
            v
            for v in self.visible().values()
            if v.type in types and all(getattr(v, name) == value for name, value in conditions.items())
        ]
