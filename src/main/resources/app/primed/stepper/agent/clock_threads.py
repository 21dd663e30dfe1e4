"""Locks and threads whose waits the clock knows. Conditions, events, queues and pools of the library rest on them."""

import _thread
from collections import deque
from functools import partial
from operator import call

from .clock import AGAIN, EXPIRED, HANDED, SECOND, Wait

FAIR = 1_000_000  # nanoseconds after which a released lock goes to the thread that waits for it, as in Python 3.14
_allocate, _ident = _thread.allocate_lock, _thread.get_ident


def lock_type(clock):
    """A type that stands for Python's own lock."""
    mutex = clock.mutex

    class lock:
        __slots__ = ("_held", "_queue", "__weakref__")
        __doc__ = type(_allocate()).__doc__

        def __init__(self):
            self._held = False
            self._queue = ()

        def acquire(self, blocking=True, timeout=-1):
            if not blocking or timeout != -1:
                _allocate().acquire(blocking, timeout)  # raises what Python raises
            with mutex:
                if not self._held:
                    self._held = True
                    return True
            if not blocking or timeout == 0:
                return False
            clock.recorder.report_waiting()
            with mutex:
                if not self._held:
                    self._held = True
                    return True
                now = clock.now()
                wait = Wait(now, None if timeout == -1 else now + int(timeout * SECOND))
                self._queue = self._queue or deque()
                self._queue.append(wait)
                clock.enter(wait)
            try:
                while True:
                    clock.wait(wait)
                    with mutex:
                        if wait.result is EXPIRED:
                            return False
                        if wait.result is HANDED:
                            return True
                        if not self._held:
                            self._held = True
                            return True
                        clock.enter(wait)
            except BaseException:
                if wait.result is HANDED:
                    self.release()
                raise
            finally:
                with mutex:
                    if wait in self._queue:
                        self._queue.remove(wait)

        def release(self):
            with mutex:
                if not self._held:
                    raise RuntimeError("release unlocked lock")
                self._held = False
                for wait in self._queue:
                    if wait.result is None and wait in clock.waits:
                        if clock.now() - wait.since > FAIR:
                            self._held = True
                            self._queue.remove(wait)
                            clock.wake(wait, HANDED)
                        else:
                            clock.wake(wait, AGAIN)
                        break

        def locked(self):
            return self._held

        def _at_fork_reinit(self):
            self.__init__()

        def __enter__(self):
            return self.acquire()

        def __exit__(self, *given):
            self.release()

        def __repr__(self):
            return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"

        acquire_lock, release_lock, locked_lock = acquire, release, locked

    lock.__module__, lock.__qualname__ = "_thread", "lock"
    return lock


class Thread:
    """A thread of the program, until its function has returned."""

    def __init__(self, clock, daemon):
        self.clock = clock
        self.daemon = daemon
        self.over = False
        self.joining = []
        self.ident = 0

    def begin(self):
        self.ident = _ident()
        self.clock.threads[self.ident] = self

    def is_current(self):
        return self.ident == _ident()

    def end(self):
        clock = self.clock
        with clock.mutex:
            self.over = True
            clock.threads.pop(self.ident, None)
            clock.alive.discard(self)
            for wait in self.joining:
                if wait in clock.waits:
                    clock.wake(wait, AGAIN)
            clock.ended()

    def join(self, timeout=-1):
        """@return whether it is over"""
        clock = self.clock
        clock.recorder.report_waiting()
        with clock.mutex:
            if self.over:
                return True
            now = clock.now()
            wait = Wait(now, None if timeout < 0 else now + int(timeout * SECOND))
            self.joining.append(wait)
            clock.enter(wait)
        try:
            clock.wait(wait)
        finally:
            self.joining.remove(wait)
        return self.over


def start(clock, function, daemon, begin):
    """Starts a thread that is known to the clock. `begin` starts it with the function it is given.

    The functions are called from C, so that no frame of the agent's lies under the program's.
    """
    thread = Thread(clock, daemon)
    with clock.mutex:
        clock.started()
        clock.alive.add(thread)
    try:
        return thread, begin(partial(deque, map(call, (thread.begin, function, thread.end)), 0))
    except BaseException:
        with clock.mutex:
            clock.alive.discard(thread)
            clock.ended()
        raise


def start_new_thread(clock, genuine):
    def start_new_thread(*given, **named):
        if named or not 2 <= len(given) <= 3 or not callable(given[0]) or type(given[1]) is not tuple:
            return genuine(*given, **named)  # raises what Python raises
        function = partial(given[0], *given[1], **(given[2] if len(given) > 2 else {}))
        return start(clock, function, True, lambda run: genuine(run, ()))[1]

    return start_new_thread


def handle_type(clock, genuine):
    """Stands for the handle of a thread (Python 3.13 and newer)."""

    class _ThreadHandle:
        def __init__(self):
            self._handle, self._thread = genuine(), None

        @property
        def ident(self):
            return self._handle.ident

        def join(self, timeout=None):
            thread = self._thread
            if thread is None or thread.is_current() or thread.join(-1 if timeout is None else timeout):
                self._handle.join()

        def is_done(self):
            return self._handle.is_done()

        def _set_done(self):
            self._handle._set_done()

    _ThreadHandle.__module__, _ThreadHandle.__qualname__ = "_thread", "_ThreadHandle"
    return _ThreadHandle


def start_joinable_thread(clock, genuine, handles):
    def start_joinable_thread(function, handle=None, daemon=True):
        handle = handle if type(handle) is handles else handles()
        thread, _ = start(clock, function, daemon, lambda run: genuine(run, handle=handle._handle, daemon=daemon))
        handle._thread = thread
        return handle

    return start_joinable_thread


def sentinel_type(clock, genuine):
    """Stands for the lock that Python releases when a thread has ended (before Python 3.13)."""

    class lock:
        __slots__ = ("_lock", "_thread", "__weakref__")

        def __init__(self):
            self._lock, self._thread = genuine(), clock.threads.get(_ident())

        def acquire(self, blocking=True, timeout=-1):
            thread = self._thread
            if blocking and thread is not None and not thread.is_current():
                return thread.join(timeout) and self._lock.acquire()
            return self._lock.acquire(blocking, timeout)

        def release(self):
            self._lock.release()

        def locked(self):
            return self._lock.locked()

        def _at_fork_reinit(self):
            self._lock._at_fork_reinit()

        def __enter__(self):
            return self.acquire()

        def __exit__(self, *given):
            self.release()

        def __repr__(self):
            return repr(self._lock)

    lock.__module__, lock.__qualname__ = "_thread", "lock"
    return lock


def wait_for_all(clock):
    """At its end Python waits for all threads but daemons."""
    while True:
        with clock.mutex:
            left = next((each for each in clock.alive if not each.daemon and not each.is_current()), None)
        if left is None:
            return
        left.join()
