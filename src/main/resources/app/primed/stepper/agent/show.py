"""Values as text, without running any code of the program.

`repr()` would call the program's `__repr__`. Here the exact type of a value determines how it is shown, and its
contents are read through the built-in type's own methods. Everything is bounded.
"""

import collections
import types
from itertools import islice

DEPTH = 3
ITEMS = 12
LENGTH = 160
WIDEST_INT = 256  # bits; longer numbers are shown by size, because printing them takes quadratic time

_WIDE = 1 << 62  # shorter ints are shown without computing their size

_queue = collections.deque
_SUSPENDABLE = frozenset({types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType})

# The texts of the program's generators and coroutines by id, from creation to end. Queues of
# them are shown at nearly every step, and this avoids a call for each.
LIVE = {}

# Values of these types are immutable and hold nothing, so the same object always has the same text.
PLAIN = frozenset({int, float, complex, bool, str, bytes, type(None), type(Ellipsis), type(NotImplemented)})

_type_dict = type.__dict__["__dict__"].__get__
_type_mro = type.__dict__["__mro__"].__get__
_type_name = type.__dict__["__name__"].__get__
_args = BaseException.__dict__["args"].__get__


def name_of_type(cls):
    return _type_name(cls)


def shown(value):
    """A text of at most about LENGTH characters."""
    if value is None:
        return "None"
    if type(value) is int and -_WIDE < value < _WIDE:
        return repr(value)
    kind = type(value)
    if kind is _queue and value and type(value[0]) in _SUSPENDABLE:
        text = f"deque([{_suspendables(value, len(value))}])"
    else:
        text = _show(value, DEPTH, ())
    return text if len(text) <= LENGTH else text[: LENGTH - 1] + "…"


def shown_exception(error):
    """As in the last line of a traceback: `ValueError: no`."""
    name = name_of_type(type(error))
    args = _args(error)
    if not args:
        return name
    if len(args) == 1:
        only = args[0]
        said = str.__str__(only)[:LENGTH] if type(only) is str and type(error) is not KeyError else shown(only)
    else:
        said = shown(args)
    text = f"{name}: {said}" if said else name
    return text if len(text) <= LENGTH else text[: LENGTH - 1] + "…"


def _show(value, depth, inside):
    way = _WAYS.get(type(value))
    if way is not None:
        return way(value, depth, inside)
    if issubclass(type(value), BaseException):
        return _call(name_of_type(type(value)), _args(value), depth, inside)
    if issubclass(type(value), type):
        return f"<class {name_of_type(value)}>"
    return _instance(value, depth, inside)


def _plain(value, depth, inside):
    return repr(value)


def _int(value, depth, inside):
    bits = value.bit_length()
    return repr(value) if bits <= WIDEST_INT else f"<int of {bits} bits>"


def _text(value, depth, inside):
    return repr(value) if len(value) <= LENGTH else repr(value[:LENGTH]) + "…"


def _within(value, inside):
    for outer in inside:
        if outer is value:
            return True
    return False


def _row(values, size, left, right, depth, inside, value):
    if _within(value, inside) or depth <= 0:
        return left + "…" + right
    first = list(islice(values, ITEMS))
    if first and type(first[0]) in _SUSPENDABLE:
        return left + _suspendables(first, size) + right
    shown_values = []
    inside = (*inside, value)
    depth -= 1
    for item in first:
        kind = type(item)
        if kind is int and -_WIDE < item < _WIDE:
            shown_values.append(repr(item))
        else:
            shown_values.append(_show(item, depth, inside))
    if size > ITEMS:
        shown_values.append(f"… {size - ITEMS} more")
    return left + ", ".join(shown_values) + right


def _suspendables(values, size):
    first = values if size <= ITEMS else list(islice(values, ITEMS))
    try:
        text = ", ".join(map(LIVE.__getitem__, map(id, first)))
    except KeyError:
        text = ", ".join([_show(item, 0, ()) for item in first])
    return text if size <= ITEMS else f"{text}, … {size - ITEMS} more"


def _list(value, depth, inside):
    return _row(list.__iter__(value), list.__len__(value), "[", "]", depth, inside, value)


def _tuple(value, depth, inside):
    right = ",)" if tuple.__len__(value) == 1 else ")"
    return _row(tuple.__iter__(value), tuple.__len__(value), "(", right, depth, inside, value)


def _set(value, depth, inside):
    if not len(value):
        return name_of_type(type(value)) + "()"
    # The order of a set differs between runs; sorting makes the text the same.
    items = sorted(_show(item, depth - 1, (*inside, value)) for item in list(value)[:200]) if depth > 0 else ["…"]
    if len(items) > ITEMS:
        items = [*items[:ITEMS], f"… {len(value) - ITEMS} more"]
    text = "{" + ", ".join(items) + "}"
    return text if type(value) is set else f"frozenset({text})"


def _dict(value, depth, inside):
    if _within(value, inside) or depth <= 0:
        return "{…}"
    pairs = []
    inside = (*inside, value)
    for key, item in dict.items(value):
        if len(pairs) == ITEMS:
            pairs.append(f"… {dict.__len__(value) - ITEMS} more")
            break
        pairs.append(f"{_show(key, depth - 1, inside)}: {_show(item, depth - 1, inside)}")
    return "{" + ", ".join(pairs) + "}"


def _named_dict(value, depth, inside):
    return f"{name_of_type(type(value))}({_dict(value, depth, inside)})"


def _deque(value, depth, inside):
    deque = collections.deque
    return _row(deque.__iter__(value), deque.__len__(value), "deque([", "])", depth, inside, value)


def _call(name, args, depth, inside):
    return name + _row(tuple.__iter__(args), tuple.__len__(args), "(", ")", depth, inside, args)


def _named(kind):
    def way(value, depth, inside):
        return f"<{kind} {value.__qualname__}>"

    return way


def _method(value, depth, inside):
    function = value.__func__
    return f"<method {function.__qualname__}>" if type(function) is types.FunctionType else "<method>"


def _module(value, depth, inside):
    name = types.ModuleType.__getattribute__(value, "__dict__").get("__name__")
    return f"<module {name}>" if type(name) is str else "<module>"


def _class(value, depth, inside):
    return f"<class {name_of_type(value)}>"


def _instance(value, depth, inside):
    """An object of a class of the program or the library: its fields, if it has a plain `__dict__`."""
    cls = type(value)
    name = name_of_type(cls)
    for base in _type_mro(cls):
        found = _type_dict(base).get("__dict__")
        if found is not None:
            if type(found) is not types.GetSetDescriptorType or base.__module__ in _LIBRARY:
                return f"<{name}>"
            fields = found.__get__(value)
            break
    else:
        return f"<{name}>"
    if _type_dict(cls).get("__module__") in _LIBRARY or type(fields) is not dict:
        return f"<{name}>"
    if _within(value, inside) or depth <= 0:
        return f"{name}(…)" if fields else f"{name}()"
    inside = (*inside, value)
    parts = []
    for field, item in dict.items(fields):
        if len(parts) == ITEMS:
            parts.append("…")
            break
        if type(field) is str:
            parts.append(f"{field}={_show(item, depth - 1, inside)}")
    return f"{name}({', '.join(parts)})"


# Library objects have many internal fields.
_LIBRARY = frozenset(
    {
        "threading", "_thread", "asyncio.events", "asyncio.tasks", "asyncio.futures", "asyncio.locks", "asyncio.queues",
        "asyncio.taskgroups", "asyncio.timeouts", "asyncio.base_events", "asyncio.unix_events", "asyncio.runners",
        "contextlib", "functools", "io", "_io", "logging", "re", "random", "queue", "concurrent.futures._base",
        "concurrent.futures.thread", "enum", "weakref", "typing", "abc", "contextvars",
    }
)  # fmt: skip

_WAYS = {
    int: _int,
    str: _text,
    bytes: _text,
    list: _list,
    tuple: _tuple,
    set: _set,
    frozenset: _set,
    dict: _dict,
    collections.OrderedDict: _named_dict,
    collections.defaultdict: _named_dict,
    collections.Counter: _named_dict,
    collections.deque: _deque,
    range: _plain,
    types.FunctionType: _named("function"),
    types.BuiltinFunctionType: _named("built-in"),
    types.MethodType: _method,
    types.ModuleType: _module,
    types.GeneratorType: _named("generator"),
    types.CoroutineType: _named("coroutine"),
    types.AsyncGeneratorType: _named("async_generator"),
    type: _class,
    **{kind: _plain for kind in (float, complex, bool, type(None), type(Ellipsis), type(NotImplemented))},
}
