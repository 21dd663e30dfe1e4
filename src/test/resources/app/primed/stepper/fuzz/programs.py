"""Random programs that end: everything in them loops a fixed number of times, and functions only call earlier ones.

A program is determined by its seed. It prints no addresses, and threads run one at a time.
"""

from random import Random

from coroutines import Coroutines
from generators import Generators
from parts import ERRORS, NAMES, LOCALS, FUNCTION, GENERATOR, COROUTINE, ASYNC_GENERATOR, MODULE, Parts
from statements import Statements
from threads import Threads

HEAD = """\
import asyncio
import contextlib
import gc
import inspect
import sys
import threading
import types


def say(tag, value=None):
    print(tag, value if type(value) in (int, str) else type(value).__name__)
"""


def program(seed):
    """The text of a program."""
    return _Writer(Random(seed)).write()


class _Writer(Parts, Statements, Threads, Generators, Coroutines):
    def __init__(self, random):
        self.random = random
        self.lines = []
        self.made = []  # (name, kind) of the functions written so far
        self.tags = 0
        self.context = MODULE
        self.depth = 0
        self.loops = 0
        self.tries = 0
        self.asynchronous = random.random() < 0.55

    def write(self):
        random = self.random
        self.lines.extend(HEAD.splitlines())
        kinds = [FUNCTION, GENERATOR, GENERATOR, GENERATOR, "cm"]
        if self.asynchronous:
            kinds += [COROUTINE, COROUTINE, ASYNC_GENERATOR, ASYNC_GENERATOR, "acm", "tc"]
        for _ in range(random.randint(2, 6)):
            self.function(random.choice(kinds))
        self.add(0, "")
        self.add(0, "")
        self.context = MODULE
        for name in NAMES:
            self.add(0, f"{name} = {self.creation() if random.random() < 0.6 else None}")
        coroutines = [name for name, kind in self.made if kind == COROUTINE]
        for _ in range(random.randint(3, 8)):
            if coroutines and random.random() < 0.35:
                self.guarded(0, f"asyncio.run({random.choice(coroutines)}({random.randint(0, 2)}))")
            else:
                self.statement(0)
        return "\n".join(self.lines) + "\n"

    # Functions

    def function(self, kind):
        random = self.random
        name = f"{kind}{len(self.made)}"
        self.add(0, "")
        self.add(0, "")
        if kind == "cm":
            self.add(0, "@contextlib.contextmanager")
        elif kind == "acm":
            self.add(0, "@contextlib.asynccontextmanager")
        elif kind == "tc":
            self.add(0, "@types.coroutine")
        start = "async def" if kind in (COROUTINE, ASYNC_GENERATOR, "acm") else "def"
        self.add(0, f"{start} {name}(n):")
        shared = random.sample(NAMES, random.randint(0, 2))
        if shared:
            self.add(1, "global " + ", ".join(shared))
        local = [each for each in LOCALS if random.random() < 0.6]
        if local:
            self.add(1, " = ".join(local) + " = n")
            self.context, self.names = kind, ["n"]
            if random.random() < 0.6:
                self.add(1, f"{random.choice(local)} = {self.creation()}")
        self.context = {"cm": GENERATOR, "tc": GENERATOR, "acm": ASYNC_GENERATOR}.get(kind, kind)
        self.names = local + shared + ["n"]
        self.own, self.loops, self.tries = name, 0, 0
        if kind in ("cm", "acm"):
            self.manager(kind)
        else:
            for _ in range(random.randint(1, 5)):
                self.statement(1)
            if self.context in (GENERATOR, ASYNC_GENERATOR) and not self.yields():
                self.add(1, self.give())
        self.made.append((name, kind))

    def yields(self):
        """Whether the function has a yield so far."""
        for line in reversed(self.lines):
            if line.startswith(("def", "async def")):
                return False
            if "yield" in line and (self.context != ASYNC_GENERATOR or "yield from" not in line):
                return True
        return False

    def manager(self, kind):
        random = self.random
        if random.random() < 0.5:
            self.statement(1)
        way = random.randrange(3)
        if way == 0:
            self.add(1, f"yield {self.number()}")
            self.add(1, self.tell())
        elif way == 1:
            self.add(1, "try:")
            self.add(2, f"yield {self.number()}")
            self.add(1, "finally:")
            self.add(2, self.tell())
            if random.random() < 0.5:
                self.statement(2)
        else:
            self.add(1, "try:")
            self.add(2, f"yield {self.number()}")
            self.add(1, f"except {random.choice(ERRORS)}:")
            self.add(2, self.tell())

    # Statements

    def statement(self, indent):
        random = self.random
        self.depth += 1
        if self.depth > 3 or indent > 5:
            choice = random.choice(_SIMPLE)
        else:
            choice = random.choice(_SIMPLE + _SIMPLE + _COMPOUND)
        if choice in _OF and self.context not in _OF[choice] or choice == "bare_move" and self.context == MODULE:
            choice = "move"
        getattr(self, "do_" + choice)(indent)
        self.depth -= 1

    def block(self, indent, most=3):
        for _ in range(self.random.randint(1, most)):
            self.statement(indent)


_SIMPLE = ["move"] * 5 + ["bare_move"] + ["make"] * 4 + ["rebind"] * 3 + [
    "tell", "ask", "collect", "yield", "yield", "yield", "yield_from", "yield_from", "guarded_yield", "guarded_yield",
    "return", "raise", "recurse", "await", "await", "bare_await", "task", "task", "async_for", "async_for", "async_move",
    "async_move", "async_make", "async_make",
]  # fmt: skip
_COMPOUND = ["loop", "loop_over", "loop_over", "if", "try", "try", "with", "with", "closing", "thread", "two_threads", "cycle"]
_ASYNC = (COROUTINE, ASYNC_GENERATOR)
_OF = {
    "two_threads": (MODULE, FUNCTION),  # a suspended generator would keep the threads waiting
    "yield": (GENERATOR, ASYNC_GENERATOR), "yield_from": (GENERATOR,), "guarded_yield": (GENERATOR, ASYNC_GENERATOR),
    "return": (FUNCTION, GENERATOR, COROUTINE, ASYNC_GENERATOR), "recurse": (FUNCTION, GENERATOR, COROUTINE, ASYNC_GENERATOR),
    "raise": (FUNCTION, GENERATOR, COROUTINE, ASYNC_GENERATOR),
    "await": _ASYNC, "bare_await": _ASYNC, "task": _ASYNC, "async_for": _ASYNC, "async_move": _ASYNC,
}  # fmt: skip
