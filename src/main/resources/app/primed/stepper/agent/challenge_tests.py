"""The tests of a challenge: statements that run after the answer, in its namespace, and must all pass.

The answer has ended before its tests are known, so it can neither catch their failures nor exit before them. It cannot
deceive them either: built-in names have their original meaning (pristine.py), and compared values must be plain, so
that their `==` is Python's (plain_values.py).
"""

import ast
import operator
import sys

from .plain_values import holds
from .show import shown, shown_exception

FILENAME = "<tests>"
_CHECK = "__primed_check__"
_setprofile, _settrace, _monitoring = sys.setprofile, sys.settrace, getattr(sys, "monitoring", None)
_get_tool = _monitoring and _monitoring.get_tool
_free_tool = _monitoring and _monitoring.free_tool_id
_COMPARE = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le,
    ast.Gt: operator.gt, ast.GtE: operator.ge,
}  # fmt: skip


class Failed(BaseException):
    """Not an Exception, so a test that catches exceptions does not catch it."""


def tested(source, names, pristine, word):
    """@param word the result of success, which the answer cannot know
    @return whether all pass; and the word, or the line of the first failure, a line break, and the reason
    """
    check = Check(source, pristine)
    try:
        quiet()
        pristine.restore()
        # Compile all of them before the first runs, so that the answer cannot influence it.
        statements = check.compiled()
        own, fresh = {}, {}
        for check.line, code in statements:
            fresh = {name: value for name, value in names.items() if name not in pristine.names}
            fresh.update(own, __name__="tests", __builtins__={**pristine.names, _CHECK: check})
            before = dict(fresh)
            exec(code, fresh)
            check.unchanged()
            own.update((name, value) for name, value in fresh.items() if before.get(name, check) is not value)
        return True, word
    except Failed as failed:
        return False, f"{check.line}\n{failed.args[0]}"
    except NameError as error:
        name = error.name
        missing = type(name) is str and name not in names and _of_tests(error)
        return False, f"{_line(error, check.line)}\n" + (
            f"the answer has no name {name}" if missing else _raised(check, error))
    except BaseException as error:
        return False, f"{_line(error, check.line)}\n{_raised(check, error)}"


def _raised(check, error):
    return f"{check.text(_line(error, check.line))} raised {shown_exception(error)}"


def quiet():
    """Removes other observers. Without `sys.monitoring` the trace function is the agent's own."""
    _setprofile(None)
    if _monitoring is not None:
        _settrace(None)
        for tool in range(6):
            name = _get_tool(tool)
            if name is not None and name != "primed":
                _free_tool(tool)


def _of_tests(error):
    tb = error.__traceback__
    while tb.tb_next is not None:
        tb = tb.tb_next
    return tb.tb_frame.f_code.co_filename == FILENAME


def _line(error, otherwise):
    """The last line of the tests in the traceback."""
    line, tb = otherwise, error.__traceback__
    while tb is not None:
        if tb.tb_frame.f_code.co_filename == FILENAME:
            line = tb.tb_lineno
        tb = tb.tb_next
    return line


class Check(ast.NodeTransformer):
    """Wraps what the tests compare and assert."""

    def __init__(self, source, pristine):
        self.source = source
        self.pristine = pristine
        self.lines = source.split("\n")
        self.nodes = []
        self.line = 1
        self.asserting = False
        self.seen = []  # the comparisons since the last assert

    def text(self, line):
        return self.lines[line - 1].strip() if line <= len(self.lines) else ""

    def compiled(self):
        """The line and code of each statement."""
        made = []
        for statement in self.python(ast.parse, self.source, FILENAME).body:
            self.line = statement.lineno
            module = ast.fix_missing_locations(ast.Module([self.visit(statement)], []))
            made.append((statement.lineno, self.python(compile, module, FILENAME, "exec")))
        return made

    def unchanged(self):
        changed = self.pristine.changed()
        if changed:
            self.pristine.restore()
            raise Failed(f"the answer gives Python's own {changed} another meaning while it is tested")

    def plain(self, value, text):
        why = self.pristine.plain.foreign(value)
        if why:
            raise Failed(f"{text} {why}")

    def python(self, read, *given):
        """Parses or compiles the tests. A failure is the deck's fault."""
        try:
            return read(*given)
        except SyntaxError as error:
            self.line = error.lineno or self.line
            raise Failed(f"the deck's tests are no Python ({error.msg}); nothing is wrong with the answer") from None

    def _numbered(self, node, *parts):
        self.nodes.append(node)
        return len(self.nodes) - 1, [ast.get_source_segment(self.source, each) or "?" for each in parts]

    def _call(self, at, method, *arguments):
        function = ast.Attribute(ast.Name(_CHECK, ast.Load()), method, ast.Load())
        return ast.copy_location(ast.Call(function, list(arguments), []), at)

    def visit_Compare(self, node):
        if all(isinstance(each, (ast.Is, ast.IsNot)) for each in node.ops):
            return self.generic_visit(node)
        number, texts = self._numbered(node, node.left, *node.comparators)
        # Literals are not worth reporting.
        telling = [self.asserting and any(isinstance(part, (ast.Name, ast.Call)) for part in ast.walk(each))
                   for each in (node.left, *node.comparators)]  # fmt: skip
        self.nodes[number] = texts, telling, [type(each) for each in node.ops]
        self.generic_visit(node)
        return self._call(node, "compare", ast.Constant(number), node.left, *node.comparators)

    def visit_Assert(self, node):
        number, (text,) = self._numbered(node, node.test)
        self.nodes[number] = text, node.lineno
        self.asserting = True
        self.generic_visit(node)
        self.asserting = False
        said = [node.msg] if node.msg is not None else []
        reported = ast.Lambda(ast.arguments([], [], None, [], [], None, []), *said) if said else ast.Constant(None)
        return ast.copy_location(ast.Expr(self._call(node, "holds", ast.Constant(number), node.test, reported)), node)

    def compare(self, number, *values):
        texts, telling, ops = self.nodes[number]
        if any(each is ast.Is or each is ast.IsNot for each in ops):
            raise Failed("is and == do not go into one comparison of a test")
        self.unchanged()
        for text, value in zip(texts, values):
            self.plain(value, text)
        self.seen += [f"{text} is {shown(value)}" for text, tells, value in zip(texts, telling, values) if tells]
        for op, a, b, text in zip(ops, values, values[1:], texts[1:]):
            if op is ast.In or op is ast.NotIn:
                well = self.within(a, b, text) is (op is ast.In)
            else:
                well = _COMPARE[op](a, b)
            if not well:
                return False
        return True

    def within(self, value, among, text):
        """The items of a generator are checked one by one."""
        if holds(among):
            return value in among
        for each in among:
            self.unchanged()
            self.plain(each, text)
            if each is value or each == value:
                return True
        return False

    def holds(self, number, value, said):
        text, self.line = self.nodes[number]
        self.unchanged()
        self.plain(value, text)
        seen, self.seen = ", ".join(self.seen), []
        if not value:
            seen = seen or ("" if type(value) is bool else f"{text} is {shown(value)}")
            message = said() if said is not None else ""
            message = message if type(message) is str else shown(message)
            raise Failed(": ".join(each for each in (message, f"assert {text}", seen) if each))

