import collections
import sys
import unittest
from types import CodeType, FunctionType

from agent import paths
from agent.paths import Paths
from agent.receivers import changed

FINDS = sys.version_info >= (3, 13)


class Plain:
    pass


class Guarded:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)


class Slotted:
    __slots__ = ("a",)


class WithProperty:
    items = property(lambda self: [])


def after(line, within="", **names):
    """The objects that the line changed, once it ran as the first of two.

    @param within the head of a function that it is in, which is called with the names
    """
    whole = compile(f"{within}{line}\n\n{' ' if within else ''}end = 1\n", "<test>", "exec")
    code = next(each for each in whole.co_consts if isinstance(each, CodeType)) if within else whole
    starts = sorted(code.co_lines())
    begin = 2 if within else 1
    first = next(at for at, _, number in starts if number == begin)
    last = next(at for at, _, number in starts if number == begin + 2)
    changes = Paths(code).changes(first, last)
    found = []
    names["__name__"] = __name__

    def tracer(frame, event, arg):
        if frame.f_code is code and event == "line" and frame.f_lineno == begin + 2:
            given = changed(changes, frame) if changes is not None else None
            found.append(given)
        return tracer

    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        if within:
            FunctionType(code, {})(**{name: value for name, value in names.items() if name in code.co_varnames})
        else:
            exec(code, names)
    finally:
        sys.settrace(before)
    return found[0]


@unittest.skipUnless(FINDS, "older versions compare everything")
class ReceiversTest(unittest.TestCase):
    def setUp(self):
        paths._contents_are_shared = False  # other tests show such values

    def same(self, expected, line, **names):
        found = after(line, **names)
        self.assertIsNotNone(found, line)
        self.assertEqual([id(one) for one in expected], [id(one) for one in found], line)

    def test_what_was_changed_is_found_where_the_line_found_it(self):
        one, items, grid = Plain(), [1], [[0], [1]]
        one.items, one.count = items, 1
        self.same([one], "x.a = 1", x=one)
        self.same([items], "x.items.append(2)", x=one)
        self.same([items], "x.items[0] = 3", x=one)
        self.same([items], "del x.items[0]", x=one)
        self.same([one], "x.count += 1", x=one)
        self.same([grid[1]], "g[1][0] = 5", g=grid)
        self.same([grid[0]], "g[i][0] += 5", g=grid, i=0)

    def test_reading_changes_nothing(self):
        for line in ("y = len(x)", "y = x.index(1)", "y = x.copy()", "y = 'a'.upper()", "y = P()", "print(end='')"):
            self.same([], line, x=[1], P=Plain)

    def test_what_the_program_can_intercept_is_unknown(self):
        for line, value in (
            ("x.a = 1", Guarded()), ("x.a = 1", Plain), ("x.items.append(1)", WithProperty()), ("x.__class__ = P", Plain()),
            ("x.append(1)", collections.UserList()), ("x()", list),
        ):  # fmt: skip
            self.assertIsNone(after(line, x=value, P=Plain), line)
        self.assertIsNone(after("len(x)", x=[], len=list), "the name is the program's")
        self.assertIsNone(after("len(x)", "def f(x, len):\n ", x=1, len=[].append), "and so is a local one")
        self.assertEqual([], after("len(x)", "def f(x):\n ", x=[]))

    def test_what_is_no_longer_where_it_was_is_unknown(self):
        for line in ("x.append(1); x = []", "g[0].append(1); g[0] = []", "o.items.append(1); o.items = []"):
            one = Plain()
            one.items = []
            self.assertIsNone(after(line, x=[], g=[[]], o=one), line)

    def test_slots_are_changed_too(self):
        one = Slotted()
        self.same([one], "x.a = 1", x=one)


if __name__ == "__main__":
    unittest.main()
