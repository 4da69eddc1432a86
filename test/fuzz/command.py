"""command - the command line of the random test: which seeds, how many at once, what is reported."""

import argparse
import collections
import concurrent.futures
import glob
import hashlib
import json
import os
import time

from functions import KNOBS, write
from judge import HERE, ROOT, Judge
from reduce import reduce


def compilers_of(seed):
    """Which compilers judge this seed: g++ always, with optimisation now and then, and for some clang, with sanitizers or with optimisation."""
    more = {0: ("clang 14, sanitized",), 5: ("clang 22 -O2",)}.get(seed % 10, ())
    return ("g++ -O2" if seed % 8 == 3 else "g++ -O0", *more)


def arguments(given):
    parser = argparse.ArgumentParser(prog="run", description="random programs, native against lowered")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--seeds", metavar="A-B", help="the seeds from A to B; without B, from A on")
    which.add_argument("--seed", type=int, help="one seed")
    parser.add_argument("--seconds", type=float, help="begin no program after this time")
    parser.add_argument("--show", action="store_true", help="print the program, and do not judge it")
    parser.add_argument("--jobs", type=int, default=1, help="how many at once")
    parser.add_argument("--reduce", type=int, default=3, metavar="N", help="how many failures are made small (3)")
    parser.add_argument("--knob", action="append", default=[], metavar="NAME=VALUE", help=f"one of {', '.join(KNOBS)}")
    return parser.parse_args(given)


def known():
    """The seeds whose programs are known not to agree."""
    with open(os.path.join(HERE, "known")) as file:
        return {int(line.split()[0]) for line in file if line[0] != "#"}


def seeds_of(options):
    if options.seed is not None:
        return iter([options.seed])
    if options.seeds:
        first, dash, last = options.seeds.partition("-")
        chosen = range(int(first), int(last) + 1 if last else 10**9 if dash else int(first) + 1)
    else:
        chosen = range(1, 10**9 if options.seconds else 51)
    left_out = known()
    return (seed for seed in chosen if seed not in left_out)


class Tally:
    """The programs that have agreed, in all runs that left their files in one place, each counted once."""

    def __init__(self, out, knobs):
        self.path = os.path.join(out, "agreed.json")
        digest = hashlib.sha1(repr(sorted(knobs.items())).encode())
        for module in sorted(glob.glob(os.path.join(HERE, "*.py")) + glob.glob(os.path.join(HERE, "*.h"))):
            with open(module, "rb") as file:
                digest.update(file.read())
        self.grammar = digest.hexdigest()[:12]      # what a seed stands for
        try:
            with open(self.path) as file:
                self.agreed = json.load(file)
        except (FileNotFoundError, ValueError):
            self.agreed = {}

    def add(self, seed, generators):
        self.agreed[f"{self.grammar} {seed}"] = generators

    def write(self):
        with open(self.path + ".new", "w") as file:
            json.dump(self.agreed, file, indent=0)
        os.replace(self.path + ".new", self.path)
        return len(self.agreed), sum(self.agreed.values())


class Run:
    def __init__(self, options):
        self.options = options
        self.knobs = {name: float(value) for name, _, value in (knob.partition("=") for knob in options.knob)}
        if unknown := set(self.knobs) - set(KNOBS):
            raise SystemExit(f"run: no such knob: {', '.join(sorted(unknown))}")
        rill = os.environ.get("RILL", os.path.join(ROOT, "build", "dev", "bin", "rill"))
        if not os.path.exists(rill) and not options.show:
            raise SystemExit(f"run: there is no {rill}; build it, or name another one in RILL")
        self.judge = Judge(os.environ.get("FUZZ_OUT", os.path.join(ROOT, "build", "fuzz")), rill)
        self.tally = Tally(self.judge.out, self.knobs)
        self.passed = self.generators = 0
        self.failures = []                          # (seed, verdict)
        self.rejected = collections.Counter()
        self.skipped = []

    def one(self, seed):
        return seed, self.judge.judge(write(seed, self.knobs), str(seed), compilers_of(seed))

    def take(self, seed, verdict):
        self.rejected.update(verdict.rejected)
        if verdict.result == "failed":
            self.failures.append((seed, verdict))
            print(f"FAILED {seed}: {verdict.signature}: {verdict.detail.strip().splitlines()[0][:160] if verdict.detail.strip() else ''}",
                  flush=True)
            with open(self.judge.path(f"{seed}.log"), "w") as log:
                log.write(f"{verdict.signature}\n{verdict.detail}\n")
            return
        if verdict.result == "skipped":
            self.skipped.append(seed)
            print(f"skipped {seed}: the program is not right: {verdict.signature}", flush=True)
            return
        self.passed += 1
        self.generators += verdict.generators
        self.tally.add(seed, verdict.generators)
        for ending in (".cpp", ".lowered.cc"):
            if os.path.exists(self.judge.path(f"{seed}{ending}")):
                os.remove(self.judge.path(f"{seed}{ending}"))
        if self.passed % 50 == 0:
            self.tally.write()
            print(f"{self.passed} programs agree, {self.generators} generators", flush=True)

    def all(self):
        self.judge.prepare()
        seeds, end = seeds_of(self.options), time.monotonic() + (self.options.seconds or 10**9)
        with concurrent.futures.ThreadPoolExecutor(self.options.jobs) as pool:
            running = set()
            while True:
                while len(running) < self.options.jobs and time.monotonic() < end and (seed := next(seeds, None)) is not None:
                    running.add(pool.submit(self.one, seed))
                if not running:
                    break
                done, running = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
                for future in done:
                    self.take(*future.result())

    def report(self):
        kinds = set()
        for seed, verdict in self.failures:
            if len(kinds) < self.options.reduce and verdict.signature not in kinds:
                kinds.add(verdict.signature)
                small = reduce(self.judge, verdict, str(seed))
                print(f"{seed} made small, {verdict.signature}: {self.judge.path(f'{seed}.reduced.cpp')}, {small.count(chr(10))} lines", flush=True)
        for text, count in self.rejected.most_common():
            print(f"rejected {count} times: {text}")
        failed = len(self.failures) + len(self.skipped)
        print(f"{self.passed + failed} programs, {self.generators} generators agreed, {sum(self.rejected.values())} rejected, "
              f"{self.passed} passed, {failed} failed")
        programs, generators = self.tally.write()
        print(f"in all runs that left their files here: {programs} programs, {generators} generators agreed")
        print(f"{self.passed} passed, {failed} failed")
        return 1 if failed else 0


def main(given):
    options = arguments(given)
    run = Run(options)
    if options.show:
        print(write(options.seed or 1, run.knobs).text(), end="")
        return 0
    run.all()
    return run.report()
