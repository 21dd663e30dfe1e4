"""The functions that rewrite.py inserts into the program, and replacements for some built-ins."""

import builtins
import gc
import sys
import threading
import types

from . import when_loaded
from .state_queries import ATTRIBUTES
from .objects import ANEXT, CONTAINERS, KINDS
from .rewrite import hook_name
from .show import shown

_frame = sys._getframe
_getattr = getattr


def install(recorder, ask=None, strict=None, denied=""):
    """@param ask asks the user for a line in a live program; returns None for end of input
    @param strict reports what an answer accesses
    @param denied the state that no attribute admits
    """
    hidden, when = ATTRIBUTES.get(denied, ("", None))
    # Bound as locals of this function: the program cannot reach them through a module.
    kinds, anext, referents = KINDS, ANEXT, gc.get_referents
    managers = set()

    def made(value):
        kind = type(value)
        if kind in kinds:
            recorder.made(value, _frame(1))
        elif kind in CONTAINERS:
            recorder.made_within(value, _frame(1))
        elif kind is anext:
            recorder.made_within(referents(value), _frame(1))
        elif kind in managers:
            recorder.made_within((value.__dict__.get("gen"),), _frame(1))
        return value

    def sent(value):
        recorder.sent(value)
        return value

    def gave(value):
        recorder.gave(value, _frame(1))
        return value

    def to(target):
        recorder.delegates(target, _frame(1))
        return target

    def asked(one, attribute, by=_getattr):
        if by is _getattr and type(one) in kinds and hasattr(one, attribute):
            answer = _getattr(one, attribute)
            text = shown(answer) if answer is None or type(answer) is bool else "<frame>"
            recorder.asked(one, f"{attribute}={text}", _frame(1))
            if attribute[3:] == hidden and answer is when:
                return types.SimpleNamespace(**{attribute: ... if answer is None else not answer})
            del answer
        return one

    for hook in (made, sent, gave, to, asked):
        setattr(builtins, hook_name(hook.__name__), hook)
    if strict is not None:
        setattr(builtins, hook_name("watched"), strict.watched)

    genuine_input = builtins.input

    def input(prompt="", /):
        line = genuine_input(prompt) if ask is None else given(prompt)
        recorder.noted("input", line, _frame(1))
        return line

    def given(prompt):
        """A line of the program's input; after its end, one that the user is asked for."""
        sys.stdout.write(str(prompt))
        sys.stdout.flush()
        line = sys.stdin.readline()
        if line == "":
            line = ask(str(prompt))
            if line is None:
                raise EOFError("EOF when reading a line")
        return line.removesuffix("\n")

    builtins.input = input

    def breakpointhook(*args, **kwargs):
        recorder.noted("breakpoint", "", _frame(1))

    sys.breakpointhook = breakpointhook
    sys.unraisablehook = told_unraisable
    if sys.version_info < (3, 13):
        threading.excepthook = told_of_thread
    when_loaded("traceback", hide_agent_below)
    when_loaded("contextlib", lambda library: managers.update(
        (library._GeneratorContextManager, library._AsyncGeneratorContextManager)))  # fmt: skip
    if hasattr(sys, "monitoring"):
        for name in ("settrace", "setprofile"):
            hide_agent(name, recorder.filename)


def told_unraisable(unraisable, /):
    """As Python prints it, but also with the program's lines, which Python would look for in a file."""
    import traceback

    error, stderr, message = unraisable.exc_value, sys.stderr, unraisable.err_msg
    if stderr is None:
        return
    if unraisable.object is not None:
        text = f"{message or 'Exception ignored in'}: {unraisable.object!r}\n"
    else:
        text = f"{message}:\n" if message else ""
    stderr.write(text)
    if sys.version_info >= (3, 13):
        if unraisable.exc_traceback is not None:
            stderr.write("Traceback (most recent call last):\n")
        for frame in traceback.extract_tb(unraisable.exc_traceback):
            source = f"    {frame.line}\n" if frame.line else ""
            stderr.write(f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n{source}')
        stderr.write("".join(traceback.format_exception_only(error)))
    else:
        stderr.write("".join(traceback.format_exception(type(error), error, unraisable.exc_traceback, chain=False)))
    stderr.flush()


def told_of_thread(failed, /):
    """The same for an error in a thread."""
    if failed.exc_type is not SystemExit and sys.stderr is not None:
        name = failed.thread.name if failed.thread is not None else threading.get_ident()
        sys.stderr.write(f"Exception in thread {name}:\n")
        import traceback

        sys.stderr.write("".join(traceback.format_exception(failed.exc_type, failed.exc_value, failed.exc_traceback)))
        sys.stderr.flush()


def hide_agent_below(traceback):
    """`traceback.print_stack` shows the program's frames, and not those that run it."""
    genuine = traceback.walk_stack

    def walk_stack(f):
        return genuine(f) if f is None else of_program(genuine(f))

    def of_program(found):
        for frame, line in found:
            if frame.f_globals.get("__package__") == __package__:
                return
            yield frame, line

    traceback.walk_stack = walk_stack


def hide_agent(name, filename):
    """A tracer of the program sees nothing of the agent. With sys.settrace as the watcher there is only one tracer anyhow."""
    genuine, ask = getattr(sys, name), getattr(sys, name.replace("set", "get"))
    agent, given = _frame().f_code.co_filename.removesuffix("hooks.py"), []

    def is_ours(frame):
        while frame is not None and frame.f_code.co_filename != filename:
            if frame.f_code.co_filename.startswith(agent):
                return True
            frame = frame.f_back
        return False

    def set_tracer(tracer, /):
        def everywhere(frame, event, arg):
            return None if is_ours(frame) else tracer(frame, event, arg)

        given[:] = [tracer, everywhere]
        genuine(None if tracer is None else everywhere)

    def get_tracer():
        found = ask()
        return given[0] if given and found is given[1] else found

    set_tracer.__name__, get_tracer.__name__ = genuine.__name__, ask.__name__
    setattr(sys, name, set_tracer)
    setattr(sys, ask.__name__, get_tracer)
