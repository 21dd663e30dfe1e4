"""Frames of the program and what their names are bound to."""

import types

from .objects import KINDS
from .show import PLAIN, shown
from .wire import quoted

MODULE = "<module>"
_UNTOLD = frozenset({"__name__", "__builtins__", "__file__", "__doc__", "__annotations__", "__conditional_annotations__", "__annotate__", "__package__", "__loader__", "__spec__", "__module__", "__qualname__", "__firstlineno__", "__static_attributes__", "__classdict__", "__type_params__", "__annotate_func__", "__classdictcell__"})  # fmt: skip
_class, _function, _module = type, types.FunctionType, types.ModuleType


class Place:
    """One frame of the program, through all its suspensions."""

    __slots__ = ("id", "key", "code", "traced", "line", "by", "texts", "plain", "heads", "through")

    def __init__(self, number, key, code, traced):
        self.id = number
        self.key = key
        self.code = code
        self.traced = traced
        self.line = 0
        self.by = -1
        self.through = False  # on the stack only because a throw goes through it to what it delegates to
        self.texts = {}  # the text last told of each name; None for a name nobody asked for
        self.plain = {}  # the value itself, where it cannot change and holds nothing
        self.heads = {}  # how the line begins that tells a name's value


_NOTHING = object()


def look(story, place, frame):
    """Tells which names of the frame changed since the last look.

    This runs at every step, for every name: what is bound to the very same unchangeable value is passed by at once.
    """
    items = frame.f_locals.items()
    if type(items) is not list:
        items = list(items)  # another thread may bind a name meanwhile
    texts, plain = place.texts, place.plain
    for name, value in items:
        if plain.get(name, _NOTHING) is value:
            continue
        kind = type(value)
        if name in _UNTOLD:
            texts[name] = None
            if kind in PLAIN or name == "__builtins__":
                plain[name] = value  # it lives as long as we do
            continue
        if kind in PLAIN:
            plain[name] = value
            text = shown(value)
        else:
            if name in plain:
                del plain[name]
            if kind is _function:
                text = f"<function {value.__qualname__}>"
            elif kind in KINDS:
                text = _object(story, name, value)
            elif kind is _class and value.__module__ != "__main__" or kind is _module:
                plain[name] = value  # the library's: it stays, and so does its name
                text = shown(value)
            else:
                text = shown(value)
        if texts.get(name) != text:
            texts[name] = text
            head = place.heads.get(name)
            if head is None:
                head = place.heads[name] = f'["=",{place.id},{story.wire.name(name)},'
            story.say(f"{head}{quoted(text)}]\n")
    if len(texts) != len(items):
        _tell_unbound(story, place, {name for name, _ in items})


def _tell_unbound(story, place, bound):
    for name in [name for name in place.texts if name not in bound]:
        told = place.texts.pop(name)
        place.plain.pop(name, None)
        if told is not None:
            story.say(f'["x",{place.id},{story.wire.name(name)}]\n')


def _object(story, name, one):
    traced = story.objects.get(id(one))
    if traced is None or traced.ref() is not one:
        return shown(one)
    if not traced.bound:
        traced.bound = True
        story.say(f'["b",{traced.id},{story.wire.name(name)}]\n')
    return traced.text
