"""The tests of a challenge: statements that run after the answer, in its names, and must all hold.

The answer has ended before its tests are known, so it cannot catch them or leave before them. Nor can it talk them into
passing: built-in names mean Python's own, as they were before the answer ran, and what a test compares must be plain
values, whose `==` is Python's. A text that says it equals everything is told.
"""

import ast
import builtins
import operator
import sys

from .show import name_of_type, shown, shown_exception

FILENAME = "<tests>"
_CHECK = "__primed_check__"
_DEPTH, _MOST = 60, 200_000  # how deep and how much of a value is looked at
_PLAIN = frozenset((
    type(None), bool, int, float, complex, str, bytes, bytearray, range, type(Ellipsis), type(NotImplemented),
))  # fmt: skip
_LISTS = frozenset((list, tuple, set, frozenset))
_flags = type.__dict__["__flags__"].__get__
_MADE_BY_CLASS = 1 << 9  # Py_TPFLAGS_HEAPTYPE: a class statement's, so its `==` may say anything
_COMPARE = {
    ast.Eq: ("==", operator.eq), ast.NotEq: ("!=", operator.ne), ast.Lt: ("<", operator.lt), ast.LtE: ("<=", operator.le),
    ast.Gt: (">", operator.gt), ast.GtE: (">=", operator.ge), ast.In: ("in", lambda a, b: a in b),
    ast.NotIn: ("not in", lambda a, b: a not in b),
}  # fmt: skip


class Genuine:
    """Python's own built-in names and modules, remembered before the answer runs."""

    def __init__(self):
        self.names = dict(vars(builtins))
        self.modules = dict(sys.modules)
        self.functions = [
            (vars(module), {name: value for name, value in vars(module).items() if callable(value)})
            for module in self.modules.values() if type(module) is type(sys)
        ]  # fmt: skip

    def restore(self):
        """What the answer has put in the place of Python's own is no more."""
        vars(builtins).update(self.names)
        sys.modules.update(self.modules)
        for names, functions in self.functions:
            names.update(functions)


class Failed(BaseException):
    """No Exception: a test that catches those does not catch this."""


def tested(source, names, genuine, word):
    """@param word what a good end is told with; nobody could know it before
    @return whether all hold, and the word, or the line of the first that does not, a line break, and what was seen
    """
    line = 1
    check = Check(source)
    try:
        statements = check.python(ast.parse, source, FILENAME).body
        quiet()
        genuine.restore()
        own, fresh = {}, {}
        for statement in statements:
            line = check.line = statement.lineno
            module = ast.Module([check.visit(statement)], [])
            fresh = {name: value for name, value in names.items() if name not in genuine.names}
            fresh.update(own, __name__="tests", __builtins__={**genuine.names, _CHECK: check})
            before = dict(fresh)
            exec(check.python(compile, ast.fix_missing_locations(module), FILENAME, "exec"), fresh)
            own.update((name, value) for name, value in fresh.items() if before.get(name, check) is not value)
        return True, word
    except Failed as failed:
        return False, f"{check.line}\n{failed.args[0]}"
    except NameError as error:
        name = error.name
        missing = type(name) is str and name not in names and _of_tests(error)
        return False, f"{_line(error, line)}\n" + (
            f"the answer has no name {name}" if missing else f"{check.text(line)} raised {shown_exception(error)}")
    except BaseException as error:
        return False, f"{_line(error, line)}\n{check.text(_line(error, line))} raised {shown_exception(error)}"


def quiet():
    """Nobody else looks on. Without `sys.monitoring` the trace is the agent's own."""
    sys.setprofile(None)
    if hasattr(sys, "monitoring"):
        sys.settrace(None)
        for tool in range(6):
            name = sys.monitoring.get_tool(tool)
            if name is not None and name != "primed":
                sys.monitoring.free_tool_id(tool)


def _of_tests(error):
    tb = error.__traceback__
    while tb.tb_next is not None:
        tb = tb.tb_next
    return tb.tb_frame.f_code.co_filename == FILENAME


def _line(error, otherwise):
    """The last line of the tests that was on the way to the error."""
    line, tb = otherwise, error.__traceback__
    while tb is not None:
        if tb.tb_frame.f_code.co_filename == FILENAME:
            line = tb.tb_lineno
        tb = tb.tb_next
    return line


class Check(ast.NodeTransformer):
    """Puts itself around what tests compare and assert."""

    def __init__(self, source):
        self.source = source
        self.lines = source.split("\n")
        self.nodes = []
        self.line = 1
        self.asserting = False
        self.seen = []  # what was compared since the latest assert

    def text(self, line):
        return self.lines[line - 1].strip() if line <= len(self.lines) else ""

    def python(self, read, *given):
        """What Python makes of the tests themselves, which are the deck's."""
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
        # What is written out needs not be told.
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
        told = ast.Lambda(ast.arguments([], [], None, [], [], None, []), *said) if said else ast.Constant(None)
        return ast.copy_location(ast.Expr(self._call(node, "holds", ast.Constant(number), node.test, told)), node)

    def compare(self, number, *values):
        texts, telling, ops = self.nodes[number]
        if any(each is ast.Is or each is ast.IsNot for each in ops):
            raise Failed("is and == do not go into one comparison of a test")
        for text, value in zip(texts, values):
            foreign(value, text)
        self.seen += [f"{text} is {shown(value)}" for text, tells, value in zip(texts, telling, values) if tells]
        return all(_COMPARE[op][1](a, b) for op, a, b in zip(ops, values, values[1:]))

    def holds(self, number, value, said):
        text, self.line = self.nodes[number]
        foreign(value, text)
        seen, self.seen = ", ".join(self.seen), []
        if not value:
            seen = seen or ("" if type(value) is bool else f"{text} is {shown(value)}")
            message = said() if said is not None else ""
            message = message if type(message) is str else shown(message)
            raise Failed(": ".join(each for each in (message, f"assert {text}", seen) if each))


def foreign(value, text):
    """Raises where a value's own class says what it equals."""
    waiting, looked = [(value, 0)], 0
    while waiting:
        one, depth = waiting.pop()
        kind, looked = type(one), looked + 1
        if kind in _PLAIN:
            continue
        if looked > _MOST or depth > _DEPTH:
            raise Failed(f"{text} is too large to compare")
        if kind in _LISTS:
            waiting.extend((each, depth + 1) for each in one)
        elif kind is dict:
            waiting.extend((each, depth + 1) for pair in one.items() for each in pair)
        elif _flags(kind) & _MADE_BY_CLASS:
            raise Failed(f"{text} is or holds a {name_of_type(kind)}, whose class says itself what it equals: "
                         "a plain value is wanted")
