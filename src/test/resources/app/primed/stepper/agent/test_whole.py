import unittest
from collections import deque

from agent import forms, whole


class Silent:
    def __init__(self, **given):
        self.__dict__.update(given)

    def __repr__(self):
        raise AssertionError("asked")


class WholeTest(unittest.TestCase):
    def test_is_what_python_shows(self):
        for value in (
            list(range(500)), "x" * 5000, b"y" * 5000, {n: [n] for n in range(100)}, (1,), set(range(150)), 3**4000,
            deque(range(40), maxlen=50), [[[[[[["deep"]]]]]]], frozenset("abc"), bytearray(b"z" * 400), None, 1.5,
        ):  # fmt: skip
            expected = repr(value) if type(value) is not frozenset else "frozenset({'a', 'b', 'c'})"
            if type(value) is set:
                self.assertEqual(set(expected[1:-1].split(", ")), set(whole.text_of(value)[1:-1].split(", ")))
            else:
                self.assertEqual(expected, whole.text_of(value))

    def test_runs_no_code_of_the_program(self):
        self.assertEqual("<Silent one=[1] other='two'>", whole.text_of(Silent(one=[1], other="two")))

    def test_is_bounded(self):
        wide, deep, cycle = [], None, []
        for _ in range(60):
            wide = [wide, wide]
        for _ in range(5000):
            deep = [deep]
        cycle.append(cycle)
        for value in (wide, deep, list(range(300_000)), "x" * (5 << 20), [["y" * 1000] * 1000] * 1000):
            text = whole.text_of(value)
            self.assertLessEqual(len(text), whole.LONGEST + 1)
            self.assertIn("…", text)
        self.assertEqual("[[…]]", whole.text_of(cycle))

    def test_leaves_the_bounds_as_they_were(self):
        before = forms.ITEMS, forms.LENGTH, forms.WIDEST_INT
        whole.text_of([1])
        self.assertEqual(before, (forms.ITEMS, forms.LENGTH, forms.WIDEST_INT))


if __name__ == "__main__":
    unittest.main()
