"""Watches by `sys.monitoring` (Python 3.12 and newer): only the program's own code is slowed down."""

import sys

from . import asking

TOOL = 3
_frame = sys._getframe


class Watcher:
    def __init__(self, story):
        self.story = story
        self.codes = {}
        self.everywhere = 0

    def watch(self, code):
        """Asks for events of a code object and of all that are written inside it."""
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
        self.story.adopt = self.adopt
        monitoring.use_tool_id(TOOL, "primed")
        for event, callback in self.callbacks().items():
            monitoring.register_callback(TOOL, event, callback)
        for asked in asking.CODES:
            monitoring.set_local_events(TOOL, asked, events.PY_RETURN)
        self.watch(code)
        self.everywhere = events.PY_START | events.PY_THROW | events.PY_UNWIND | events.RAISE
        monitoring.set_events(TOOL, self.everywhere)

    def callbacks(self):
        events = sys.monitoring.events
        story, filename, codes = self.story, self.story.filename, self.codes
        disable = sys.monitoring.DISABLE
        arguments = asking.ARGUMENT
        lines = {}

        # At the bottom of a deep recursion there is no room for us: the step is lost, the program is not.

        def started(code, offset):
            if code.co_filename != filename:
                return disable
            try:
                if id(code) not in codes:
                    self.watch(code)
                story.entered(_frame(1))
            except RecursionError:
                story.lost = True

        def resumed(code, offset):
            try:
                story.resumed(_frame(1))
            except RecursionError:
                story.lost = True

        def thrown(code, offset, error):
            if code.co_filename == filename:
                try:
                    story.thrown(_frame(1), error)
                except RecursionError:
                    story.lost = True

        def unwound(code, offset, error):
            if code.co_filename == filename:
                try:
                    story.unwound(_frame(1), error)
                except RecursionError:
                    story.lost = True

        def raised(code, offset, error):
            if code.co_filename == filename:
                try:
                    story.raised(_frame(1), error)
                except RecursionError:
                    story.lost = True

        def yielded(code, offset, value):
            try:
                story.yielded(_frame(1), value)
            except RecursionError:
                story.lost = True

        def returned(code, offset, value):
            try:
                argument = arguments.get(id(code))
                if argument is None:
                    story.returned(_frame(1), value)
                else:
                    frame = _frame(1)
                    story.asked(frame.f_locals.get(argument), value if type(value) is str else "?", frame)
            except RecursionError:
                story.lost = True

        def line(code, number):
            try:
                story.line(_frame(1), number)
            except RecursionError:
                story.lost = True

        def jumped(code, offset, target):
            # LINE does not fire again while a loop stays on its line. All other jumps need not be heard of again.
            if target > offset:
                return disable
            try:
                of_code = lines.get(id(code))
                if of_code is None:
                    of_code = lines[id(code)] = _lines(code)
                if of_code.get(offset) != of_code.get(target):
                    return disable
                story.line(_frame(1), of_code.get(offset) or 0)
            except RecursionError:
                story.lost = True

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
        """Whether the program left the watching alone."""
        monitoring = sys.monitoring
        return monitoring.get_tool(TOOL) == "primed" and monitoring.get_events(TOOL) == self.everywhere

    def stop(self):
        monitoring = sys.monitoring
        if monitoring.get_tool(TOOL) is not None:
            monitoring.set_events(TOOL, 0)
            for code in (*self.codes.values(), *asking.CODES):
                monitoring.set_local_events(TOOL, code, 0)
            monitoring.free_tool_id(TOOL)


def _lines(code):
    return {at: number for start, end, number in code.co_lines() for at in range(start, end, 2)}
