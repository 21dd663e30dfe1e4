"""What a test of an answer may compare: values whose `==` is Python's own, whatever they hold.

Types are known by themselves, not by their names, and as they were before the answer ran. What a type is to one version
of Python (made in C, or by a class statement) makes no difference.
"""

import collections
import datetime
import decimal
import fractions
import types

from .show import name_of_type

_DEPTH, _MOST = 60, 200_000  # how deep and how much of a value is looked at
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
# What Python itself makes of a class statement can be given another `==` by anybody.
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
    """Remembers, before the answer runs, which types there are and how they compare."""

    def __init__(self):
        # Kept, so that no later class gets the identity of one that is gone.
        self.ids, self.types = _all_types()
        self.methods = _methods()

    def changed(self):
        """The first way of comparing that is no longer Python's, or an empty text."""
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
        """Whether what is of a type equals nothing but itself, and no code of the answer's is asked for it."""
        if _type_flags(kind) & _MADE_BY_CLASS and id(kind) not in self.ids:
            return False
        for name in _COMPARING:
            if _found(kind, name) is not _OBJECTS[name]:
                return False
        return all(type(_found(kind, name)) is not types.FunctionType for name in _TRUTH)


def holds(value):
    """Whether a value's own type looks through what it holds for `in`; others make their values one by one."""
    return type(value) in _CONTAINERS


def _found(kind, name):
    for base in _type_mro(kind):
        value = _type_dict(base).get(name, _MISSING)
        if value is not _MISSING:
            return value
    return None


_OBJECTS = {name: _type_dict(object)[name] for name in _COMPARING}
