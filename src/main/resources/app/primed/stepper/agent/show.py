"""Values as text, without running any code of the program.

`repr()` would call the program's `__repr__`. Here the class that `repr()` would ask determines how a value is shown
(forms.py), and its contents are read through that class's own methods: as Python shows them, without addresses. An object
that only the program could show is shown by its attributes, in angle brackets. Everything is bounded.

The same values are shown at every step, so a text is kept with what it was made of, and made again only if that
has changed. Only values that cannot refer to others are held; the rest is compared by its own text.
"""

import sys
from operator import is_
from _thread import RLock

from . import forms
from .forms import DYING, LENGTH, LIVE, PLAIN, SUSPENDABLE, form_of, name_of_type, text_of_plain

DEPTH = 3
MOST_KEPT = 20_000  # texts; of objects that are gone, too

_WIDE = 1 << 62  # shorter ints are shown without computing their size
_args = BaseException.__dict__["args"].__get__
_DIFFERENT = object()

LOCK = RLock()  # of all that follows, and of the recorder

_kept = {}  # by id of the object and depth
_path = []  # the objects around the one that is shown
_moment = 0  # no code of the program runs within one
_outermost = sys.maxsize  # the place in _path of the object at which a cycle was last cut


class _Kept:
    """How an object was shown. `values` are its parts that can be held, `texts` those of the others."""

    __slots__ = ("form", "kind", "size", "values", "texts", "plain", "text", "moment")

    def __init__(self, form, kind, size, parts, depth):
        self.form = form
        self.kind = kind
        self.size = size
        self.values = [part if _can_be_held(part) else _DIFFERENT for part in parts]
        self.plain = _DIFFERENT not in self.values
        self.texts = [_show(part, depth) for part in parts]

    def same(self, kind, size, parts, depth):
        if self.kind != kind or self.size != size or len(parts) != len(self.values):
            return False
        if self.plain:
            return all(map(is_, parts, self.values))
        for part, value, text in zip(parts, self.values, self.texts):
            if part is not value and (value is not _DIFFERENT or _show(part, depth) != text):
                return False
        return True


def reference(number):
    """Stands in a text for an object of the run: its number between two private characters, which `repr()` escapes."""
    return f"\ue000{number}\ue001"


def shown(value):
    """A text of at most about LENGTH characters."""
    with LOCK:
        new_moment()
        return shown_now(value)


def new_moment():
    """The program may have run since the last one."""
    global _moment
    _moment += 1


def forget():
    """Compares everything anew: for tests, and when a class is gone, since another may get its address."""
    _kept.clear()


forms.when_gone = forget


def shown_now(value):
    """As `shown`, in the same moment as the last value: its parts are not compared again."""
    if value is None:
        return "None"
    if type(value) is int and -_WIDE < value < _WIDE:
        return repr(value)
    text = _show(value, DEPTH)
    return text if len(text) <= LENGTH else text[: LENGTH - 1] + "…"


def shown_exception(error):
    """As in the last line of a traceback: `ValueError: no`."""
    name = name_of_type(type(error))
    args = _args(error)
    if not args:
        return name
    said = None
    if issubclass(type(error), OSError):
        said = _of_os_error(error)
    elif issubclass(type(error), BaseExceptionGroup) and type(args[0]) is str:
        count = len(BaseExceptionGroup.exceptions.__get__(error))
        said = f"{args[0]} ({count} sub-exception{'s' if count > 1 else ''})"
    if said is None and len(args) == 1:
        only = args[0]
        said = str.__str__(only)[:LENGTH] if type(only) is str and type(error) is not KeyError else shown(only)
    elif said is None:
        said = shown(args)
    text = f"{name}: {said}" if said else name
    return text if len(text) <= LENGTH else text[: LENGTH - 1] + "…"


def _of_os_error(error):
    """With the file's name; None if its own arguments are to be shown."""
    number, reason, file = OSError.errno.__get__(error), OSError.strerror.__get__(error), OSError.filename.__get__(error)
    if type(reason) is not str or type(number) is not int:
        return None
    other = OSError.filename2.__get__(error)
    names = ("" if file is None else f": {shown(file)}") + ("" if other is None else f" -> {shown(other)}")
    return f"[Errno {number}] {reason}{names}"


def _show(value, depth):
    global _outermost
    kind = type(value)
    if kind in PLAIN:
        return text_of_plain(value)
    if kind in SUSPENDABLE:
        name = value.__qualname__
        known = LIVE.get(id(value)) if not DYING or DYING.get(id(value), name) is name else None
        return known or f"<{kind.__name__} {name}>"
    key = id(value) << 3 | depth
    kept = _kept.get(key)
    if kept is not None and kept.moment == _moment:
        return kept.text
    kind = id(kind)
    form = kept.form if kept is not None and kept.kind == kind else form_of(type(value))
    if form.parts is None:
        return form.text(value)
    if depth <= 0:
        return form.cut(value)
    if _path:
        for place, outer in enumerate(_path):
            if outer is value:
                _outermost = min(_outermost, place)
                return form.cut(value)
    size, parts = form.parts(value)
    if parts and form.many and type(parts[0]) in SUSPENDABLE:
        return form.text(value, size, _suspendables(parts))
    here = len(_path)
    before = _outermost if here else sys.maxsize
    _outermost = sys.maxsize
    _path.append(value)
    try:
        if kept is None or not kept.same(kind, size, parts, depth - 1):
            kept = _Kept(form, kind, size, parts, depth - 1)
            kept.text = form.text(value, size, kept.texts)
            if _outermost < here:
                _kept.pop(key, None)  # where an object around this one begins it is another text
            else:
                if len(_kept) >= MOST_KEPT:
                    _kept.clear()
                _kept[key] = kept
        kept.moment = _moment
    finally:
        _path.pop()
        _outermost = before if _outermost >= here else min(before, _outermost)
    return kept.text


def _can_be_held(part):
    kind = type(part)
    return kind in PLAIN and (kind is not str and kind is not bytes or len(part) <= LENGTH)


def _suspendables(parts):
    try:
        return list(map(LIVE.__getitem__, map(id, parts)))
    except KeyError:
        return [_show(part, 0) for part in parts]
