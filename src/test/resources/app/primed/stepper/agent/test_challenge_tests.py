import asyncio  # noqa: F401
import builtins
import collections
import importlib
import sys
import types
import unittest

from agent import tasks
from agent.pristine import Pristine
from agent.challenge_tests import tested


class TestingTest(unittest.TestCase):
    def reported(self, source, answer=""):
        pristine = Pristine()
        module = types.ModuleType("__main__")
        exec(answer, module.__dict__)
        try:
            well, text = tested(source, module.__dict__, pristine, "word")
        finally:
            pristine.restore()
        return "word" if well and text == "word" else text

    def test_what_holds_is_told_with_the_word(self):
        self.assertEqual("word", self.reported("y = x + 1\nassert y == 2\nfor n in (1, 2):\n    assert n < 3", "x = 1"))

    def test_what_does_not_tells_line_expression_and_values(self):
        self.assertEqual("2\nassert f(1) == 3: f(1) is 2", self.reported("x = 1\nassert f(1) == 3", "def f(n): return n + 1"))
        self.assertEqual("1\nwhy: assert x: x is []", self.reported("assert x, 'why'", "x = []"))
        self.assertEqual("3\nassert n == 1: n is 2", self.reported("def t(n):\n    # where it stands\n    assert n == 1\nt(2)"))
        self.assertEqual("1\nthe answer has no name f", self.reported("assert f(1) == 1"))
        self.assertEqual("1\nassert f() == 1 raised KeyError: 'k'", self.reported("assert f() == 1", "def f(): raise KeyError('k')"))

    def test_a_test_that_fails_cannot_be_caught(self):
        self.assertEqual("2\nassert 1 == 2", self.reported("try:\n    assert 1 == 2\nexcept Exception:\n    pass"))
        self.assertIn("raised SystemExit", self.reported("f()", "import sys\ndef f(): sys.exit()"))

    def test_values_that_say_themselves_what_they_equal_are_told(self):
        yes = "class Yes(str):\n    def __eq__(self, other): return True\n    __hash__ = str.__hash__\n"
        for value in ("Yes()", "[Yes()]", "{1: (Yes(),)}", "{Yes()}"):
            self.assertIn("is or holds a Yes", self.reported("assert x == 1", f"{yes}x = {value}"))
        self.assertIn("is or holds a Yes", self.reported("assert x", f"{yes}x = Yes()"))
        self.assertIn("too large", self.reported("assert x == 1", "x = []\nx.append(x)"))

    def test_names_built_in_mean_pythons_own(self):
        self.assertEqual("word", self.reported("assert list((1, 2)) == [1, 2]", "list = sorted = None"))
        answer = "import builtins, itertools\nbuiltins.len = lambda x: 7\nitertools.chain = None"
        self.assertEqual("word", self.reported("import itertools\nassert len(list(itertools.chain([1]))) == 1", answer))

    def test_a_function_that_changes_pythons_own_while_it_is_tested_is_told(self):
        for name in ("all", "any", "zip", "type", "len", "isinstance", "iter"):
            answer = (
                f"import enum\nreal = enum.bltns.{name}\n"
                "def once(*given):\n"
                f"    enum.bltns.{name} = real\n    return True\n"
                f"def double(n):\n    enum.bltns.{name} = once\n    return 0"
            )
            reported = self.reported("assert double(2) == 4\nassert double(5) == 10", answer)
            self.assertEqual(f"1\nthe answer gives Python's own {name} another meaning while it is tested", reported)
        modules = "import itertools\ndef f():\n    itertools.islice = lambda *given: [1]\n    return iter(())"
        reported = self.reported("import itertools\nx = f()\nassert list(itertools.islice(x, 1)) == [1]", modules)
        self.assertIn("2\nthe answer gives Python's own islice another meaning", reported)

    def test_the_agent_has_built_in_names_of_its_own(self):
        real = builtins.all
        builtins.all = lambda given: True
        try:
            well, text = tested("assert (1 == 2) == True", {}, Pristine(), "word")
        finally:
            builtins.all = real
        self.assertFalse(well)
        for name, module in sys.modules.items():
            if name.startswith("agent."):
                self.assertIsNot(vars(builtins), vars(module)["__builtins__"], name)

    def test_values_of_pythons_own_classes_are_plain(self):
        answer = (
            "import collections, datetime, decimal, fractions, re\ncount = collections.Counter\n"
            "d = collections.defaultdict(list, {1: [2]})\no = collections.OrderedDict(a=1)\nq = collections.deque([1, 2])\n"
        )
        for test in (
            "count('aab') == {'a': 2, 'b': 1}", "d == {1: [2]}", "o == {'a': 1}", "list(q) == [1, 2]", "q == type(q)([1, 2])",
            "decimal.Decimal('0.5') == 0.5", "fractions.Fraction(1, 2) == 0.5", "datetime.date(2026, 1, 2) < datetime.date(2026, 1, 3)",
            "datetime.datetime(2026, 1, 2, tzinfo=datetime.timezone.utc).year == 2026", "datetime.timedelta(1) == datetime.timedelta(1)",
            "[count('a')] == [{'a': 1}]", "{'a': 1}.keys() == {'a'}", "o.keys() == {'a'}", "1 in d", "2 in (n for n in (1, 2))",
            "3 not in iter([1, 2])", "re.match('a', 'a')", "type(q) == collections.deque", "1 < 2 < 3", "ValueError != KeyError",
        ):  # fmt: skip
            self.assertEqual("word", self.reported(f"assert {test}", answer), test)
        self.assertIn("count() is Counter({'a': 1})", self.reported("assert count() == 1", answer + "def count(): return collections.Counter('a')"))

    def test_an_answers_class_within_one_of_pythons_is_told(self):
        yes = (
            "import collections, fractions, datetime\nclass Yes:\n    def __eq__(self, other): return True\n    __hash__ = None\n"
            "class Zone(datetime.tzinfo): pass\nf = fractions.Fraction(1, 2)\nf._numerator = Yes()\n"
            "class P(collections.namedtuple('P', 'x')): pass\n"
        )
        for value, name in (
            ("collections.deque([Yes()])", "Yes"), ("collections.Counter({1: Yes()})", "Yes"), ("{1: Yes()}.values()", "Yes"),
            ("collections.OrderedDict(a=Yes())", "Yes"), ("f", "Yes"), ("slice(Yes())", "Yes"), ("P(1)", "P"),
            ("datetime.datetime(2026, 1, 1, tzinfo=Zone())", "Zone"), ("type('Counter', (dict,), {})()", "Counter"),
        ):  # fmt: skip
            self.assertIn(f"is or holds a {name}, whose class", self.reported("assert x == 1", f"{yes}x = {value}"), value)
        self.assertIn("holds a Yes", self.reported("assert 4 in g()", f"{yes}def g(): yield Yes()"))

    def test_a_comparison_that_was_changed_is_told(self):
        pristine, real = Pristine(), collections.Counter.__eq__
        try:
            collections.Counter.__eq__ = lambda self, other: True
            well, text = tested("assert x == 1", {"x": collections.Counter()}, pristine, "word")
        finally:
            collections.Counter.__eq__ = real
        self.assertEqual("1\nthe answer gives Python's own Counter.__eq__ another meaning while it is tested", text)

    def test_what_the_agent_finds_out_late_is_no_change(self):
        importlib.reload(tasks)
        pristine = Pristine()
        tasks.current_task_name()
        self.assertEqual("", pristine.changed())

    def test_tests_that_are_no_python_are_the_decks_fault(self):
        self.assertIn("nothing is wrong with the answer", self.reported("assert (1 =="))
        self.assertEqual("2", self.reported("x = 1\nreturn x").split("\n")[0])

    def test_nobody_looks_on(self):
        seen = []
        sys.setprofile(lambda *event: seen.append(event))
        try:
            self.reported("assert 1 == 1")
            self.assertIsNone(sys.getprofile())
        finally:
            sys.setprofile(None)


if __name__ == "__main__":
    unittest.main()
