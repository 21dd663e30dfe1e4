import dis
import unittest

from agent import paths as module
from agent.paths import Paths


def program(source):
    code = compile(source, "<test>", "exec")
    paths, lines = Paths(code), {}
    for at, line in dis.findlinestarts(code):
        lines.setdefault(line, at)
    return paths, lines


def calls(source):
    paths, _ = program(source)
    return sorted(paths.callees.values())


class PathsTest(unittest.TestCase):
    def setUp(self):
        module._subscripts_change = False  # another test may have shown a defaultdict

    def between(self, source, first=1, second=2):
        paths, lines = program(source)
        return paths.changes(lines[first], lines[second]) == ()

    def test_reading_and_binding_change_nothing(self):
        for line in ("x = y", "x = y.a + 1", "x = [1, y]", "x = y[0]", "if y.a < 3: pass", "x = y is None or z in y"):
            self.assertTrue(self.between(line + "\n\nz = 1\n", second=3), line)

    def test_looking_up_can_create_an_item_once_a_defaultdict_was_seen(self):
        module.subscripts_change()
        self.assertFalse(self.between("x = y[0]\nz = 1\n"))
        self.assertTrue(self.between("x = y.a\nz = 1\n"))

    def test_what_is_stored_or_called_can_change_a_value(self):
        for line in ("y.a = 1", "y[0] = 1", "y += z", "f()", "y.append(1)", "del y[0]", "with y: pass", "import os"):
            self.assertFalse(self.between(line + "\n\nz = 1\n", second=3), line)

    def test_only_the_way_that_was_taken_counts(self):
        source = "if x: y.a = 1\nelse:\n    z = 2\nf()\n"
        self.assertTrue(self.between(source, 1, 3))
        self.assertFalse(self.between(source, 1, 4))

    def test_a_loop_on_one_line_may_run_again(self):
        source = "while x: y.append(1)\nz = 1\n"
        paths, lines = program(source)
        self.assertNotEqual((), paths.changes(lines[1], lines[1]))

    def test_a_loop_on_one_line_may_have_come_back_to_the_event(self):
        paths, lines = program("for x in y: x.a = 1\nz = 1\n")
        self.assertNotEqual((), paths.changes(lines[1], max(paths.resuming)))

    def test_instructions_that_do_not_follow_are_never_harmless(self):
        paths, lines = program("x = 1\nreturned = 2\n")
        self.assertIsNone(paths.changes(lines[2], lines[1]))
        self.assertIsNone(paths.changes(-2, lines[1]))

    @unittest.skipUnless("END_FOR" in dis.opmap, "before, nothing clears up")
    def test_a_loop_that_ends_goes_on_behind_what_clears_it_up(self):
        paths, lines = program("for x in y:\n    for z in x:\n        z\n")
        inner = max(paths.resuming)
        self.assertEqual((), paths.changes(inner, min(paths.resuming)))

    def test_what_a_call_calls(self):
        self.assertEqual(["bar", "foo"], calls("foo(1, x.bar(2, k=3))"))
        self.assertEqual([], calls("x.sort(key=f)"), "its list is empty meanwhile")
        self.assertEqual([], calls("foo(1 if x else 2)"), "the way there is not straight")


if __name__ == "__main__":
    unittest.main()
