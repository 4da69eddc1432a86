# rill_gdb - what rill.py loads: pretty-printers (printers.py), a frame filter and commands (stack.py).
import gdb.printing

from . import printers, stack


def register():
    """Makes gdb use all of it, for every program."""
    gdb.printing.register_pretty_printer(None, printers.Lookup(), replace=True)
    stack.register()
