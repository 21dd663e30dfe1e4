"""Whether the instructions between two events of a frame can have changed a value that other frames or objects hold.

Names that they bind are not such a change: bindings.py has those.
"""

import dis

_op = dis.opmap


def _named(*beginnings):
    return frozenset(number for name, number in _op.items() if name.startswith(beginnings))


_IN_PLACE = 13  # the operations from here on modify their operand or look up an item
_SUBSCRIPT = 26  # as an operation of BINARY_OP, from 3.14 on
_SUBSCRIPTS = _named("BINARY_SUBSCR", "BINARY_SLICE")
_BINARY = _named("BINARY_OP")
_CALLS = _named("CALL")
_RESUME = _named("FOR_ITER", "SEND")
_ENDS = _named("RETURN", "RAISE", "RERAISE")
_ALWAYS_JUMPS = _named("JUMP_FORWARD", "JUMP_BACKWARD")
_JUMPS = frozenset(dis.hasjrel) | frozenset(dis.hasjabs)
# These change no value that anything holds already, and run no code of the program, except what has events of its own,
# such as a property or a generator.
_HARMLESS = _named(
    "LOAD_", "STORE_FAST", "STORE_NAME", "POP_JUMP", "JUMP", "POP_TOP", "POP_ITER", "CACHE", "NOP", "NOT_TAKEN", "RESUME", "RETURN_",
    "COPY", "SWAP", "PUSH_NULL", "END_FOR", "EXTENDED_ARG", "IS_OP", "CONTAINS_OP", "TO_BOOL", "COMPARE_OP", "UNARY", "YIELD_VALUE",
    "MAKE_", "PRECALL", "KW_NAMES", "BUILD_", "FORMAT_", "CONVERT_VALUE", "LIST_APPEND", "SET_ADD", "MAP_ADD", "LIST_EXTEND", "LIST_TO_TUPLE",
    "GET_ITER", "GET_LEN", "FOR_ITER", "UNPACK_",
)  # fmt: skip
_NO_OPERANDS = _named("NOP", "CACHE", "EXTENDED_ARG", "RESUME", "KW_NAMES", "NOT_TAKEN")
HOOK = "__primed_"

_subscripts_change = False


def subscripts_change():
    """From now on: a value is shown in which looking up an item may create it."""
    global _subscripts_change
    _subscripts_change = True


class Paths:
    __slots__ = ("instructions", "starts", "callees", "known")

    def __init__(self, code):
        instructions = list(dis.get_instructions(code))
        self.callees = _callees(instructions)
        self.starts = frozenset(at for at, line in dis.findlinestarts(code) if line is not None)
        self.instructions = {}  # by offset: whether it is harmless, the offsets that may follow, whether it resumes
        for at, after in zip(instructions, instructions[1:] + instructions[-1:]):
            follow = [at.argval] if at.opcode in _JUMPS else []
            if at.opcode not in _ALWAYS_JUMPS and at.opcode not in _ENDS:
                follow.append(after.offset)
            self.instructions[at.offset] = (self._is_harmless(at), follow, at.opcode in _RESUME)
        self.known = {}

    def _is_harmless(self, at):
        if at.opcode in _BINARY:
            return (at.arg or 0) < _IN_PLACE or at.arg == _SUBSCRIPT and "subscript"
        if at.opcode in _CALLS:
            return self.callees.get(at.offset, "").startswith(HOOK)
        return at.opcode in _HARMLESS or at.opcode in _SUBSCRIPTS and "subscript"

    def resumes(self, at):
        """Whether an instruction only resumes a generator."""
        return self.instructions[at][2]

    def harmless(self, last, now):
        """Whether nothing on the ways from the instruction of one event to that of the next changes a value. The first of
        them runs, the other does not yet.
        """
        key = last << 21 | now << 1 | _subscripts_change
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._find(last, now)
        return found

    def _find(self, last, now):
        if last not in self.instructions:
            return False
        ahead, came_from, waiting = {last}, {}, [last]
        while waiting:
            at = waiting.pop()
            for then in self.instructions[at][1]:
                came_from.setdefault(then, []).append(at)
                # The first instruction of any other line has an event of its own.
                if then != now and then not in ahead and then not in self.starts:
                    ahead.add(then)
                    waiting.append(then)
        if now not in came_from:
            return False
        back, waiting = set(), [now]
        while waiting:
            for at in came_from.get(waiting.pop(), ()):
                if at not in back and at in ahead:
                    harmless = self.instructions[at][0]
                    if not harmless or harmless == "subscript" and _subscripts_change:
                        return False
                    back.add(at)
                    if at != last:  # a loop that comes back to it has an event there
                        waiting.append(at)
        return True


def _callees(instructions):
    """By the offset of a call the name of what it calls; only where straight code loads a function and then calls it."""
    found, stack, prepared = {}, [], None
    for at in instructions:
        kind, given = at.opname, at.arg or 0
        if kind in ("CALL", "CALL_KW", "PRECALL"):
            above = given + 1 + (kind == "CALL_KW")
            names = [name for name in stack[-above - 1 : len(stack) - above + 1] if name is not None]
            name = names[0] if len(names) == 1 else None
            if kind == "PRECALL":
                prepared = name
            else:
                name = prepared if "PRECALL" in _op else name  # 3.11 pops the operands before the call
                if name is not None and name != "sort":  # a list is empty while it is sorted
                    found[at.offset] = name
        if at.is_jump_target or kind == "SWAP" or at.opcode in _JUMPS:
            stack = [None] * len(stack)
        grown = dis.stack_effect(at.opcode, at.arg, jump=False)
        if kind in ("LOAD_GLOBAL", "LOAD_NAME"):
            stack += [at.argval] + [None] * (grown - 1)
        elif kind in ("LOAD_ATTR", "LOAD_METHOD") and grown == 1:
            stack[-1:] = [at.argval, None]
        elif grown > 0:
            stack += [None] * grown
        else:
            del stack[len(stack) + grown :]
            if stack and at.opcode not in _NO_OPERANDS and kind != "PRECALL":
                stack[-1] = None
    return found

