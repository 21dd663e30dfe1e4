import array
import asyncio
import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import pathlib
import re
import typing
import types
import unittest
import uuid

from agent.forms import ITEMS, LENGTH, is_fixed
from agent.show import shown, shown_exception


class Point:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        raise AssertionError("the program's __repr__ was called")

    def __hash__(self):
        Point.hashed += 1
        return 1

    hashed = 0


class Slots:
    __slots__ = ("q", "empty")

    def __init__(self):
        self.q = 2


class Stack(list):
    def __len__(self):
        raise AssertionError("the program's __len__ was called")


class Number(int):
    pass


class Kept(collections.OrderedDict):
    pass


class Loud(Exception):
    code = 3

    def __init__(self, said):
        super().__init__(said)
        self.code = 3

    def __repr__(self):
        raise AssertionError("the program's __repr__ was called")


class Zone(datetime.tzinfo):
    def __repr__(self):
        raise AssertionError("the program's __repr__ was called")


class Colour(enum.Enum):
    RED = 1


class Allowed(enum.IntFlag):
    READ = 4
    WRITE = 2


@dataclasses.dataclass
class Pair:
    left: int
    right: list
    hidden: int = dataclasses.field(default=0, repr=False)


@dataclasses.dataclass(slots=True, frozen=True)
class SlottedPair:
    left: int


NamedPair = collections.namedtuple("NamedPair", "left right")


class TypedPair(typing.NamedTuple):
    left: int = 1


LIBRARY = (
    collections.deque([1, 2]), collections.deque([1], maxlen=5), collections.defaultdict(list, a=[1]), set(), frozenset(),
    collections.Counter("aab"), collections.Counter(), Colour.RED, Allowed.READ | Allowed.WRITE, Allowed(0), Pair(1, [2]),
    SlottedPair(1), NamedPair(1, 2), TypedPair(), datetime.date(2020, 1, 27), datetime.datetime(2020, 1, 27, 3, 4),
    datetime.datetime(2020, 1, 27, tzinfo=datetime.timezone.utc), datetime.time(3, 4), datetime.timedelta(days=2),
    decimal.Decimal("1.50"), fractions.Fraction(1, 3), pathlib.PurePosixPath("/a/b"), pathlib.PurePosixPath("a", "./b//c"),
    pathlib.PurePosixPath(), slice(1, None, 2), bytearray(b"ab"), uuid.UUID(int=5), types.SimpleNamespace(a=1, b=[2]),
    functools.partial(int, "7", base=8), array.array("i", [1, 2]), array.array("d"), re.compile("a+"), {}.keys(),
    {"a": 1}.items(), ValueError("bad", 3), KeyError("k"), ExceptionGroup("both", [ValueError(1)]), int, Point, Colour,
)  # fmt: skip


class ShowTest(unittest.TestCase):
    def test_plain_values_read_as_python_writes_them(self):
        for value in (1, 1.5, True, None, "a'b", b"x", 2j, [1, [2]], (1,), (), {}, {"a": 1}, {1}, range(3), frozenset({2})):
            self.assertEqual(repr(value), shown(value))

    def test_values_of_the_library_read_as_python_writes_them(self):
        for value in LIBRARY:
            self.assertEqual(repr(value), shown(value))

    def test_subclasses_are_shown_by_the_repr_they_inherit(self):
        self.assertEqual("[1]", shown(Stack([1])))
        self.assertEqual("NamedPair(left=1, right=2)", shown(NamedPair(1, 2)))
        self.assertEqual("Kept({'a': 1})", shown(Kept(a=1)))
        self.assertEqual("5", shown(Number(5)))

    def test_an_ordered_dict_keeps_its_own_order(self):
        moved = collections.OrderedDict(a=1, b=2)
        moved.move_to_end("a")
        self.assertEqual("OrderedDict({'b': 2, 'a': 1})", shown(moved))
        odd = collections.OrderedDict({Point(1): 1})
        Point.hashed = 0
        shown(odd)
        self.assertEqual(0, Point.hashed, "no __hash__ of the program runs")

    def test_objects_are_shown_by_their_attributes(self):
        self.assertEqual("<Point x=[1]>", shown(Point([1])))
        self.assertEqual("<Slots q=2>", shown(Slots()))
        self.assertEqual("<object>", shown(object()))
        self.assertEqual("<Loud args=('no',) code=3>", shown(Loud("no")))
        self.assertEqual("<bound method Point.__repr__ of <Point x=1>>", shown(Point(1).__repr__))

    def test_a_zone_of_the_program_is_not_asked(self):
        self.assertEqual("<datetime>", shown(datetime.datetime(2020, 1, 27, tzinfo=Zone())))

    def test_tasks_and_futures(self):
        async def nap():
            await asyncio.sleep(0)
            return 7

        async def main():
            future = asyncio.get_running_loop().create_future()
            self.assertEqual("<Future pending>", shown(future))
            future.set_result([1])
            self.assertEqual("<Future finished result=[1]>", shown(future))
            coroutine = nap()
            task = asyncio.create_task(coroutine, name="nap")
            own = shown(coroutine)
            self.assertEqual(f"<Task pending name='nap' coro={own}>", shown(task))
            await task
            self.assertEqual(f"<Task finished name='nap' coro={own} result=7>", shown(task))
            failed = asyncio.get_running_loop().create_future()
            failed.set_exception(ValueError("no"))
            self.assertEqual("<Future finished exception=ValueError('no')>", shown(failed))
            failed.exception()

        asyncio.run(main())

    def test_what_can_change_is_known(self):
        for value in (1, len, Point, Colour.RED, datetime, object()):
            self.assertTrue(is_fixed(value), value)
        for value in ([], Point(1), Slots(), Stack(), Pair(1, [])):
            self.assertFalse(is_fixed(value), value)

    def test_everything_is_bounded(self):
        self.assertLessEqual(len(shown("x" * 10_000)), LENGTH)
        self.assertLessEqual(len(shown([Point("y" * 1000)] * 1000)), LENGTH)
        self.assertIn(f"… {1000 - ITEMS} more", shown([1] * 1000))
        self.assertEqual("<int of 100001 bits>", shown(1 << 100_000))

    def test_depth_and_cycles_end(self):
        loop = []
        loop.append(loop)
        self.assertEqual("[[…]]", shown(loop))
        deep = []
        for _ in range(10_000):
            deep = [deep]
        self.assertEqual("[[[[…]]]]", shown(deep))

    def test_exceptions(self):
        self.assertEqual("ValueError: no", shown_exception(ValueError("no")))
        self.assertEqual("KeyError: 'k'", shown_exception(KeyError("k")))
        self.assertEqual("StopIteration", shown_exception(StopIteration()))
        self.assertEqual("StopIteration: 3", shown_exception(StopIteration(3)))
        missing = FileNotFoundError(2, "No such file or directory", "a.txt")
        self.assertEqual("FileNotFoundError: [Errno 2] No such file or directory: 'a.txt'", shown_exception(missing))
        self.assertEqual("OSError: gone", shown_exception(OSError("gone")))
        two = ExceptionGroup("both", [ValueError(1), KeyError("k")])
        self.assertEqual("ExceptionGroup: both (2 sub-exceptions)", shown_exception(two))

    def test_functions_classes_generators(self):
        def numbers():
            yield

        self.assertEqual(repr(Point), shown(Point))
        self.assertEqual("<class 'int'>", shown(int))
        self.assertEqual("<enum 'Colour'>", shown(Colour))
        self.assertEqual("<built-in function len>", shown(len))
        self.assertEqual("<built-in method str.join>", shown("".join))
        self.assertTrue(shown(numbers).startswith("<function "))
        self.assertTrue(shown(numbers()).endswith("numbers>"))


if __name__ == "__main__":
    unittest.main()
