"""What the program itself does: values sent, output, state queries, input."""

from .state_queries import tampered
from .thread_tracker import ident
from .objects import CODE, KINDS, NONE, PASSING, changes_silently, of_library, of_program
from .show import shown
from .silent_changes import SilentChanges


class ProgramEvents(SilentChanges):
    """Called by the hooks (hooks.py), the streams (output.py) and the watchers of `inspect`."""

    def __init__(self, *given):
        super().__init__(*given)
        self.output_size = 0
        self.noticed = set()  # tampering already reported

    def sent(self, value):
        with self.lock:
            thread = self.near.get(ident()) or self.thread()
            if thread.resumed:
                if (self.unsure or self.watched or self.written or self.dropped or self.cleared
                        or self.doubt):  # fmt: skip
                    self.settle(thread, keep_resumed=True)
                self.report_resumed(thread, "None" if value is None else shown(value))

    def gave(self, value, frame):
        place = self.places.get(id(frame))
        if place is not None and place.traced is not None:
            place.traced.gave = shown(value)

    def delegates(self, target, frame):
        place = self.places.get(id(frame))
        traced = place.traced if place is not None else None
        if traced is None:
            return
        traced.delegates = True
        if not traced.chained and self.is_foreign(target):
            return
        with self.lock:
            traced.chained = True
            traced.iterates = of_program(target)
            traced.silent = traced.silent or bool(changes_silently(target))
            self.delegate(traced, target)

    def is_foreign(self, target):
        """Whether it belongs to the library and does not delegate to an object of the program."""
        kind = KINDS.get(type(target))
        return type(target) not in PASSING and of_library(target) if kind is None else CODE[kind](target).co_filename != self.filename

    def asked(self, one, text, frame):
        """The program queried a state and got an answer; an untracked object has no number."""
        with self.lock:
            thread = self.thread()
            self.settle(thread)
            known = self.known(one) if type(one) in KINDS else None
            number = NONE
            if known is not None:
                number = known.id
                if known.unstarted is not None:
                    self.watched[number] = known  # a reference to the frame can keep it from being cleared
            place = self.nearest(frame, thread)
            self.notice_tampering(thread)
            if place is not None:
                self.check_other_frames(None)
                self.step("asked", place.line, place.id, number, thread, NONE, text)

    def notice_tampering(self, thread):
        for what in tampered():
            if what not in self.noticed:
                self.noticed.add(what)
                line, place_id = (thread.stack[-1].line, thread.stack[-1].id) if thread.stack else (0, NONE)
                self.step("tampered", line, place_id, NONE, thread, NONE, f"The program replaced {what}.")

    def wrote(self, kind, text, frame):
        with self.lock:
            thread = self.thread()
            place = self.nearest(frame, thread)
            line, place_id = (place.line, place.id) if place is not None else (0, NONE)
            written = self.written
            if written is None or written[:4] != [kind, line, place_id, thread]:
                self.settle(thread)
                self.notice_tampering(thread)
                self.check_other_frames(None)
                self.written = [kind, line, place_id, thread, [text]]
            else:
                written[4].append(text)
            self.output_size += len(text)
            if self.output_size > self.output_cap:
                self.report_written()
                self.end("output", f"More than {self.output_cap} characters were written.", line)

    def report_waiting(self):
        """Reports what must come before a value that the current thread sends."""
        if self.written is not None:
            with self.lock:
                if self.written is not None:
                    self.report_written()

    def noted(self, kind, text, frame=None):
        """A step about the program as a whole: input, breakpoint, tampering."""
        with self.lock:
            thread = self.thread()
            self.settle(thread)
            place = self.nearest(frame, thread) if frame is not None else None
            if place is None and thread.stack:
                place = thread.stack[-1]
            line, place_id = (place.line, place.id) if place is not None else (0, NONE)
            self.check_other_frames(None)
            self.step(kind, line, place_id, NONE, thread, NONE, text)
