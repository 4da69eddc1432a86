# natvis - runs inside gdb: shows objects as rill.natvis says, so that its expressions are tried, if not by Visual Studio. An expression
# that does not evaluate (a member has another name), a name of a type that is no type of the program's, and an attribute or element that
# natvis does not have are errors.
#
#   gdb -batch -ex 'break look' -ex run -ex up -ex 'python NATVIS = "..."; PROGRAM = "..."' -x natvis.py program
import re
import xml.etree.ElementTree as xml

import gdb

NAMESPACE = "{http://schemas.microsoft.com/vstudio/debugger/natvis/2010}"
KNOWN = {
    "AutoVisualizer": set(),
    "Type": {"Name", "Priority", "Inheritable", "Optional", "IncludeView", "ExcludeView"},
    "DisplayString": {"Condition", "Optional", "IncludeView", "ExcludeView", "Export", "Encoding"},
    "Expand": {"HideRawView"},
    "Item": {"Name", "Condition", "Optional", "IncludeView", "ExcludeView"},
    "ExpandedItem": {"Condition", "Optional", "IncludeView", "ExcludeView"},
}
MEMBER = re.compile(r"(?<![\w.:$])(?<!->)(?!int\b|nullptr\b)([A-Za-z_]\w*)")
problems, used = [], set()


def plain(name):
    """As Visual Studio has it: without ABI tags, and with numbers for enumerators."""
    name = re.sub(r"\[abi:\w+\]", "", name)
    forms = ["object", "trivial", "scalar", "glvalue", "nothing", "passed"]
    name = re.sub(r"\(rill::detail::temporary_form\)|rill::detail::temporary_form::(\w+)", lambda m: str(forms.index(m.group(1))) if m.group(1) else "", name)
    return name.replace("true", "1").replace("false", "0")


def arguments(name):
    depth, parts, start = 0, [], name.find("<") + 1
    for at in range(start, len(name) if start else 0):
        depth += (name[at] in "<({") - (name[at] in ">)}")
        if depth < 0 or (depth == 0 and name[at] == ","):
            parts.append(name[start:at].strip())
            start = at + 1
    return parts


def fits(pattern, name):
    """A `*` that is last stands for all arguments that are left, another one for one."""
    if pattern.split("<")[0] != name.split("<")[0]:
        return False
    wanted, given = arguments(pattern), arguments(name)
    if wanted and wanted[-1] == "*":
        given = given[: len(wanted)]
    return len(wanted) == len(given) and all(w in ("*", g) for w, g in zip(wanted, given))


class Natvis:
    def __init__(self, path):
        root = xml.parse(path).getroot()
        for element in root.iter():
            tag = element.tag.replace(NAMESPACE, "")
            if not element.tag.startswith(NAMESPACE) or tag not in KNOWN:
                problems.append("natvis has no element " + element.tag)
            elif set(element.attrib) - KNOWN[tag]:
                problems.append("%s has no attribute %s" % (tag, set(element.attrib) - KNOWN[tag]))
        self.types = []
        for type in root.iter(NAMESPACE + "Type"):
            self.types.append((type.get("Name"), type))

    def of(self, value):
        """The first type whose name fits the value's, or that of a base class."""
        type = value.type.strip_typedefs().unqualified()
        for name, found in self.types:
            if type.name and fits(name, plain(type.name)):
                used.add(name)
                return found, value
        for field in type.fields() if type.code == gdb.TYPE_CODE_STRUCT else []:
            if field.is_base_class:
                found = self.of(value[field])
                if found:
                    return found
        return None

    def evaluate(self, expression, value, optional=False):
        text = MEMBER.sub(r"$self->\1", expression).replace("nullptr", "0")
        try:
            if text.startswith("*($T1*)"):
                member = value[text[len("*($T1*)$self->") :]]
                return member.address.cast(value.type.strip_typedefs().template_argument(0).pointer()).dereference()
            gdb.set_convenience_variable("self", value.address)
            result = gdb.parse_and_eval(text)
            result.fetch_lazy()
            return result
        except gdb.error as error:
            if not optional:
                problems.append("%s of %s: %s" % (expression, value.type, error))
            return None

    def holds(self, element, value):
        condition = element.get("Condition")
        if condition is None:
            return True
        # Names of enumerators are not compared in natvis: numbers are, also with enumerations that have a scope.
        left, operator, right = re.fullmatch(r"(.*?)(?: (==|!=) (\w+))?", condition.lstrip("!")).groups()
        found = self.evaluate(left, value)
        truth = found is not None and int(found) != 0
        if operator:
            truth = found is not None and (int(found) == (0 if right == "nullptr" else int(right))) == (operator == "==")
        return truth != condition.startswith("!")

    def show(self, value):
        found = self.of(value)
        if not found:
            return value.format_string(max_depth=2)
        type, value = found
        self.expand(type, value)
        for display in type.findall(NAMESPACE + "DisplayString"):
            if not self.holds(display, value):
                continue
            parts, optional = re.split(r"\{([^}]*)\}", display.text or ""), display.get("Optional") == "true"
            values = [self.evaluate(part.replace(",en", ""), value, optional) for part in parts[1::2]]
            if any(v is None for v in values):
                continue
            parts[1::2] = [str(v).split("::")[-1] if part.endswith(",en") else self.show(v) for part, v in zip(parts[1::2], values)]
            return "".join(parts)
        return "?"

    def expand(self, type, value):
        for group in type.findall(NAMESPACE + "Expand"):
            for item in group:
                found = self.evaluate(item.text, value, item.get("Optional") == "true") if self.holds(item, value) else None
                # Behind a pointer the object is shown; the chain of links ends nowhere but here.
                if found is not None and found.type.strip_typedefs().code == gdb.TYPE_CODE_PTR and int(found) != 0:
                    self.of(found.dereference())


def main():
    natvis = Natvis(NATVIS)
    with open(PROGRAM) as file:
        wanted = dict(line.split(": ", 1) for line in file.read().split("/* natvis\n")[1].split("*/")[0].splitlines())
    for name, text in wanted.items():
        shown = natvis.show(gdb.parse_and_eval(name))
        if plain(shown) != text:
            problems.append("%s is shown as `%s`, not as `%s`" % (name, shown, text))
    # What is only found behind pointers, by whoever casts them.
    for name, deeper in (("of_tree", ("rill::detail::boxed", "rill::detail::nested_frame")),):
        activity = gdb.parse_and_eval(name)["body_"].dereference()
        for link in (activity, activity["leaf_"].dereference()):
            block = gdb.block_for_pc(int(gdb.parse_and_eval("(unsigned long)(*(rill::detail::link<int&&>*)%d).class_->resume" % int(link.address))))
            while block.function is None:
                block = block.superblock
            whole = gdb.lookup_type(re.sub(r"::resume\(.*", "", block.function.name), block.static_block)
            natvis.show(link.address.cast(whole.pointer()).dereference())
    for name, _ in natvis.types:
        if name not in used:
            problems.append("no object of the program is a " + name)
    print("\n".join(problems) or "natvis agrees")


main()
