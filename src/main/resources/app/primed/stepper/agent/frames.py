"""Frames of the program and what their names are bound to."""

import types

from .objects import KINDS
from .show import PLAIN, shown
from .wire import quoted

MODULE = "<module>"
_UNTOLD = frozenset({"__name__", "__builtins__", "__file__", "__doc__", "__annotations__", "__conditional_annotations__", "__annotate__", "__package__", "__loader__", "__spec__", "__module__", "__qualname__", "__firstlineno__", "__static_attributes__", "__classdict__", "__type_params__", "__annotate_func__", "__classdictcell__"})  # fmt: skip
_function = types.FunctionType


class Place:
    """One frame of the program, through all its suspensions."""

    __slots__ = ("id", "key", "code", "traced", "line", "by", "texts", "plain", "through")

    def __init__(self, number, key, code, traced):
        self.id = number
        self.key = key
        self.code = code
        self.traced = traced
        self.line = 0
        self.by = -1
        self.through = False  # on the stack only because a throw goes through it to what it delegates to
        self.texts = {}  # the text last told of each name
        self.plain = {}  # the value itself, where it cannot change and holds nothing


def look(story, place, frame):
    """Tells which names of the frame changed since the last look."""
    values = frame.f_locals
    texts, plain = place.texts, place.plain
    # A list first: another thread may bind a name meanwhile.
    for name, value in list(values.items()):
        kind = type(value)
        if kind in PLAIN:
            if name in plain and plain[name] is value:
                continue
            if name in _UNTOLD:
                continue
            plain[name] = value
            text = shown(value)
        elif name in _UNTOLD:
            continue
        else:
            if name in plain:
                del plain[name]
            if kind is _function:
                text = f"<function {value.__qualname__}>"
            elif kind in KINDS:
                text = _object(story, name, value)
            else:
                text = shown(value)
        if texts.get(name) != text:
            texts[name] = text
            story.say(f'["=",{place.id},{story.wire.name(name)},{quoted(text)}]\n')
    if len(texts) != len(values):
        for name in [name for name in texts if name not in values]:
            del texts[name]
            plain.pop(name, None)
            story.say(f'["x",{place.id},{story.wire.name(name)}]\n')


def _object(story, name, one):
    traced = story.objects.get(id(one))
    if traced is None or traced.ref() is not one:
        return shown(one)
    if not traced.bound:
        traced.bound = True
        story.say(f'["b",{traced.id},{story.wire.name(name)}]\n')
    return traced.text
