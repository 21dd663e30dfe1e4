"""How the values of each class are shown: from which parts, and what is written around the texts of these."""

import collections
import types
from itertools import islice
from weakref import ref

from .paths import contents_are_shared, subscripts_change

DEPTH = 3
ITEMS = 12
SORTED_ITEMS = 200  # of a set; so many are compared
LENGTH = 160
WIDEST_INT = 256  # bits; longer numbers are shown by size, because printing them takes quadratic time

# References to the program's generators and coroutines by id, from creation to end: who reads the trace knows their names.
LIVE = {}
# By id the names of those that nothing refers to, but which still run to their end. Others may get their addresses.
DYING = {}

SUSPENDABLE = frozenset({types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType})
# Values of these types are immutable and hold nothing, so the same object always has the same text.
PLAIN = frozenset({int, float, complex, bool, str, bytes, type(None), type(Ellipsis), type(NotImplemented)})

name_of_type = type.__dict__["__name__"].__get__
module_of = type.__dict__["__module__"].__get__
names_of = type.__dict__["__dict__"].__get__
bases_of = type.__dict__["__mro__"].__get__
_qualname_of = type.__dict__["__qualname__"].__get__
_args = BaseException.__dict__["args"].__get__
_attribute = object.__getattribute__
_NAMES = frozenset((str,))
_DESCRIPTORS = (types.GetSetDescriptorType, types.MemberDescriptorType)
_queue = collections.deque


class Form:
    """parts(value) gives what can differ besides the parts, such as how many there are, and at most ITEMS parts;
    text(value, size, texts) puts theirs together. Without parts it is text(value). cut(value) stands for one that is too
    deep, or within itself. `many` holds for those that are a row of equals. `fixed`: the text never changes.
    """

    __slots__ = ("parts", "text", "cut", "many", "fixed", "instance")

    def __init__(self, parts, text, cut=None, many=False, fixed=False):
        self.instance = True
        self.parts = parts
        self.text = text
        self.cut = cut
        self.many = many
        self.fixed = fixed


def leaf(text, fixed=True):
    return Form(None, text, fixed=fixed)


# Plain values


def _int(value):
    bits = int.bit_length(value)
    return int.__repr__(value) if bits <= WIDEST_INT else f"<int of {bits} bits>"


def _cut_text(of):
    size, cut, represent = of.__len__, of.__getitem__, of.__repr__
    return lambda value: represent(value) if size(value) <= LENGTH else represent(cut(value, slice(LENGTH))) + "…"


_PLAIN = {
    int: _int, str: _cut_text(str), bytes: _cut_text(bytes),
    **{kind: kind.__repr__ for kind in PLAIN if kind not in (int, str, bytes)},
}  # fmt: skip


def text_of_plain(value):
    return _PLAIN[type(value)](value)


# Containers


def row(values, size, left, right, one=None):
    """@param one the right end of a single value, if it is another"""

    def parts(value):
        return size(value), list(islice(values(value), ITEMS))

    def text(value, count, texts):
        more = f", … {count - ITEMS} more" if count > ITEMS else ""
        return f"{left}{', '.join(texts)}{more}{one if one is not None and count == 1 else right}"

    return Form(parts, text, lambda value: f"{left}…{right}" if size(value) else f"{left}{right}", many=True)


def _pairs(texts):
    half = len(texts) // 2
    return ", ".join([f"{key}: {item}" for key, item in zip(texts[:half], texts[half:])])


def _mapping(items, wrap, also=lambda value: None):
    """@param wrap what stands around the pairs, of the value and their text, which is empty for none
    @param also what else the text shows
    """

    def parts(value):
        pairs = list(islice(items(value), ITEMS))
        return (dict.__len__(value), also(value)), [key for key, _ in pairs] + [item for _, item in pairs]

    def text(value, size, texts):
        count = size[0]
        more = f", … {count - ITEMS} more" if count > ITEMS else ""
        return wrap(value, f"{{{_pairs(texts)}{more}}}" if count else "")

    return Form(parts, text, lambda value: wrap(value, "{…}" if dict.__len__(value) else ""))


def _named(value, pairs):
    return f"{name_of_type(type(value))}({pairs})"


def shared_row(values, size, left, right):
    """What shows the contents of another object."""
    form = row(values, size, left, right)
    parts = form.parts

    def parts_of_other(value):
        contents_are_shared()
        return parts(value)

    form.parts = parts_of_other
    return form


def _factory(value):
    subscripts_change()
    factory = collections.defaultdict.default_factory.__get__(value)
    form = form_of(type(factory))
    return form.text(factory) if form.parts is None else form.cut(factory)


def _with_default(value, pairs):
    return f"{name_of_type(type(value))}({_factory(value)}, {pairs or '{}'})"


def _in_order(value):
    if all(type(key) in PLAIN for key in dict.keys(value)):  # others may run their own `__hash__`
        return [(key, dict.__getitem__(value, key)) for key in collections.OrderedDict.__iter__(value)]
    return dict.items(value)


def _most_common(value):
    items = list(dict.items(value))
    if all(type(count) is int for _, count in items):
        items.sort(key=lambda item: -item[1])
    return items


def in_order(texts):
    """The order of a set differs between runs; sorting makes the text the same."""
    if any("\ue002" in text for text in texts):
        return "\ue004" + "\ue005".join(texts) + "\ue006"  # the reader sorts them
    return ", ".join(sorted(texts)[:ITEMS])


def _set(of):
    def parts(value):
        return of.__len__(value), list(islice(of.__iter__(value), max(SORTED_ITEMS, ITEMS)))

    def text(value, count, texts):
        name = name_of_type(type(value))
        if not count:
            return name + "()"
        inner = "{" + in_order(texts) + (f", … {count - ITEMS} more" if count > ITEMS else "") + "}"
        return inner if name == "set" else f"{name}({inner})"

    def cut(value):
        return text(value, 0, ()) if not of.__len__(value) else "{…}" if of is set else f"{name_of_type(type(value))}({{…}})"

    return Form(parts, text, cut)


def _queue_parts(value):
    return (_queue.__len__(value), _queue.maxlen.__get__(value)), list(islice(_queue.__iter__(value), ITEMS))


def _queue_text(value, size, texts):
    count, longest = size
    more = f", … {count - ITEMS} more" if count > ITEMS else ""
    return f"deque([{', '.join(texts)}{more}]{'' if longest is None else f', maxlen={longest}'})"


def called(name, fields):
    """@param fields of a value its names and their values, in order"""

    def parts(value):
        pairs = fields(value)[: ITEMS + 1]
        return tuple([each for each, _ in pairs]), [item for _, item in pairs][:ITEMS]

    def text(value, names, texts):
        more = ", …" if len(names) > ITEMS else ""
        return f"{name(value)}({', '.join([f'{one}={text}' for one, text in zip(names, texts)])}{more})"

    return Form(parts, text, lambda value: f"{name(value)}(…)")


# Functions and classes


def _kind_and_name(kind):
    return leaf(lambda value: f"<{kind} {value.__qualname__}>")


def _method_text(value, function, texts):
    name = function.__qualname__ if type(function) is types.FunctionType else "…"
    return f"<bound method {name} of {texts[0]}>"


def _built_in(value):
    return f"<built-in {'function' if type(value.__self__) is types.ModuleType else 'method'} {value.__qualname__}>"


def _module(value):
    name = types.ModuleType.__getattribute__(value, "__dict__").get("__name__")
    return f"<module {name!r}>" if type(name) is str else "<module>"


def class_text(value):
    module, name = module_of(value), _qualname_of(value)
    if module_of(type(value)) == "enum":
        flag = any(name_of_type(base) == "Flag" for base in bases_of(value))
        return f"<{'flag' if flag else 'enum'} '{name}'>"
    return f"<class '{name}'>" if module == "builtins" or type(module) is not str else f"<class '{module}.{name}'>"


FORMS = {
    list: row(list.__iter__, list.__len__, "[", "]"),
    tuple: row(tuple.__iter__, tuple.__len__, "(", ")", one=",)"),
    set: _set(set),
    frozenset: _set(frozenset),
    dict: _mapping(dict.items, lambda value, pairs: pairs or "{}"),
    collections.OrderedDict: _mapping(_in_order, _named),
    collections.defaultdict: _mapping(dict.items, _with_default, _factory),
    collections.Counter: _mapping(_most_common, _named),
    _queue: Form(_queue_parts, _queue_text, lambda value: "deque([…])" if _queue.__len__(value) else "deque([])", many=True),
    bytearray: leaf(_cut_text(bytearray), fixed=False),
    range: leaf(range.__repr__),
    slice: row(lambda value: (value.start, value.stop, value.step), lambda value: 3, "slice(", ")"),
    types.FunctionType: _kind_and_name("function"),
    types.BuiltinFunctionType: leaf(_built_in),
    types.MethodType: Form(
        lambda value: (value.__func__, [value.__self__]), _method_text, lambda value: f"<bound method {value.__qualname__}>"
        if type(value.__func__) is types.FunctionType else "<bound method>",
    ),
    types.ModuleType: leaf(_module),
    type: leaf(class_text),
    **{kind: leaf(text) for kind, text in _PLAIN.items()},
}  # fmt: skip
for _form in FORMS.values():
    _form.instance = False


# Other classes


# By id of a class: a weak reference and its form, which does not refer to it.
_by_class = {}


def when_gone():
    """Called when a class is. Set by described.py."""


def form_of(cls):
    form = FORMS.get(cls)
    if form is None:
        known = _by_class.get(id(cls))
        if known is not None and known[0]() is cls:
            return known[1]
        form = _find(cls)
        _by_class[id(cls)] = (ref(cls, lambda _, key=id(cls): _gone(key)), form)
    return form


def _gone(key):
    _by_class.pop(key, None)
    when_gone()


def _find(cls):
    for base in bases_of(cls):
        represents = names_of(base).get("__repr__")
        if represents is not None:
            break
    form = FORMS.get(base) or library_values.form(base)
    if form is not None:
        return form
    if issubclass(cls, type):
        return FORMS[type]
    if type(represents) is types.FunctionType:
        form = library_values.made(base, represents, attributes_of(cls))
    elif issubclass(cls, BaseException):
        form = Form(lambda value: (0, list(_args(value)[:ITEMS])), lambda value, _, texts: f"{name_of_type(type(value))}({', '.join(texts)})",
                    lambda value: name_of_type(type(value)) + "(…)")  # fmt: skip
    return form or _by_attributes(cls)


def attributes_of(cls, library=False):
    """@return a function that gives the attributes an object has by itself, as names and values, in its slots and its `__dict__`;
    None for the objects of the library, which have many internal ones, unless they are asked for
    """
    slots, holder = [], None
    for at, base in enumerate(bases_of(cls)):
        names = names_of(base)
        internal = not library and module_of(base) in _LIBRARY
        if holder is None and "__dict__" in names:
            if internal:
                return None
            holder = type(names["__dict__"]) in _DESCRIPTORS
        if not internal:
            slots += [(at, name) for name, one in names.items() if type(one) is types.MemberDescriptorType and name[:2] != "__"]
    if not slots and not holder:
        return None

    def attributes(value):
        found = []
        for at, name in slots:
            one = names_of(bases_of(type(value))[at]).get(name)
            try:
                if type(one) is types.MemberDescriptorType:
                    found.append((name, one.__get__(value)))
            except AttributeError:
                pass  # it is empty
        if holder:
            found += [each for each in own_fields(value).items() if type(each[0]) is str]
        return found

    attributes.slots = slots
    return attributes


def own_fields(value):
    """Its `__dict__`; for a class whose first `__dict__` is Python's own."""
    own = _attribute(value, "__dict__")
    return own if type(own) is dict else {}


def _by_attributes(cls):
    attributes, failed = attributes_of(cls), issubclass(cls, BaseException)
    if attributes is None:
        return leaf(lambda value: f"<{name_of_type(type(value))}>")

    def parts(value):
        pairs = attributes(value)
        if failed:
            pairs.insert(0, ("args", _args(value)))
        return tuple([name for name, _ in pairs]), [item for _, item in pairs[:ITEMS]]

    def own_parts(value):
        own = own_fields(value)
        if set(map(type, own)) - _NAMES:
            return parts(value)
        return tuple(own), list(own.values()) if len(own) <= ITEMS else list(islice(own.values(), ITEMS))

    def text(value, names, texts):
        fields = "".join([f" {name}={text}" for name, text in zip(names, texts)])
        return f"<{name_of_type(type(value))}{fields}{' …' if len(names) > ITEMS else ''}>"

    return Form(parts if failed or attributes.slots else own_parts, text, lambda value: f"<{name_of_type(type(value))} …>")


def is_fixed(value):
    """Whether the text of an object stays the same as long as it exists."""
    kind = type(value)
    return kind in SUSPENDABLE or form_of(kind).fixed


# Library objects have many internal fields.
_LIBRARY = frozenset(
    {
        "threading", "_thread", "asyncio.events", "asyncio.tasks", "asyncio.futures", "asyncio.locks", "asyncio.queues",
        "asyncio.taskgroups", "asyncio.timeouts", "asyncio.base_events", "asyncio.unix_events", "asyncio.runners",
        "contextlib", "functools", "io", "_io", "logging", "re", "random", "queue", "concurrent.futures._base",
        "concurrent.futures.thread", "enum", "weakref", "typing", "abc", "contextvars",
    }
)  # fmt: skip

from . import library_values  # noqa: E402  it needs what is above
