"""reduce - makes a failing program small: takes parts of its tree away as long as it is a right program that fails in the same way."""

import copy
import time

from functions import Program
from judge import first_error
from tree import Node

LONGEST = 300   # seconds for one program


class Reducer:
    def __init__(self, judge, verdict, name):
        self.judge, self.signature, self.name = judge, verdict.signature, name + ".reduced"
        self.program = copy.deepcopy(verdict.program)
        self.end = time.monotonic() + LONGEST
        self.known = {}

    # ---- is it still the same failure? ----

    def fails(self, program):
        text = program.text()
        if text not in self.known:
            self.judge.write(self.name, text)
            self.known[text] = time.monotonic() < self.end and self.same_failure(program)
        return self.known[text]

    def same_failure(self, program):
        kind, _, rest = self.signature.partition(": ")
        code, output = self.judge.lower(self.name)
        if kind == "rill":
            same = (rest == "hang" and code is None) or (rest == "crash" and code != 0 and ("signal" in output or code and code < 0)) or (
                code != 0 and rest == first_error(output))
            return same and self.compiles(program)
        if code != 0:
            return False
        compiler = rest.split(": ")[0]
        if kind == "compile":
            return self.judge.refuses(self.name, compiler) == rest.partition(": ")[2] and self.compiles(program)
        if kind == "warning":
            return self.judge.warns(self.name, compiler) == rest.partition(": ")[2] and self.compiles(program)
        return self.judge.compare_traces(program, self.name, (compiler,)).signature == self.signature

    def compiles(self, program):
        return self.judge.native_errors(self.name) == ""

    # ---- taking away ----

    def try_parts(self, node, parts):
        """Gives the node these parts if the program still fails; returns whether it does."""
        before, node.parts = node.parts, parts
        if self.fails(self.program):
            return True
        node.parts = before
        return False

    def drop_generators(self):
        changed = False
        for generator in reversed(self.program.generators()):
            smaller = self.program.without({generator.callee.name})
            if smaller.generators() and self.fails(smaller):
                self.program, changed = smaller, True
        return changed

    def drop_uses(self):
        changed = False
        uses = self.program.uses
        for kept in ([], *([use] for use in uses), *(uses[:at] + uses[at + 1:] for at in range(len(uses)))):
            if len(kept) >= len(self.program.uses):
                continue
            smaller = Program(self.program.seed, self.program.definitions, kept, self.program.forward)
            if self.fails(smaller):
                self.program, changed = smaller, True
                break
        if self.program.forward:
            smaller = Program(self.program.seed, self.program.definitions, self.program.uses, False)
            if self.fails(smaller):
                self.program, changed = smaller, True
        return changed

    def nodes(self):
        """All nodes, outer ones first."""
        found, left = [], list(reversed(self.program.definitions))
        while left:
            node = left.pop()
            found.append(node)
            left += reversed(node.children())
        return found

    def drop_statements(self):
        """Leaves statements out: many at once, then fewer."""
        changed = False
        for node in self.nodes():
            if node.kind != "body":
                continue
            size = len(node.parts)
            while size:
                at = 0
                while at < len(node.parts):
                    if self.try_parts(node, node.parts[:at] + node.parts[at + size:]):
                        changed = True
                    else:
                        at += size
                size = min(size // 2, len(node.parts))
        return changed

    def inner_bodies(self, node):
        """The bodies in a statement that are not in a statement of it."""
        found = []
        for child in node.children():
            if child.kind == "body":
                found.append(child)
            elif child.kind != "statement":
                found += self.inner_bodies(child)
        return found

    def unwrap(self):
        """Puts the statements of a body in the place of the statement around it."""
        changed = False
        for node in self.nodes():
            if node.kind != "body":
                continue
            at = 0
            while at < len(node.parts):
                for inner in self.inner_bodies(node.parts[at]) if isinstance(node.parts[at], Node) else []:
                    if self.try_parts(node, node.parts[:at] + inner.parts + node.parts[at + 1:]):
                        changed = True
                        break
                else:
                    at += 1
        return changed

    def simplify(self):
        """Leaves out what is optional, and puts simpler expressions in the place of others."""
        changed = False
        for node in self.nodes():
            for at, child in enumerate(list(node.parts)):
                if not isinstance(child, Node) or at >= len(node.parts) or node.parts[at] is not child:
                    continue
                for smaller in self.smaller(child):
                    if self.try_parts(node, node.parts[:at] + [smaller] + node.parts[at + 1:]):
                        changed = True
                        break
        return changed

    def smaller(self, node):
        if node.kind == "optional":
            return [""]
        if node.kind != "expression":
            return []
        found = [node.least] if node.least and str(node) != node.least else []
        left = node.children()
        while left:
            child = left.pop(0)
            if child.type == node.type and str(child) != node.least:
                found.append(child)
            left += child.children()
        return found[:4]

    def all(self):
        if not self.fails(self.program):
            return self.finish(" (it does not fail again)")
        original = copy.deepcopy(self.program)
        changed = True
        while changed and time.monotonic() < self.end:
            changed = self.drop_generators()
            changed |= self.drop_uses()
            changed |= self.drop_statements()
            changed |= self.unwrap()
            changed |= self.simplify()
        if not self.is_right():
            self.program = original
            return self.finish(" (small forms of it are not right programs)")
        return self.finish("")

    def is_right(self):
        """Whether sanitizers find nothing in the native program; asked only at the end, because it takes long."""
        if self.signature.startswith(("compile", "warning", "rill")):
            return True
        self.judge.write(self.name, self.program.text())
        return self.judge.sanitized(self.name)[0]

    def finish(self, remark):
        text = f"// {self.signature}{remark}\n" + self.program.text()
        self.judge.write(self.name, text)
        return text


def reduce(judge, verdict, name):
    """The small program, which is also left in <name>.reduced.cpp."""
    return Reducer(judge, verdict, name).all()
