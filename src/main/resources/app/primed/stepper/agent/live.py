"""Live moves: after its last line the program stays alive, and the user works with its objects and names.

A move is next, send, throw or close on a live object, or an expression or statement. It runs in the module's frame, at a
line below the program's own, and its steps are recorded like the rest of the run. The last move lets the program end
normally: its `atexit` functions and `finally` blocks run.
"""

import _thread
import ast
import builtins
import ctypes
import linecache
import _signal as signal  # `signal` itself loads `enum`
import sys
import threading

from .async_driver import Driver, through
from .clock import Clock
from .objects import ASYNC_GENERATOR, COROUTINE
from .rewrite import hook_name, hooked
from .show import shown, shown_exception
from .recorder import Recorder
from .wire import Wire, os_exit, quoted

_OBJECT = hook_name("object")
_DRIVE = hook_name("drive")
# The code of a move; the argument replaces `None`.
_WRITTEN = {
    "next": f"next({_OBJECT}())",
    "send": f"{_OBJECT}().send(None)",
    "throw": f"{_OBJECT}().throw(None)",
    "close": f"{_OBJECT}().close()",
}
_OF_COROUTINE = {**_WRITTEN, "next": _WRITTEN["send"]}
_OF_ASYNC_GENERATOR = {
    "next": f"{_DRIVE}.begin({_OBJECT}(), {_OBJECT}().__anext__())",
    "send": f"{_DRIVE}.begin({_OBJECT}(), {_OBJECT}().asend(None))",
    "throw": f"{_DRIVE}.begin({_OBJECT}(), {_OBJECT}().athrow(None))",
    "close": f"{_DRIVE}.begin({_OBJECT}(), {_OBJECT}().aclose())",
}
# The same while an asynchronous generator is at an `await` inside such a move.
_OF_WAITING = {
    "next": f"{_DRIVE}.answer({_OBJECT}(), None)",
    "send": f"{_DRIVE}.answer({_OBJECT}(), None)",
    "throw": f"{_DRIVE}.throw({_OBJECT}(), None)",
    "close": f"{_DRIVE}.close({_OBJECT}())",
}
MOVES = "moves"  # the thread for moves while the program's own threads are held
_LEAVING = ("yielded", "returned", "raised", "closed")
_raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc  # looked up now, because an audit hook refuses it later
_TRIES = 100  # after this many interruptions it is interrupted wherever it is
_AGAIN = 0.0005  # seconds until another attempt if an interruption met the agent's own code


class Exited(Exception):
    """The object of a move no longer exists."""


class Session:
    def __init__(self, recorder, commands, module, streams, tested=None):
        """@param tested runs the tests of an answer in a namespace, as in challenge_tests.py"""
        self.recorder = recorder
        self.tested = tested
        self.commands = commands
        self.module = module
        self.streams = streams
        self.driver = Driver()
        self.object = None
        self.moving = False
        self.line = 0
        self.tries = 0
        self.thread = _thread.get_ident()

    def go_on(self):
        """Makes moves until the user ends the program. If Primed closes the channel, it is abandoned without an end."""
        recorder = self.recorder
        self.thread = _thread.get_ident()
        self.install()
        while True:
            order = self.commands.next()
            if order is None:
                os_exit(0)
            if order["do"] == "end":
                self.line = order["line"]
                self.moving = True
                return
            ok, text = self.make(order)
            with recorder.lock:
                recorder.settle(recorder.thread())
            self.did(ok, text)

    def let_go(self):
        """Releases everything of the program before it is torn down."""
        self.module = self.object = None
        self.driver.let_go()

    def did(self, ok, text):
        self.streams.check_files()
        recorder = self.recorder
        with recorder.lock:
            recorder.settle(recorder.thread())
            recorder.emit(f'["did",{int(ok)},{quoted(text)}]\n')
        recorder.wire.flush()

    def install(self):
        self.recorder.live = True
        setattr(builtins, _OBJECT, lambda: self.object)
        setattr(builtins, _DRIVE, self.driver)
        if threading.current_thread() is threading.main_thread():
            self.listen()

    def listen(self):
        """Primed interrupts a move by SIGTERM, which Python handles in the main thread only."""
        for name in ("SIGTERM", "SIGALRM"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self.interrupt)

    def interrupt(self, number, frame):
        """Interrupts the program's own code rather than the agent in the middle of a step."""
        if not self.moving:
            return
        if self.thread != _thread.get_ident():
            frame = sys._current_frames().get(self.thread)
        of_agent = frame is None or frame.f_globals.get("__package__") == __package__ and not (
            frame.f_code is through.__code__ or frame.f_code is Clock.wait.__code__ and frame.f_locals.get("idle")
        )
        if not of_agent:
            self.tries = 0
        elif not sends(frame):
            self.tries += 1
        if of_agent and self.tries < _TRIES:
            signal.setitimer(signal.ITIMER_REAL, _AGAIN)
        elif self.thread == _thread.get_ident():
            raise KeyboardInterrupt
        else:
            _raise_in(ctypes.c_ulong(self.thread), ctypes.py_object(KeyboardInterrupt))

    def make(self, order):
        """@return whether it succeeded, and the value or Python's message"""
        if order["do"] == "test":
            self.tries, self.moving = 0, True
            try:
                return self.tested(order["code"], self.module.__dict__, order["text"])
            finally:
                self.moving = False
        try:
            code, gives = self.compiled(order)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            import traceback

            return False, traceback.format_exception_only(error)[-1].strip()
        except Exited as gone:
            return False, str(gone)
        self.remember_lines(order)
        try:
            self.tries = 0
            self.moving = True
            value = eval(code, self.module.__dict__)
            self.moving = False
            return True, shown(value) if gives else ""
        except BaseException as error:
            self.moving = False
            return False, shown_exception(error)
        finally:
            self.object = None

    def compiled(self, order):
        filename, line, do, text = self.recorder.filename, order["line"], order["do"], order["code"]
        if do == "evaluate":
            return evaluated(text, filename, line)
        kind, self.object = self.found(order["object"])
        tree = ast.parse(self.written(kind)[do], mode="eval")
        if do in ("send", "throw"):
            call = tree.body
            if kind == ASYNC_GENERATOR and type(call.args[1]) is ast.Call:
                call = call.args[1]
            call.args[-1] = ast.parse(text.strip(), filename, "eval").body
        for node in ast.walk(tree):
            if hasattr(node, "lineno"):
                node.lineno = node.end_lineno = line
                node.col_offset, node.end_col_offset = 0, 0
        return hooked(tree, filename, "eval"), True

    def written(self, kind):
        if kind == ASYNC_GENERATOR:
            return _OF_WAITING if self.driver.waits(self.object) else _OF_ASYNC_GENERATOR
        return _OF_COROUTINE if kind == COROUTINE else _WRITTEN

    def found(self, number):
        for traced in list(self.recorder.objects.values()):
            if traced.id == number:
                one = traced.ref()
                if one is not None:
                    return traced.kind, one
        raise Exited("The object is gone: nothing in the program refers to it any more.")

    def remember_lines(self, order):
        """Lets tracebacks show a move like the program's lines."""
        filename, at = self.recorder.filename, order["line"] - 1
        known = linecache.cache.get(filename)
        lines = list(known[2]) if known is not None else []
        lines = [each if each.endswith("\n") else each + "\n" for each in lines[:at]]
        lines += ["\n"] * (at - len(lines)) + [each + "\n" for each in order["text"].split("\n")]
        linecache.cache[filename] = (sum(map(len, lines)), None, lines, filename)


class Pause:
    """Holds the program after a step, for good, inside the event that reported it; another thread makes the moves.

    The event for leaving a generator arrives while the generator still runs, so the program is held at the next event.
    """

    def __init__(self, recorder, at, session, ends):
        """@param ends ends the program; what its own threads are doing is abandoned"""
        self.recorder = recorder
        self.session = session
        self.ends = ends
        self.most = recorder.step_cap
        self.mover = None
        recorder.step_cap = at
        recorder.at_cap = self.reached
        self.thread = recorder.thread
        self.never = _thread.allocate_lock()
        self.never.acquire()

    def reached(self):
        recorder = self.recorder
        if _thread.get_ident() == self.mover:
            if recorder.steps >= self.most:
                Recorder.at_cap(recorder)
        elif self.mover is None and recorder.last_kind in _LEAVING:
            recorder.thread, recorder.near = self.hold, {}
        else:
            self.hold()

    def hold(self):
        """Replaces `recorder.thread` so that the program is held at the next event of any kind."""
        recorder = self.recorder
        if _thread.get_ident() == self.mover:
            return self.thread()
        recorder.thread, recorder.near = self.hold, {}
        if threading.current_thread() is threading.main_thread():
            self.session.listen()
        if recorder.lock._is_owned():
            recorder.lock._release_save()
        if self.mover is None:
            self.mover = 0
            recorder.clock.hold()
            _thread.start_new_thread(self.move, ())
        while True:
            self.never.acquire()

    def move(self):
        self.mover = _thread.get_ident()
        if not hasattr(sys, "monitoring"):
            sys.settrace(threading.gettrace())
        recorder = self.recorder
        with recorder.lock:
            self.thread(MOVES)
            recorder.emit('["paused"]\n')
        recorder.wire.flush()
        try:
            self.session.go_on()
            self.ends(self.session)
        finally:
            os_exit(0)


def sends(frame):
    """Whether the agent is sending steps, which blocks until Primed reads them. Interrupted, it would send half a line."""
    while frame is not None and frame.f_globals.get("__package__") == __package__:
        if frame.f_code is Wire.flush.__code__:
            return True
        frame = frame.f_back
    return False


def evaluated(text, filename, line):
    """Compiles an expression, or else a statement."""
    flags = ast.PyCF_ONLY_AST
    try:
        tree, mode = compile(text.strip(), filename, "eval", flags, dont_inherit=True), "eval"
    except SyntaxError:
        tree, mode = compile(text, filename, "exec", flags, dont_inherit=True), "exec"
    ast.increment_lineno(tree, line - 1)
    return hooked(tree, filename, mode), mode == "eval"


def wait_for_threads():
    """Like the end of a program, but the program stays alive."""
    pools = sys.modules.get("concurrent.futures.thread")
    idle = getattr(pools, "_threads_queues", {})
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon and thread not in idle:
            thread.join()
