# parts - what is in an object, without calling functions of the program: the object in a slot, and the part of an object that a
# structured binding names.
import re

import gdb


REFERENCES = (gdb.TYPE_CODE_REF, gdb.TYPE_CODE_RVALUE_REF)


def object_in(slot):
    """The object in a `rill::slot<T>`; any other value is itself."""
    type = slot.type.strip_typedefs()
    if not re.match(r"rill::slot(<|$)", type.name or ""):
        return slot
    if any(field.name == "pointer_" for field in type.fields()):
        return slot["pointer_"].dereference()
    return slot["bytes_"].address.cast(type.template_argument(0).pointer()).dereference()


def part(whole, index):
    """The part number `index` of `whole` (an array, a tuple, a class whose members are public), or None."""
    whole = object_in(whole)
    type = whole.type.strip_typedefs()
    try:
        if type.code == gdb.TYPE_CODE_ARRAY:
            return whole[index]
        if type.code not in (gdb.TYPE_CODE_STRUCT, gdb.TYPE_CODE_UNION):
            return None
        template = re.match(r"std::(?:__\w+::)?(tuple|array)<", type.name or "")
        if template is None:
            return _member(whole, index)
        if template.group(1) == "tuple":
            return _element(whole, index)
        return _member(whole, 0)[index]
    except (gdb.error, RuntimeError, IndexError):
        return None


def _data(type):
    return [field for field in type.fields() if not field.is_base_class and hasattr(field, "bitpos")]


def _member(object, index):
    """All members are of one class: that of the object, or a base class."""
    type = object.type.strip_typedefs()
    members = _data(type)
    if members:
        found = object[members[index]]
        # Of the address of a bit-field gdb makes the whole unit.
        return gdb.Value(int(found)).cast(found.type) if members[index].bitsize else _referee(found)
    for field in type.fields():
        if field.is_base_class:
            found = _member(object[field], index)
            if found is not None:
                return found
    return None


def _element(tuple, index):
    """libstdc++ and libc++ have a base class for each element, whose first argument is its number."""
    for field in tuple.type.strip_typedefs().fields():
        if not field.is_base_class and not field.name.startswith("__base"):
            continue
        base = tuple[field]
        leaf = re.match(r"std::(?:__\w+::)?(?:_Head_base|__tuple_leaf)<(\d+)", base.type.strip_typedefs().name or "")
        if leaf is None:
            found = _element(base, index)
        elif int(leaf.group(1)) == index:
            members = _data(base.type.strip_typedefs())
            return _referee(base[members[0]]) if members else base  # an empty class
        else:
            found = None
        if found is not None:
            return found
    return None


def _referee(value):
    return value.referenced_value() if value.type.strip_typedefs().code in REFERENCES else value
