# names - from the names of generated classes to those of the user's functions:
#
#   fibonacci_in_place(int)::fibonacci_frame                      fibonacci
#   geo::Tree<int>::walk_in_place() const::walk_scope::
#     rill_make(geo::Tree<int> const*)::walk_frame                geo::Tree<int>::walk
#   main()::{lambda(int)#1}::operator()(int) const::lambda_7_frame   lambda of line 7
import re

TWIN = "_in_place"
FRAME = "_frame"


def components(name):
    """Splits a qualified name at the `::` that are outside of all brackets."""
    parts, depth, start, i = [], 0, 0, 0
    while i < len(name):
        operator = re.match(r"operator(\(\)|<<=|>>=|<=>|->\*?|<<|>>|<=|>=|<|>)", name[i:])
        if operator and (i == 0 or not (name[i - 1].isalnum() or name[i - 1] == "_")):
            i += operator.end()
            continue
        if name[i] in "<({[":
            depth += 1
        elif name[i] in ">)}]":
            depth -= 1
        elif depth == 0 and name.startswith("::", i):
            parts.append(name[start:i])
            start, i = i + 2, i + 1
        i += 1
    return parts + [name[start:]]


def arguments(name):
    """The template arguments of the last component of `name`, as text."""
    last = components(name)[-1]
    if "<" not in last or not last.rstrip().endswith(">"):
        return []
    parts, depth, start = [], 0, last.index("<") + 1
    for i in range(start, len(last)):
        if last[i] in "<({[":
            depth += 1
        elif last[i] in ">)}]":
            depth -= 1
        if (depth == 0 and last[i] == ",") or depth < 0:
            parts.append(last[start:i].strip())
            start = i + 1
    return parts


def with_plain_arguments(name):
    """`boxed<f(int)::f_frame, void>` -> `boxed<f_frame, void>`."""
    return name[: name.index("<")] + "<" + ", ".join(components(a)[-1] for a in arguments(name)) + ">" if arguments(name) else name


def split_parameters(component):
    """`f<int>(int, char) const` -> `f<int>`, `int, char`; without parameters the second one is None."""
    start = len("operator()") if component.startswith("operator()") else 0
    depth = 0
    for i in range(start, len(component)):
        if component[i] in "<{[":
            depth += 1
        elif component[i] in ">}]":
            depth -= 1
        elif component[i] == "(" and depth == 0:
            return component[:i], component[i + 1 : component.rindex(")")]
    return component, None


def _function_around(parts):
    """The index of the user's function in the components of a frame class's name, or None."""
    i = len(parts) - 2
    if i >= 1 and parts[i].startswith("rill_make"):
        i -= 2
    return i if i >= 0 and split_parameters(parts[i])[1] is not None else None


def parameter_count(frame_name):
    """How many parameters the generator with this frame class has; None if the name does not say it."""
    parts = components(frame_name)
    at = _function_around(parts)
    if at is None:
        return None
    listed = split_parameters(parts[at])[1].strip()
    return 0 if listed in ("", "void") else len(arguments("f<" + listed + ">"))


def function_name(frame_name):
    """The user's name of the generator whose frame class is `frame_name`."""
    frame_name = re.sub(r"\[abi:\w+\]", "", frame_name)
    parts = components(frame_name)
    own = parts[-1][: -len(FRAME)] if parts[-1].endswith(FRAME) else parts[-1]
    is_lambda = re.fullmatch(r"lambda_(\d+)", own)
    if is_lambda:
        return "lambda of line " + is_lambda.group(1)
    at = _function_around(parts)
    if at is None:
        return "generator" if own == "rill" else own
    name = split_parameters(parts[at])[0]
    plain, bracket, rest = name.partition("<") if not name.startswith("operator") else (name, "", "")
    if plain.endswith(TWIN):
        plain = plain[: -len(TWIN)]
    # A function template's instance has its return type in front.
    scopes = parts[:at]
    if scopes:
        scopes[0] = scopes[0].split(" ")[-1] if "(" not in scopes[0] and "<" not in scopes[0] else scopes[0]
    return "::".join(scopes + [plain.split(" ")[-1] if not name.startswith("operator") else plain]) + bracket + rest


def of_push_form(function):
    """The user's name of the generator whose push form is `function`; None if it is none."""
    inside = re.sub(r"\[abi:\w+\]", "", function).partition("::rill_push_form::")
    if not inside[1]:
        return None
    last = components(inside[0])[-1]
    return "lambda" if last.startswith("operator()") else function_name(inside[0] + "::rill" + FRAME)


def around_closure(symbol):
    """The function around the closure whose call operator is `symbol`: `main::{lambda(int)#1}::operator()(int) const` -> `main`."""
    parts = components(symbol)
    for i in range(len(parts) - 1, 0, -1):
        if parts[i].startswith("operator()") and re.match(r"\{lambda|'lambda|\$_", parts[i - 1]):
            return "::".join(parts[: i - 1]) or None
    return None


def of_consumer(function):
    """The user's name of the function in which the body of a loop stands that is a closure now."""
    parts = components(function)
    if parts[-1].startswith("rill_resume"):
        return function_name("::".join(parts[:-1]))
    return of_push_form(function) or split_parameters(function)[0]
