"""The ready queue of asyncio's event loop: tasks by name, anything else by its function's name.

The queue is read directly, through the library's own types, so that no code of the program runs. Entries only leave at
its head and join at its end, and only that is reported.
"""

import functools
import sys
import types
import weakref
from collections import deque

from .wire import quoted


class Queue:
    """The queue of the loop in one thread. It uses weak references, because a handle keeps its task alive."""

    def __init__(self):
        self.thread = None
        self.loop = 0  # its id
        self.ready = None  # a weak reference to the loop's queue, while there is one
        self.size = 0
        self.reported = deque()  # weak references to the handles, because another may get the address of one that has run
        self.running_loop = None
        self.task_type = self.name_of = None
        self.handle_types = ()
        self.callback_of = None
        self.step_type = None  # what calls a native task's next step

    def find(self, thread):
        """Checks whether another loop is running now."""
        if self.running_loop is None:
            native = sys.modules.get("_asyncio")
            if native is None or "asyncio.base_events" not in sys.modules:
                return
            handle = sys.modules["asyncio.events"].Handle
            self.callback_of = handle.__dict__["_callback"].__get__
            self.handle_types = (handle, sys.modules["asyncio.events"].TimerHandle)
            self.task_type, self.name_of = native.Task, native.Task.get_name
            self.running_loop = native._get_running_loop
        if self.thread is not None and self.thread is not thread:
            return
        loop = self.running_loop()
        if loop is not None and id(loop) != self.loop:
            library = sys.modules["asyncio.base_events"].BaseEventLoop
            ready = object.__getattribute__(loop, "__dict__").get("_ready") if issubclass(type(loop), library) else None
            self.thread, self.loop = thread, id(loop)
            self.ready = weakref.ref(ready) if type(ready) is deque else None

    def update(self, recorder):
        ready = self.ready()
        if ready is None:
            self.ready, self.loop, ready = None, 0, ()
        reported, size, gone = self.reported, len(ready), 0
        first = ready[0] if size else None
        if size == self.size and (not size or reported[0]() is first):
            return
        if size > 1 and size == self.size and reported[1]() is first:
            # One entry leaves and rejoins at the end: by far the most frequent change.
            handle = ready[-1]
            reported.popleft()
            reported.append(_weakly(handle))
            recorder.emit(f'["r",1,1,{quoted(self.name(handle)[:80])}]\n')
            return
        while reported and (first is None or reported[0]() is not first):
            reported.popleft()
            gone += 1
        come = []
        for at in range(len(reported), size):
            handle = ready[at]
            reported.append(_weakly(handle))
            come.append(quoted(self.name(handle)[:80]))
        self.size = size
        recorder.emit(f'["r",{gone},{",".join([str(len(come)), *come])}]\n')

    def name(self, handle):
        if type(handle) not in self.handle_types:
            return type(handle).__name__
        callback = self.callback_of(handle)
        kind = type(callback)
        if kind is not self.step_type:
            if kind.__name__ == "TaskStepMethWrapper" and kind.__module__ in ("_asyncio", "builtins"):
                self.step_type = kind
            elif kind is not types.BuiltinFunctionType and kind is not types.MethodType:
                return _name(callback)
        one = callback.__self__
        if type(one) is self.task_type or issubclass(type(one), self.task_type):
            return self.name_of(one)
        return _name(callback)


def _weakly(handle):
    try:
        return weakref.ref(handle)
    except TypeError:  # not an object of the library
        return _nothing


def _nothing():
    return None


def _name(callback):
    kind = type(callback)
    if kind is functools.partial:
        return _name(callback.func)
    if kind is types.MethodType:
        return _name(callback.__func__)
    if kind is types.FunctionType or kind is types.BuiltinFunctionType:
        return callback.__qualname__
    return "cancelled" if callback is None else kind.__name__
