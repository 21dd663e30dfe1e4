"""Makes built-in functions that call Python functions, so that a program sees in `time.sleep` what it expects.

Import this before the sandbox closes: an audit hook refuses to look up functions of C afterwards.
"""

import _thread
import ctypes
import sys
import time
import types

_kept = []  # what C refers to


class _Method(ctypes.Structure):
    """PyMethodDef"""

    _fields_ = (
        ("ml_name", ctypes.c_char_p),
        ("ml_meth", ctypes.c_void_p),
        ("ml_flags", ctypes.c_int),
        ("ml_doc", ctypes.c_char_p),
    )


_call = ctypes.cast(ctypes.pythonapi.PyObject_Call, ctypes.c_void_p).value
_new = ctypes.pythonapi.PyCFunction_NewEx
_new.restype, _new.argtypes = ctypes.py_object, (ctypes.c_void_p, ctypes.py_object, ctypes.py_object)
_WITH_KEYWORDS = 3  # METH_VARARGS | METH_KEYWORDS


def _made(genuine, target):
    class module(types.ModuleType):
        def __call__(self, *args, **kwargs):
            return target[0](*args, **kwargs)

    of = sys.modules[genuine.__module__]
    owner = module(of.__name__, of.__doc__)
    owner.__spec__, owner.__loader__ = of.__spec__, of.__loader__
    name, signature = genuine.__name__, genuine.__text_signature__
    doc = genuine.__doc__ if signature is None else f"{name}{signature}\n--\n\n{genuine.__doc__}"
    method = _Method(name.encode(), _call, _WITH_KEYWORDS, doc and doc.encode())
    made = _new(ctypes.addressof(method), owner, genuine.__module__)
    _kept.append((method, made))
    return made


def built_in(genuine, function):
    """@return a built-in function like the genuine one that calls the given function"""
    made, target = _MADE[genuine]
    target.append(function)
    return made


_MADE = {}
for _module, _names in (
    (time, ("time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "sleep", "localtime",
            "gmtime", "ctime", "asctime", "strftime")),
    (_thread, ("start_new_thread", "start_joinable_thread")),
):  # fmt: skip
    for _name in _names:
        if hasattr(_module, _name):
            _target = []
            _MADE[getattr(_module, _name)] = _made(getattr(_module, _name), _target), _target
