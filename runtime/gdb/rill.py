# rill.py - teaches gdb to show generators that rill has lowered. In ~/.gdbinit, or at gdb's prompt:
#
#     source <prefix>/share/rill/gdb/rill.py
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import rill_gdb  # noqa: E402

rill_gdb.register()
