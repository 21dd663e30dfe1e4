import ast
import builtins
import traceback
import unittest

from agent.rewrite import HOOKS, hook_name, hooked, parsed


def rewritten(source, filename, strict=False):
    return hooked(parsed(source, filename), filename, "exec", strict)


class RewriteTest(unittest.TestCase):
    def setUp(self):
        self.calls = []

        def hook(name):
            def called(value, *rest):
                self.calls.append((name, value, *rest))
                return value

            return called

        for name in HOOKS:
            setattr(builtins, hook_name(name), hook(name))

    def tearDown(self):
        for name in HOOKS:
            delattr(builtins, hook_name(name))

    def run_program(self, source):
        names = {"__name__": "__main__"}
        exec(rewritten(source, "<p>"), names)
        return names

    def test_values_sent_and_delegates_pass_the_hooks(self):
        names = self.run_program(
            "def g():\n    x = yield 1\n    yield from [x]\nit = g()\na = next(it)\nb = it.send(5)\n"
        )
        self.assertEqual((1, 5), (names["a"], names["b"]))
        self.assertIn(("sent", 5), self.calls)
        self.assertIn(("to", [5]), self.calls)
        self.assertIn(("made", names["it"]), self.calls)

    def test_questions_pass_with_the_attribute(self):
        names = self.run_program("g = (n for n in [])\nr = g.gi_running\ns = getattr(g, 'gi_frame')\n")
        self.assertFalse(names["r"])
        self.assertIn(("asked", names["g"], "gi_running"), self.calls)
        self.assertIn(("asked", names["g"], "gi_frame", getattr), self.calls)

    def test_getattr_is_watched_in_an_answer_only(self):
        exec(rewritten("a = getattr(1, 'real')\nb = map(getattr, [1], ['imag'])\n", "<p>", True), {})
        self.assertEqual(2, self.calls.count(("watched", getattr)))
        self.calls.clear()
        self.run_program("a = getattr(1, 'real')\n")
        self.assertNotIn(("watched", getattr), self.calls)

    def test_lines_of_a_traceback_stay(self):
        try:
            self.run_program("def f(a):\n    return (\n        a.missing(\n        1))\n\nf(\n  2)\n")
        except AttributeError as error:
            self.assertEqual([6, 3], [frame.lineno for frame in traceback.extract_tb(error.__traceback__)][-2:])

    def test_super_classes_annotations_and_globals_stay(self):
        names = self.run_program(
            "from __future__ import annotations\n"
            "class A:\n    def m(self): return 'A'\n"
            "class B(A):\n    def m(self): return super().m() + 'B'\n"
            "def f(x: dict(a=1)) -> list((1,)): return sorted(globals())\n"
            "r = B().m(); g = f(1); an = f.__annotations__\n"
        )
        self.assertEqual("AB", names["r"])
        self.assertEqual({"x": "dict(a=1)", "return": "list((1,))"}, names["an"])
        self.assertFalse([name for name in names["g"] if "primed" in name])

    def test_patterns_and_deletion_compile(self):
        self.run_program(
            "class P:\n    __match_args__ = ('x',)\n    x = 1\n"
            "match P():\n    case P(x=1): ok = True\n"
            "class Q: pass\nq = Q()\nq.gi_running = 1\ndel q.gi_running\n"
            "f = f'{len([1])=}'\nassert f == 'len([1])=1', f\n"
        )

    def test_a_syntax_error_is_pythons(self):
        with self.assertRaises(SyntaxError) as caught:
            rewritten("x = (\n", "<p>")
        self.assertEqual("<p>", caught.exception.filename)

    def test_positions_are_those_of_the_expression(self):
        code = rewritten("value = abs(-1)\n", "<p>")
        ends = {position[1] for position in code.co_positions() if position[0]}
        self.assertEqual({1}, {line for line in ends if line})
        self.assertTrue(ast.parse("value = abs(-1)\n"))


if __name__ == "__main__":
    unittest.main()
