"""The names that each line of a code object can bind. Between two events of a frame, no others need to be checked."""

import dis

_op = dis.opmap
_EXTENDED = _op["EXTENDED_ARG"]
_BY_NAME = frozenset(_op[each] for each in ("STORE_NAME", "DELETE_NAME", "STORE_GLOBAL", "DELETE_GLOBAL"))
_OWN = frozenset(_op[each] for each in (
    "STORE_FAST", "DELETE_FAST", "STORE_DEREF", "DELETE_DEREF", "LOAD_FAST_AND_CLEAR", "STORE_FAST_MAYBE_NULL", "MAKE_CELL",
) if each in _op)  # fmt: skip
_FIRST_OF_TWO = _op.get("STORE_FAST_LOAD_FAST", -1)
_TWO = _op.get("STORE_FAST_STORE_FAST", -1)
_STAR = _op.get("IMPORT_STAR", -1)
_INTRINSIC, _STAR_INTRINSIC = _op.get("CALL_INTRINSIC_1", -1), 2
_ATTRIBUTE = _op["STORE_ATTR"]
# Assignments to these change what a function or an object without fields is called.
_CALLED = frozenset(("__qualname__", "__name__", "__class__", "__dict__"))
_OPTIMIZED = 0x1  # CO_OPTIMIZED: a function, whose names are known in advance

ANY = {}  # of a code object that can bind any name on any line


def bindings(code, others):
    """@param others names that other code can bind; None if they are unknown
    @return by line the names it can bind, including others; a missing line may bind any name
    """
    function = code.co_flags & _OPTIMIZED
    if others is None or not function and code.co_name != "<module>":
        return ANY
    by_line, free, anything = {}, set(others), set()
    text, names = code.co_code, code.co_names
    for start, end, line in code.co_lines():
        bound = free if line is None else by_line.setdefault(line, set())
        extended = 0
        for at in range(start, end, 2):
            kind, given = text[at], text[at + 1] | extended
            extended = given << 8 if kind == _EXTENDED else 0
            if kind in _BY_NAME:
                bound.add(names[given])
            elif kind in _OWN:
                bound.add(code._varname_from_oparg(given))
                if not function:
                    anything.add(line)  # a comprehension hides the module's own names
            elif kind == _FIRST_OF_TWO or kind == _TWO:
                bound.add(code._varname_from_oparg(given >> 4))
                if kind == _TWO:
                    bound.add(code._varname_from_oparg(given & 15))
                if not function:
                    anything.add(line)
            elif kind == _STAR or kind == _INTRINSIC and given == _STAR_INTRINSIC:
                anything.add(line)
            elif kind == _ATTRIBUTE and names[given] in _CALLED:
                return ANY
    if None in anything:
        return ANY
    order = {name: at for at, name in enumerate(code.co_varnames + code.co_cellvars + code.co_freevars + names)}
    return {
        line: tuple(sorted(bound | free, key=lambda name: order.get(name, -1)))
        for line, bound in by_line.items() if line not in anything
    }  # fmt: skip
