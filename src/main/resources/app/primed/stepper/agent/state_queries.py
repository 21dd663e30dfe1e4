"""The genuine functions that query a state, identified by their code, so that replacing a name has no effect."""

import builtins
import inspect
import sys
import types

# name: the parameter that takes the object. Python 3.11 has no getasyncgenstate.
_QUESTIONS = {"getgeneratorstate": "generator", "getcoroutinestate": "coroutine", "getasyncgenstate": "agen"}
_FUNCTIONS = {name: getattr(inspect, name) for name in _QUESTIONS if hasattr(inspect, name)}

CODES = tuple(function.__code__ for function in _FUNCTIONS.values())
ARGUMENT = {id(function.__code__): _QUESTIONS[name] for name, function in _FUNCTIONS.items()}

_WATCHED = (
    *((inspect, name, f"inspect.{name}") for name in _FUNCTIONS),
    (inspect, "GEN_CREATED", "inspect.GEN_CREATED"),
    (inspect, "GEN_RUNNING", "inspect.GEN_RUNNING"),
    (inspect, "GEN_SUSPENDED", "inspect.GEN_SUSPENDED"),
    (inspect, "GEN_CLOSED", "inspect.GEN_CLOSED"),
    (builtins, "print", "print"),
    (builtins, "getattr", "getattr"),
    (sys, "modules", "sys.modules"),
)
_GENUINE = {}

# The attribute that corresponds to each of inspect's words, and its value.
ATTRIBUTES = {"RUNNING": ("running", True), "SUSPENDED": ("suspended", True), "CLOSED": ("frame", None)}


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
        setattr(inspect, name, other)


def remember():
    """Before the program starts: what must not be replaced unnoticed."""
    for owner, name, called in _WATCHED:
        _GENUINE[called] = getattr(owner, name)
    _GENUINE["module"] = sys.modules["inspect"]


def tampered():
    """The names that the program has replaced. Cheap enough to be checked at each output and query."""
    found = []
    for owner, name, called in _WATCHED:
        if getattr(owner, name, None) is not _GENUINE[called]:
            found.append(called)
    if any(id(function.__code__) not in ARGUMENT for function in _FUNCTIONS.values()):
        found.append("the code of inspect's functions")
    if sys.modules.get("inspect") is not _GENUINE["module"]:
        found.append("the module inspect")
    return found
