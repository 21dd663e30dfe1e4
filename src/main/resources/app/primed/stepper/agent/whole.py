"""Shows one value whole: the program is run again up to a step, and the value of a name there is sent unabridged.

The short text is sent too, so that Primed sees whether it is the value that was asked for.
"""

from itertools import islice
from re import sub

from . import forms, library_values
from .forms import DYING, LIVE, SUSPENDABLE, form_of
from .objects import FRAME
from .other_frames import names_of, running_frames
from .described import forget
from .show import shown
from .wire import quoted

LONGEST = 1 << 20  # characters
DEPTH = 100
MOST_ITEMS = 200_000  # of one container
PIECE = 8192
WIDEST_INT = 14_000  # bits; Python itself converts no more than 4300 digits
_CUT = "…"
_nothing = object()


class Question:
    """Answered inside the event that reports the step, before the program goes on; it never does."""

    def __init__(self, recorder, order):
        self.recorder = recorder
        self.frame = order["frame"]
        self.name = order["name"]
        recorder.step_cap = order["step"] + 1
        recorder.at_cap = self.reached

    def reached(self):
        recorder = self.recorder
        value = self.value()
        if value is not _nothing:
            short, text = shown(value), text_of(value)
            recorder.emit(f'["whole",{quoted(short)}]\n')
            for at in range(0, len(text), PIECE):
                recorder.emit(f'["part",{quoted(text[at : at + PIECE])}]\n')
        recorder.end("step-cap", "", recorder.last_line)

    def value(self):
        recorder = self.recorder
        running = running_frames(recorder)
        place = next((one for one in recorder.places.values() if one.id == self.frame), None)
        if place is None:
            # It is returning, so it is no longer listed, but still on the stack.
            leaving = [frame for key, frame in running.items() if key not in recorder.places]
            return leaving[0].f_locals.get(self.name, _nothing) if len(leaving) == 1 else _nothing
        one = place.traced.ref() if place.traced is not None else None
        frame = FRAME[place.traced.kind](one) if one is not None else None
        frame = frame or running.get(place.key)
        if frame is None:
            return (place.namespace or {}).get(self.name, _nothing)
        return names_of(place, frame).get(self.name, _nothing)


def text_of(value):
    """A text of at most about LONGEST characters, made like the short ones: without running the program's code."""
    kept = [(module, name, getattr(module, name)) for module, name, _ in _BOUNDS if hasattr(module, name)]
    for module, name, most in _BOUNDS:
        setattr(module, name, most)
    try:
        forget()
        text, left = _Text().whole(value)
    finally:
        for module, name, before in kept:
            setattr(module, name, before)
        forget()
    if left <= 0:
        text = sub(f"(, {_CUT}){{2,}}", f", {_CUT}", text)
    return text if len(text) <= LONGEST else text[:LONGEST] + _CUT


_BOUNDS = (
    (forms, "ITEMS", MOST_ITEMS), (forms, "LENGTH", LONGEST), (forms, "WIDEST_INT", WIDEST_INT), (library_values, "ITEMS", MOST_ITEMS),
)  # fmt: skip


class _Text:
    def __init__(self):
        self.left = LONGEST
        self.around = set()

    def whole(self, value):
        """@return the text, and how many characters were left"""
        return self.of(value, DEPTH), self.left

    def of(self, value, depth):
        if self.left <= 0:
            return _CUT
        text = self.made(value, depth)
        self.left -= len(text) if len(text) < 40 else 40  # the parts are counted themselves
        return text

    def made(self, value, depth):
        if type(value) in SUSPENDABLE:
            name = value.__qualname__
            known = LIVE.get(id(value)) if not DYING or DYING.get(id(value), name) == name else None
            return known or f"<{type(value).__name__} {name}>"
        form = form_of(type(value))
        if form.parts is None:
            text = form.text(value)
            self.left -= len(text)
            return text
        if depth <= 0 or id(value) in self.around:
            return form.cut(value)
        size, parts = form.parts(value)
        self.around.add(id(value))
        try:
            return form.text(value, size, [self.of(part, depth - 1) for part in islice(parts, MOST_ITEMS)])
        finally:
            self.around.discard(id(value))
