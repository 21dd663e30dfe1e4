"""Frames of the program and what their names are bound to."""

from .objects import KINDS
from .show import PLAIN, shown
from .wire import quoted

MODULE = "<module>"
_UNTOLD = frozenset({"__name__", "__builtins__", "__file__", "__doc__", "__annotations__", "__conditional_annotations__", "__annotate__", "__package__", "__loader__", "__spec__", "__module__", "__qualname__", "__firstlineno__", "__static_attributes__", "__classdict__", "__type_params__", "__annotate_func__", "__classdictcell__"})  # fmt: skip


class Place:
    """One frame of the program, through all its suspensions."""

    __slots__ = ("id", "key", "code", "traced", "line", "by", "texts", "plain")

    def __init__(self, number, key, code, traced):
        self.id = number
        self.key = key
        self.code = code
        self.traced = traced
        self.line = 0
        self.by = -1
        self.texts = {}  # the text last told of each name
        self.plain = {}  # the value itself, where it cannot change and holds nothing


def look(story, place, frame):
    """Tells which names of the frame changed since the last look."""
    values = frame.f_locals
    texts, plain = place.texts, place.plain
    number = place.id
    # A list first: another thread may bind a name meanwhile.
    for name, value in list(values.items()):
        kind = type(value)
        if kind in PLAIN:
            if name in plain and plain[name] is value:
                continue
            if name in _UNTOLD:
                continue
            plain[name] = value
        else:
            if name in _UNTOLD:
                continue
            plain.pop(name, None)
            if kind in KINDS:
                _bound(story, name, value)
        text = shown(value)
        if texts.get(name) != text:
            texts[name] = text
            story.say(f'["=",{number},{story.wire.name(name)},{quoted(text)}]\n')
    if len(texts) > len(values) or any(name not in values for name in texts):
        for name in [name for name in texts if name not in values]:
            del texts[name]
            plain.pop(name, None)
            story.say(f'["x",{number},{story.wire.name(name)}]\n')


def _bound(story, name, one):
    traced = story.objects.get(id(one))
    if traced is not None and not traced.bound and traced.ref() is one:
        traced.bound = True
        story.say(f'["b",{traced.id},{story.wire.name(name)}]\n')
