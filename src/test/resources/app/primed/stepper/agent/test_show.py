import collections
import unittest

from agent.show import ITEMS, LENGTH, shown, shown_exception


class Point:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        raise AssertionError("the program's __repr__ was called")


class ShowTest(unittest.TestCase):
    def test_plain_values_read_as_python_writes_them(self):
        for value in (1, 1.5, True, None, "a'b", b"x", 2j, [1, [2]], (1,), (), {}, {"a": 1}, {1}, range(3), frozenset({2})):
            self.assertEqual(repr(value), shown(value))

    def test_other_collections(self):
        self.assertEqual("deque([1, 2])", shown(collections.deque([1, 2])))
        self.assertEqual("defaultdict({'a': [1]})", shown(collections.defaultdict(list, a=[1])))
        self.assertEqual("set()", shown(set()))

    def test_objects_show_their_fields(self):
        self.assertEqual("Point(x=[1])", shown(Point([1])))

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

    def test_functions_classes_generators(self):
        def numbers():
            yield

        self.assertEqual("<class Point>", shown(Point))
        self.assertEqual("<built-in len>", shown(len))
        self.assertTrue(shown(numbers).startswith("<function "))
        self.assertTrue(shown(numbers()).endswith("numbers>"))


if __name__ == "__main__":
    unittest.main()
