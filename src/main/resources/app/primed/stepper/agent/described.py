"""Reports the values that names are bound to, each object once.

The text of an object has numbers in place of its parts that can change themselves; the reader puts them together (protocol.md).
So a change costs the text of the object that has changed, not of all that show it.

Where it is known which objects have changed since the last event, only these are read again; otherwise all that names show
are. No object is taken for another at the same address: what was known of an object counts only if a weak reference knows
it, or if it was read in the same step. Else it is read again.
"""

from operator import is_
from weakref import ref
from _thread import RLock

from . import forms
from .forms import DEPTH, LENGTH, LIVE, PLAIN, SUSPENDABLE, form_of, name_of_type, text_of_plain
from .receivers import forget_places
from .show import cut_short, text_of_suspendable
from .wire import quoted

MOST_KEPT = 20_000  # objects; of those that are gone, too

_WIDE = 1 << 62  # shorter ints are shown without computing their size
_CHANGES = object()  # in place of a part that can change

LOCK = RLock()  # of all that follows, and of the recorder

_described = {}  # by id of the object
_moment = 0  # what was read since it began is still right, except where report_changes() was called
_step = 0  # no code of the program runs within one
_all_read = True  # in this moment: what no name showed then is older
_count = 0
_wire = None


class _Described:
    """What was reported of an object, and from what that was made. Objects that can change are only in `texts`."""

    __slots__ = ("number", "reference", "form", "kind", "size", "values", "plain", "texts", "text", "cut", "depth", "moment", "step", "ref", "named")

    def __init__(self, form, kind):
        global _count
        self.number = _count
        self.reference = f"\ue002{_count}\ue003"
        _count += 1
        self.form = form
        self.kind = kind
        self.size = self.text = self.cut = self.ref = self.named = None
        self.values = self.texts = ()
        self.plain = True  # it has no parts that can change
        self.depth = self.moment = self.step = -1


def report_to(wire):
    global _wire
    _wire = wire


def described(value):
    """The text of a value, with numbers in place of objects; reports these, if they are not as last reported."""
    if value is None:
        return "None"
    if type(value) is int and -_WIDE < value < _WIDE:
        return repr(value)
    text = _part(value, DEPTH)
    return text if len(text) <= LENGTH else cut_short(text)


def new_step(changed_anything):
    """The program may have run since the last one."""
    global _moment, _step, _all_read
    _step += 1
    if changed_anything:
        _moment += 1
        _all_read = False
        forget_places()
    if len(_described) >= MOST_KEPT:
        forget()


def report_changes(objects):
    """Nothing but these has changed since the last step, besides what names are bound to; and all was read then."""
    for one in objects:
        known = _described.get(id(one))
        if known is not None and known.moment == _moment and known.kind == id(type(one)):
            _read(one, known, known.depth)


def forget():
    """Reads everything anew, for instance when a class is gone, since another may get its address."""
    global _all_read
    _described.clear()
    forget_places()
    _all_read = False
    if _wire is not None:
        _wire.emit('["forget"]\n')


def all_described():
    return _described.values()


def has_read_all():
    return _all_read


def finish_reading():
    """All that names are bound to has been read in this moment."""
    global _all_read
    _all_read = True


forms.when_gone = forget


def _part(value, depth):
    kind = type(value)
    if kind in PLAIN:
        return text_of_plain(value)
    if kind in SUSPENDABLE:
        return text_of_suspendable(value)
    known = _described.get(id(value))
    if known is None or known.kind != id(kind):
        form = form_of(kind)
        if form.parts is None and form.fixed:
            return form.text(value)
        known = _described[id(value)] = _Described(form, id(kind))
    elif known.moment != _moment:
        known.depth = -1
    # What has changed of an object that is known is reported by itself.
    elif known.depth >= depth and (known.step == _step or known.ref is not None and known.ref() is value):
        return known.reference
    if known.form.instance and (known.ref is None or known.ref() is not value):
        known.ref = reference_to(value)
    _read(value, known, max(depth, known.depth))
    return known.reference


def _read(value, known, depth):
    """Reports the object, if it is not as last reported.

    @param depth how deep its parts are shown
    """
    known.moment, known.step, known.depth = _moment, _step, depth
    try:
        if known.form.parts is None:
            _report(known, known.form.text(value), None)
        elif depth <= 0:
            _report(known, known.text, known.form.cut(value))
        else:
            _read_text(value, known, depth)
    except BaseException:  # no room, or the recursion is too deep
        known.moment = known.step = -1
        raise


def _read_text(value, known, depth):
    form, values = known.form, known.values
    size, parts = form.parts(value)
    named = name_of_type(type(value))  # a class may be renamed
    same = known.text is not None and size == known.size and named == known.named
    if same and known.plain and len(parts) == len(values) and all(map(is_, parts, values)):
        return
    texts = None
    if form.many and parts and type(parts[0]) in SUSPENDABLE:
        texts = _suspendables(parts)
    if texts is None:
        known.values, texts, known.plain = _read_parts(parts, known, depth - 1)
    else:
        known.values, known.plain = (), False
    if not same or texts != known.texts:
        known.size, known.texts, known.named = size, texts, named
        _report(known, form.text(value, size, texts), known.cut if same else form.cut(value))


def _read_parts(parts, known, depth):
    values, texts, plain = known.values, known.texts, True
    before = len(values)
    values_now, texts_now = [], []
    for at, part in enumerate(parts):
        kind = type(part)
        if kind in PLAIN and (kind is not str and kind is not bytes or len(part) <= LENGTH):
            values_now.append(part)
            texts_now.append(texts[at] if at < before and values[at] is part else text_of_plain(part))
        else:
            plain = False
            values_now.append(_CHANGES)
            texts_now.append(_part(part, depth))
    return values_now, texts_now, plain


def _report(known, text, cut):
    """
    @param text None if it was only shown where it is too deep so far
    @param cut what stands for it there; None for the same text
    """
    if known.text == text and known.cut == cut:
        return
    known.text, known.cut = text, cut
    if _wire is not None:
        number = -1 if cut is None else _wire.name(cut)
        _wire.emit(f'["v",{known.number},{number}]\n' if text is None else f'["v",{known.number},{number},{quoted(text)}]\n')


def reference_to(value):
    try:
        return ref(value)
    except TypeError:
        return None  # it has slots


def _suspendables(parts):
    """Their texts, if all of them are objects of the run."""
    try:
        return list(map(LIVE.__getitem__, map(id, parts)))
    except KeyError:
        return None
