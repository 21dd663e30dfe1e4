"""Values as text, without running any code of the program.

`repr()` would call the program's `__repr__`. Here the class that `repr()` would ask determines how a value is shown
(forms.py), and its contents are read through that class's own methods: as Python shows them, without addresses. An object
that only the program could show is shown by its attributes, in angle brackets. Everything is bounded.

The same values are shown at every step; described.py reports them by their parts.
"""

from .forms import DEPTH, DYING, LENGTH, LIVE, SUSPENDABLE, form_of, name_of_type

_args = BaseException.__dict__["args"].__get__


def reference(number):
    """Stands in a text for an object of the run: its number between two private characters, which `repr()` escapes."""
    return f"\ue000{number}\ue001"


def shown(value):
    """A text of at most about LENGTH characters."""
    return cut_short(_text(value, DEPTH, []))


def cut_short(text):
    return text if len(text) <= LENGTH else text[: LENGTH - 1] + "…"


def _text(value, depth, around):
    kind = type(value)
    if kind in SUSPENDABLE:
        return text_of_suspendable(value)
    form = form_of(kind)
    if form.parts is None:
        return form.text(value)
    if depth <= 0 or any(outer is value for outer in around):
        return form.cut(value)
    size, parts = form.parts(value)
    around.append(value)
    texts = [_text(part, depth - 1, around) for part in parts]
    around.pop()
    return form.text(value, size, texts)


def text_of_suspendable(value):
    name = value.__qualname__
    known = LIVE.get(id(value)) if not DYING or DYING.get(id(value), name) is name else None
    return known or f"<{type(value).__name__} {name}>"


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
    return cut_short(text)


def _of_os_error(error):
    """With the file's name; None if its own arguments are to be shown."""
    number, reason, file = OSError.errno.__get__(error), OSError.strerror.__get__(error), OSError.filename.__get__(error)
    if type(reason) is not str or type(number) is not int:
        return None
    other = OSError.filename2.__get__(error)
    names = ("" if file is None else f": {shown(file)}") + ("" if other is None else f" -> {shown(other)}")
    return f"[Errno {number}] {reason}{names}"
