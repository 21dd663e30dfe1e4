"""Values as text, without running any code of the program.

`repr()` would call the program's `__repr__`. Here the class that `repr()` would ask determines how a value is shown
(forms.py), and its contents are read through that class's own methods: as Python shows them, without addresses. An object
that only the program could show is shown by its attributes, in angle brackets. Everything is bounded.

The same values are shown at every step, so a text is kept with what it was made of. Where it is known which objects have
changed since, only these and what holds them are made again; otherwise all are compared: values that cannot refer to
others are held for that, the rest is compared by its own text. No object is taken for another at the same address: what
was known of an object counts only if something that is known not to have changed still holds it.
"""

import sys
from operator import is_
from weakref import ref
from _thread import RLock

from . import forms
from .forms import DYING, LENGTH, LIVE, PLAIN, SUSPENDABLE, form_of, name_of_type, text_of_plain

DEPTH = 3
_DEPTHS = 7  # the bits of a key that say how deep it is shown
MOST_KEPT = 20_000  # texts; of objects that are gone, too
MOST_USERS = 100  # then those that are gone are looked for

_WIDE = 1 << 62  # shorter ints are shown without computing their size
_args = BaseException.__dict__["args"].__get__
_DIFFERENT = object()

LOCK = RLock()  # of all that follows, and of the recorder

_kept = {}  # by id of the object and depth
_users = {}  # by the same: the keys of what shows it within
_path = []  # the objects around the one that is shown
_moment = 0  # texts made since it began are still right, except where changed() was called
_step = 0  # no code of the program runs within one
# What has changed since: something within its parts, parts of it that are known, or any of it.
_BELOW, _PARTS, _UNSURE = 1, 2, 3
_outermost = sys.maxsize  # the place in _path of the object at which a cycle was last cut
_knows = True  # changed() was called for every change so far
_forgotten = False


class _Kept:
    """How an object was shown. `values` are its parts that can be held, `texts` those of the others."""

    __slots__ = ("form", "kind", "size", "values", "texts", "plain", "text", "moment", "stale", "step", "ref", "ids")

    def __init__(self, form, kind, size, parts, key):
        self.form = form
        self.kind = kind
        self.size = size
        self.values = [part if _can_be_held(part) else _DIFFERENT for part in parts]
        self.plain = _DIFFERENT not in self.values
        self.texts = [_show(part, (key & _DEPTHS) - 1) for part in parts]
        self.ref, self.ids = None, ()
        if not self.plain:
            self.used_by(key, parts)

    def used_by(self, key, parts):
        """Lets changed() find this by its parts."""
        ids = [id(part) for part, value in zip(parts, self.values) if value is _DIFFERENT]
        if ids == self.ids:
            return
        self.ids = ids
        for each in ids:
            within = each << 3 | (key & _DEPTHS) - 1
            users = _users.get(within)
            if users is None:
                users = _users[within] = set()
            elif len(users) > MOST_USERS:
                users.intersection_update([each for each in users if each in _kept or each in _users])
            users.add(key)

    def compare(self, size, parts, key, trusted):
        """Notes what the value is made of now.

        @param trusted whether its parts are the same objects as before, except those that changed() was called for
        @return whether something is different
        """
        if len(parts) != len(self.values):
            self.__init__(self.form, self.kind, size, parts, key)
            return True
        different = self.size != size
        self.size = size
        values, texts, depth = self.values, self.texts, (key & _DEPTHS) - 1
        if self.plain and all(map(is_, parts, values)):
            return different
        below = trusted and self.stale == _BELOW
        for at, part in enumerate(parts):
            value = values[at]
            if part is value:
                continue
            if _can_be_held(part):
                values[at] = part
                text = text_of_plain(part)
            else:
                values[at] = _DIFFERENT
                self.plain = False
                text = _show(part, depth, trusted and value is _DIFFERENT)
            if text != texts[at]:
                texts[at] = text
                different = True
        if not below and not self.plain:
            self.used_by(key, parts)
        return different


def reference(number):
    """Stands in a text for an object of the run: its number between two private characters, which `repr()` escapes."""
    return f"\ue000{number}\ue001"


def shown(value):
    """A text of at most about LENGTH characters, also where changed() was not called for a change yet."""
    global _step, _knows
    with LOCK:
        _step += 1
        _knows = False
        try:
            return shown_now(value)
        finally:
            _knows = True


def new_step(changed_anything):
    """The program may have run since the last one."""
    global _moment, _step, _forgotten
    _step += 1
    if changed_anything:
        _moment += 1
        if len(_kept) >= MOST_KEPT:
            forget()


def changed(objects):
    """Nothing else has changed since the last step.

    @param objects each with the values that are new in it, or None if they are unknown
    @return the ids of values whose text may be another now, of all that was shown by shown_now; None if that is unknown
    """
    if _forgotten:
        return None
    within, waiting = set(), []
    for one, parts in objects:
        within.add(id(one))
        for key in range(id(one) << 3, (id(one) << 3) + DEPTH + 1):
            kept = _kept.get(key)
            if kept is not None:
                kept.stale = max(kept.stale, _UNSURE if parts is None else _PARTS)
            users = _users.get(key)
            if users:
                waiting += users
        for part in parts or ():
            for key in range((id(part) << 3) + 1, (id(part) << 3) + DEPTH + 1):
                kept = _kept.get(key)
                if kept is not None:
                    kept.stale = _UNSURE
    while waiting:
        key = waiting.pop()
        kept = _kept.get(key)
        if kept is not None and not kept.stale:
            kept.stale = _BELOW
        if key & _DEPTHS == DEPTH:
            within.add(key >> 3)
        users = _users.get(key)
        if users:
            waiting += users
    return within


def forget():
    """Compares everything anew: for tests, and when a class is gone, since another may get its address."""
    global _forgotten
    _kept.clear()
    _users.clear()
    _forgotten = True


def all_compared():
    """Every value whose text was reported has been shown anew, if it had been forgotten."""
    global _forgotten
    _forgotten = False


def afresh(look):
    """For tests: calls `look` while nothing is known."""
    global _kept, _users, _forgotten
    before = _kept, _users, _forgotten
    _kept, _users = {}, {}
    try:
        return look()
    finally:
        _kept, _users, _forgotten = before


forms.when_gone = forget


def shown_now(value, trusted=False):
    """As `shown`, in the same step as the last value: its parts are not compared again.

    @param trusted whether it is the same object as at the last step, which changed() knows of
    """
    if value is None:
        return "None"
    if type(value) is int and -_WIDE < value < _WIDE:
        return repr(value)
    text = _show(value, DEPTH, trusted)
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


def _show(value, depth, trusted=False):
    global _outermost
    kind = type(value)
    if kind in PLAIN:
        return text_of_plain(value)
    if kind in SUSPENDABLE:
        name = value.__qualname__
        known = LIVE.get(id(value)) if not DYING or DYING.get(id(value), name) is name else None
        return known or f"<{kind.__name__} {name}>"
    if _path and depth > 0:
        for place, outer in enumerate(_path):
            if outer is value:
                _outermost = min(_outermost, place)
                return form_of(kind).cut(value)
    key = id(value) << 3 | depth
    kept = _kept.get(key)
    # Within one of its own parts an object is shown another way. Deeper ones are cut anyway.
    if kept is None or depth == DEPTH - 1 and len(_path) == 1 and id(_path[0]) in kept.ids:
        kept, form = None, form_of(kind)
    else:
        trusted = trusted or _knows and kept.ref is not None and kept.ref() is value
        trusted = trusted and kept.moment == _moment
        if kept.step == _step or trusted and not kept.stale:
            return kept.text
        if kept.kind == id(kind):
            form = kept.form
        else:
            kept, form = None, form_of(kind)
    if form.parts is None:
        return form.text(value)
    if depth <= 0:
        return form.cut(value)
    size, parts = form.parts(value)
    if parts and form.many and type(parts[0]) in SUSPENDABLE:
        return form.text(value, size, _suspendables(parts))
    here = len(_path)
    before = _outermost if here else sys.maxsize
    _outermost = sys.maxsize
    _path.append(value)
    try:
        different, new = True, kept is None
        if new:
            kept = _Kept(form, id(kind), size, parts, key)
        else:
            different = kept.compare(size, parts, key, trusted and kept.stale < _UNSURE)
        if different:
            kept.text = form.text(value, size, kept.texts)
            if _outermost >= here:
                _kept[key] = kept
            elif not new:
                del _kept[key]  # where an object around this one begins it is another text
        if kept.ref is None or kept.ref() is not value:
            kept.ref = reference_to(value) if form.instance else None
        kept.moment, kept.step, kept.stale = _moment, _step, 0
    finally:
        _path.pop()
        _outermost = before if _outermost >= here else min(before, _outermost)
    return kept.text


def reference_to(value):
    try:
        return ref(value)
    except TypeError:
        return None  # it has slots


def _can_be_held(part):
    kind = type(part)
    return kind in PLAIN and (kind is not str and kind is not bytes or len(part) <= LENGTH)


def _suspendables(parts):
    try:
        return list(map(LIVE.__getitem__, map(id, parts)))
    except KeyError:
        return [_show(part, 0) for part in parts]
