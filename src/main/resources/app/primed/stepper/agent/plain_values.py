"""The values that a test of an answer may compare: those whose `==` is Python's own, including everything they hold.

Types are identified by themselves, not by name, as they were before the answer ran. Whether a version of Python
implements a type in C or in Python makes no difference.
"""

import collections
import datetime
import decimal
import fractions
import types

from .forms import name_of_type

_DEPTH, _MOST = 60, 200_000  # maximum depth and size of a value
_LEAVES = frozenset((
    type(None), bool, int, float, complex, str, bytes, bytearray, range, type(Ellipsis), type(NotImplemented),
    decimal.Decimal, datetime.date, datetime.timedelta, datetime.timezone,
))  # fmt: skip
_DICTS = (dict, collections.OrderedDict, collections.defaultdict, collections.Counter)
_MAPPED = {type(getattr(each(), view)()): view for each in _DICTS for view in ("keys", "values", "items")}
_type_dict = type.__dict__["__dict__"].__get__
_type_mro = type.__dict__["__mro__"].__get__
_type_flags = type.__dict__["__flags__"].__get__
_code = types.FunctionType.__dict__["__code__"].__get__
_MADE_BY_CLASS = 1 << 9  # Py_TPFLAGS_HEAPTYPE
_COMPARING = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__")
_TRUTH = ("__bool__", "__len__")
_MISSING = object()


def _pairs(value):
    return [each for pair in dict.items(value) for each in pair]


def _slots(*names):
    return lambda value: [getattr(value, name) for name in names]


_PARTS = {
    **{kind: kind.__iter__ for kind in (list, tuple, set, frozenset, collections.deque)},
    **{kind: _pairs for kind in _DICTS},
    **{kind: iter for kind in _MAPPED},
    slice: _slots("start", "stop", "step"),
    fractions.Fraction: _slots("_numerator", "_denominator"),
    datetime.datetime: _slots("tzinfo"),
    datetime.time: _slots("tzinfo"),
}
_CONTAINERS = frozenset((str, bytes, bytearray, range, *_PARTS)) - {slice, fractions.Fraction, datetime.datetime, datetime.time}
# Anybody can give a Python class of the library another `==`.
_OPEN = tuple(kind for kind in (*_LEAVES, *_PARTS) if _type_flags(kind) & _MADE_BY_CLASS)


def _all_types():
    found, waiting = {object}, [object]
    while waiting:
        for each in type.__subclasses__(waiting.pop()):
            if each not in found:
                found.add(each)
                waiting.append(each)
    return frozenset(map(id, found)), found


def _methods():
    return [
        (kind, name, value, _code(value) if type(value) is types.FunctionType else None)
        for kind in _OPEN for name, value in _type_dict(kind).items() if name[:2] == "__" and callable(value)
    ]  # fmt: skip


class Plain:
    """Records, before the answer runs, which types exist and how they compare."""

    def __init__(self):
        # Kept alive, so that no later class gets the id of a deleted one.
        self.ids, self.types = _all_types()
        self.methods = _methods()

    def changed(self):
        """The first comparison method that is no longer Python's, or an empty text."""
        for kind, name, value, code in self.methods:
            if _type_dict(kind).get(name) is not value or code is not None and _code(value) is not code:
                return f"{name_of_type(kind)}.{name}"
        return ""

    def foreign(self, value):
        """@return why a value cannot be compared, or an empty text"""
        waiting, looked = [(value, 0)], 0
        while waiting:
            one, depth = waiting.pop()
            kind, looked = type(one), looked + 1
            if kind in _LEAVES:
                continue
            if looked > _MOST or depth > _DEPTH:
                return "is too large to compare"
            parts = _PARTS.get(kind)
            if parts is not None:
                waiting += [(each, depth + 1) for each in parts(one)]
            elif not self.is_itself(kind):
                return (f"is or holds a {name_of_type(kind)}, whose class says itself what it equals: "
                        "a plain value is wanted")  # fmt: skip
        return ""

    def is_itself(self, kind):
        """Whether values of a type equal only themselves, without running any code of the answer."""
        if _type_flags(kind) & _MADE_BY_CLASS and id(kind) not in self.ids:
            return False
        for name in _COMPARING:
            if _found(kind, name) is not _OBJECTS[name]:
                return False
        return all(type(_found(kind, name)) is not types.FunctionType for name in _TRUTH)


def holds(value):
    """Whether `in` searches the contents of a value itself; others are iterated."""
    return type(value) in _CONTAINERS


def _found(kind, name):
    for base in _type_mro(kind):
        value = _type_dict(base).get(name, _MISSING)
        if value is not _MISSING:
            return value
    return None


_OBJECTS = {name: _type_dict(object)[name] for name in _COMPARING}
