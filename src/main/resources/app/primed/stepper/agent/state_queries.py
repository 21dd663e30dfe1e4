"""The genuine functions that query a state, identified by their code, so that replacing a name has no effect."""

import builtins
import sys
import types

from . import when_loaded

# name: the parameter that takes the object. Python 3.11 has no getasyncgenstate.
_QUESTIONS = {"getgeneratorstate": "generator", "getcoroutinestate": "coroutine", "getasyncgenstate": "agen"}
_WORDS = ("GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED")
_FUNCTIONS = {}

CODES = []  # of these functions, once the module is loaded
ARGUMENT = {}  # by the id of such a code

_WATCHED = [(builtins, "print", "print"), (builtins, "getattr", "getattr"), (sys, "modules", "sys.modules")]
_GENUINE = {}

# The attribute that corresponds to each of inspect's words, and its value.
ATTRIBUTES = {"RUNNING": ("running", True), "SUSPENDED": ("suspended", True), "CLOSED": ("frame", None)}


def know(codes_known):
    """Before the program starts: takes the functions of `inspect` as soon as it is loaded, which takes long.

    @param codes_known called when CODES are complete
    """

    def loaded(inspect):
        for name, argument in _QUESTIONS.items():
            if hasattr(inspect, name):
                function = _FUNCTIONS[name] = getattr(inspect, name)
                CODES.append(function.__code__)
                ARGUMENT[id(function.__code__)] = argument
        for name in (*_FUNCTIONS, *_WORDS):
            _WATCHED.append((inspect, name, f"inspect.{name}"))
            _GENUINE[f"inspect.{name}"] = getattr(inspect, name)
        _GENUINE["module"] = inspect
        codes_known()

    when_loaded("inspect", loaded)


def answer_otherwise(state, word):
    """Makes inspect return another word for objects in this state. Its constants are unchanged, so only an answer that
    prints what inspect returned prints that word.
    """
    for name, function in _FUNCTIONS.items():
        names = dict(function.__globals__)
        for kind in ("GEN_", "CORO_", "AGEN_"):
            if kind + state in names:
                names[kind + state] = kind + word
        other = types.FunctionType(function.__code__, names, name, function.__defaults__)
        other.__module__, other.__doc__ = function.__module__, function.__doc__
        setattr(sys.modules["inspect"], name, other)


def remember():
    """Before the program starts: what must not be replaced unnoticed."""
    for owner, name, called in _WATCHED:
        _GENUINE[called] = getattr(owner, name)


def tampered():
    """The names that the program has replaced. Cheap enough to be checked at each output and query."""
    found = []
    for owner, name, called in _WATCHED:
        if getattr(owner, name, None) is not _GENUINE[called]:
            found.append(called)
    if any(id(function.__code__) not in ARGUMENT for function in _FUNCTIONS.values()):
        found.append("the code of inspect's functions")
    if sys.modules.get("inspect") is not _GENUINE.get("module"):
        found.append("the module inspect")
    return found
