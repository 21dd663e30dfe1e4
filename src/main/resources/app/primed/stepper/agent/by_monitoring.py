"""Watches by `sys.monitoring` (Python 3.12 and newer): only the program's own code is slowed down."""

import sys

from . import state_queries

TOOL = 3
_frame = sys._getframe


class Watcher:
    def __init__(self, recorder):
        self.recorder = recorder
        self.codes = {}
        self.everywhere = 0

    def watch(self, code):
        """Requests events for a code object and for all code objects nested in it."""
        events = sys.monitoring.events
        self.codes[id(code)] = code
        sys.monitoring.set_local_events(
            TOOL, code, events.LINE | events.PY_RESUME | events.PY_RETURN | events.PY_YIELD | events.JUMP
        )
        for constant in code.co_consts:
            if type(constant) is type(code):
                self.watch(constant)

    def adopt(self, code):
        if id(code) not in self.codes:
            self.watch(code)

    def start(self, code):
        monitoring, events = sys.monitoring, sys.monitoring.events
        self.recorder.adopt = self.adopt
        monitoring.use_tool_id(TOOL, "primed")
        for event, callback in self.callbacks().items():
            monitoring.register_callback(TOOL, event, callback)
        self.watch_queries()
        self.watch(code)
        self.everywhere = events.PY_START | events.PY_THROW | events.PY_UNWIND | events.RAISE
        monitoring.set_events(TOOL, self.everywhere)

    def watch_queries(self):
        if sys.monitoring.get_tool(TOOL) == "primed":
            for asked in state_queries.CODES:
                sys.monitoring.set_local_events(TOOL, asked, sys.monitoring.events.PY_RETURN)

    def callbacks(self):
        events = sys.monitoring.events
        recorder, filename, codes = self.recorder, self.recorder.filename, self.codes
        disable = sys.monitoring.DISABLE
        arguments = state_queries.ARGUMENT
        lines = {}

        # At the bottom of a deep recursion the agent has no room: the step is lost, but the program continues.

        def started(code, offset):
            if code.co_filename != filename:
                return disable
            try:
                if id(code) not in codes:
                    self.watch(code)
                recorder.entered(_frame(1))
            except RecursionError:
                recorder.lost = True

        def resumed(code, offset):
            try:
                recorder.resumed(_frame(1))
            except RecursionError:
                recorder.lost = True

        def thrown(code, offset, error):
            if code.co_filename == filename:
                try:
                    recorder.thrown(_frame(1), error)
                except RecursionError:
                    recorder.lost = True

        def unwound(code, offset, error):
            if code.co_filename == filename:
                try:
                    recorder.unwound(_frame(1), error)
                except RecursionError:
                    recorder.lost = True

        def raised(code, offset, error):
            if code.co_filename == filename:
                try:
                    recorder.raised(_frame(1), error)
                except RecursionError:
                    recorder.lost = True

        def yielded(code, offset, value):
            try:
                recorder.yielded(_frame(1), value)
            except RecursionError:
                recorder.lost = True

        def returned(code, offset, value):
            try:
                argument = arguments.get(id(code))
                if argument is None:
                    recorder.returned(_frame(1), value)
                else:
                    frame = _frame(1)
                    recorder.asked(frame.f_locals.get(argument), value if type(value) is str else "?", frame)
            except RecursionError:
                recorder.lost = True

        def line(code, number):
            try:
                recorder.line(_frame(1), number)
            except RecursionError:
                recorder.lost = True

        def jumped(code, offset, target):
            # LINE does not fire again while a loop stays on its line. No other jumps need events.
            if target > offset:
                return disable
            try:
                of_code = lines.get(id(code))
                if of_code is None:
                    of_code = lines[id(code)] = _lines(code)
                if of_code.get(offset) != of_code.get(target):
                    return disable
                recorder.line(_frame(1), of_code.get(offset) or 0)
            except RecursionError:
                recorder.lost = True

        return {
            events.PY_START: started,
            events.PY_RESUME: resumed,
            events.PY_THROW: thrown,
            events.PY_UNWIND: unwound,
            events.RAISE: raised,
            events.PY_YIELD: yielded,
            events.PY_RETURN: returned,
            events.LINE: line,
            events.JUMP: jumped,
        }

    def holds(self):
        """Whether the program left the monitoring untouched."""
        monitoring = sys.monitoring
        return monitoring.get_tool(TOOL) == "primed" and monitoring.get_events(TOOL) == self.everywhere

    def stop(self):
        monitoring = sys.monitoring
        if monitoring.get_tool(TOOL) is not None:
            monitoring.set_events(TOOL, 0)
            for code in (*self.codes.values(), *state_queries.CODES):
                monitoring.set_local_events(TOOL, code, 0)
            monitoring.free_tool_id(TOOL)


def _lines(code):
    return {at: number for start, end, number in code.co_lines() for at in range(start, end, 2)}
