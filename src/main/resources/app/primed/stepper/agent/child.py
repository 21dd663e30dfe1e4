"""The life of one child: greeting, waiting for a program, running it, reporting how it ended."""

import builtins
import functools
import gc
import linecache
import os
import sys
import threading
import time
import types
import weakref

from . import built_ins, clock, hooks, live, output, sandbox, state_queries  # noqa: F401
from .code_info import far_reaching
from .rewrite import hook_name, hooked, parsed
from .show import shown_exception
from .recorder import Recorder
from .teardown import close_the_rest, refuse_threads, take_down
from .wire import PROTOCOL, Wire, os_exit, quoted

CHANNEL = 60  # a descriptor that few programs use
COMMANDS = 59
LIFELINE = 58
OUT_OF_MEMORY = 86  # exit status if there was no room left to report the reason
AT_ONCE = 0.1  # seconds in which a program arrives for which the child was started
# Loaded while nothing waits, so that importing them costs the program nothing.
# In order of dependency for asyncio; between two modules the child checks whether its program has arrived.
SOON_NEEDED = (
    "contextlib", "collections", "functools", "random", "time", "dataclasses", "typing", "inspect", "logging", "signal",
    "selectors", "socket", "subprocess", "concurrent.futures.thread", "contextvars", "tempfile", "asyncio", "queue",
)  # fmt: skip


def main(args):
    mode, cpu, memory, folder = args[0], int(args[1]), int(args[2]), args[3] if len(args) > 3 else ""
    os.dup2(1, CHANNEL, inheritable=False)
    os.dup2(0, COMMANDS, inheritable=False)
    end_with_parent()
    wire = Wire(CHANNEL)
    files = output.open_files()
    layers = sandbox.apply(mode, cpu, memory, folder)
    watch = "monitoring" if hasattr(sys, "monitoring") else "settrace"
    wire.emit(
        f'{{"primed": {PROTOCOL}, "python": {quoted(sys.version.split()[0])}, "watch": "{watch}", '
        f'"layers": [{", ".join(map(quoted, layers))}]}}\n'
    )
    wire.flush()
    wire.sent = 0
    load_soon_needed()
    commands = Commands()
    order = commands.next()
    if order is not None:
        if folder:
            sys.path.insert(0, folder)
        run(order, wire, files, commands, folder)


def end_with_parent():
    """Lets the system end this process as soon as Primed is gone, even in the middle of a long call written in C.

    Nothing is ever sent through the original stderr, so the only signal that it gives is that its reader is gone. Its
    default is to end the process. PR_SET_PDEATHSIG would not do: it looks at the thread that started this process. A
    program that writes there must not wait for a reader.
    """
    if sys.platform == "linux":
        import fcntl

        os.dup2(2, LIFELINE, inheritable=False)
        fcntl.fcntl(LIFELINE, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(LIFELINE, fcntl.F_SETFL, fcntl.fcntl(LIFELINE, fcntl.F_GETFL) | os.O_ASYNC | os.O_NONBLOCK)


def load_soon_needed():
    import select

    from . import clock_functions  # noqa: F401

    wait = AT_ONCE
    for name in SOON_NEEDED:
        if os.name == "posix" and select.select([COMMANDS], [], [], wait)[0]:
            return
        wait = 0
        __import__(name)


class Commands:
    """The lines of JSON that Primed sends: first the program, then live moves and answers."""

    def __init__(self):
        self.read = os.read
        self.loads = json_reader()
        self.rest = b""

    def next(self):
        """None if Primed has closed the channel."""
        while b"\n" not in self.rest:
            try:
                piece = self.read(COMMANDS, 65536)
            except OSError:
                return None
            if not piece:
                return None
            self.rest += piece
        line, self.rest = self.rest.split(b"\n", 1)
        return self.loads(line)


def json_reader():
    """`json.loads` for what Primed sends. The module `json` loads `re`, which takes long."""
    try:
        from _json import make_scanner

        scan = make_scanner(
            types.SimpleNamespace(
                strict=True, object_hook=None, object_pairs_hook=None, parse_float=float, parse_int=int, parse_constant=None, memo={}
            )
        )
    except (ImportError, AttributeError, TypeError):
        import json

        return json.loads
    return lambda line: scan(line.decode().strip(), 0)[0]


def asker(recorder, wire, commands):
    """Asks the user for a line, one thread at a time."""
    turn = threading.Lock()

    def ask(prompt):
        with turn:
            with recorder.lock:
                recorder.settle(recorder.thread())
                recorder.emit(f'["ask",{quoted(prompt[:2000])}]\n')
            wire.flush()
            order = commands.next()
            return order.get("answer") if order is not None else None

    return ask


def run(order, wire, files, commands, folder=""):
    name, source = order["name"], order["source"]
    filename = os.path.join(folder, name)
    recorder = Recorder(wire, filename, order["steps"], order["output"])
    if order.get("doubt"):
        from .doubt import doubt_names

        recorder.doubt = doubt_names
    streams = output.Streams(recorder, files, order.get("input", ""))
    watcher = new_watcher(recorder)
    strict, denied = None, order.get("denied", "")
    if order.get("strict", False):
        from .strict import Strict

        strict = Strict(recorder)
    if denied or "inspect" in source:
        __import__("inspect")
    state_queries.know(watcher.watch_queries)
    if denied:
        state_queries.answer_otherwise(denied, order["word"])
    state_queries.remember()
    __import__("warnings")  # without it, Python would look for the lines of warnings in a file
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    sys.argv = [name]
    try:
        tree = parsed(source, filename)
        if strict is not None:
            strict.begin(tree)
        code = hooked(tree, filename, "exec", strict is not None)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        report_error(error, filename)
        recorder.settle(recorder.thread())
        recorder.end("error", last_line_of(error), getattr(error, "lineno", None) or 0)
        return
    stays, session, pristine, tested = order.get("live", False), None, None, None
    hooks.install(recorder, asker(recorder, wire, commands) if stays else None, strict, denied)
    wire.flush_now_and_then(recorder.report_waiting)
    recorder.clock = new_clock(recorder, order.get("realTime", False))
    if strict is not None:
        # Loaded only for an answer, because it is slow.
        from . import challenge_tests
        from .pristine import Pristine

        pristine = Pristine()

        def tested(source, names, word):
            return challenge_tests.tested(source, names, pristine, word)

    gc.collect()
    gc.freeze()
    gc.disable()
    module = types.ModuleType("__main__")  # only now, so that the program finds itself among the collector's objects
    module.__file__ = filename
    module.__builtins__ = sys.modules["builtins"]
    sys.modules["__main__"] = module
    if pristine is not None:
        pristine.modules["__main__"] = module
    if stays:
        session = live.Session(recorder, commands, module, streams, tested)
        if order.get("stop"):
            live.Pause(recorder, order["stop"], session, lambda session: end_held(recorder, session))
    if "whole" in order:
        from .whole import Question

        Question(recorder, order["whole"])
    how, message, line = "finished", "", 0
    recorder.far, recorder.strange = far_reaching(code)
    watcher.start(code)
    gc.collect()  # what analysing the code has left, so that the program does not count it
    wire.flushed = 0.0  # send the first step at once, since it may never end
    recorder.clock.begin()
    try:
        exec(code, module.__dict__)
    except SystemExit as leaving:
        message = report_exit(leaving)
    except MemoryError as error:
        how, message, line = "memory", "The program used all the memory it may have.", line_of(error, filename)
    except BaseException as error:
        how, message, line = "error", error_text(error), line_of(error, filename)
        report_error(error, filename)
        remember_error(error)
    if stays and how != "memory":
        stay(recorder, session, how, message, line)
        how, message, line = "finished", "", session.line
    try:
        threading._shutdown()
        import atexit

        atexit._run_exitfuncs()
        refuse_threads()
        with recorder.lock:
            recorder.settle(recorder.thread())
            recorder.see_all()
        changed = pristine.built_in_changed() if pristine is not None else ""
        if changed:
            recorder.noted("tampered", f"The program gives Python's own {changed} another meaning; do without it.")
        if not watcher.holds():
            recorder.noted("tampered", "The program stopped the tracing; steps after that are missing.")
        recorder.wind_down(quietly=not stays)
        forget_error()
        gc.unfreeze()
        gc.collect()  # as Python does; it also restores the order in which live objects will end
        left, module = weakref.ref(module), None
        if session is not None:
            session.let_go()
        take_down(left)
        close_the_rest(recorder, report_error)
        watcher.stop()
        streams.check_files()
        with recorder.lock:
            recorder.settle(recorder.thread())
    except MemoryError:
        os_exit(OUT_OF_MEMORY)
    except KeyboardInterrupt:
        message = "Interrupted while it ended."  # only in a live program: interrupted by the user or by a time limit
    recorder.steps = 0  # the last step is recorded even at the step limit
    thread = recorder.thread()
    recorder.step("end", line or recorder.last_line, thread.stack[-1].id if thread.stack else -1, -1, thread, -1, message or how)
    if stays and how != "memory":
        session.did(True, "")
    recorder.end(how, message, line or recorder.last_line)


def stay(recorder, session, how, message, line):
    """The program has ended, but it is kept alive for moves, as with `python -i`."""
    live.wait_for_threads()
    with recorder.lock:
        recorder.settle(recorder.thread())
        recorder.see_all()
    session.streams.check_files()
    with recorder.lock:
        thread = recorder.thread()
        recorder.settle(thread)
        line, steps, recorder.steps = line or recorder.module.line, recorder.steps, 0
        recorder.step("end", line, thread.stack[-1].id if thread.stack else -1, -1, thread, -1, message or how)
        recorder.steps = steps + 1
        recorder.wire.write_last(how, message, line)
    recorder.wire.flush()
    session.go_on()


def end_held(recorder, session):
    """The user ends a program that is held at a step: its running frames are left alone, everything else is torn down."""
    import atexit

    try:
        atexit._run_exitfuncs()
        recorder.wind_down(quietly=False)
        left = weakref.ref(session.module)
        session.let_go()
        take_down(left)
    except KeyboardInterrupt:
        pass
    session.streams.check_files()
    recorder.steps, thread = 0, recorder.thread()
    with recorder.lock:
        recorder.settle(thread)
    recorder.step("end", session.line, -1, -1, thread, -1, "finished")
    session.did(True, "")
    recorder.end("finished", "", session.line)


def new_watcher(recorder):
    if hasattr(sys, "monitoring"):
        from .by_monitoring import Watcher
    else:
        from .by_settrace import Watcher
    return Watcher(recorder)


def new_clock(recorder, real):
    if real:
        setattr(builtins, hook_name("now"), lambda now: now)
        return clock.RealClock(recorder)
    from . import clock_functions

    made = clock_functions.install(recorder)
    setattr(builtins, hook_name("now"), functools.partial(clock_functions.moment, time.time))
    return made


def run_hook(hook, error):
    """Runs the program's own `sys.excepthook`."""
    try:
        hook(type(error), error, error.__traceback__)
    except SystemExit:
        pass
    except BaseException as second:
        import traceback

        sys.stderr.write("Error in sys.excepthook:\n" + "".join(traceback.format_exception(second)))
        sys.stderr.write("\nOriginal exception was:\n" + "".join(traceback.format_exception(error)))


_LAST = ("last_exc", "last_type", "last_value", "last_traceback")


def remember_error(error):
    """Like Python with an uncaught error, which keeps the frames and their values alive."""
    for name, value in zip(_LAST, (error, type(error), error, error.__traceback__)):
        setattr(sys, name, value)


def forget_error():
    for name in _LAST:
        if hasattr(sys, name):
            setattr(sys, name, None)


def error_text(error):
    """Python's own words for an error, and those of the sandbox if that was the cause."""
    why, beside = sandbox.refusal(error)
    return f"{shown_exception(error)}. {why}" if why and beside else why or shown_exception(error)


def report_exit(leaving):
    code = leaving.code
    if code is None or code == 0 and type(code) in (int, bool):
        return ""
    if type(code) is int:
        return f"exit status {code}"
    print(code, file=sys.stderr)
    return "exit status 1"


def own_frames(error, filename):
    """The traceback from the program's first frame on, without the agent's."""
    first = error.__traceback__
    while first is not None and first.tb_frame.f_code.co_filename != filename:
        first = first.tb_next
    tb = first
    while tb is not None:
        while tb.tb_next is not None and tb.tb_next.tb_frame.f_globals.get("__package__") == __package__:
            tb.tb_next = tb.tb_next.tb_next
        tb = tb.tb_next
    return first


def line_of(error, filename):
    line, tb = 0, own_frames(error, filename)
    while tb is not None:
        if tb.tb_frame.f_code.co_filename == filename:
            line = tb.tb_lineno
        tb = tb.tb_next
    return line


def last_line_of(error):
    import traceback

    return traceback.format_exception_only(error)[-1].strip()


def report_error(error, filename):
    """Prints the traceback as Python does, without the agent's frames."""
    hook = sys.excepthook
    try:
        error.__traceback__ = own_frames(error, filename)
        if hook is not sys.__excepthook__:
            return run_hook(hook, error)
        import traceback

        for line in traceback.format_exception(error):
            sys.stderr.write(line)
    except Exception as second:
        sys.stderr.write(f"{type(error).__name__} (its traceback could not be shown: {type(second).__name__})\n")
