"""Puts the clock in the place of what waits and what tells the time in Python's own library."""

import _thread
import math
import operator
import sys
import threading
import time
import types
import warnings
from functools import partial

from . import clock_threads, when_loaded
from .built_ins import built_in
from .clock import GRACE, SECOND, Clock, Wait

LONGEST = 9e9  # seconds; what is longer is Python's to refuse
_installed = []


def install(recorder):
    """@return the clock"""
    if _installed:  # several programs run in one process, as in tests
        _installed[0].__init__(recorder)
        return _installed[0]
    clock = Clock(recorder)
    _installed.append(clock)
    replace_time(clock)
    replace_threads(clock)
    when_loaded("queue", replace_queue)
    when_loaded("selectors", partial(replace_selectors, clock))
    return clock


def replace_time(clock):
    def put(name, function):
        made = built_in(getattr(time, name), function)
        for module, alias in ((threading, "_time"), (sys.modules.get("queue"), "time")):
            if getattr(module, alias, None) is getattr(time, name):
                setattr(module, alias, made)
        setattr(time, name, made)

    def counting(name):
        genuine, genuine_ns, read = getattr(time, name), getattr(time, f"{name}_ns"), clock.read
        base = genuine_ns() - clock.now()
        put(name, lambda *given, **named: genuine(*given, **named) if given or named else (base + read()) / SECOND)
        put(f"{name}_ns", lambda *given, **named: genuine_ns(*given, **named) if given or named else base + read())

    def telling(name, most, now):
        genuine = getattr(time, name)
        put(name, lambda *given, **named: genuine(*given, *(now(),) * (len(given) == most), **named))

    sleep = time.sleep

    def sleeping(*given, **named):
        seconds = given[0] if len(given) == 1 and not named else None
        kind = type(seconds)
        if kind is not float and kind is not int and hasattr(kind, "__index__"):
            seconds = operator.index(seconds)
        if isinstance(seconds, (int, float)) and 0 < seconds < LONGEST:
            clock.sleep(seconds)
        else:
            sleep(*given, **named)

    for name in ("time", "monotonic", "perf_counter"):
        counting(name)
    put("sleep", sleeping)
    now, local = time.time, time.localtime
    for name in ("localtime", "gmtime", "ctime"):
        telling(name, 0, now)
    telling("asctime", 0, lambda: local(now()))
    telling("strftime", 1, lambda: local(now()))


def replace_threads(clock):
    lock = clock_threads.lock_type(clock)
    threading._allocate_lock = threading.Lock = lock
    pure = threading._PyRLock
    pure.__module__, pure.__name__, pure.__qualname__ = "_thread", "RLock", "RLock"
    threading._CRLock = pure
    begin = built_in(_thread.start_new_thread, clock_threads.start_new_thread(clock, _thread.start_new_thread))
    _thread.start_new_thread = _thread.start_new = begin
    if hasattr(threading, "_start_joinable_thread"):
        handles = threading._ThreadHandle = clock_threads.handle_type(clock, threading._ThreadHandle)
        genuine = _thread.start_joinable_thread
        joinable = built_in(genuine, clock_threads.start_joinable_thread(clock, genuine, handles))
        threading._start_joinable_thread = _thread.start_joinable_thread = joinable
        shutdown = threading._thread_shutdown

        def _thread_shutdown():
            clock_threads.wait_for_all(clock)
            shutdown()

        threading._thread_shutdown = _thread_shutdown
    else:
        threading._start_new_thread = begin
        threading._set_sentinel = clock_threads.sentinel_type(clock, threading._set_sentinel)


def replace_queue(queue):
    simple = queue._PySimpleQueue
    simple.__module__, simple.__name__, simple.__qualname__ = "_queue", "SimpleQueue", "SimpleQueue"
    queue.SimpleQueue = simple


def replace_selectors(clock, selectors):
    for each in {each for each in vars(selectors).values() if isinstance(each, type)}:  # one is named twice
        if "select" in vars(each) and each is not selectors.BaseSelector:
            each.select = selecting(clock, each.select, "poll" in each.__name__.lower())


def selecting(clock, genuine, in_milliseconds):
    def select(self, timeout=None):
        if timeout is not None and timeout <= 0:
            return genuine(self, timeout)
        events = genuine(self, 0)
        if not events and len(self._fd_to_key) > 1:
            events = genuine(self, GRACE if timeout is None else min(timeout, GRACE))
        if events:
            return events
        if timeout is not None and in_milliseconds:
            timeout = math.ceil(timeout * 1e3) * 1e-3  # as the genuine one does
        deadline = None if timeout is None else clock.after(timeout)
        found = []

        def pause(_, most):
            found[:] = genuine(self, None if most < 0 else most)
            return bool(found)

        wait = Wait(clock.now(), deadline, lambda: is_ready(self, genuine))
        clock.recorder.report_waiting()
        clock.enter(wait)
        clock.wait(wait, pause)
        return found or genuine(self, 0)

    select.__qualname__, select.__module__, select.__doc__ = genuine.__qualname__, genuine.__module__, genuine.__doc__
    return select


def is_ready(selector, genuine):
    """Asked by another thread, while a selector's own may be in `poll`, which refuses a second call."""
    import selectors

    if type(selector) is not getattr(selectors, "PollSelector", None):
        return bool(genuine(selector, 0))
    import select

    poll = select.poll()
    for key in list(selector.get_map().values()):
        poll.register(key.fd, (key.events & selectors.EVENT_READ and select.POLLIN)
                      | (key.events & selectors.EVENT_WRITE and select.POLLOUT))  # fmt: skip
    return bool(poll.poll(0))


def moment(clock_time, now):
    """The hook for `datetime.now` and the like, whose time comes from the system."""
    datetime = sys.modules.get("datetime")
    cls = getattr(now, "__self__", None)
    if datetime is None or type(now) is not types.BuiltinMethodType or not isinstance(cls, type):
        return now
    if issubclass(cls, datetime.date) and now.__name__ in ("now", "today", "utcnow"):
        if now.__name__ == "utcnow":
            if sys.version_info >= (3, 12):
                warnings.warn(
                    "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use "
                    "timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).",
                    DeprecationWarning, 2)  # fmt: skip
            return lambda: cls.fromtimestamp(clock_time(), datetime.timezone.utc).replace(tzinfo=None)
        return partial(cls.fromtimestamp, clock_time())
    return now
