"""Random programs that change nested values in many ways: `values.py SEED` prints one.

The doubting agent runs them, since what it would miss is a text that should have changed. See AgentTest.
"""

import random
import sys

PROLOGUE = '''\
import gc, random
from collections import defaultdict, deque
random.seed(1)

class Node:
    def __init__(self, a, b=None):
        self.a = a
        self.b = b
        self.items = []
        self.table = {}
    def put(self, one):
        self.items.append(one)
        self.a = one
        return self
    def swap(self):
        self.a, self.b = self.b, self.a
    @property
    def size(self):
        self.a = len(self.items)
        return self.a
    def __len__(self):
        return len(self.items)
    def __getitem__(self, at):
        return self.items[at]
    def __setitem__(self, at, one):
        self.items.insert(0, one)
    def __iadd__(self, one):
        self.items.append(one)
        return self
    def each(self):
        for at, one in enumerate(self.items):
            self.b = at
            yield one

class Slots:
    __slots__ = ("a", "b", "items", "table")
    def __init__(self, a, b=None):
        self.a = a
        self.b = b
        self.items = []
        self.table = {}

class Guarded(Node):
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        if name == "a" and hasattr(self, "items"):
            self.items.append(0)

def touch(one, other):
    try:
        one.a = other
        one.items.append(other)
        one.b.a = one
    except Exception:
        pass
    return one

def change(one):
    same = one
    try:
        same.append(1)
        same[0].a = 3
        same[0][0] = same
    except Exception:
        pass
    return same

def rebind(one):
    global u, v
    u = one
    v = [one]

def each(one):
    one.append(1)
    yield from one

def maker(one):
    count = [one]
    last = one
    def inner(other=None):
        nonlocal last
        count.append(other)
        last = count
        return last
    inner(one)
    return inner

i = 0
'''
NAMES = ("u", "v", "x", "y", "z")
PLACES = (
    "{n}", "{n}", "{n}.a", "{n}.b", "{n}.items", "{n}.table", "{n}[0]", "{n}[-1]", "{n}['k']", "{n}.items[0]", "{n}.a.b", "{n}[i % 2]",
)  # fmt: skip
VALUES = (
    "[{f}, {f}]", "[{f}]", "dict(k={f}, j={f})", "({f}, {f})", "Node({f}, {f})", "Slots({f})", "Guarded({c})", "deque([{f}, {f}])",
    "deque([{f}], maxlen=3)", "[]",
)  # fmt: skip
CONSTANTS = ("1", "'s'", "None", "2.5", "True", "7", "-3")
STATEMENTS = (
    "{p}.append({v})", "{p}.append({v})", "{p}.pop()", "{p}[0] = {v}", "{p}['k'] = {v}", "{p}.a = {v}", "{p}.b = {v}", "{p}.a += 1",
    "{p}[0] += 1", "{p} += [{v}]", "{n} = {p}", "{n} = {v}", "{n} = {f}", "del {p}[0]", "{p}.clear()", "{p}.put({v})", "{p}.swap()",
    "{p}.size", "len({p})", "{q}[0], {q}[-1] = {q}[-1], {q}[0]", "{p}.insert(0, {v})", "{p}.extend([{v}, {v}])", "{p}.update(k={v})",
    "{p}.setdefault('j', {v})", "{p}.appendleft({v})", "{p}.popleft()", "{p}.rotate(1)", "{p}.reverse()", "{p}.sort(key=id)",
    "{n} = {p}.items", "{n}, {n} = {v}, {p}", "for one in {p}: one.a = {c}", "for one in list({p}.each()): {n} = one",
    "{q}.items, {q}.table = [], dict()", "{n} = [one for one in {p}]", "{n} = touch({p}, {v})", "change({p})",
    "{q}.items.append([{v}]); {q}.items.pop(0)", "{q} = {q}", "{p}[:1] = [{v}]", "del {p}.b", "{n} = many[{k}]", "many[{k}].append({v})",
    "list(map({m}, {p}))", "{n} = next(iter({p}))", "setattr({p}, 'a', {v})", "{q}.a = {q}.b = {v}", "rebind({v})",
    "{n} = maker({v})()", "gc.collect()", "{p}.table[{c}] = {v}", "print(len({p}), end='')",
    "len = {p}.append", "len({v})", "next = iter", "{p}.append(each({v}))", "{n} = each({p})", "{n} = next({p})",
)  # fmt: skip


class Program:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.functions = 0

    def text(self):
        parts = [PROLOGUE, self.random.choice(("many = defaultdict(list)\n", "many = {1: [], 2: []}\n"))]
        parts += [f"{name} = {self.value()}\n" for name in NAMES]
        for number in range(self.random.randrange(1, 4)):
            parts.append(f"def f{number}({', '.join(NAMES[:3])}):\n    y = z = None\n    i = 1\n")
            parts += [self.tried("    ") for _ in range(self.random.randrange(4, 14))]
            parts.append(f"    return {self.random.choice(NAMES)}\n")
            self.functions = number + 1
        parts += [self.block() for _ in range(self.random.randrange(15, 45))]
        return "".join(parts)

    def block(self):
        which = self.random.random()
        if which < 0.15:
            given = ", ".join([self.found_or_new() for _ in range(3)])
            return self.tried("", f"{self.random.choice(NAMES)} = f{self.random.randrange(self.functions)}({given})")
        if which < 0.3:
            return f"for i in range({self.random.randrange(2, 5)}):\n{self.tried('    ')}{self.tried('    ')}"
        return self.tried("")

    def tried(self, indent, statement=None):
        lines = ("try:", f"    {statement or self.statement()}", "except Exception:", "    pass")
        return "".join([f"{indent}{line}\n" for line in lines])

    def statement(self):
        return self.filled(self.random.choice(STATEMENTS).replace("{q}", self.place()))

    def place(self):
        return self.random.choice(PLACES).format(n=self.random.choice(NAMES))

    def value(self, depth=0):
        if depth > 2 or self.random.random() < 0.2:
            return self.random.choice(CONSTANTS)
        return self.filled(self.random.choice(VALUES), depth + 1)

    def found_or_new(self):
        return self.random.choice((self.random.choice(NAMES), self.value(1)))

    def filled(self, text, depth=0):
        """Each field has a value of its own."""
        fill = {
            "f": lambda: self.value(depth), "v": self.found_or_new, "p": self.place, "n": lambda: self.random.choice(NAMES),
            "c": lambda: self.random.choice(CONSTANTS), "k": lambda: self.random.choice("12"), "m": lambda: self.random.choice(("str", "id", "change")),
        }  # fmt: skip
        for field, make in fill.items():
            while "{" + field + "}" in text:
                text = text.replace("{" + field + "}", make(), 1)
        return text


if __name__ == "__main__":
    sys.stdout.write(Program(int(sys.argv[1])).text())
