"""What is known about a code object before it runs: where values and names can change without an event."""

import dis

from .bindings import bindings
from .paths import Paths

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
_STRANGE = frozenset(("map", "filter", "iter", "itertools", "starmap", "__iter__", "__next__", "cached_property"))

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
    names, strange = set(), False
    for each in _all(code):
        if _UNDERHAND.intersection(each.co_names) or "modules" in each.co_names and "__main__" in each.co_consts:
            names = None
        strange = strange or bool(_STRANGE.intersection(each.co_names))
        if names is not None and _STORE_FAR.intersection(each.co_code[::2]):
            names.update(at.argval for at in dis.get_instructions(each) if at.opcode in _STORE_FAR)
    return frozenset(names) if names is not None else None, strange


def _all(code):
    yield code
    for constant in code.co_consts:
        if type(constant) is type(code):
            yield from _all(constant)
