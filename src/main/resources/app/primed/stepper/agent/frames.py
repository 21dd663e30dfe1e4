"""Frames of the program and the values of their names."""

import sys
import types

from .code_info import of_code
from .objects import CONTAINERS, KINDS
from .forms import PLAIN, is_fixed
from .described import described, new_step
from .wire import quoted

MODULE = "<module>"
UNREPORTED = frozenset({"__name__", "__builtins__", "__file__", "__doc__", "__annotations__", "__conditional_annotations__", "__annotate__", "__package__", "__loader__", "__spec__", "__module__", "__qualname__", "__firstlineno__", "__static_attributes__", "__classdict__", "__type_params__", "__annotate_func__", "__classdictcell__", "__warningregistry__"})  # fmt: skip
_class, _function, _module = type, types.FunctionType, types.ModuleType


# What `f_locals` of a function returns before 3.13 is a copy that stays with the frame, and keeps alive what its names are
# no longer bound to; so it is emptied after use. `locals()` returns the same dictionary.
FORGETS = sys.version_info < (3, 13)
_FUNCTION = 0x1  # CO_OPTIMIZED
_READS_NAMES = frozenset(("locals", "vars", "dir", "eval", "exec", "f_locals"))
if FORGETS:
    import ctypes

    _copy_back = ctypes.pythonapi.PyFrame_LocalsToFast
    _copy_back.argtypes, _copy_back.restype = (ctypes.py_object, ctypes.c_int), None


def let_go(frame, bound):
    try:
        _copy_back(frame, 0)  # or else the end of a trace function would copy the empty dictionary back
    except ctypes.ArgumentError:  # so ctypes tells of a RecursionError at the bottom of a deep recursion
        raise RecursionError from None
    bound.clear()


class Place:
    """One frame of the program, which stays the same while suspended."""

    __slots__ = ("id", "key", "code", "traced", "line", "by", "texts", "plain", "heads", "through", "busy", "shared",
                 "held", "namespace", "hidden", "binds", "paths", "forgets", "awaits")  # fmt: skip

    def __init__(self, number, key, code, traced):
        self.id = number
        self.key = key
        self.code = code
        self.traced = traced
        self.line = 0
        self.by = -1
        self.through = False  # on the stack only because a throw passes through it to its delegate
        self.texts = {}  # the text last reported for each name; None for a name that nobody asked for
        self.plain = {}  # the value itself, if it is immutable and holds nothing
        self.heads = {}  # the start of the line that reports a name's value
        _, self.busy, self.shared, self.binds, self.paths, self.awaits = of_code(code)
        self.held = {}  # names bound to values that other frames can change, and the ids of these: see other_frames.py
        self.namespace = None  # the module's names; those of a function are in its frame
        self.forgets = FORGETS and code.co_flags & _FUNCTION and not _READS_NAMES.intersection(code.co_names)
        self.hidden = False  # whether a comprehension in the module hides names of the module


_NOTHING = object()


_MISSING = object()


def update_names(recorder, place, frame, only_bound=False):
    """Reports the names of the frame that changed since the last check.

    This runs at every step. It checks the names that the last line can have bound and those bound to mutable values;
    names still bound to the same immutable value are skipped at once.

    @param only_bound whether it is known what else has changed: then that is reported elsewhere
    """
    names = place.binds.get(place.line)
    new_step(not only_bound)
    if names is None or recorder.lost:
        update_all_names(recorder, place, frame)
        return
    held = None if only_bound else place.held
    if not names and not held:
        return
    bound = frame.f_locals
    plain = place.plain
    for name in names:
        value = bound.get(name, _MISSING)
        if plain.get(name, _NOTHING) is value:
            continue
        if value is _MISSING:
            if name in place.texts:
                report_unbound(recorder, place, name)
        elif name in plain and type(value) in PLAIN and name in place.heads:
            plain[name] = value
            text = described(value)
            if place.texts[name] != text:
                place.texts[name] = text
                recorder.emit(f"{place.heads[name]}{quoted(text)}]\n")
        else:
            report(recorder, place, name, value)
    if held:
        for name in tuple(held):
            if name not in names:
                value = bound.get(name, _MISSING)
                if value is _MISSING:
                    report_unbound(recorder, place, name)
                else:
                    report_held(recorder, place, name, value)
    if place.forgets:
        let_go(frame, bound)


def report_held(recorder, place, name, value):
    """Reports the value of a name that was bound to a mutable value, and probably still is."""
    reported = place.texts.get(name)
    if reported is not None and type(value) in CONTAINERS and place.held.get(name) == id(value):
        text = described(value)
        if reported != text:
            place.texts[name] = text
            recorder.emit(f"{place.heads[name]}{quoted(text)}]\n")
    else:
        report(recorder, place, name, value)


def update_all_names(recorder, place, frame):
    if recorder.lost:
        recorder.trust_no_lines()
    names = frame.f_locals
    if place.namespace is not None:
        if names is not place.namespace:
            names = with_hidden(place, names)
        else:
            place.hidden = False
    items = names.items()
    if type(items) is not list:
        items = list(items)  # another thread may bind a name meanwhile
    texts, plain = place.texts, place.plain
    for name, value in items:
        if plain.get(name, _NOTHING) is value:
            continue
        if name in plain and type(value) in PLAIN and name in place.heads:
            plain[name] = value
            text = described(value)
            if texts[name] != text:
                texts[name] = text
                recorder.emit(f"{place.heads[name]}{quoted(text)}]\n")
        else:
            report(recorder, place, name, value)
    if len(texts) != len(items):
        bound = {name for name, _ in items}
        for name in [name for name in texts if name not in bound]:
            report_unbound(recorder, place, name)
    if place.forgets:
        let_go(frame, names)


def with_hidden(place, names):
    """The names of a module while one of its comprehensions hides them: from 3.12 on it has no frame of its own."""
    place.hidden = True  # even if the module has all these names, too
    return {**place.namespace, **names}


def report(recorder, place, name, value):
    """Reports the value of a name if its text has changed."""
    kind = type(value)
    if name in UNREPORTED:
        place.texts[name] = None
        if kind in PLAIN or name == "__builtins__":
            place.plain[name] = value  # it lives as long as the process
        return
    if kind in PLAIN:
        place.plain[name] = value
        text = described(value)
        if place.held:
            place.held.pop(name, None)
    else:
        if name in place.plain:
            del place.plain[name]
        if kind is _function:
            text = f"<function {value.__qualname__}>"
        elif kind in KINDS:
            text = _object(recorder, place, name, value)
        else:
            if kind in CONTAINERS and name not in place.held:
                place.held[name] = id(value)
                recorder.holders[place.id] = place
                recorder.seen_within(value)
            text = described(value)
            if kind is _class and value.__module__ != "__main__" or kind is _module:
                place.plain[name] = value  # it belongs to the library, so it and its name stay
            elif name in place.held or not is_fixed(value):
                place.held[name] = id(value)
                recorder.holders[place.id] = place
    if place.texts.get(name) != text:
        place.texts[name] = text
        head = place.heads.get(name)
        if head is None:
            head = place.heads[name] = f'["=",{place.id},{recorder.wire.name(name)},'
        recorder.emit(f"{head}{quoted(text)}]\n")


def report_unbound(recorder, place, name):
    place.plain.pop(name, None)
    place.held.pop(name, None)
    if place.texts.pop(name, None) is not None:
        recorder.emit(f'["x",{place.id},{recorder.wire.name(name)}]\n')


def _object(recorder, place, name, one):
    traced = recorder.known(one)
    if traced is None:
        place.held[name] = id(one)  # once known, this is its name
        recorder.holders[place.id] = place
        recorder.seen(one)
        traced = recorder.known(one)
    if traced is None:
        return described(one)
    if place.held:
        place.held.pop(name, None)
    if not traced.bound:
        traced.bound = True
        recorder.emit(f'["b",{traced.id},{recorder.wire.name(name)}]\n')
    return traced.text
