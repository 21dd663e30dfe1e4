import sys
import types
import unittest

from agent.testing import Genuine, tested


class TestingTest(unittest.TestCase):
    def told(self, source, answer=""):
        genuine = Genuine()
        module = types.ModuleType("__main__")
        exec(answer, module.__dict__)
        well, text = tested(source, module.__dict__, genuine, "word")
        return "word" if well and text == "word" else text

    def test_what_holds_is_told_with_the_word(self):
        self.assertEqual("word", self.told("y = x + 1\nassert y == 2\nfor n in (1, 2):\n    assert n < 3", "x = 1"))

    def test_what_does_not_tells_line_expression_and_values(self):
        self.assertEqual("2\nassert f(1) == 3: f(1) is 2", self.told("x = 1\nassert f(1) == 3", "def f(n): return n + 1"))
        self.assertEqual("1\nwhy: assert x: x is []", self.told("assert x, 'why'", "x = []"))
        self.assertEqual("3\nassert n == 1: n is 2", self.told("def t(n):\n    # where it stands\n    assert n == 1\nt(2)"))
        self.assertEqual("1\nthe answer has no name f", self.told("assert f(1) == 1"))
        self.assertEqual("1\nassert f() == 1 raised KeyError: 'k'", self.told("assert f() == 1", "def f(): raise KeyError('k')"))

    def test_a_test_that_fails_cannot_be_caught(self):
        self.assertEqual("2\nassert 1 == 2", self.told("try:\n    assert 1 == 2\nexcept Exception:\n    pass"))
        self.assertIn("raised SystemExit", self.told("f()", "import sys\ndef f(): sys.exit()"))

    def test_values_that_say_themselves_what_they_equal_are_told(self):
        yes = "class Yes(str):\n    def __eq__(self, other): return True\n    __hash__ = str.__hash__\n"
        for value in ("Yes()", "[Yes()]", "{1: (Yes(),)}", "{Yes()}"):
            self.assertIn("is or holds a Yes", self.told("assert x == 1", f"{yes}x = {value}"))
        self.assertIn("is or holds a Yes", self.told("assert x", f"{yes}x = Yes()"))
        self.assertIn("too large", self.told("assert x == 1", "x = []\nx.append(x)"))

    def test_names_built_in_mean_pythons_own(self):
        self.assertEqual("word", self.told("assert list((1, 2)) == [1, 2]", "list = sorted = None"))
        answer = "import builtins, itertools\nbuiltins.len = lambda x: 7\nitertools.chain = None"
        self.assertEqual("word", self.told("import itertools\nassert len(list(itertools.chain([1]))) == 1", answer))

    def test_tests_that_are_no_python_are_the_decks_fault(self):
        self.assertIn("nothing is wrong with the answer", self.told("assert (1 =="))
        self.assertEqual("2", self.told("x = 1\nreturn x").split("\n")[0])

    def test_nobody_looks_on(self):
        seen = []
        sys.setprofile(lambda *event: seen.append(event))
        try:
            self.told("assert 1 == 1")
            self.assertIsNone(sys.getprofile())
        finally:
            sys.setprofile(None)


if __name__ == "__main__":
    unittest.main()
