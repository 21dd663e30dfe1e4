"""Finds the objects that a stretch of code has changed, by reading them again where the code found them: `one.items` of
`one.items.append(x)`. Runs no code of the program.
"""

import builtins
import collections
import types

from .forms import PLAIN, bases_of, form_of, module_of, names_of, own_fields
from .objects import MAKERS

# Calling these changes nothing, except by lines of the program, which have events of their own.
PURE = {
    name: getattr(builtins, name)
    for name in (
        "abs", "all", "any", "bin", "bool", "bytes", "callable", "chr", "dict", "divmod", "enumerate", "filter", "float", "format",
        "frozenset", "getattr", "hasattr", "hash", "hex", "id", "int", "isinstance", "issubclass", "iter", "len", "list", "map", "max",
        "min", "next", "ord", "pow", "print", "range", "repr", "reversed", "round", "set", "sorted", "str", "sum", "tuple", "type", "zip",
    )
}  # fmt: skip
_ITEMS = frozenset((list, tuple))
_WITHOUT_EFFECT = frozenset({*PLAIN, tuple, frozenset, range})
_READING = {
    list: frozenset(("index", "count", "copy")),
    dict: frozenset(("get", "keys", "values", "items", "copy")),
    set: frozenset(("union", "intersection", "difference", "symmetric_difference", "copy", "issubset", "issuperset", "isdisjoint")),
    collections.deque: frozenset(("index", "count", "copy")),
}
_CHANGEABLE = frozenset((*_READING, bytearray, collections.defaultdict, collections.OrderedDict, collections.Counter))
_PURE_TYPES = frozenset((collections.deque, collections.defaultdict, collections.OrderedDict, collections.Counter))
_PURE_MODULES = frozenset(("math", "time", "random"))
_MEMBER = types.MemberDescriptorType


class _Unknown(Exception):
    pass


def changed(changes, frame):
    """@param changes as paths.py has them, of the way to where the frame is now
    @return the objects that may be other than before; None if these are unknown
    """
    found = []
    try:
        for change in changes:
            _CHANGES[change[0]](frame, found, *change[1:])
    except _Unknown:
        return None
    return found


def _attribute_set(frame, found, owner, name):
    owner = _value(owner, frame)
    if name[:2] == "__" or not _place_of(type(owner), name)[1]:
        raise _Unknown
    found.append(owner)


def _item_set(frame, found, owner):
    owner = _value(owner, frame)
    if type(owner) not in _CHANGEABLE:
        raise _Unknown
    found.append(owner)


def _method_called(frame, found, owner, name):
    owner = _value(owner, frame)
    kind = type(owner)
    if kind is types.ModuleType and owner.__name__ in _PURE_MODULES and name not in ("shuffle", "sample"):
        of = getattr(vars(owner).get(name), "__self__", None)
        if of is owner or type(of).__module__ == "random":
            return
    if kind in _WITHOUT_EFFECT:
        return
    if kind not in _CHANGEABLE:
        raise _Unknown
    if name not in _READING.get(kind, ()):
        found.append(owner)


def _changed_in_place(frame, found, target):
    value = _value(target, frame)
    if type(value) in _CHANGEABLE:
        found.append(value)
    elif type(value) not in _WITHOUT_EFFECT:
        raise _Unknown


def _called(frame, found, where):
    name = where[1]
    called = frame.f_locals.get(name, _Unknown) if where[0] == "name" else _Unknown
    if called is _Unknown:
        called = frame.f_globals.get(name, _Unknown)
    if called is _Unknown:
        called = frame.f_builtins.get(name)
        if name not in PURE or called is not PURE[name]:
            raise _Unknown
    elif not _only_makes(called, frame):
        raise _Unknown


def _only_makes(called, frame):
    """Whether it makes a generator or the like, or is a class: then all that it runs are lines of the program."""
    if type(called) is types.FunctionType:
        return called.__code__.co_flags & MAKERS
    if type(called) is not type:
        return False
    return called in _PURE_TYPES or module_of(called) == frame.f_globals.get("__name__")


def _item_read(frame, found, owner):
    """Looking up an item creates it in a defaultdict."""
    owner = _value(owner, frame)
    if type(owner) is collections.defaultdict:
        found.append(owner)
    elif type(owner) not in _CHANGEABLE and type(owner) not in _WITHOUT_EFFECT:
        raise _Unknown


_CHANGES = {
    "attribute": _attribute_set,
    "item": _item_set,
    "method": _method_called,
    "in place": _changed_in_place,
    "call": _called,
    "lookup": _item_read,
}


def _value(where, frame):
    how = where[0]
    if how == "name":
        name = where[1]
        value = frame.f_locals.get(name, _Unknown)
        return value if value is not _Unknown else _global(frame, name)
    if how == "global":
        return _global(frame, where[1])
    if how == "constant":
        return where[1]
    if how == "function":
        raise _Unknown
    owner = _value(where[1], frame)
    if how == "attribute":
        return _attribute(owner, where[2])
    return _item(owner, _value(where[2], frame))


def _item(owner, key):
    kind = type(owner)
    try:
        if kind in _ITEMS and type(key) is int:
            return kind.__getitem__(owner, key)
        # Another key's own `__eq__` might run.
        if kind is dict and type(key) in PLAIN and len(owner) <= 64 and all(type(each) in PLAIN for each in owner):
            return owner[key]
    except (IndexError, KeyError):
        pass
    raise _Unknown


def _global(frame, name):
    value = frame.f_globals.get(name, _Unknown)
    if value is _Unknown:
        raise _Unknown
    return value


def _attribute(owner, name):
    where, _ = _place_of(type(owner), name)
    value = _Unknown
    if where == _SLOT:
        try:
            value = _in_class(type(owner), name).__get__(owner)
        except AttributeError:
            pass
    elif where == _OWN:
        value = own_fields(owner).get(name, _Unknown)
    if value is _Unknown:
        raise _Unknown
    return value


_SLOT, _OWN, _NOWHERE = "slot", "own", "nowhere"
# By id of a class and name: where its objects have the attribute, and whether assigning it only changes that.
_places = {}


def forget_places():
    """Classes may have changed."""
    if _places:
        _places.clear()


def _place_of(kind, name):
    key = id(kind), name
    place = _places.get(key)
    if place is None:
        form_of(kind)  # so that it is noticed when the class is gone
        place = _places[key] = _find_place(kind, name)
    return place


def _find_place(kind, name):
    if issubclass(kind, (type, types.ModuleType)):
        return _NOWHERE, False
    sets = _in_class(kind, "__setattr__") is object.__setattr__ and _in_class(kind, "__delattr__") is object.__delattr__
    in_class = _in_class(kind, name)
    if type(in_class) is _MEMBER:
        return _SLOT, sets
    # A property, or the like, does what it wants. An asyncio Task has no `__dict__`.
    if in_class is not None and _in_class(type(in_class), "__set__") is not None or _in_class(kind, "__dict__") is None:
        return _NOWHERE, False
    return _OWN, sets


def _in_class(kind, name):
    for base in bases_of(kind):
        found = names_of(base).get(name)
        if found is not None:
            return found
    return None
