"""Turns the tests of CPython's own test suite into programs, each of one test method or doctest."""

import ast
import contextlib
import doctest
import importlib
import pathlib
import textwrap
import unittest

SHOWN = """\
def _shown(value):
    if value is not None:
        print(repr(value))

"""


def tests_of(name):
    """@param name of a module in the package `test`
    @return for each test its name and the program's text
    """
    module = importlib.import_module(f"test.{name}")
    with open(module.__file__, encoding="utf-8") as file:
        source = file.read()
    found, seen = [], set()
    for kind in classes_of(module, name):
        for method in unittest.defaultTestLoader.getTestCaseNames(kind):
            if (kind.__qualname__, method) not in seen:
                seen.add((kind.__qualname__, method))
                found.append((f"{kind.__qualname__}.{method}", with_one_test(source, kind.__qualname__, method)))
    for each in doctest.DocTestFinder(exclude_empty=True).find(module, name, module):
        if each.examples:
            found.append((f"doctest {each.name.removeprefix(name + '.')}", from_examples(each.examples)))
    return found


def scripts_in(folder):
    """@return for each script its name and text"""
    found = []
    for file in sorted(pathlib.Path(folder).rglob("*.py")):
        with contextlib.suppress(SyntaxError, UnicodeDecodeError):
            source = file.read_text("utf-8")
            ast.parse(source)
            found.append((str(file.relative_to(folder)), source))
    return found


def classes_of(module, name):
    if name in WITHIN:
        return [kind for kind in vars(module).values() if getattr(kind, "__name__", "") in WITHIN[name]]
    return [kind for kind in vars(module).values()
            if isinstance(kind, type) and issubclass(kind, unittest.TestCase) and kind.__module__ == module.__name__]  # fmt: skip


WITHIN = {"test_types": ("CoroutineTests",)}  # the only class about what Primed shows


def with_one_test(source, kind, method):
    """The module's text without all other test methods, and a call of this one."""
    lines = source.splitlines()
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef):
            _leave_out(lines, node, method)
        elif isinstance(node, ast.If) and "__main__" in ast.unparse(node.test):
            _blank(lines, node)
    text = "\n".join(line for line in lines if line is not None).rstrip()
    return f"{text}\n\n\nunittest.TestSuite([{kind}({method!r})]).debug()\n"


def _leave_out(lines, kind, method):
    kept = 0
    for node in kind.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test") and node.name != method:
            _blank(lines, node)
        else:
            kept += 1
    if not kept:
        lines[kind.body[0].lineno - 1] = " " * kind.body[0].col_offset + "pass"


def _blank(lines, node):
    first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])
    for at in range(first - 1, node.end_lineno):
        lines[at] = None


def from_examples(examples):
    """What each example would print, printed: its value, or the error that it is about."""
    pieces = [SHOWN]
    for each in examples:
        try:
            body = ast.parse(each.source).body
        except SyntaxError:
            continue
        text = each.source.rstrip()
        if len(body) == 1 and isinstance(body[0], ast.Expr):
            text = f"_shown({text}\n)"
        if each.exc_msg is not None:
            text = f"try:\n{textwrap.indent(text, '    ')}\nexcept BaseException as error:\n    print(type(error).__name__, error)"
        pieces.append(text + "\n")
    return "".join(pieces)
