"""The end of a run, as it is when Python itself ends: in which order the objects that are left end, and what still works."""

import builtins
import gc
import sys
import threading
import types
import _thread
from operator import is_

from .objects import ASYNC_GENERATOR, SUSPENDED


def refuse_threads():
    """Python starts no more threads once its exit functions have run. (3.11 does, and waits for them forever.)"""
    error = getattr(builtins, "PythonFinalizationError", RuntimeError)

    def refused(*args, **kwargs):
        raise error("can't create new thread at interpreter shutdown")

    for module in (_thread, threading):
        for name in ("start_new_thread", "start_joinable_thread", "_start_new_thread", "_start_joinable_thread"):
            if hasattr(module, name):
                setattr(module, name, refused)


def take_down(module):
    """Objects that only the module refers to are closed while the module's names still exist."""
    sys.modules["__main__"] = None
    collect_last()
    left = module()
    if left is not None:  # something refers to it; delete its names one by one
        names, left = left.__dict__, None
        for first in (True, False):
            for name in list(names):
                private = name[:1] == "_" and name[1:2] != "_"
                if private == first and name != "__builtins__" and name in names:
                    names[name] = None
        names = None
        collect_last()


def collect_last():
    """Warnings about coroutines that were never awaited name this location, as at Python's own end."""
    sys.modules["tracemalloc"] = None  # so that they do not advise to use it
    late = sys.version_info >= (3, 13)
    code = compile("collect()", "<sys>" if late else "sys", "exec")
    if late:
        code = code.replace(co_firstlineno=0)
    exec(code, {"collect": gc.collect, "__name__": "sys"})


def close_the_rest(recorder, report_error):
    """Modules of the library refer to it, and Python tears those down too."""
    for traced in list(recorder.objects.values()):
        one = traced.ref()
        if one is not None and traced.state == SUSPENDED and traced.kind != ASYNC_GENERATOR and _is_held(one):
            try:
                one.close()
            except BaseException as error:
                report_error(error, recorder.filename)


def _is_held(one):
    """Whether a module of the library leads to it. What the `finally` of an object that was being freed has saved only
    refers to itself; Python frees it when nothing works any more, so that nothing is seen of it.
    """
    namespaces = {id(vars(each)) for name, each in sys.modules.items()
                  if isinstance(each, types.ModuleType) and not name.startswith(__package__)}  # fmt: skip
    front, seen = [one], {id(one), id(sys._getframe()), id(sys._getframe(1))}
    seen.update((id(front), id(seen)))
    while front:
        found = gc.get_referrers(*front)
        if not namespaces.isdisjoint(map(id, found)):
            return True
        # The arguments come back, too.
        front[:] = [each for each in found if id(each) not in seen
                    and not (type(each) is tuple and len(each) == len(front) and all(map(is_, each, front)))]  # fmt: skip
        seen.update(map(id, front))
        found = None  # or it would be found
    return False
