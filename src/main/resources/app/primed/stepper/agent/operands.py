"""What instructions work on, as far as the operand stack can be followed without running them.

Where a value was found is `("name", n)`, `("global", n)`, `("attribute", where, n)`, `("item", where, where)` or
`("constant", value)`; `("function", None)` was just made; None is unknown.
"""

import dis

_op = dis.opmap


def _named(*beginnings):
    return frozenset(number for name, number in _op.items() if name.startswith(beginnings))


HOOK = "__primed_"
IN_PLACE = 13  # the operations from here on modify their operand or look up an item
_SUBSCRIPT = 26  # as an operation of BINARY_OP, from 3.14 on
_SUBSCRIPTS = _named("BINARY_SUBSCR", "BINARY_SLICE")
BINARY = _named("BINARY_OP")
JUMPS = frozenset(dis.hasjrel) | frozenset(dis.hasjabs)
_NO_OPERANDS = _named("NOP", "CACHE", "EXTENDED_ARG", "RESUME", "KW_NAMES", "NOT_TAKEN")
_LOADS = {
    "LOAD_FAST": "name", "LOAD_FAST_BORROW": "name", "LOAD_FAST_CHECK": "name", "LOAD_FAST_LOAD_FAST": "name", "LOAD_DEREF": "name",
    "LOAD_FAST_BORROW_LOAD_FAST_BORROW": "name", "LOAD_NAME": "name", "LOAD_GLOBAL": "global",
}  # fmt: skip
_ITEM_OWNER = {"STORE_SUBSCR": -2, "DELETE_SUBSCR": -2, "STORE_SLICE": -3}  # its place on the stack


def read(instructions):
    """Follows the operand stack, where straight code fills it.

    @return by the offset of a call the name of what it calls; by offset what instructions change; of each call where what it
        calls was found, and its arguments, None for what is unknown
    """
    callees, changes, calls, stack, prepared = {}, {}, [], [], None
    for at in instructions:
        kind, given = at.opname, at.arg or 0
        if at.is_jump_target:
            stack = [None] * len(stack)
        top = [None] * max(0, 4 - len(stack)) + stack[-4:]
        if kind in ("CALL", "CALL_KW", "PRECALL"):
            above = given + 1 + (kind == "CALL_KW")
            called = [each for each in stack[-above - 1 : len(stack) - above + 1] if each is not None]
            callee = called[0] if len(called) == 1 else None
            if kind == "PRECALL":
                prepared = callee
            else:
                callee = prepared if "PRECALL" in _op else callee  # 3.11 pops the operands before the call
                calls.append((callee, stack[len(stack) - given :] if kind == "CALL" and given else []))
                name = callee[-1] if callee is not None and callee[0] in ("name", "global", "attribute") else None
                if name is not None and name != "sort":  # a list is empty while it is sorted
                    callees[at.offset] = name
                if name is not None and not name.startswith(HOOK):
                    if callee[0] != "attribute":
                        changes[at.offset] = (("call", callee),) if kind == "CALL" or name == "print" else None
                    elif kind == "CALL" and callee[1] is not None:
                        changes[at.offset] = (("method", callee[1], name),)
        elif kind in ("STORE_ATTR", "DELETE_ATTR") and top[-1] is not None:
            changes[at.offset] = (("attribute", top[-1], at.argval),)
        elif kind in _ITEM_OWNER and top[_ITEM_OWNER[kind]] is not None:
            changes[at.offset] = (("item", top[_ITEM_OWNER[kind]]),)
        elif at.opcode in BINARY and (given >= IN_PLACE) and given != _SUBSCRIPT and top[-2] is not None:
            changes[at.offset] = (("in place", top[-2]),)
        elif at.opcode in _SUBSCRIPTS or at.opcode in BINARY and given == _SUBSCRIPT:
            owner = top[-3] if kind == "BINARY_SLICE" else top[-2]
            changes[at.offset] = (("lookup", owner),)
        _run(stack, at, kind, given, top)
    return callees, changes, calls


def _run(stack, at, kind, given, top):
    """What an instruction leaves on the operand stack."""
    if at.opcode in JUMPS:
        stack[:] = [None] * len(stack)
    if kind == "SWAP" and len(stack) >= given:
        stack[-1], stack[-given] = stack[-given], stack[-1]
        return
    if kind == "COPY":
        stack.append(stack[-given] if len(stack) >= given else None)
        return
    grown = dis.stack_effect(at.opcode, at.arg, jump=False)
    loaded = None
    if kind in _LOADS:
        if type(at.argval) is tuple:
            stack += [("name", name) for name in at.argval]
            return
        loaded = (_LOADS[kind], at.argval)
    elif kind in ("LOAD_CONST", "LOAD_SMALL_INT") and type(at.argval) in (int, str):
        loaded = ("constant", at.argval)
    elif kind == "MAKE_FUNCTION" or kind == "SET_FUNCTION_ATTRIBUTE":
        del stack[len(stack) + grown - 1 :]
        stack.append(("function", None))
        return
    if loaded is not None:
        stack += [loaded] + [None] * (grown - 1)
    elif kind in ("LOAD_ATTR", "LOAD_METHOD") and 0 <= grown <= 1:
        stack[-1:] = [("attribute", top[-1], at.argval)] + [None] * grown
    elif grown > 0:
        stack += [None] * grown
    else:
        del stack[len(stack) + grown :]
        if stack and at.opcode not in _NO_OPERANDS and kind != "PRECALL":
            is_item = (at.opcode in BINARY and given == _SUBSCRIPT or kind == "BINARY_SUBSCR") and top[-2] is not None and top[-1] is not None
            stack[-1] = ("item", top[-2], top[-1]) if is_item else None
