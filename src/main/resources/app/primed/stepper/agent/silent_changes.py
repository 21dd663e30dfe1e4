"""What has happened since the last event, and frames that run without an event."""

from .other_frames import check_other_frames
from .frames import update_names
from .object_tracker import ObjectTracker
from .objects import ASYNC_GENERATOR, CLOSED, COROUTINE, CREATED, DELEGATE, MAKERS, MARKS, NONE, PASSING, RUNNING, SUSPENDED
from . import described
from .paths import starting
from .receivers import changed
from .show import shown_exception
from .wire import quoted


def called_by(name, code, below):
    """Whether the code is called by what calls this name in the frame, not by something written in C that it was given to."""
    if name is None:
        return False
    if code.co_name == "__init__" and name != "__init__":
        return type(below.f_globals.get(name)) is type
    return code.co_name == name or name in ("next", "send") and code.co_flags & MAKERS


class SilentChanges(ObjectTracker):
    """Finds changes that Python does not announce, and reports them before the step of the next event."""

    def __init__(self, *given):
        super().__init__(*given)
        self.written = None  # output not reported yet: [kind, line, place id, thread, pieces]
        self.winding_down = False  # the program has ended, and Python closes the remaining objects
        self.quiet = {}  # by id of the frame: what was thrown into it at the end, before any of its lines ran

    def settle(self, thread, keep_resumed=False, but=None):
        """Reports everything since the last event: output, resumptions, dropped and closed objects."""
        if self.written is not None:
            self.report_written()
        if thread.resumed and not keep_resumed:
            self.report_resumed(thread, "None")
        if self.winding_down:
            return
        if self.dropped:
            self.report_dropped()
        if self.unsure:
            self.report_delegates()
        if but is None:
            if self.cleared:
                waiting, self.cleared = self.cleared, []
                self.ask(waiting)
                for traced in waiting:
                    if traced.survives and not traced.on_stack:
                        self.survivor_ends(traced)
            if self.surviving and len(thread.stack) == 1:
                for traced in list(self.surviving.values()):  # the loop is done, and a traceback can outlive it with its frame
                    if not traced.on_stack:
                        self.survivor_ends(traced)
            if self.watched:
                self.ask_watched()
            if self.doubt:
                self.ask_all()

    def report_resumed(self, thread, text):
        waiting, thread.resumed = thread.resumed, []
        for place in waiting:
            traced = place.traced
            if traced is not None and traced.begun and traced.kind != ASYNC_GENERATOR and traced.state != RUNNING:
                # By far the most frequent case: it continues.
                traced.state = RUNNING
                self.last_kind = "resumed"
                self.emit(
                    f'["+",{thread.id},{place.id}]\n["!",{traced.id},1]\n["s","resumed",{place.line or place.code.co_firstlineno},'
                    f"{place.id},{traced.id},{thread.id},{place.by},{quoted(text)}]\n"
                )
                self.count()
                continue
            self.emit(f'["+",{thread.id},{place.id}]\n')
            if traced is not None:
                self.become(traced, RUNNING)
                self.step("resumed", place.line or place.code.co_firstlineno, place.id, traced.id, thread, place.by, text)

    def report_dropped(self):
        hooked = [traced for traced in self.dropped if traced.state != CLOSED and traced.kind == ASYNC_GENERATOR
                  or traced.state == CREATED and traced.kind == COROUTINE]  # fmt: skip
        saved = self.survivors(hooked) if hooked else ()
        for traced in saved:
            self.dropped.remove(traced)
        for traced in [traced for traced in self.dropped if self.has_ended(traced)]:
            self.dropped.remove(traced)
            if not traced.ending:
                self.was_dropped(traced)
            if traced.state != CLOSED and not traced.on_stack:
                self.closed_silently(traced)

    def has_ended(self, traced):
        """Whether no event of its own will come. If it was suspended, it runs its `finally`, perhaps after other objects have
        run: what it delegates to is closed first, and so is what that held.
        """
        if MARKS:
            return traced.state == CLOSED or traced.ending or traced.quiet or traced.mark is None or traced.mark() is None
        return traced.delegate == NONE and not traced.iterates or traced.ending or traced.state == CLOSED

    def closes_iterator(self):
        """One that is dropped runs while it closes the iterator of the program's own that it delegates to."""
        for traced in self.dropped:
            if traced.iterates and traced.delegate == NONE and traced.state == SUSPENDED and not self.has_ended(traced):
                self.become(traced, RUNNING)

    def survivor_ends(self, traced):
        """Its frame was cleared; or it has run, if tracing took the frame's mark away."""
        if not self.survivors((traced,)):
            self.was_dropped(traced)
            self.closed_silently(traced)

    def forget_dropped(self, traced):
        """It was dropped, and Python closes it now; events report the rest."""
        if traced in self.dropped:
            self.dropped.remove(traced)
            traced.ending = traced.silent = True
            self.was_dropped(traced)

    def report_written(self):
        kind, line, place_id, thread, pieces = self.written
        self.written = None
        text = "".join(pieces)
        for at in range(0, len(text), 4096):
            self.step(kind, line, place_id, NONE, thread, NONE, text[at : at + 4096])

    def report_delegates(self):
        """A running object does not show what it delegates to; now it is suspended."""
        waiting, self.unsure = self.unsure, []
        for traced in waiting:
            one = traced.ref()
            if one is not None and not traced.on_stack:
                target = DELEGATE[traced.kind](one)
                if type(target) in PASSING:
                    self.passing[traced.id] = traced
                elif self.passing:
                    self.passing.pop(traced.id, None)
                if target is not None:
                    if traced.delegate != NONE or id(target) in self.objects:
                        self.delegate(traced, target)
                elif traced.state == SUSPENDED:
                    self.no_delegate(traced)

    # The end

    def wind_down(self, quietly):
        """@param quietly only report running objects: one that lived as long as the program did not end before it"""
        self.winding_down = quietly
        if self.module is not None:
            self.module.namespace = None
            self.module.plain.clear()
        for place in self.places.values():
            place.plain.clear()
        self.holders.clear()

    def break_silence(self, frame, line=0):
        """One of its lines runs, or something it calls: report the deferred closing.

        @return False if it is still on the line where it was suspended, at a `yield from` that is being released
        """
        while frame is not None and id(frame) not in self.quiet:
            frame = frame.f_back if line == 0 else None
        if frame is None:
            return True
        place, chain = self.places.get(id(frame)), []
        if place is not None and place.line == line:
            return False
        error = self.quiet.pop(id(frame))
        traced = place.traced if place is not None else None
        while traced is not None and traced.delegate != NONE:
            number = traced.delegate
            traced = next((each for each in self.objects.values() if each.id == number), None)
            if traced is not None and traced.state == SUSPENDED and not traced.on_stack:
                chain.append(traced)
        for traced in reversed(chain):
            self.closed_silently(traced)  # its delegate was closed before it
        self.thrown_in(frame, error)
        return True

    # Frames without an event

    def caller(self, frame, thread, error=None, anyhow=False):
        """The program's frame that called or resumed `frame`: the nearest one below it. check_other_frames() is to follow.

        @param anyhow even if the line shows no call: `g = None` drops the old g, and a `finally` or `__del__` runs
        """
        below = frame.f_back
        while below is not None and below.f_code.co_filename != self.filename:
            below = below.f_back
        if below is None:
            for place in reversed(thread.stack):
                self.emit(f'["-",{thread.id}]\n')
                self.pop(thread, place)
            return NONE
        place = self.found_again(below, thread, error)
        if place is None:
            return NONE
        if anyhow:
            update_names(self, place, below, True)
        elif place.busy:
            self.catch_up(place, below)
        return place.id

    def nearest(self, frame, thread):
        while frame is not None and frame.f_code.co_filename != self.filename:
            frame = frame.f_back
        place = self.found_again(frame, thread) if frame is not None else None
        if place is not None and place.busy:
            self.catch_up(place, frame)
        return place

    def found_again(self, frame, thread, error=None):
        """The place of a running frame; corrects the stack if no event reported the frame.

        @param error the exception that passes through the missing frames on its way to their delegate
        """
        stack = thread.stack
        place = self.places.get(id(frame))
        if place is not None and stack and stack[-1] is place:
            return place
        missing = []
        while frame is not None:
            if frame.f_code.co_filename == self.filename:
                place = self.places.get(id(frame))
                if place is not None and place in stack:
                    break
                missing.append(frame)
            frame = frame.f_back
        else:
            place = None
        self.report_resumed(thread, "None")
        while stack and stack[-1] is not place:
            left = stack[-1]
            self.pop(thread, left)
            self.emit(f'["-",{thread.id}]\n')
            if left.traced is not None and left.traced.state == RUNNING:
                left.through = False
                number = left.traced.id
                self.borrowed[number] = self.watched[number] = self.shifting[number] = left.traced
        for frame in reversed(missing):
            place = self.places.get(id(frame))
            if place is None:
                maker = frame.f_code.co_flags & MAKERS
                place = self.adopt_late(frame, thread) if maker else self.new_place(frame, None)
            by = self.top(thread)
            self.push(thread, place)
            self.emit(f'["+",{thread.id},{place.id}]\n')
            if place.traced is not None and place.traced.state != RUNNING:
                self.become(place.traced, RUNNING)
                if error is None:
                    self.step("resumed", place.line, place.id, place.traced.id, thread, by, "None")
                else:
                    place.through = True
                    self.report_thrown(place, thread, by, error)
        return place

    def report_thrown(self, place, thread, by, error):
        kind = "closing" if type(error) is GeneratorExit else "thrown"
        self.step(kind, place.line, place.id, place.traced.id, thread, by, shown_exception(error))

    # Names

    def catch_up(self, place, frame):
        """Reports what the current line has bound so far. check_other_frames() is to follow."""
        if place.line in place.busy:
            update_names(self, place, frame, True)

    def check_other_frames(self, place, changes=None):
        """Reports changed values of all frames, and names of all but this one, before the next step.

        @param changes as changes_since() gives them
        """
        if changes is None or not described.has_read_all():
            check_other_frames(self, place if changes is None else None)
            described.finish_reading()
        elif changes:
            described.report_changes(changes)
        self.since = None
        if self.doubt:
            self.doubt(self)

    def changes_since(self, place, frame):
        """What has changed since the last event besides names of this frame, which that event was of.

        @return the objects as described.report_changes() takes them; None if anything may have changed
        """
        if self.since is not place or not self.alone or not described.has_read_all():
            return None
        key = self.since_at | frame.f_lasti
        known = place.paths.known
        changes = known[key] if key in known else place.paths.changes(key >> 24, frame.f_lasti, bool(key >> 23 & 1))
        return changed(changes, frame) if changes else changes

    def goes_on_below(self, frame, thread):
        """The frame ended, or rests: what it changed is reported, and the frame below it goes on."""
        below = frame.f_back
        if below is None or not thread.stack or self.places.get(id(below)) is not thread.stack[-1]:
            return
        place, at = thread.stack[-1], below.f_lasti
        if at in place.paths.resuming or called_by(place.paths.callees.get(at), frame.f_code, below):
            self.since, self.since_at = place, starting(at, True)
