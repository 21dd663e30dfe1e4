"""Generators, coroutines and asynchronous generators: their kinds and states."""

import gc
import sys
import types
import weakref
from collections import deque
from dis import opmap
from operator import attrgetter

from .forms import DYING, LIVE
from .show import reference

CREATED, RUNNING, SUSPENDED, CLOSED = range(4)
UNKNOWN = -1
NONE = -1

GENERATOR, COROUTINE, ASYNC_GENERATOR = range(3)
KINDS = {
    types.GeneratorType: GENERATOR,
    types.CoroutineType: COROUTINE,
    types.AsyncGeneratorType: ASYNC_GENERATOR,
}
CONTAINERS = frozenset((list, tuple, set, frozenset, dict, deque))
MAKERS = 0x20 | 0x80 | 0x200  # CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR


def _asker(prefix):
    running, suspended, frame = f"{prefix}_running", f"{prefix}_suspended", f"{prefix}_frame"

    def ask(one):
        # Check suspended first: `ag_running` stays true while an asynchronous generator awaits.
        if getattr(one, suspended):
            return SUSPENDED
        if getattr(one, frame) is None:
            return CLOSED
        return RUNNING if getattr(one, running) else CREATED

    return ask


def _ask_generator(one):
    if one.gi_suspended:
        return SUSPENDED
    if one.gi_running:
        return RUNNING
    return CLOSED if one.gi_frame is None else CREATED


def _ask_coroutine(one):
    if one.cr_suspended:
        return SUSPENDED
    if one.cr_running:
        return RUNNING
    return CLOSED if one.cr_frame is None else CREATED


def _ask_async_generator_3_11(one):
    """Python 3.11 cannot distinguish a suspended asynchronous generator from a new one, so this relies on events."""
    return CLOSED if one.ag_frame is None else UNKNOWN


ASK = (
    _ask_generator,
    _ask_coroutine,
    _asker("ag") if hasattr(types.AsyncGeneratorType, "ag_suspended") else _ask_async_generator_3_11,
)
FRAME_OF = tuple(map(attrgetter, ("gi_frame", "cr_frame", "ag_frame")))
FRAME = (lambda one: one.gi_frame, lambda one: one.cr_frame, lambda one: one.ag_frame)
CODE = (lambda one: one.gi_code, lambda one: one.cr_code, lambda one: one.ag_code)
DELEGATE = (lambda one: one.gi_yieldfrom, lambda one: one.cr_await, lambda one: one.ag_await)


# Python 3.13 closes a generator suspended outside any `try` without running it and without an event;
# 3.11 does not show a delegating frame below the one that a throw reaches.
_SILENT = sys.version_info[:2] in ((3, 11), (3, 13))
CHANGES_ANYHOW = sys.version_info < (3, 12)
_MADE_IN_PYTHON = 1 << 9  # Py_TPFLAGS_HEAPTYPE


def changes_silently(delegate):
    """Whether an object suspended at a `yield`, or delegating to `delegate`, can change without an event.

    It runs while `throw()` or `close()` passes through it to its delegate. If that is an object of the program, its
    events show it; if it is built in, no line of the program runs meanwhile; but an iterator class of the program has
    methods whose lines are steps. An object that has not started is always polled: `close()` causes no event.
    """
    return _SILENT or delegate is not None and of_program(delegate)


def of_program(one):
    return bool(type(one).__flags__ & _MADE_IN_PYTHON) and not of_library(one)


async def _yields():
    yield


async def _ends():
    pass


def _passing():
    """The types of Python's own awaitables that resume an object for the one that awaits them."""
    generator, coroutine = _yields(), _ends()
    some = [generator.asend(None), generator.aclose(), anext(generator, None), coroutine.__await__()]
    for each in some:
        each.close()
    return tuple(map(type, some))


PASSING = _passing()
ANEXT = PASSING[2]
_library_types = set()
_module_of = type.__dict__["__module__"].__get__


def of_library(one):
    """Whether its class is in the standard library, like a future, so that it runs no code of the program.

    What `types.coroutine` makes of a plain iterator is only a wrapper.
    """
    kind = type(one)
    if kind in _library_types:
        return True
    module = _module_of(kind)
    if kind is types._GeneratorWrapper:
        return False
    if type(module) is str and module.partition(".")[0] in sys.stdlib_module_names:
        _library_types.add(kind)
        return True
    return False


CLOSES_QUIETLY = sys.version_info[:2] == (3, 13)
_RESUME, _AFTER_YIELD_OUTSIDE_TRY = opmap["RESUME"], 5


def closes_quietly(frame):
    """Whether Python 3.13 only clears this suspended frame to close it: nothing in it can catch an exception. The mark of such
    a frame goes after the objects that it held have ended.
    """
    code, after = frame.f_code.co_code, frame.f_lasti
    return code[after] == _RESUME and code[after + 1] & 7 == _AFTER_YIELD_OUTSIDE_TRY


class _Weakly(weakref.ref):
    """A weak reference that knows its record. Once the object is dropped it no longer does, so that the two are no garbage
    for the program's `gc.collect()` to count.
    """

    __slots__ = ("traced",)


class _Text(str):
    __slots__ = ()


def own_text(text):
    """An equal text that no other object has. Python has only one of each text of one character."""
    return text[:1] + text[1:] if len(text) > 1 else _Text(text)


class Traced:
    """One object of the run, referenced weakly: a strong reference would change when its `finally` runs.

    `name` is its qualified name, and the very text that it has for that: it tells it from another at its address, also when
    weak references to it are gone, because it is about to end.
    """

    __slots__ = ("id", "key", "kind", "ref", "ask", "frame_of", "state", "place", "on_stack", "delegate", "bound", "gave", "text",
                 "delegates", "iterates", "chained", "silent", "unstarted", "survives", "kept", "mark", "ending",
                 "name", "task", "begun", "quiet")  # fmt: skip

    def __init__(self, number, one, kind):
        self.id = number
        self.key = id(one)
        self.kind = kind
        self.text = LIVE[id(one)] = reference(number)
        DYING.pop(id(one), None)
        self.name = one.__qualname__ = own_text(one.__qualname__)
        self.ref = _nothing
        self.unstarted = None  # until it has started: see tells_when_closed
        self.survives = False  # it was saved from being dropped: see object_tracker.survivors
        self.kept = None
        self.mark = None  # of its frame
        self.ending = False  # it was dropped, and its `finally` has begun
        self.begun = False
        self.quiet = False  # see closes_quietly
        self.task = None  # the name of the asyncio task that ran it last
        self.ask = ASK[kind]
        self.frame_of = FRAME_OF[kind]
        self.state = CREATED
        self.place = None
        self.on_stack = False
        self.delegate = NONE
        self.bound = False
        self.gave = None
        self.delegates = False  # whether it reached a `yield from` or `await`
        self.iterates = False  # whether it delegates to an iterator of a class of the program
        self.chained = False  # whether its delegate can be an object of the program
        self.silent = changes_silently(None)

    def refer(self, one, when_dropped):
        self.ref = _Weakly(one, when_dropped)
        self.ref.traced = self


def _nothing():
    return None


# A copy of this marks a frame: attached to the frame's `f_trace`, which only `sys.settrace` uses, and released when the
# frame is cleared. Code can be referenced weakly and is nothing that the program's `gc.collect()` counts.
_MARK = (lambda: None).__code__


def marked(frame):
    """A weak reference to a mark that no other frame has, even if it gets the address of this one."""
    mark = frame.f_trace = _MARK.replace()
    return weakref.ref(mark)


def reports_when_closed(mark, report):
    """Has `report` called when the marked frame is cleared: the object was closed before it ever ran, or is gone, neither
    of which causes an event. The caller must keep the returned object for as long as it wants the report.
    """
    return weakref.ref(mark(), report)


def _closing_clears():
    """Python 3.12 and 3.13 do not clear the frame of a generator that never ran. 3.11 needs `f_trace` for tracing."""
    if not hasattr(sys, "monitoring"):
        return False
    reported = []
    one = (nothing for nothing in ())
    kept = reports_when_closed(marked(one.gi_frame), reported.append)
    one.close()
    return kept is not None and bool(reported)


CLOSING_CLEARS = _closing_clears()


MARKS = hasattr(sys, "monitoring")  # settrace itself uses `f_trace`, so there the mark goes when the frame starts


def is_of(frame, traced):
    """Whether it is the object's frame, and not another one that got its address when both were gone."""
    if traced.ref() is not None:
        return True
    if not MARKS:
        return True  # 3.11 enters the frame of one that never ran, to close it
    mark = traced.mark() if traced.mark is not None else None
    return mark is not None and frame.f_trace is mark


def owner_of(frame):
    """The generator that a frame belongs to. Before 3.14 no attribute says so, but the garbage collector knows its referrers."""
    if sys.version_info >= (3, 14):
        return frame.f_generator
    for one in gc.get_referrers(frame):
        kind = KINDS.get(type(one))
        if kind is not None and FRAME[kind](one) is frame:
            return one
    return _owner_by_sweep(frame)


def _owner_by_sweep(frame):
    # The frame object is inside the generator, so the collector does not always list the generator as a referrer.
    for one in gc.get_objects():
        kind = KINDS.get(type(one))
        if kind is not None and CODE[kind](one) is frame.f_code and FRAME[kind](one) is frame:
            return one
    return None
