# stack - the frame filter that makes a backtrace speak of the user's functions, and the commands `rill step`, `rill next`
# and `rill locals`; and `print`, which knows how objects are stored.
import os
import re

import gdb
from gdb.FrameDecorator import FrameDecorator

from . import names, parts
from .frame import Frame, closure_of, expression_of, is_operand, is_runtime, referee, stands_for_reference, symbol_at, this_of, variables
from .printers import text_of

STEP_LIMIT = 400  # machine steps that one `rill step` may take through the runtime


class _Named:
    """What gdb wants of an argument or a local: a name and a value."""

    def __init__(self, name, value):
        self._name, self._value = name, value

    def symbol(self):
        return self._name

    def value(self):
        return referee(self._value)


def class_name(machine_frame):
    """The name of the frame class whose resume function runs in `machine_frame`, as qualified as it is known."""
    found = machine_frame.function().name
    for name in (symbol_at(machine_frame), found):
        at = name.find("::rill_resume")
        if at >= 0:
            return name[:at]
    return found


class Body(FrameDecorator):
    """A resume function, shown as the generator that the user wrote."""

    def __init__(self, base, this):
        super().__init__(base)
        self._frame = Frame(this.dereference(), class_name(base.inferior_frame()), base.inferior_frame())
        self._line = base.inferior_frame().find_sal().line

    def function(self):
        return self._frame.function

    def _parameters(self):
        count = names.parameter_count(self._frame.name)
        fields = list(self._frame.fields())
        own = 1 if fields and fields[0][0] == "this" else 0
        return fields[: own + count] if count is not None else fields[:own]

    def frame_args(self):
        return [_Named(name, value) for name, value in self._parameters()]

    def frame_locals(self):
        arguments = {name for name, _ in self._parameters()}
        return [_Named(name, value) for name, value in self._frame.objects(self._line) if name not in arguments]


class Plain(FrameDecorator):
    """Any other function: its name without parameters, as gdb shows it where there is no filter. The push form has the name of the
    user's function, and the body of a loop that is a consumer's closure that of the function around it."""

    def __init__(self, base):
        super().__init__(base)
        self._around = consumed_in(base.inferior_frame())

    def function(self):
        found = super().function()
        if not isinstance(found, str):
            return found
        return names.of_consumer(self._around) if self._around else names.of_push_form(found) or names.split_parameters(found)[0]

    def frame_args(self):
        shown = super().frame_args()
        return None if self._around or shown is None else [a for a in shown if str(a.symbol()) not in ("__closure", "rill_yield")]


def consumed_in(machine):
    """The function that holds the closure which is run in `machine` if the runtime calls it, as it does with bodies of loops; or None."""
    around = closure_of(machine)
    caller = machine.older() if around else None
    return around if caller is not None and is_runtime(caller.find_sal().symtab) else None


class Filter:
    """Shows bodies as the user's functions, and leaves out the runtime between them and their consumers."""

    name, priority, enabled = "rill", 100, True

    def _body(self, frame, this):
        try:
            return Body(frame, this)
        except gdb.error:
            return None  # what is there is no frame: memory that was overwritten

    def filter(self, frames):
        newest, part_of = True, None
        for frame in frames:
            machine = frame.inferior_frame()
            this = this_of(machine)
            body = self._body(frame, this) if this is not None else None
            if body is not None:
                # Closures in a body are shown in place of it.
                if part_of != int(this):
                    yield body
                part_of = int(this) if is_operand(machine) else None
            elif newest or not is_runtime(machine.find_sal().symtab):
                yield Plain(frame)
            newest = False


def is_users(machine):
    """Whether a machine frame is at a line of the user's, and not in the runtime or a system library."""
    symtab = machine.find_sal().symtab
    if symtab is None or is_runtime(symtab):
        return False
    path = symtab.fullname()
    return not path.startswith(("/usr/include/", "/usr/lib/", "/usr/local/include/")) and os.path.exists(path)


class Prefix(gdb.Command):
    """Commands for generators that rill has lowered."""

    def __init__(self):
        super().__init__("rill", gdb.COMMAND_RUNNING, prefix=True)


class Go(gdb.Command):
    """As `step` or `next`, but goes on through rill's runtime until a line of the user's source is reached."""

    def __init__(self, name):
        self._command = name
        super().__init__("rill " + name, gdb.COMMAND_RUNNING)

    def invoke(self, argument, from_tty):
        gdb.execute("set suppress-cli-notifications on")
        try:
            if self._run(self._command):
                self._leave_runtime()
        finally:
            gdb.execute("set suppress-cli-notifications off")
        if gdb.selected_inferior().pid:
            gdb.execute("frame 0", from_tty)

    def _run(self, command, expected=()):
        """Runs; false if the program ended, or stopped for a reason of the user's."""
        reasons = []
        gdb.events.stop.connect(reasons.append)
        try:
            gdb.execute(command, to_string=True)
        finally:
            gdb.events.stop.disconnect(reasons.append)
        if not gdb.selected_inferior().pid or any(isinstance(r, gdb.SignalEvent) for r in reasons):
            return False
        return not any(set(r.breakpoints) - set(expected) for r in reasons if isinstance(r, gdb.BreakpointEvent))

    def _leave_runtime(self):
        """Goes on to where a body runs again, or to where the runtime returns to the user's code."""
        for _ in range(STEP_LIMIT):
            newest = gdb.newest_frame()
            if is_users(newest):
                return
            if newest.function() is not None and "::rill_resume" in newest.function().name:
                if not self._run("next"):
                    return
                continue
            inner, outer = newest, newest.older()
            while outer is not None and not is_users(outer):
                inner, outer = outer, outer.older()
            if outer is None:
                return
            if inner.type() == gdb.INLINE_FRAME:  # gdb cannot stop at its end
                if not self._run("step"):
                    return
                continue
            ends = gdb.FinishBreakpoint(inner, internal=True)
            bodies = gdb.Breakpoint("rill_resume", internal=True)
            goes_on = self._run("continue", (ends, bodies))
            for breakpoint in (ends, bodies):
                if breakpoint.is_valid():
                    breakpoint.delete()
            if not goes_on:
                return


class Locals(gdb.Command):
    """The parameters and locals of the generator whose body runs in the selected frame."""

    def __init__(self):
        super().__init__("rill locals", gdb.COMMAND_STACK)

    def invoke(self, argument, from_tty):
        machine = gdb.selected_frame()
        this = this_of(machine)
        if this is None:
            raise gdb.GdbError("The selected frame is not the body of a generator.")
        frame = Frame(this.dereference(), class_name(machine), machine)
        for name, value in frame.objects(machine.find_sal().line):
            gdb.write("%s = %s\n" % (name, text_of(value)))


WORD = re.compile(r"\"[^\"]*\"|'[^']*'|\bthis->[A-Za-z_]\w*|(?<![\w.$:])(?<!->)[A-Za-z_]\w*\b(?!\s*::)")


def _members(type):
    """The names of the data members of a class, those of its bases too."""
    found = set()
    for field in type.strip_typedefs().fields():
        found |= _members(field.type) if field.is_base_class else {field.name}
    return found


def meant(expression):
    """An expression in the names of the body that runs in the selected frame, as gdb can evaluate it."""
    try:
        machine = gdb.selected_frame()
        this = this_of(machine)
        if this is None:
            return captured(expression, machine) if consumed_in(machine) else expression
        known = Frame(this.dereference(), machine=machine).meant(machine.find_sal().line)
        members = _members(known["this"].type.strip_typedefs().target()) if "this" in known else set()
        local = {symbol.name for symbol in variables(machine) if not stands_for_reference(symbol.type)}
    except (gdb.error, RuntimeError):
        return expression

    def member(match):
        name = match.group(0)
        own = name[len("this->") :] if name.startswith("this->") else name
        if own in members and own not in known and own not in local:
            return "this->rill_self->" + own
        if name not in known or name in local or name == "this":
            return name
        return "(%s)" % expression_of(name, known[name])

    return WORD.sub(member, expression)


def captured(expression, machine):
    """The same in the body of a loop: what it names of the function around it are references to gdb."""
    named = {symbol.name for symbol in variables(machine) if symbol.type.strip_typedefs().code in parts.REFERENCES}
    try:
        closure = machine.read_var("this").type.target()  # where clang has them
        named |= {field.name for field in closure.fields() if field.type.code in parts.REFERENCES}
    except (gdb.error, ValueError):
        pass
    return WORD.sub(lambda match: "(*&%s)" % match.group(0) if match.group(0) in named else match.group(0), expression)


class Print(gdb.Command):
    """Prints the value of an expression, as gdb's own `print` does (see `help call` for its options). In the body of a generator that
rill has lowered, names mean the generator's parameters and locals however they are stored."""

    # gdb itself does not find what is in an anonymous union, takes a parameter for that of the function around the frame class, and
    # knows no references that are pointers.
    def __init__(self):
        super().__init__("print", gdb.COMMAND_DATA, gdb.COMPLETE_EXPRESSION)

    def invoke(self, argument, from_tty):
        try:
            gdb.execute("call " + meant(argument), from_tty)
        except gdb.error as error:
            raise gdb.GdbError(str(error))


def register():
    Filter.filter_object = Filter()
    gdb.frame_filters[Filter.name] = Filter.filter_object
    Prefix(), Go("step"), Go("next"), Locals(), Print()
