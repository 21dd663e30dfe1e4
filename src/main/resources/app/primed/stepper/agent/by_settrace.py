"""Watches by `sys.settrace` (Python 3.11, which has no `sys.monitoring`)."""

import dis
import sys
import threading

from . import state_queries
from .objects import MAKERS
from .recorder import hide_agent
from .show import shown_exception

_YIELD = dis.opmap["YIELD_VALUE"]
_RETURN = dis.opmap["RETURN_VALUE"]
# Where a StopIteration only ends an iterator and goes no further.
_ITERATES = (dis.opmap["SEND"], dis.opmap["FOR_ITER"])


class Watcher:
    def __init__(self, recorder):
        self.recorder = recorder
        self.unwinding = {}  # by id of the frame: the exception that is leaving it, unless something catches it

    def watch_queries(self):
        """Every call is watched anyhow."""

    def start(self, code):
        recorder, filename = self.recorder, self.recorder.filename
        arguments, unwinding = state_queries.ARGUMENT, self.unwinding
        raised = {}  # by id of the frame: the text of what was raised there last; the exception itself would keep frames alive

        def everywhere(frame, event, arg):
            code = frame.f_code
            if code.co_filename == filename:
                try:
                    # A generator's frame is either started or resumed.
                    if code.co_flags & MAKERS and _has_run(frame):
                        recorder.resumed(frame)
                    else:
                        recorder.entered(frame)
                except RecursionError:
                    recorder.lost = True
                return inside
            if id(code) in arguments:
                frame.f_trace_lines = False
                return answered
            return None

        def inside(frame, event, arg):
            try:
                if event == "line":
                    unwinding.pop(id(frame), None)
                    if recorder.uncertain:
                        recorder.ascertain(frame)
                    recorder.line(frame, frame.f_lineno)
                elif event == "exception":
                    hide_agent(arg[2], filename)  # not yet the exception's own
                    _exception(frame, arg[1])
                elif event == "return":
                    _left(frame, arg)
            except RecursionError:
                recorder.lost = True
            return inside

        def _exception(frame, error):
            if type(error) is StopIteration and frame.f_code.co_code[frame.f_lasti] in _ITERATES:
                return
            if frame.f_code.co_flags & MAKERS and recorder.unresume(frame):
                recorder.thrown(frame, error)
            unwinding[id(frame)] = error
            raised[id(frame)] = (type(error) is GeneratorExit, shown_exception(error))
            recorder.raised(frame, error)

        def _left(frame, value):
            error = unwinding.pop(id(frame), None)
            known = raised.pop(id(frame), None)
            at = frame.f_code.co_code[frame.f_lasti]
            # An exception that ended an `async for` was caught without a line; a real return follows.
            if error is not None and value is None and at != _RETURN:
                recorder.unwound(frame, error)
            elif at not in (_RETURN, _YIELD) and known is not None:
                recorder.unwound(frame, None, known)  # raised again at the end of a `finally`, without an event
            elif frame.f_code.co_flags & MAKERS and at == _YIELD:
                recorder.yielded(frame, value)
            else:
                recorder.returned(frame, value)

        def answered(frame, event, arg):
            if event == "return":
                argument = arguments[id(frame.f_code)]
                recorder.asked(frame.f_locals.get(argument), arg if type(arg) is str else "?", frame)
            return answered

        self.everywhere = everywhere
        threading.settrace(everywhere)
        sys.settrace(everywhere)

    def holds(self):
        return sys.gettrace() is self.everywhere

    def stop(self):
        sys.settrace(None)
        threading.settrace(None)


def _has_run(frame):
    code = frame.f_code.co_code
    return frame.f_lasti > 0 and _YIELD in (code[frame.f_lasti], code[max(0, frame.f_lasti - 2)])
