"""Python's own built-in names and modules, as they were before an answer ran."""

import builtins
import sys
import types
from operator import is_

from .plain_values import Plain

_code = types.FunctionType.__dict__["__code__"].__get__
# Changed by library functions that an honest answer may call.
_SETTINGS = frozenset(("showwarning", "_showwarnmsg_impl", "_loggerClass", "_logRecordFactory", "excepthook", "displayhook"))
_modules, _builtins = sys.modules, vars(builtins)


class Pristine:
    def __init__(self):
        self.plain = Plain()
        self.names = dict(_builtins)
        self.modules = dict(_modules)
        self.functions = []
        for module in self.modules.values():
            if type(module) is types.ModuleType and module is not builtins:
                functions = {name: value for name, value in vars(module).items()
                             if callable(value) and name not in _SETTINGS}
                self.functions.append((vars(module), functions, tuple(functions), tuple(functions.values())))
        found = {id(each): each for *_, values in self.functions for each in values if type(each) is types.FunctionType}
        self.written = tuple(found.values())
        self.codes = tuple(map(_code, self.written))

    def restore(self):
        """Undoes what the answer has changed."""
        _builtins.update(self.names)
        _modules.update(self.modules)
        for names, functions, *_ in self.functions:
            names.update(functions)

    def built_in_changed(self):
        """The first built-in name that was changed, or an empty text."""
        for name, value in self.names.items():
            if _builtins.get(name, self) is not value:
                return name
        return ""

    def changed(self):
        """The first of Python's own functions that was changed, or an empty text."""
        if not all(map(is_, map(_builtins.get, self.names), self.names.values())):
            return self.built_in_changed()
        for names, functions, keys, values in self.functions:
            if not all(map(is_, map(names.get, keys), values)):
                return next((name for name, value in functions.items() if names.get(name) is not value), "")
        for function, code, now in zip(self.written, self.codes, map(_code, self.written)):
            if now is not code:
                return function.__name__
        return self.plain.changed()
