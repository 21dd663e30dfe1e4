"""What the program itself tells: values sent, output, questions about a state, input."""

from .asking import tampered
from .lanes import ident
from .objects import CODE, KINDS, NONE, changes_silently, of_library
from .show import shown
from .since import Since


class Said(Since):
    """The hooks (hooks.py), the streams (output.py) and the watchers of `inspect` call these."""

    def __init__(self, *given):
        super().__init__(*given)
        self.output_size = 0
        self.noticed = set()  # tampering that was told

    def sent(self, value):
        with self.lock:
            lane = self.near.get(ident()) or self.lane()
            if lane.resumed:
                if (self.unsure or self.watched or self.written or self.dropped or self.cleared
                        or self.doubtful):  # fmt: skip
                    self.settle(lane, keep_resumed=True)
                self.tell_resumed(lane, "None" if value is None else shown(value))

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
            traced.silent = traced.silent or bool(changes_silently(target))
            self.delegate(traced, target)

    def is_foreign(self, target):
        """Whether it is the library's, and delegates to nothing of the program's in its turn."""
        kind = KINDS.get(type(target))
        return of_library(target) if kind is None else CODE[kind](target).co_filename != self.filename

    def asked(self, one, text, frame):
        """The program asked for a state and got an answer; an object that is none of ours has no number."""
        with self.lock:
            lane = self.lane()
            self.settle(lane)
            known = self.objects.get(id(one)) if type(one) in KINDS else None
            number = NONE
            if known is not None and known.ref() is one:
                number = known.id
                if known.unstarted is not None:
                    self.watched[number] = known  # who has the frame in hand can keep it from being cleared
            place = self.nearest(frame, lane)
            self.notice_tampering(lane)
            if place is not None:
                self.look_elsewhere(None)
                self.step("asked", place.line, place.id, number, lane, NONE, text)

    def notice_tampering(self, lane):
        for what in tampered():
            if what not in self.noticed:
                self.noticed.add(what)
                line, place_id = (lane.stack[-1].line, lane.stack[-1].id) if lane.stack else (0, NONE)
                self.step("tampered", line, place_id, NONE, lane, NONE, f"The program replaced {what}.")

    def wrote(self, kind, text, frame):
        with self.lock:
            lane = self.lane()
            place = self.nearest(frame, lane)
            line, place_id = (place.line, place.id) if place is not None else (0, NONE)
            written = self.written
            if written is None or written[:4] != [kind, line, place_id, lane]:
                self.settle(lane)
                self.notice_tampering(lane)
                self.look_elsewhere(None)
                self.written = [kind, line, place_id, lane, [text]]
            else:
                written[4].append(text)
            self.output_size += len(text)
            if self.output_size > self.output_cap:
                self.tell_written()
                self.end("output", f"More than {self.output_cap} characters were written.", line)

    def tell_waiting(self):
        """What the sending thread wants told before it sends."""
        if self.written is not None:
            with self.lock:
                if self.written is not None:
                    self.tell_written()

    def noted(self, kind, text, frame=None):
        """A step that is about the program as a whole: input, breakpoint, tampering."""
        with self.lock:
            lane = self.lane()
            self.settle(lane)
            place = self.nearest(frame, lane) if frame is not None else None
            if place is None and lane.stack:
                place = lane.stack[-1]
            line, place_id = (place.line, place.id) if place is not None else (0, NONE)
            self.look_elsewhere(None)
            self.step(kind, line, place_id, NONE, lane, NONE, text)
