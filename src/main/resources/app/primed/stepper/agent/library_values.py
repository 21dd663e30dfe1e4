"""How values of the standard library are shown, besides the built-in ones: see forms.py.

A class is known by the module that defines it, and only if that is loaded: nothing is imported for a program that does
not use it. Where a class is written in Python, its fields are read, since a program can replace its methods.
"""

import sys
import types
from itertools import islice

from .forms import ITEMS, Form, attributes_of, bases_of, called, leaf, module_of, name_of_type, names_of, own_fields, shared_row


def form(cls):
    """@return how the values are shown whose `__repr__` is the one of `cls`, or None"""
    module = module_of(cls)
    if type(module) is not str:
        return None
    if module == "enum":
        return _MEMBER if type(cls) is not type else None
    name = name_of_type(cls)
    found = _FORMS.get((module.partition(".")[0], name))
    return found if found is not None and getattr(sys.modules.get(module), name, cls) is cls else None


def made(cls, represents, attributes):
    """For a class of the program: how it is shown if the library wrote its `__repr__`, else None.

    @param attributes of its objects
    """
    file, names = represents.__code__.co_filename, names_of(cls)
    if file.endswith(("dataclasses.py", "reprlib.py")) and type(fields := names.get("__dataclass_fields__")) is dict:
        kind, is_field = sys.modules["dataclasses"].Field, sys.modules["dataclasses"]._FIELD
        wanted = [name for name, one in fields.items() if type(one) is kind and one._field_type is is_field and one.repr]

        def parts(value):
            found = own_fields(value) if plain else dict(attributes(value)) if attributes else {}
            return None, [found.get(name, ...) for name in wanted[:ITEMS]]

        def text(value, _, texts):
            more = ", …" if len(wanted) > ITEMS else ""
            return f"{_qualname(type(value))}({', '.join([f'{name}={text}' for name, text in zip(wanted, texts)])}{more})"

        plain = attributes is not None and not attributes.slots
        return Form(parts, text, lambda value: f"{_qualname(type(value))}(…)")
    fields = names.get("_fields")
    if file.endswith("collections/__init__.py") and type(fields) is tuple and issubclass(cls, tuple):
        return called(_name, lambda value: [pair for pair in zip(fields, tuple.__iter__(value)) if type(pair[0]) is str])
    return None


_qualname = type.__dict__["__qualname__"].__get__


def _name(value):
    return name_of_type(type(value))


def _found(value, name, *kinds):
    """What the first class that has a name keeps under it, if it is of the kinds that are written in C."""
    for base in bases_of(type(value)):
        one = names_of(base).get(name)
        if type(one) in kinds:
            return one
    return None


def _field(value, name):
    """A field in a slot, or one that C computes; None if it is empty."""
    descriptor = _found(value, name, types.MemberDescriptorType, types.GetSetDescriptorType)
    try:
        return descriptor.__get__(value) if descriptor is not None else None
    except AttributeError:
        return None


def _whole(parts, text):
    """@param parts a list; and the text, of the value and their texts"""
    return Form(lambda value: (None, parts(value)), lambda value, _, texts: text(value, texts), lambda value: f"<{_name(value)} …>")


def _by_slot(value):
    """Its `__repr__` is written in C and runs nothing of the program's."""
    represents = _found(value, "__repr__", types.WrapperDescriptorType)
    return represents(value) if represents is not None else f"<{_name(value)}>"


def _with_zone(value):
    zone = _field(value, "tzinfo")
    # The `__repr__` of a zone of the program would run.
    return _by_slot(value) if zone is None or form(type(zone)) is _BY_SLOT else f"<{_name(value)}>"


def _own(value):
    return dict(attributes_of(type(value), library=True)(value))


def _member_text(value, texts):
    name = _own(value).get("_name_")
    return f"<{_name(value)}.{name}: {texts[0]}>" if type(name) is str else f"<{_name(value)}: {texts[0]}>"


def _path_text(value):
    text = _field(value, "_str")
    if text is None:
        parts = _field(value, "_raw_paths") or _field(value, "_parts") or []
        text = _joined([part for part in parts if type(part) is str])
    return f"{_name(value)}({str.__repr__(text)})"


def _joined(parts):
    """As `PurePosixPath` joins and normalizes them; Windows paths are left as they are given."""
    whole = ""
    for part in parts:
        whole = part if part.startswith("/") or not whole else f"{whole}/{part}"
    names = [name for name in whole.split("/") if name and name != "."]
    return ("/" if whole.startswith("/") else "") + "/".join(names) or "."


def _uuid(value):
    number = _field(value, "int")
    text = f"{number:032x}" if type(number) is int else ""
    return f"UUID('{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}')"


def _partial_parts(value):
    named = _field(value, "keywords") or {}
    given = [_field(value, "func"), *islice(_field(value, "args") or (), ITEMS), *islice(named.values(), ITEMS)]
    return tuple(named), given


def _partial_text(value, names, texts):
    plain = len(texts) - len(names[:ITEMS])
    return f"functools.partial({', '.join([*texts[:plain], *[f'{name}={text}' for name, text in zip(names, texts[plain:])]])})"


def _array_parts(value):
    cls = sys.modules["array"].array
    return (cls.__len__(value), cls.typecode.__get__(value)), list(islice(cls.__iter__(value), ITEMS))


def _array_text(value, size, texts):
    more = f", … {size[0] - ITEMS} more" if size[0] > ITEMS else ""
    return f"array('{size[1]}'" + (f", [{', '.join(texts)}{more}])" if texts else ")")


def _future_parts(value):
    """Its state and result, read so that the program cannot notice, and the coroutine of a task."""
    try:
        state = _field(value, "_state")
    except RuntimeError:  # its `__init__` has not run yet
        return f"<{_name(value)}>", []
    words, parts = [_name(value), state.lower() if type(state) is str else "pending"], []
    name = _found(value, "get_name", types.MethodDescriptorType)
    if name is not None:
        words += ["name={}", "coro={}"]
        parts += [name(value), _field(value, "_coro")]
    if state == "FINISHED":
        error = _field(value, "_exception")
        words.append("result={}" if error is None else "exception={}")
        parts.append(_field(value, "_result") if error is None else error)
    return f"<{' '.join(words)}>", parts


_BY_SLOT = leaf(_by_slot)
_MEMBER = _whole(lambda value: [_own(value).get("_value_")], _member_text)
_MEMBER.fixed = True
_FORMS = {
    ("datetime", "date"): _BY_SLOT,
    ("datetime", "timedelta"): _BY_SLOT,
    ("datetime", "timezone"): _BY_SLOT,
    ("datetime", "datetime"): leaf(_with_zone),
    ("datetime", "time"): leaf(_with_zone),
    ("zoneinfo", "ZoneInfo"): _BY_SLOT,
    ("decimal", "Decimal"): _BY_SLOT,
    ("fractions", "Fraction"): _whole(
        lambda value: [_field(value, "_numerator"), _field(value, "_denominator")],
        lambda value, texts: f"{_name(value)}({texts[0]}, {texts[1]})",
    ),
    ("pathlib", "PurePath"): leaf(_path_text),
    ("uuid", "UUID"): leaf(_uuid),
    ("types", "SimpleNamespace"): called(lambda value: "namespace", lambda value: list(_own(value).items())),
    ("functools", "partial"): Form(_partial_parts, _partial_text, lambda value: "functools.partial(…)"),
    ("array", "array"): Form(_array_parts, _array_text, lambda value: "array(…)"),
    ("re", "Pattern"): _whole(lambda value: [value.pattern], lambda value, texts: f"re.compile({texts[0]})"),
    ("re", "Match"): _whole(lambda value: [value.group()], lambda value, texts: f"<re.Match span={value.span()} match={texts[0]}>"),
    ("_asyncio", "Future"): Form(_future_parts, lambda value, words, texts: words.format(*texts), lambda value: f"<{_name(value)}>"),
    ("_asyncio", "Task"): Form(_future_parts, lambda value, words, texts: words.format(*texts), lambda value: f"<{_name(value)}>"),
    ("builtins", "dict_keys"): shared_row(iter, len, "dict_keys([", "])"),
    ("builtins", "dict_values"): shared_row(iter, len, "dict_values([", "])"),
    ("builtins", "dict_items"): shared_row(iter, len, "dict_items([", "])"),
}
