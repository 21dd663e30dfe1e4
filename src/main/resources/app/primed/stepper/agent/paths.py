"""What the instructions between two events of a frame can have changed that other frames or objects hold.

Names that they bind are not such a change: bindings.py has those.
"""

import dis
import sys

from .operands import BINARY, HOOK, IN_PLACE, JUMPS, read

_op = dis.opmap


def _named(*beginnings):
    return frozenset(number for name, number in _op.items() if name.startswith(beginnings))


_CALLS = _named("CALL")
_RESUME = _named("FOR_ITER", "SEND")
_ENDS = _named("RETURN", "RAISE", "RERAISE")
_ALWAYS_JUMPS = _named("JUMP_FORWARD", "JUMP_BACKWARD")
# These change no value that anything holds already, and run no code of the program, except what has events of its own,
# such as a property or a generator.
_HARMLESS = _named(
    "LOAD_", "STORE_FAST", "STORE_NAME", "POP_JUMP", "JUMP", "POP_TOP", "POP_ITER", "CACHE", "NOP", "NOT_TAKEN", "RESUME", "RETURN_",
    "COPY", "SWAP", "PUSH_NULL", "END_FOR", "EXTENDED_ARG", "IS_OP", "CONTAINS_OP", "TO_BOOL", "COMPARE_OP", "UNARY", "YIELD_VALUE",
    "MAKE_", "PRECALL", "KW_NAMES", "BUILD_", "FORMAT_", "CONVERT_VALUE", "LIST_APPEND", "SET_ADD", "MAP_ADD", "LIST_EXTEND", "LIST_TO_TUPLE",
    "GET_ITER", "GET_YIELD_FROM_ITER", "END_SEND", "GET_LEN", "FOR_ITER", "UNPACK_",
)  # fmt: skip
_BINDS = _named("STORE_FAST", "STORE_NAME", "DELETE_FAST", "DELETE_NAME")
_ITEM_CHANGES = ("item", "method", "in place")
_FINDS = sys.version_info >= (3, 13)  # before, reading the names of a frame keeps what they were bound to

_SHARES_NAMES = frozenset(("__dict__", "vars", "globals", "locals"))

_subscripts_change = False
_contents_are_shared = False


def subscripts_change():
    """From now on: a value is shown in which looking up an item may create it."""
    global _subscripts_change
    if not _subscripts_change:
        _subscripts_change = True
        _find_anew()


def contents_are_shared():
    """From now on: a change of an object may show in another that does not refer to it, such as the keys of a dict."""
    global _contents_are_shared
    if not _contents_are_shared:
        _contents_are_shared = True
        _find_anew()


def _find_anew():
    for paths in _all:
        paths.known.clear()


_all = []


class Paths:
    __slots__ = ("instructions", "starts", "callees", "resuming", "known")

    def __init__(self, code):
        instructions = list(dis.get_instructions(code))
        self.callees, changes, _ = read(instructions)
        self.starts = frozenset(at for at, line in dis.findlinestarts(code) if line is not None)
        self.instructions = {}  # by offset what each changes, the offsets that may follow, the names it binds
        past = _past_loops(instructions)
        for at, after in zip(instructions, instructions[1:] + instructions[-1:]):
            follow = [at.argval, *past.get(at.argval, ())] if at.opcode in JUMPS else []
            if at.opcode not in _ALWAYS_JUMPS and at.opcode not in _ENDS:
                follow.append(after.offset)
            bound = (at.argval if type(at.argval) is tuple else (at.argval,)) if at.opcode in _BINDS else ()
            self.instructions[at.offset] = (changes.get(at.offset, () if self._is_harmless(at) else None), follow, bound)
        self.resuming = frozenset(at.offset for at in instructions if at.opcode in _RESUME)
        self.known = {}  # by key(), what changes() found
        _all.append(self)
        if not _SHARES_NAMES.isdisjoint(code.co_names):
            contents_are_shared()

    def _is_harmless(self, at):
        if at.opcode in BINARY:
            return (at.arg or 0) < IN_PLACE
        if at.opcode in _CALLS:
            return self.callees.get(at.offset, "").startswith(HOOK)
        return at.opcode in _HARMLESS

    def changes(self, last, now, after=False):
        """What the ways from the instruction of one event to that of the next change: see receivers.py. None if it cannot
        be told. The last of them does not run yet.

        @param after whether the first has run, too
        """
        key = starting(last, after) | now
        if key not in self.known:
            self.known[key] = self._find(last, now, after)
        return self.known[key]

    def _find(self, last, now, after):
        if last not in self.instructions:
            return None
        ahead, came_from, waiting = {last}, {}, [last]
        while waiting:
            at = waiting.pop()
            for then in self.instructions[at][1]:
                came_from.setdefault(then, []).append(at)
                # The first instruction of any other line has an event of its own. Others may be passed: up to Python 3.12 a
                # loop on one line has its event where it jumps to.
                if then not in ahead and then not in self.starts:
                    ahead.add(then)
                    waiting.append(then)
        if now not in came_from:
            return None
        back, waiting = set(), [now]
        while waiting:
            for at in came_from.get(waiting.pop(), ()):
                if at not in back and at in ahead:
                    back.add(at)
                    if at != last:  # a loop that comes back to it has an event there
                        waiting.append(at)
        if after:
            back.discard(last)
        return _together([self.instructions[at] for at in sorted(back)])


def _past_loops(instructions):
    """Where a loop can go on when it ends: it jumps past the instructions that clear up, without an event."""
    found = {}
    for place, at in enumerate(instructions):
        if at.opname == "END_FOR":
            follow = found[at.offset] = []
            for after in instructions[place + 1 : place + 3]:
                follow.append(after.offset)
                if after.opname not in ("POP_TOP", "POP_ITER"):
                    break
    return found


def starting(last, after=False):
    """The upper bits of a key of Paths.known; the lower ones are the instruction of the next event."""
    return last << 24 | after << 23


def _together(instructions):
    """The changes of several instructions, if what they changed is still where they found it."""
    found, bound, attributes = {}, [], set()
    for changes, _, binds in instructions:
        if changes is None:
            return None
        for change in changes:
            if change[0] == "lookup" and not _subscripts_change:
                continue
            if change[1] is None or not _FINDS or _contents_are_shared and change[0] != "call":
                return None
            found[change] = True
            if change[0] == "attribute":
                attributes.add(change[2])
        bound += binds
    for change in found:
        for where in change[1:]:
            if type(where) is tuple:
                names, chain, items = _used(where)
                again = 1 if change[0] == "in place" and where[0] in ("name", "global") else 0
                if any(bound.count(name) > again for name in names) or attributes & (chain - _own(change)):
                    return None
                if items and any(each[0] in _ITEM_CHANGES and _container(each) != _container(change) for each in found):
                    return None
    return tuple(found)


def _own(change):
    """What an operation in place assigns again."""
    return {change[1][2]} if change[0] == "in place" and change[1][0] == "attribute" else set()


def _container(change):
    """What an item is set in."""
    where = change[1]
    return where[1] if change[0] == "in place" and where[0] == "item" else where


def _used(where):
    """The names and attributes by which a value is found, and whether it is an item of another."""
    if where[0] in ("name", "global"):
        return {where[1]}, set(), False
    if where[0] in ("constant", "function"):
        return set(), set(), False
    names, chain, items = _used(where[1])
    if where[0] == "attribute":
        return names, chain | {where[2]}, items
    more, other, _ = _used(where[2])
    return names | more, chain | other, True
