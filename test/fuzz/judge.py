"""judge - a program as C++20 coroutines and lowered to C++17: do they compile, and do they print the same?

    Judge(out, rill).judge(program, name)    -> Verdict

A verdict is "passed"; "rejected", if rill gives diagnostics for all of the program (generators with diagnostics are taken out
and the rest is judged); "failed", with what went wrong and a signature that is the same for failures of one kind; or "skipped", if the
program itself is not right, which is a defect of the generator of programs.
"""

import dataclasses
import hashlib
import os
import re
import signal
import subprocess

LONGEST = 20   # seconds that a program may run

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HERE = os.path.dirname(os.path.abspath(__file__))
INCLUDE = os.environ.get("RILL_INCLUDE", os.path.join(ROOT, "runtime", "include"))
NATIVE = ["/usr/lib/llvm-22/bin/clang++", "-std=c++20", "-DRILL_NATIVE", "-w", f"-I{INCLUDE}"]
LOWERED = ["-std=c++17", "-DRILL_LOWERED=1", f"-I{INCLUDE}"]
# Random programs are full of what nobody uses, of cases that fall through, and of expressions like `x < x` and `x = x++`. What holds an
# object of a `static` generator is not shared by sources, but where there is `#line`, g++ takes it for a class of a header.
# Programs are C++20, and what rill leaves as it is, is, too: range-fors with initialisers, for one.
STRICT = ["-Wall", "-Wextra", "-Wshadow", "-Wpedantic", "-Wno-unused", "-Wno-implicit-fallthrough", "-Wno-tautological-compare",
          "-Wno-sequence-point", "-Wno-subobject-linkage", "-Wno-c++20-extensions"]
COMPILERS = {
    "g++ -O0": ["g++", "-O0"],
    "g++ -O2": ["g++", "-O2"],
    "clang 14, sanitized": ["clang++-14", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"],
    "clang 22 -O2": ["/usr/lib/llvm-22/bin/clang++", "-O2"],
}
STRICT_COMPILERS = {"g++ -O0"}   # whose warnings count
NATIVE_GCC = ["g++", "-std=c++20", "-fcoroutines", "-DRILL_NATIVE", *STRICT, f"-I{INCLUDE}", f"-I{HERE}"]


@dataclasses.dataclass
class Verdict:
    result: str
    signature: str = ""
    detail: str = ""
    program: object = None
    generators: int = 0
    rejected: list = dataclasses.field(default_factory=list)   # texts of diagnostics


def run(command, seconds, stdout=subprocess.PIPE, **options):
    """(exit code, output); the exit code of a command that takes too long is None. The seconds are the processor's: others may use it, too."""
    limited = ["prlimit", f"--cpu={seconds}:{seconds + 5}", *command]
    try:
        done = subprocess.run(limited, stdout=stdout, stderr=subprocess.STDOUT, timeout=20 * seconds, **options)
        late = done.returncode == -signal.SIGXCPU
        return None if late else done.returncode, "takes too long" if late else (done.stdout or b"").decode(errors="replace")
    except subprocess.TimeoutExpired:
        return None, "takes too long"


def first_error(output):
    """The first error of a compiler, without places and names."""
    for line in output.split("\n"):
        found = re.search(r"(?:error|Error|ERROR): (.*)|(undefined reference.*)|(internal compiler error.*)", line)
        if found:
            text = next(group for group in found.groups() if group)
            text = re.sub(r"(‘[^’]*’|'[^']*')( \{aka [^}]*\})?", lambda name: name[1] if len(name[1]) < 24 else "*", text)
            return re.sub(r"\d+", "N", text)[:120]
    return output.strip().split("\n")[-1][:120] if output.strip() else "no output"


def first_difference(expected, actual):
    """The round and the lines where two traces part."""
    title = subtitle = ""
    left, right = expected.split("\n"), actual.split("\n")
    for at in range(max(len(left), len(right))):
        a = left[at] if at < len(left) else "(end)"
        b = right[at] if at < len(right) else "(end)"
        if a != b:
            return f"{title} {subtitle}: natively `{a.strip()}`, lowered `{b.strip()}`"
        title, subtitle = (a, "") if a.startswith("==") else (title, a) if a.startswith("--") else (title, subtitle)
    return "the same output"


def warnings_in(output):
    """(file, line, flag) of each warning. Names of the program shadow each other on purpose, those of rill do not."""
    return {(found[1], int(found[2]), found[4])
            for found in re.finditer(r"^(.+?):(\d+):\d+: warning: (.*)\[-W([^\]]+)\]$", output, re.MULTILINE)
            if found[4] != "shadow" or "rill_" in found[3]}


class Judge:
    def __init__(self, out, rill):
        self.out, self.rill = out, rill
        os.makedirs(out, exist_ok=True)
        self.native_header = None

    # ---- precompiled headers ----

    def prepare(self):
        """Precompiles fuzz.h for the compilers that are used most, if it or the runtime has changed."""
        digest = hashlib.sha1()
        sources = [os.path.join(HERE, "fuzz.h")]
        for folder, _, names in sorted(os.walk(INCLUDE)):
            sources += [os.path.join(folder, name) for name in sorted(names)]
        for source in sources:
            with open(source, "rb") as file:
                digest.update(file.read())
        stamp, target = os.path.join(self.out, "stamp"), os.path.join(self.out, "fuzz.h")
        self.native_header = os.path.join(self.out, "native.pch")
        if os.path.exists(stamp) and open(stamp).read() == digest.hexdigest():
            return
        with open(sources[0]) as source, open(target, "w") as copy:
            # keywords.h includes <thread>: precompiled, it costs nothing.
            copy.write(source.read().replace("#include <array>", "#include <array>\n#include <thread>"))
        precompiled = target + ".gch"
        os.makedirs(precompiled, exist_ok=True)
        for command in (
            [*NATIVE, "-x", "c++-header", target, "-o", self.native_header],
            [*COMPILERS["g++ -O0"], *LOWERED, *STRICT, "-x", "c++-header", target, "-o", os.path.join(precompiled, "O0.gch")],
            [*COMPILERS["g++ -O2"], *LOWERED, "-w", "-x", "c++-header", target, "-o", os.path.join(precompiled, "O2.gch")],
            [*COMPILERS["clang 14, sanitized"], *LOWERED, "-w", "-x", "c++-header", target, "-o", self.path("clang14.pch")],
        ):
            code, output = run(command, 300)
            if code != 0:
                raise SystemExit(f"cannot precompile fuzz.h: {' '.join(command)}\n{output}")
        with open(stamp, "w") as file:
            file.write(digest.hexdigest())

    def path(self, name):
        return os.path.join(self.out, name)

    # ---- the parts of a verdict ----

    def execute(self, program):
        """(exit code, output) of a program."""
        environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=1", "UBSAN_OPTIONS": "print_stacktrace=0"}
        trace = program + ".trace"
        with open(trace, "wb") as file:
            code, _ = run([program], LONGEST, stdout=file, env=environment)
        with open(trace, errors="replace") as file:
            output = file.read()
        os.remove(trace)
        return code, output

    def native(self, name, *more, precompiled=True):
        """Compiles and runs the program as coroutines: (its exit code and output, or None; the errors of the compiler)."""
        target = self.path(name + ".native")
        header = ["-include-pch", self.native_header] if precompiled else []
        code, output = run([*NATIVE, *more, *header, self.path(name + ".cpp"), "-o", target], 120)
        if code != 0:
            return None, output
        result = self.execute(target)
        os.remove(target)
        return result, ""

    def sanitized(self, name):
        """Whether sanitizers find nothing in the native program; the errors of the compiler."""
        result, errors = self.native(name, "-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all", precompiled=False)
        return result is not None and result[0] == 0, errors

    def lower(self, name):
        """(exit code, output) of rill."""
        return run([self.rill, "lower", self.path(name + ".cpp"), "-o", self.path(name + ".lowered.cc"), "--",
                    "-std=c++17", f"-I{INCLUDE}"], 60)

    def lowered(self, name, compiler):
        """Compiles and runs the lowered program, as `native` does."""
        target = self.path(name + ".exe")
        header = ["-include-pch", self.path("clang14.pch")] if compiler.startswith("clang 14") else []
        warn = STRICT if compiler in STRICT_COMPILERS else ["-w"]
        code, output = run([*COMPILERS[compiler], *LOWERED, *warn, *header, "-x", "c++", self.path(name + ".lowered.cc"), "-o", target], 240)
        if code != 0:
            return None, output
        result = self.execute(target)
        os.remove(target)
        return result, self.unexpected(name, output)

    def unexpected(self, name, output):
        """Of a compiler's warnings about the lowered program those that are not the program's own: they are about lines that rill wrote, or
        the same compiler does not give them for that line of the program as a coroutine."""
        found = warnings_in(output)
        if not found:
            return ""
        _, own = run([*NATIVE_GCC, "-fsyntax-only", self.path(name + ".cpp")], 120)
        expected = {(line, flag) for _, line, flag in warnings_in(own)}
        mine = [f"-W{flag} in {os.path.basename(file)}, line {line}" for file, line, flag in sorted(found)
                if file.endswith(".lowered.cc") or (line, flag) not in expected]
        return "\n".join(mine + [output]) if mine else ""

    def native_errors(self, name):
        """The first error of the native program's compiler, or an empty string."""
        strict = ["-Wno-everything", "-Werror=return-type"]
        native = [flag for flag in NATIVE if flag != "-w"] + strict
        code, output = run([*native, "-include-pch", self.native_header, "-fsyntax-only", self.path(name + ".cpp")], 60)
        return "" if code == 0 else first_error(output)

    def refuses(self, name, compiler):
        """The first error of the lowered program's compiler, or an empty string."""
        code, output = run([*COMPILERS[compiler], *LOWERED, "-w", "-fsyntax-only", "-x", "c++", self.path(name + ".lowered.cc")], 120)
        return "" if code == 0 else first_error(output)

    def warns(self, name, compiler):
        """The flag of the first warning that is not the program's own, or an empty string."""
        _, output = run([*COMPILERS[compiler], *LOWERED, *STRICT, "-fsyntax-only", "-x", "c++", self.path(name + ".lowered.cc")], 120)
        return self.unexpected(name, output).partition(" ")[0]

    def write(self, name, text):
        with open(self.path(name + ".cpp"), "w") as file:
            file.write(text)

    def judge(self, program, name, compilers=("g++ -O0",)):
        rejected = []
        while True:
            places = []
            self.write(name, program.text(places))
            code, output = self.lower(name)
            if code == 0:
                break
            if code is None or code < 0 or "ended by signal" in output:
                return Verdict("failed", "rill: hang" if code is None else "rill: crash", output, program)
            errors = re.findall(r"\.cpp:(\d+):\d+: error: (.*)", output)
            blamed = {}
            for line, text in errors:
                for first, last, generator in places:
                    if first <= int(line) <= last:
                        blamed.setdefault(generator.callee.name, text)
            native, errors = self.native(name)
            if native is None:
                return Verdict("skipped", "native: " + first_error(errors), errors, program)
            if not blamed:
                return Verdict("failed", "rill: " + first_error(output), output, program)
            rejected += blamed.values()
            program = program.without(blamed)
            if not program.generators():
                return Verdict("rejected", rejected=rejected, program=program)
        verdict = self.compare(program, name, compilers)
        verdict.rejected = rejected
        verdict.generators = len(program.generators())
        return verdict

    def compare(self, program, name, compilers):
        """Judges a program that is lowered. Another trace counts only if sanitizers find nothing in the native program."""
        verdict = self.compare_traces(program, name, compilers)
        if verdict.result == "failed" and not verdict.signature.startswith(("compile", "warning")):
            right, errors = self.sanitized(name)
            if not right:
                return Verdict("skipped", "native: sanitizers complain", errors, program)
        return verdict

    def compare_traces(self, program, name, compilers):
        expected, errors = self.native(name)
        if expected is None:
            return Verdict("skipped", "native: " + first_error(errors), errors, program)
        if expected[0] != 0:
            return Verdict("skipped", f"native: exit code {expected[0]}", expected[1][-2000:], program)
        if "NOT AN OBJECT" in expected[1] or "OBJECTS LEFT" in expected[1]:
            return Verdict("skipped", "native: an object is lost", expected[1][-2000:], program)
        for compiler in compilers:
            actual, errors = self.lowered(name, compiler)   # or warnings
            if actual is None:
                return Verdict("failed", f"compile: {compiler}: {first_error(errors)}", errors, program)
            if actual != expected:
                kind = "hang" if actual[0] is None else "trace" if actual[0] == 0 else f"exit code {actual[0]}"
                detail = first_difference(expected[1], actual[1])
                return Verdict("failed", f"{kind}: {compiler}", detail, program)
            if errors:
                return Verdict("failed", f"warning: {compiler}: {errors.partition(' ')[0]}", errors, program)
        return Verdict("passed", program=program)
