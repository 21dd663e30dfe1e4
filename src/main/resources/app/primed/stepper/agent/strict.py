"""For answers to challenges: detects access to the recorder.

A program can reach the recorder through frames, closures, the garbage collector or Python's internals, and then report
events that never happened. Such access is reported before it succeeds: by names in the source, by names assembled for
`getattr`, and by Python's audit events.
"""

import ast
import inspect
import sys

from .wire import quoted

# Ways to frames, to the contents of functions, to loaded modules, and to code built from text.
NAMES = frozenset((
    "f_back", "f_globals", "f_builtins", "tb_frame", "walk_stack", "walk_tb", "getouterframes", "getinnerframes",
    "_getframe", "_current_frames", "_current_exceptions",
    "settrace", "settrace_all_threads", "setprofile", "setprofile_all_threads", "monitoring", "addaudithook", "audit",
    "__closure__", "cell_contents", "getclosurevars", "__globals__", "__self__", "__func__", "__wrapped__", "__callback__",
    "getweakrefs", "__subclasses__", "__reduce__", "__reduce_ex__", "__code__", "FunctionType", "CodeType",
    "__getattribute__", "getattr_static", "getmembers", "attrgetter", "methodcaller", "Formatter", "get_field", "resolve_name",
    "get_type_hints", "ForwardRef", "vars", "globals", "__dict__", "builtins", "__builtins__", "bltns", "__loader__", "__spec__",
    "exec", "eval", "compile", "__import__", "import_module", "get_objects", "get_referrers", "get_referents",
    "__match_args__", "breakpointhook", "memfd_create", "raise_signal", "setitimer", "remote_exec",
))  # fmt: skip
MODULES = frozenset((
    "gc", "ctypes", "_ctypes", "builtins", "importlib", "runpy", "pickle", "_pickle", "marshal", "mock", "pkgutil", "pydoc",
    "code", "codeop", "bdb", "pdb", "profile", "trace", "signal", "_signal", "annotationlib", "pyclbr", "timeit", "doctest",
    "copyreg", "_posixsubprocess", "_testcapi", "_testinternalcapi", "_interpreters", "_xxsubinterpreters", "site", "mmap",
))  # fmt: skip
# These return frames to any caller, under any name.
_OF_INSPECT = ("stack", "trace", "getouterframes", "getinnerframes", "getmembers", "getclosurevars", "getattr_static")
_OF_SYS = frozenset(("modules", "meta_path", "path_hooks", "path_importer_cache", "unraisablehook", "excepthook"))
_AUDITED = frozenset((
    "gc.get_objects", "gc.get_referrers", "gc.get_referents", "sys._current_frames", "sys._current_exceptions",
    "sys.settrace", "sys.setprofile", "sys.addaudithook", "sys.monitoring.register_callback",
    "ctypes.dlopen", "ctypes.dlsym", "ctypes.cdata", "ctypes.call_function", "ctypes.string_at",
))  # fmt: skip
# An attribute of some module that bypasses the watched name.
_UNWATCHED = "getattr"
_BUILT_IN = frozenset(("bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"))
_frame = sys._getframe


def reached(tree):
    """@return for each line of a program's tree that uses such a name: the line and the name"""
    found = {}
    plain = _with_plain_fields(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.MatchClass) and node.patterns and not _is_plain(node.cls, plain):
            found.setdefault(node.lineno, "a class pattern that takes its attributes by position")
        for name in _names(node):
            if name in NAMES or name.startswith("__primed_") or name == _UNWATCHED and not isinstance(node, ast.Name):
                found.setdefault(node.lineno, name)
        for name in _modules(node):
            if MODULES.intersection(name.split(".")):
                found.setdefault(node.lineno, name)
        if _of_sys(node):
            found.setdefault(node.lineno, f"sys.{_of_sys(node)}")
    return sorted(found.items())


def _with_plain_fields(tree):
    """Classes whose positional patterns can be trusted; for others the names can be assembled at run time."""
    return {
        node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
        and "dataclass" in {getattr(getattr(each, "func", each), "id", "") for each in node.decorator_list}
    }  # fmt: skip


def _is_plain(cls, plain):
    return isinstance(cls, ast.Name) and (cls.id in plain or cls.id in _BUILT_IN)


def _names(node):
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        return (node.attr,)
    if isinstance(node, ast.MatchClass):
        return node.kwd_attrs
    if isinstance(node, ast.ImportFrom):
        return [each.name for each in node.names]
    return ()


def _modules(node):
    if isinstance(node, ast.Import):
        return [each.name for each in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or "", *(f"{node.module}.{each.name}" for each in node.names)]
    return ()


def _of_sys(node):
    if isinstance(node, ast.Attribute) and node.attr in _OF_SYS:
        return node.attr
    if isinstance(node, ast.ImportFrom) and node.module == "sys":
        return next((each.name for each in node.names if each.name in _OF_SYS), "")
    return ""


class Strict:
    """Reports an access before the program gets the result."""

    def __init__(self, recorder):
        self.recorder = recorder

    def begin(self, tree):
        for line, name in reached(tree):
            self.report(line, name)
        self.listen()

    def report(self, line, name):
        recorder = self.recorder
        with recorder.lock:
            thread = recorder.thread()
            text = f"This reaches with {name} for what records the run; do without it."
            recorder.emit(f'["s","tampered",{line},-1,-1,{thread.id},-1,{quoted(text)}]\n')
            recorder.steps += 1
        recorder.wire.flush()

    def watched(self, value):
        """Replaces `getattr` where the program uses that name; anything else with that name is unchanged."""
        return self.getattr if value is _getattr else value

    def getattr(self, one, name, *default):
        if isinstance(name, str):
            name = str.__str__(name)
            if name in NAMES or name in _OF_SYS or name in MODULES or name == _UNWATCHED:
                self.report(_frame(1).f_lineno, f"getattr and {name}")
        return _getattr(one, name, *default)

    def telling(self, name, function):
        def reported(*args, **kwargs):
            frame = _frame(1)
            if frame.f_code.co_filename == self.recorder.filename:  # the library calls it as well
                self.report(frame.f_lineno, f"inspect.{name}")
            return function(*args, **kwargs)

        return reported

    def listen(self):
        filename, report = self.recorder.filename, self.report
        tell_once = set()
        for name in _OF_INSPECT:
            setattr(inspect, name, self.telling(name, getattr(inspect, name)))

        def hook(event, args):
            if event in _AUDITED:
                frame = _frame(1)
                while frame is not None and frame.f_code.co_filename != filename:
                    if frame.f_globals.get("__package__") == __package__:
                        return
                    frame = frame.f_back
                if frame is not None and event not in tell_once:
                    tell_once.add(event)
                    report(frame.f_lineno, event)

        sys.addaudithook(hook)


_getattr = getattr
