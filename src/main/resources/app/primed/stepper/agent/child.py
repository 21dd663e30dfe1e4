"""The life of one child: hello, wait for a program, run it under watch, tell how it ended."""

import gc
import json
import linecache
import os
import platform
import sys
import threading
import traceback
import types
import weakref

from . import asking, hooks, live, output, sandbox
from .codes import far_reaching
from .objects import ASYNC_GENERATOR, SUSPENDED
from .rewrite import hooked, parsed
from .show import shown_exception
from .story import Story
from .strict import Strict
from .wire import PROTOCOL, Wire, os_exit, quoted

CHANNEL = 60  # a descriptor few programs stumble over
COMMANDS = 59
OUT_OF_MEMORY = 86  # exit status, where there was no room left to tell it
# Loaded while nobody waits, so that a program's import of them costs nothing.
# What asyncio needs stands before it: between two of them the child looks whether its program has come.
SOON_NEEDED = (
    "contextlib", "collections", "functools", "random", "time", "dataclasses", "typing", "inspect", "logging", "signal",
    "selectors", "socket", "subprocess", "concurrent.futures.thread", "contextvars", "tempfile", "asyncio", "queue",
)  # fmt: skip


def main(args):
    mode, cpu, memory = args[0], int(args[1]), int(args[2])
    os.dup2(1, CHANNEL, inheritable=False)
    os.dup2(0, COMMANDS, inheritable=False)
    wire = Wire(CHANNEL)
    files = output.open_files()
    layers = sandbox.apply(mode, cpu, memory)
    hello = {
        "primed": PROTOCOL,
        "python": platform.python_version(),
        "watch": "monitoring" if hasattr(sys, "monitoring") else "settrace",
        "layers": layers,
    }
    wire.say(json.dumps(hello) + "\n")
    wire.flush()
    wire.sent = 0
    load_soon_needed()
    commands = Commands()
    order = commands.next()
    if order is not None:
        run(order, wire, files, commands)


def load_soon_needed():
    import select

    for name in SOON_NEEDED:
        if os.name == "posix" and select.select([COMMANDS], [], [], 0)[0]:
            return
        __import__(name)


class Commands:
    """What the app sends: lines of JSON. The first is the program, what follows are live moves and answers."""

    def __init__(self):
        self.read = os.read
        self.loads = json.loads
        self.rest = b""

    def next(self):
        """None where the app went away."""
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


def asker(story, wire, commands):
    """Asks the user for a line; one thread at a time."""
    turn = threading.Lock()

    def ask(prompt):
        with turn:
            with story.lock:
                story.settle(story.lane())
                story.say(f'["ask",{quoted(prompt[:2000])}]\n')
            wire.flush()
            order = commands.next()
            return order.get("answer") if order is not None else None

    return ask


def run(order, wire, files, commands):
    name, source = order["name"], order["source"]
    filename = f"<{name}>"
    story = Story(wire, filename, order["steps"], order["output"])
    story.doubtful = order.get("doubt", False)
    streams = output.Streams(story, files, order.get("input", ""))
    watcher = new_watcher(story)
    strict = Strict(story) if order.get("strict", False) else None
    denied = order.get("denied", "")
    if denied:
        asking.answer_otherwise(denied, order["word"])
    asking.remember()
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    sys.argv = [name]
    try:
        tree = parsed(source, filename)
        if strict is not None:
            strict.begin(tree)
        code = hooked(tree, filename, "exec", strict is not None)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        tell_error(error, filename)
        story.settle(story.lane())
        story.end("error", last_line_of(error), getattr(error, "lineno", None) or 0)
        return
    stays, session, genuine, tested = order.get("live", False), None, None, None
    hooks.install(story, asker(story, wire, commands) if stays else None, strict, denied)
    module = types.ModuleType("__main__")
    module.__file__ = name
    module.__builtins__ = sys.modules["builtins"]
    sys.modules["__main__"] = module
    wire.flush_now_and_then(story.tell_waiting)
    if strict is not None:
        # Loaded for an answer only: what they take with them is slow to load.
        from . import testing
        from .genuine import Genuine

        genuine = Genuine()

        def tested(source, names, word):
            return testing.tested(source, names, genuine, word)

    gc.collect()
    gc.freeze()
    gc.disable()
    if stays:
        session = live.Session(story, commands, module, streams, tested)
        if order.get("stop"):
            live.Pause(story, order["stop"], session, lambda session: end_held(story, session))
    how, message, line = "finished", "", 0
    story.far, story.strange = far_reaching(code)
    watcher.start(code)
    wire.flushed = 0.0  # the first step goes out at once: it may be one that never ends
    try:
        exec(code, module.__dict__)
    except SystemExit as leaving:
        message = tell_exit(leaving)
    except MemoryError as error:
        how, message, line = "memory", "The program used all the memory it may have.", line_of(error, filename)
    except BaseException as error:
        how, message, line = "error", shown_exception(error), line_of(error, filename)
        tell_error(error, filename)
        remember_error(error)
    if stays and how != "memory":
        stay(story, session, how, message, line)
        how, message, line = "finished", "", session.line
    try:
        threading._shutdown()
        import atexit

        atexit._run_exitfuncs()
        with story.lock:
            story.settle(story.lane())
            story.see_all()
        changed = genuine.built_in_changed() if genuine is not None else ""
        if changed:
            story.noted("tampered", f"The program gives Python's own {changed} another meaning; do without it.")
        if not watcher.holds():
            story.noted("tampered", "The program stopped the tracing; steps after that are missing.")
        story.wind_down(quietly=not stays)
        forget_error()
        gc.unfreeze()
        gc.collect()  # as Python does; it also brings what is alive into the order in which it will end
        left, module = weakref.ref(module), None
        if session is not None:
            session.let_go()
        take_down(left)
        close_the_rest(story)
        watcher.stop()
        streams.look()
        with story.lock:
            story.settle(story.lane())
    except MemoryError:
        os_exit(OUT_OF_MEMORY)
    except KeyboardInterrupt:
        message = "Interrupted while it ended."  # of a live program only: the user, or the clock, gave its end up
    story.steps = 0  # the last step has room even where the cap is reached
    lane = story.lane()
    story.step("end", line or story.last_line, lane.stack[-1].id if lane.stack else -1, -1, lane, -1, message or how)
    if stays and how != "memory":
        session.did(True, "")
    story.end(how, message, line or story.last_line)


def stay(story, session, how, message, line):
    """The program has ended; it is not taken down but waits for live moves, as after `python -i`."""
    live.wait_for_threads()
    with story.lock:
        story.settle(story.lane())
        story.see_all()
    session.streams.look()
    with story.lock:
        lane = story.lane()
        story.settle(lane)
        line, steps, story.steps = line or story.module.line, story.steps, 0
        story.step("end", line, lane.stack[-1].id if lane.stack else -1, -1, lane, -1, message or how)
        story.steps = steps + 1
        story.wire.say_last(how, message, line)
    story.wire.flush()
    session.go_on()


def end_held(story, session):
    """The user ends a program that is held at a step: what runs there stays as it is, the rest is taken down."""
    import atexit

    try:
        atexit._run_exitfuncs()
        story.wind_down(quietly=False)
        left = weakref.ref(session.module)
        session.let_go()
        take_down(left)
    except KeyboardInterrupt:
        pass
    session.streams.look()
    story.steps, lane = 0, story.lane()
    with story.lock:
        story.settle(lane)
    story.step("end", session.line, -1, -1, lane, -1, "finished")
    session.did(True, "")
    story.end("finished", "", session.line)


def new_watcher(story):
    if hasattr(sys, "monitoring"):
        from .by_monitoring import Watcher
    else:
        from .by_settrace import Watcher
    return Watcher(story)


def take_down(module):
    """As Python does when it ends: what nobody but the module refers to is closed while the module's names still stand."""
    sys.modules["__main__"] = None
    collect_last()
    left = module()
    if left is not None:  # somebody holds it: then its names go away one by one
        names, left = left.__dict__, None
        for first in (True, False):
            for name in list(names):
                private = name[:1] == "_" and name[1:2] != "_"
                if private == first and name != "__builtins__" and name in names:
                    names[name] = None
        names = None
        collect_last()


def collect_last():
    """Warnings of coroutines never awaited name this place, as they do where Python itself ends."""
    exec(compile("collect()", "sys", "exec"), {"collect": gc.collect, "__name__": "sys"})


def close_the_rest(story):
    """Modules of the library hold it, and Python takes those down too."""
    for traced in list(story.objects.values()):
        one = traced.ref()
        if one is not None and traced.state == SUSPENDED and traced.kind != ASYNC_GENERATOR:
            try:
                one.close()
            except BaseException as error:
                tell_error(error, story.filename)


_LAST = ("last_exc", "last_type", "last_value", "last_traceback")


def remember_error(error):
    """As Python does with an error that nobody has caught: it keeps the frames alive, and what they hold."""
    for name, value in zip(_LAST, (error, type(error), error, error.__traceback__)):
        setattr(sys, name, value)


def forget_error():
    for name in _LAST:
        if hasattr(sys, name):
            setattr(sys, name, None)


def tell_exit(leaving):
    code = leaving.code
    if code is None or code == 0 and type(code) in (int, bool):
        return ""
    if type(code) is int:
        return f"exit status {code}"
    print(code, file=sys.stderr)
    return "exit status 1"


def own_frames(error, filename):
    """The traceback from the program's first frame on."""
    tb = error.__traceback__
    while tb is not None and tb.tb_frame.f_code.co_filename != filename:
        tb = tb.tb_next
    return tb


def line_of(error, filename):
    line, tb = 0, own_frames(error, filename)
    while tb is not None:
        if tb.tb_frame.f_code.co_filename == filename:
            line = tb.tb_lineno
        tb = tb.tb_next
    return line


def last_line_of(error):
    return traceback.format_exception_only(error)[-1].strip()


def tell_error(error, filename):
    """Prints the traceback as Python does, without the agent's frames."""
    try:
        error.__traceback__ = own_frames(error, filename)
        for line in traceback.format_exception(error):
            sys.stderr.write(line)
    except Exception as second:
        sys.stderr.write(f"{type(error).__name__} (its traceback could not be shown: {type(second).__name__})\n")
