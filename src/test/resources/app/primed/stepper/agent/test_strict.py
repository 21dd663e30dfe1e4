import ast
import unittest

from agent.strict import reached


class StrictTest(unittest.TestCase):
    def names(self, source):
        return [name for line, name in reached(ast.parse(source))]

    def test_ways_to_the_recorder_are_found(self):
        for source in (
            "f.f_back", "import gc", "from gc import get_objects as g", "import os, ctypes", "import importlib.util", "exec('x')",
            "from sys import modules", "sys.modules", "f.__closure__", "__primed_sent__(1)", "f = eval", "x.\uff46_back",
            "match x:\n    case P(f_back=y): pass", "match x:\n    case P(y): pass", "class P:\n    __match_args__ = a,",
            "def f(x: gc = vars()): pass", "from operator import attrgetter", "import enum\nenum.bltns.all = 1", "from enum import bltns as b",
            "x.getattr(y, z)", "from x import getattr as g", "f'{x.__globals__}'",
        ):  # fmt: skip
            self.assertEqual(1, len(self.names(source)), source)

    def test_honest_code_is_not(self):
        for source in (
            "import inspect, asyncio, threading, time, itertools, functools, contextlib, typing, sys, os",
            "print(g.gi_frame.f_locals, g.gi_yieldfrom)", "getattr(g, 'gi_running')", "stack = []\nstack.append(1)", "'f_back'",
            "sys.stdout.write('x')", "match x:\n    case int(y): pass\n    case [a, *b]: pass\n    case {'f_back': 1}: pass",
            "@dataclass\nclass P:\n    x: int\nmatch p:\n    case P(x): pass", "@dataclass(frozen=True)\nclass P: x: int\nmatch p:\n    case P(1): pass",
            "e.__traceback__", "type(g).__name__", "modules = 1", "code = 2", "trace = 3",
        ):  # fmt: skip
            self.assertEqual([], self.names(source), source)


if __name__ == "__main__":
    unittest.main()
