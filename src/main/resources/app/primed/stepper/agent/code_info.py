"""What is known about a code object before it runs: where values and names can change without an event."""

import dis

from .bindings import bindings
from .operands import read
from .paths import Paths
from .receivers import PURE

_op = dis.opmap


def _named(*beginnings):
    return frozenset(number for name, number in _op.items() if name.startswith(beginnings))


_STORE_FAR = _named("STORE_GLOBAL", "DELETE_GLOBAL")
_STORES = _named("STORE_FAST", "STORE_NAME", "STORE_DEREF", "DELETE_FAST", "DELETE_NAME", "DELETE_DEREF") | _STORE_FAR
_FOR = _named("FOR_ITER")
_BACKWARD = _named("JUMP_BACKWARD", "POP_JUMP_BACKWARD") - _named("JUMP_BACKWARD_NO_INTERRUPT")
_FORKS = _named("FOR_ITER", "POP_JUMP", "SEND")
_COROUTINE = 0x80
_AWAITS = _COROUTINE | 0x200  # or an asynchronous generator
_NEXT, _AWAITABLE = _op["GET_ANEXT"], _op["GET_AWAITABLE"]  # the argument says that `async with` awaits
# These run no other code.
_ALONE = (
    _named("LOAD_FAST", "LOAD_CONST", "LOAD_SMALL", "LOAD_NAME", "LOAD_GLOBAL", "LOAD_DEREF", "POP_JUMP", "JUMP_FORWARD", "POP_TOP",
           "POP_ITER", "CACHE", "NOP", "NOT_TAKEN", "RESUME", "RETURN_VALUE", "RETURN_CONST", "RETURN_GENERATOR", "COPY", "SWAP",
           "PUSH_NULL", "END_FOR", "EXTENDED_ARG", "IS_OP", "TO_BOOL", "COMPARE_OP", "UNARY", "YIELD_VALUE", "MAKE_CELL", "PRECALL",
           "BUILD_TUPLE")
    | _BACKWARD
)  # fmt: skip
# Code that uses these can bind the module's names without a visible instruction.
_UNDERHAND = frozenset((
    "globals", "locals", "vars", "exec", "eval", "setattr", "delattr", "__dict__", "f_globals", "f_locals", "__globals__", "__main__",
))  # fmt: skip
# What these return can change anything when a loop asks it for the next value, or when it is read as an attribute,
# without running a line of the program.
_STRANGE = frozenset((
    "starmap", "accumulate", "takewhile", "dropwhile", "filterfalse", "groupby", "cached_property",
))  # fmt: skip
_CALLING = frozenset(("map", "filter", "iter"))  # these, too, unless what they call is a function of the program, or harmless
_ITERATING = frozenset(("__iter__", "__next__"))

_known = {}  # by id of the code: the code (so that its id stays unique) and its analysis


def of_code(code):
    """@return the code; the lines that bind names and then let other code run, `[next(g) for x in y]`; the names that
    others can bind; by line the names it can bind; what can change between two events; and whether `async for`,
    `async with` or (in 3.11) a comprehension awaits in it
    """
    found = _known.get(id(code))
    if found is None:
        shared = frozenset(code.co_cellvars + code.co_freevars)
        found = _known[id(code)] = (code, _busy_lines(code), shared, bindings(code, shared), Paths(code), _awaits_unseen(code))
    return found


def _awaits_unseen(code):
    if not code.co_flags & _AWAITS:
        return False
    within, text = (each for each in code.co_consts if type(each) is type(code)), code.co_code
    if any(each.co_flags & _COROUTINE and each.co_name[0] == "<" for each in within):
        return True
    return any(text[at] == _NEXT or text[at] == _AWAITABLE and text[at + 1] for at in range(0, len(text), 2))


def _busy_lines(code):
    by_line = {}
    for start, end, line in code.co_lines():
        if line is not None:
            by_line.setdefault(line, []).extend(range(start, end, 2))
    return frozenset(line for line, places in by_line.items() if _binds_and_goes_on(code.co_code, places))


def _binds_and_goes_on(text, places):
    bound = False
    for at in places:
        kind = text[at]
        if kind in _STORES:
            bound = True
        elif bound and (kind in _FOR or kind not in _ALONE or kind in _BACKWARD and _FORKS.intersection(text[at] for at in places)):
            return True
    return False


def far_reaching(code):
    """@return the module's names that functions bind, None if unknown; and whether a loop's iterator may change values"""
    names, strange, defined = set(), False, _functions(code)
    for each in _all(code):
        if _UNDERHAND.intersection(each.co_names) or "modules" in each.co_names and "__main__" in each.co_consts:
            names = None
        strange = strange or is_strange(each, defined)
        if names is not None and _STORE_FAR.intersection(each.co_code[::2]):
            names.update(at.argval for at in dis.get_instructions(each) if at.opcode in _STORE_FAR)
    return frozenset(names) if names is not None else None, strange


def is_strange(code, defined):
    names = code.co_names
    if _STRANGE.intersection(names) or "itertools" in names and "getattr" in names:
        return True
    if not _CALLING.intersection(names) and not _ITERATING.intersection(names):
        return False
    instructions = list(dis.get_instructions(code))
    loads = sum(at.opname in ("LOAD_NAME", "LOAD_GLOBAL") and at.argval in _CALLING for at in instructions)
    known = 0
    for callee, given in read(instructions)[2]:
        if callee is not None and callee[0] in ("name", "global") and callee[1] in _CALLING:
            first = given[0] if given else None
            known += len(given) == 1 if callee[1] == "iter" else _is_harmless(first, code, defined)
    stores = [before.opname for before, at in zip(instructions, instructions[1:]) if at.opcode in _STORES and at.argval in _ITERATING]
    return loads > known or any(before not in ("MAKE_FUNCTION", "SET_FUNCTION_ATTRIBUTE") for before in stores)


def _is_harmless(where, code, defined):
    if where is None:
        return False
    if where[0] == "global" or where[0] == "name" and code.co_name == "<module>":
        return where[1] in PURE or where[1] in defined
    return where[0] == "function"


def _functions(code):
    """The names that the program binds to functions and to nothing else."""
    found, others = set(), set()
    for each in _all(code):
        before = ""
        for at in dis.get_instructions(each):
            if at.opname in ("STORE_NAME", "STORE_GLOBAL", "DELETE_NAME", "DELETE_GLOBAL"):
                (found if before in ("MAKE_FUNCTION", "SET_FUNCTION_ATTRIBUTE") else others).add(at.argval)
            before = at.opname
    return found - others


def _all(code):
    yield code
    for constant in code.co_consts:
        if type(constant) is type(code):
            yield from _all(constant)
