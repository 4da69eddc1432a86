# lit.cfg.py - runs the tests of the tool: every .test, and every .cpp of the stages' folders, holds its own RUN lines.
#
#   lit test                                  with build/dev/bin/rill
#   lit test -Drill=build/release/bin/rill    or RILL=...
import os
import shutil
import tempfile

import lit.formats

source = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(source)

config.name = "rill"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".test", ".cpp"]
# These have runners of their own.
config.excludes = ["Inputs", "runtime", "differential", "package", "benchmark", "debugger", "editors"]
config.test_source_root = source

rill = os.path.abspath(
    lit_config.params.get("rill") or os.environ.get("RILL") or os.path.join(root, "build", "dev", "bin", "rill"))
if not os.access(rill, os.X_OK):
    lit_config.fatal("no rill at %s: build it, or name it with -Drill=PATH" % rill)
# Outputs beside the build that is tested: build/dev/bin/rill -> build/dev/test.
config.test_exec_root = os.path.join(os.path.dirname(os.path.dirname(rill)), "test")

llvm = lit_config.params.get("llvm", "/usr/lib/llvm-22/bin")  # FileCheck, not, split-file
config.environment["PATH"] = os.pathsep.join([llvm, os.environ["PATH"]])
for name in ("RILL_RESOURCE_DIR", "CPATH", "CPLUS_INCLUDE_PATH"):
    config.environment.pop(name, None)

config.substitutions.append(("%rill_runtime", os.path.join(root, "runtime", "include")))
config.substitutions.append(("%outside", os.path.join(tempfile.gettempdir(), "rill-test-%d" % os.getuid())))
config.substitutions.append(("%rill_root", root))
config.substitutions.append(("%rill", rill))
config.substitutions.append(("%cxx", shutil.which("g++") or "c++"))
config.substitutions.append(("%python", shutil.which("python3")))
