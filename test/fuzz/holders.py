"""holders - the classes that generators are members and friends of: plain ones, templates, specialisations, hierarchies."""

from tree import Generator, Node

# kind of class -> how often
KINDS = {"plain": 5, "template": 3, "partial": 1, "virtual": 2, "derived": 1}


class Holder(Node):
    """A class with generators. `type` is what its objects are declared with: `Holder1<{T}>` for a template."""

    __slots__ = ("name", "holder_kind")

    def __init__(self, name, kind, members):
        super().__init__("holder", self.written(name, kind, members))
        self.name, self.holder_kind = name, kind

    @staticmethod
    def written(name, kind, members):
        head = {"template": "template <class T>\n", "partial": f"template <class T, class U>\nstruct {name};\ntemplate <class T>\n"}.get(kind, "")
        own = f"{name}<T, int>" if kind == "partial" else name
        inherits = ""
        data = "int m_number;\nObj m_object;\n"
        constructor = "explicit {0}(int id) : m_number(id % 7), m_object(id) {{}}\n"
        if kind == "virtual":
            head = (f"struct {name}Base {{\n{name}Base() = default;\n{name}Base(const {name}Base&) = default;\nvirtual ~{name}Base() = default;\n" +
                    "".join(f"virtual {member.declaration.replace(' override', '').rstrip().rstrip(';')} = 0;\n" for member in members
                            if member.callee.form == "virtual") + "};\n\n")
            inherits = f" : {name}Base"
        if kind == "derived":
            head = f"struct {name}Base {{\n" + constructor.format(name + "Base") + "\nprotected:\n" + data + "};\n\n"
            inherits, data, constructor = f" : {name}Base", "", f"using {name}Base::{name}Base;\n"
        return [f"{head}struct {own}{inherits} {{\n", constructor.format(name), "\n",
                *(member.declaration if member.outside else member for member in members), data, "};\n\n",
                *(member for member in members if member.outside)]

    def generators(self):
        return [part for part in self.parts if isinstance(part, Generator)]

    def with_members(self, members):
        return Holder(self.name, self.holder_kind, members)


def place_of(name, kind):
    """What stands in front of `::` where a member of the class is defined or named."""
    return {"template": f"{name}<T>", "partial": f"{name}<T, int>"}.get(kind, name)


def object_of(name, kind):
    """The type of its objects, as it is written elsewhere."""
    return {"template": f"{name}<{{T}}>", "partial": f"{name}<{{T}}, int>"}.get(kind, name)
