"""What is known about a code object before it runs: where values and names can change without an event."""

import dis

from .bindings import bindings

_op = dis.opmap


def _named(*beginnings):
    return frozenset(number for name, number in _op.items() if name.startswith(beginnings))


_STORE_FAR = _named("STORE_GLOBAL", "DELETE_GLOBAL")
_STORES = _named("STORE_FAST", "STORE_NAME", "STORE_DEREF", "DELETE_FAST", "DELETE_NAME", "DELETE_DEREF") | _STORE_FAR
_STORE_OWN = _named("STORE_FAST", "STORE_NAME")
_CALLS = _named("CALL")
_FOR = _named("FOR_ITER")
_BINARY = _named("BINARY_OP")
_IN_PLACE = 13  # the operations from here on modify their operand or look up an item
_BACKWARD = _named("JUMP_BACKWARD", "POP_JUMP_BACKWARD") - _named("JUMP_BACKWARD_NO_INTERRUPT")
_FORKS = _named("FOR_ITER", "POP_JUMP", "SEND")
# These change no value and run no code of the program.
_HARMLESS = (
    _named("LOAD_FAST", "LOAD_CONST", "LOAD_SMALL", "LOAD_NAME", "LOAD_GLOBAL", "LOAD_DEREF", "POP_JUMP", "JUMP_FORWARD",
           "POP_TOP", "POP_ITER", "CACHE", "NOP", "NOT_TAKEN", "RESUME", "RETURN_VALUE", "RETURN_CONST", "RETURN_GENERATOR",
           "COPY", "SWAP", "PUSH_NULL", "END_FOR", "EXTENDED_ARG", "IS_OP", "TO_BOOL", "COMPARE_OP", "UNARY", "YIELD_VALUE",
           "MAKE_CELL", "PRECALL", "BUILD_TUPLE")
    | _BACKWARD
)  # fmt: skip
_HOOK = "__primed_"
# Code that uses these can bind the module's names without a visible instruction.
_UNDERHAND = frozenset((
    "globals", "locals", "vars", "exec", "eval", "setattr", "delattr", "__dict__", "f_globals", "f_locals", "__globals__", "__main__",
))  # fmt: skip
# What these return can change anything when a loop asks it for the next value, without running a line of the program.
_STRANGE_ITERATORS = frozenset(("map", "filter", "iter", "itertools", "starmap", "__iter__", "__next__"))

ANYTHING, OWN_NAMES, NOTHING = range(3)

_known = {}  # by id of the code: the code (so that its id stays unique) and its analysis


def of_code(code):
    """@return the code; the lines that bind names and then let other code run, `[next(g) for x in y]`; the names that
    others can bind; by instruction what can change in the rest of its line: ANYTHING, OWN_NAMES, NOTHING; and by
    line the names it can bind
    """
    found = _known.get(id(code))
    if found is None:
        shared = frozenset(code.co_cellvars + code.co_freevars)
        found = _known[id(code)] = (code, *_lines(code), shared, bindings(code, shared))
    return found


def _lines(code):
    text = code.co_code
    by_line = {}
    for start, end, line in code.co_lines():
        if line is not None:
            by_line.setdefault(line, []).extend(range(start, end, 2))
    hooks = _hooks(code)
    busy = set()
    rest = bytearray(len(text) + 2)
    for line, places in by_line.items():
        if _binds_and_goes_on(text, places):
            busy.add(line)
        kinds = [text[at] for at in places]
        ours = sum(kind in _CALLS for kind in kinds) == len(hooks.intersection(places))
        least = NOTHING
        for at, kind in zip(reversed(places), reversed(kinds)):
            if kind in _STORE_OWN or kind in _FOR:
                least = min(least, OWN_NAMES)
            elif not (
                kind in _HARMLESS or kind in _CALLS and ours or kind in _BINARY and text[at + 1] < _IN_PLACE
            ):
                least = ANYTHING
            rest[at] = least
        if _FORKS.intersection(kinds) and _BACKWARD.intersection(kinds):
            for at in places:
                rest[at] = least  # the whole line may run again
    return frozenset(busy), bytes(rest)


def _binds_and_goes_on(text, places):
    bound = False
    for at in places:
        kind = text[at]
        if kind in _STORES:
            bound = True
        elif bound and (kind in _FOR or kind not in _HARMLESS or kind in _BACKWARD and _FORKS.intersection(text[at] for at in places)):
            return True
    return False


def _hooks(code):
    """Whether the instruction calls one of our hooks: the name is loaded and then called."""
    if not any(name.startswith(_HOOK) for name in code.co_names):
        return frozenset()
    return frozenset(
        at.offset for at in dis.get_instructions(code)
        if at.opname in ("LOAD_NAME", "LOAD_GLOBAL") and at.argval.startswith(_HOOK)
    )  # fmt: skip


def far_reaching(code):
    """@return the module's names that functions bind, None if unknown; and whether a loop's iterator may change values"""
    names, strange = set(), False
    for each in _all(code):
        if _UNDERHAND.intersection(each.co_names) or "modules" in each.co_names and "__main__" in each.co_consts:
            names = None
        strange = strange or bool(_STRANGE_ITERATORS.intersection(each.co_names))
        if names is not None and _STORE_FAR.intersection(each.co_code[::2]):
            names.update(at.argval for at in dis.get_instructions(each) if at.opcode in _STORE_FAR)
    return frozenset(names) if names is not None else None, strange


def _all(code):
    yield code
    for constant in code.co_consts:
        if type(constant) is type(code):
            yield from _all(constant)
