# in-terminal.py - runs a command with a terminal as its standard error, and prints what it wrote there.
import os
import subprocess
import sys

control, terminal = os.openpty()
process = subprocess.Popen(sys.argv[1:], stderr=terminal, stdout=subprocess.DEVNULL, env={**os.environ, "TERM": "xterm"})
os.close(terminal)
text = b""
while True:
    try:
        part = os.read(control, 65536)
    except OSError:  # the terminal's end
        break
    if not part:
        break
    text += part
sys.stdout.write(text.decode().replace("\x1b", "ESC").replace("\r\n", "\n").replace("\r", "\n"))
sys.exit(process.wait())
