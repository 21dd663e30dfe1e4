"""Records a run step by step: the events of frames.

The watchers (by_monitoring.py, by_settrace.py) call the methods below, each of which writes the resulting steps.
thread_tracker.py says where the rest of the recorder is.
"""

from itertools import islice

from .frames import update_names
from .silent_changes import called_by
from .thread_tracker import ident
from .objects import ASYNC_GENERATOR, CHANGES_ANYHOW, CLOSED, CLOSES_QUIETLY, CODE, CREATED, GENERATOR, KINDS, MAKERS, NONE, RUNNING, SUSPENDED, closes_quietly, is_of
from .paths import starting
from .program_events import ProgramEvents
from .forms import PLAIN
from .described import described
from .show import shown_exception
from .wire import SOON, monotonic, quoted

_CLOSES = ("close", "__getattr__", "__getattribute__")  # what Python calls to close an iterator
MOST_WITHIN = 1000  # maximum number of items checked in a container


class Recorder(ProgramEvents):
    def entered(self, frame):
        with self.lock:
            thread = self.near.get(ident()) or self.thread()
            if thread.id and not thread.stack:
                thread = self.thread_at_its_bottom(thread)
            if self.quiet:
                self.break_silence(frame)
            code = frame.f_code
            if code.co_flags & MAKERS:
                place = self.places.get(id(frame))
                if place is not None and place.traced is not None and not is_of(frame, place.traced):
                    self.settle(thread, but=place.traced)  # it has the address of one that was dropped
                    self.report_dropped()
                    place = None
                if place is None or place.traced is None or place.code is not code:
                    self.settle(thread)
                    place = self.adopt_late(frame, thread, certain=not CHANGES_ANYHOW)
                if place is not None:
                    self.goes_on(frame, thread, place)
                return
            self.settle(thread)
            if self.dropped and code.co_name in _CLOSES:
                self.closes_iterator()
            changes = self.changes_by_caller(frame) if self.holders else None
            by = self.caller(frame, thread, anyhow=changes is None)
            place = self.new_place(frame, None)
            self.push(thread, place)
            self.emit(f'["+",{thread.id},{place.id}]\n')
            if self.queue.ready is not None:
                self.update_queue(thread)
            if place.id:
                update_names(self, place, frame, changes is not None)
                if self.holders or self.doubt:
                    self.check_other_frames(place, changes)
                self.since, self.since_at = place, frame.f_lasti << 24
                self.step("call", frame.f_lineno or code.co_firstlineno, place.id, NONE, thread, by, "")

    def changes_by_caller(self, frame):
        """As changes_since(), if the last event was in the caller, which then called or resumed this frame itself."""
        below = frame.f_back
        place = self.places.get(id(below)) if below is not None else None
        if place is None or not (below.f_lasti in place.paths.resuming or called_by(place.paths.callees.get(below.f_lasti), frame.f_code, below)):
            return None
        return self.changes_since(place, below)

    def resumed(self, frame):
        with self.lock:
            thread = self.near.get(ident()) or self.thread()
            stack = thread.stack
            if thread.id and not stack:
                thread = self.thread_at_its_bottom(thread)
                stack = thread.stack
            place = self.places.get(id(frame)) or self.adopt_late(frame, thread)
            if place is not None and not (stack and stack[-1] is place):
                self.goes_on(frame, thread, place)

    def goes_on(self, frame, thread, place):
        """A resumption. It is reported at the next event, when the value sent is known."""
        changes = self.changes_by_caller(frame) if self.holders else None
        stack, below = thread.stack, frame.f_back
        over = self.places.get(id(below))
        if over is not None and stack and stack[-1] is over and not self.dropped and over.line not in over.busy:
            place.by = over.id
        else:
            place.by = self.caller(frame, thread, anyhow=self.dropped)
        stack.append(place)
        traced = place.traced
        if traced is not None:
            traced.on_stack = True
            traced.unstarted = None
            if self.watched or self.borrowed:
                self.runs_itself(traced)
        if self.unsure or self.watched or self.written or self.dropped or self.cleared or self.doubt:
            if CHANGES_ANYHOW and self.dropped and traced is not None and not self.winding_down:
                self.forget_dropped(traced)  # 3.11 shows a throw as a call first
            self.settle(thread, keep_resumed=True)
        if self.holders or self.doubt:
            self.check_other_frames(None, changes)
        self.since, self.since_at = place, frame.f_lasti << 24
        if traced is not None and traced.kind != GENERATOR:
            self.update_queue(thread)
        thread.resumed.append(place)

    def thrown(self, frame, error):
        if self.winding_down and type(error) is GeneratorExit:
            self.quiet[id(frame)] = error
        else:
            self.thrown_in(frame, error)

    def thrown_in(self, frame, error):
        with self.lock:
            thread = self.near.get(ident()) or self.thread()
            place = self.places.get(id(frame)) or self.adopt_late(frame, thread)
            if place is None or place.traced is None:
                return
            self.since = None
            traced = place.traced
            self.forget_dropped(traced)
            self.settle(thread, but=traced)
            thread.thrown = error
            if place.through:
                # Its delegate ended after the throw, so it runs itself now; the throw is already reported.
                place.through = False
                return
            by = self.caller(frame, thread, error, anyhow=True)
            self.push(thread, place)
            self.emit(f'["+",{thread.id},{place.id}]\n')
            if traced.state == CREATED and type(error) is GeneratorExit:
                return  # Python 3.11 enters the frame of a new generator to close it, without running any of it
            borrowed = traced.state == RUNNING
            self.become(traced, RUNNING)
            self.ask_delegators(traced)
            if traced.kind != GENERATOR:
                self.update_queue(thread)
            self.check_other_frames(None)
            if not borrowed or type(error) is not StopIteration:
                self.report_thrown(place, thread, by, error)

    def unresume(self, frame):
        """Undoes a resumption that was a throw, since settrace shows both as a call. Returns False if it was none."""
        with self.lock:
            thread = self.near.get(ident()) or self.thread()
            place = self.places.get(id(frame))
            if place is None or place not in thread.resumed:
                return False
            thread.resumed.remove(place)
            if thread.stack and thread.stack[-1] is place:
                self.pop(thread, place)
            return True

    def line(self, frame, line):
        with self.lock:
            thread = self.near.get(ident()) or self.thread()
            if self.quiet and not self.break_silence(frame, line):
                return
            stack = thread.stack
            place = self.places.get(id(frame))
            if place is None or not stack or stack[-1] is not place:
                place = self.found_again(frame, thread)
                if place is None:
                    return
            thread.thrown = None
            if (thread.resumed or self.unsure or self.watched or self.written or self.dropped or self.cleared
                    or self.doubt):  # fmt: skip
                self.settle(thread)
            changes = self.changes_since(place, frame) if self.holders else None
            update_names(self, place, frame, changes is not None)
            if self.holders or self.doubt:
                self.check_other_frames(place, changes)
            queue = self.queue
            if queue.ready is not None and len(queue.ready() or ()) != queue.size:
                queue.update(self)
            self.since, self.since_at = place, frame.f_lasti << 24
            place.line = self.last_line = line
            self.emit(f'["l",{line},{place.id},{thread.id}]\n')
            self.last_kind = "line"
            self.steps += 1
            if self.steps >= self.step_cap or monotonic() - self.wire.flushed > SOON:
                self.count(0)

    def yielded(self, frame, value):
        with self.lock:
            if self.quiet:
                self.break_silence(frame)
            thread = self.near.get(ident()) or self.thread()
            stack = thread.stack
            place = self.places.get(id(frame))
            if place is None or not stack or stack[-1] is not place:
                place = self.found_again(frame, thread)
            if place is None or place.traced is None:
                return
            if (thread.resumed or self.unsure or self.watched or self.written or self.dropped or self.cleared
                    or self.doubt):  # fmt: skip
                self.settle(thread)
            traced = place.traced
            changes = self.changes_since(place, frame) if self.holders else None
            update_names(self, place, frame, changes is not None)
            if self.holders or self.doubt:
                self.check_other_frames(place, changes)
            self.since = None
            queue = self.queue
            if queue.ready is not None and len(queue.ready() or ()) != queue.size:
                queue.update(self)
            if traced.kind == ASYNC_GENERATOR and type(value).__name__ == "async_generator_wrapped_value":
                text = traced.gave or ""
            else:
                text = described(value)
            traced.gave = None
            place.line = frame.f_lineno or place.line
            stack.pop()
            traced.on_stack = False
            traced.state = SUSPENDED
            by = stack[-1].id if stack else NONE
            if traced.chained:
                self.unsure.append(traced)
            if traced.silent:
                self.watch(traced)
                if CLOSES_QUIETLY:
                    traced.quiet = closes_quietly(frame)
            if self.borrowed:
                self.emit(f'["-",{thread.id}]\n["!",{traced.id},2]\n')
                self.rest_delegators(traced)
                self.step("yielded", place.line, place.id, traced.id, thread, by, text)
            else:
                self.last_kind = "yielded"
                self.emit(f'["-",{thread.id}]\n["!",{traced.id},2]\n["s","yielded",{place.line},{place.id},{traced.id},{thread.id},{by},{quoted(text)}]\n')
                self.steps += 1
                if self.steps >= self.step_cap or monotonic() - self.wire.flushed > SOON:
                    self.count(0)
            while stack and stack[-1].through:
                # It only passed on a throw; the value passes through it too.
                place = thread.stack[-1]
                place.through = False
                self.pop(thread, place)
                self.emit(f'["-",{thread.id}]\n')
                self.rest(place.traced)
                self.step("yielded", place.line, place.id, place.traced.id, thread, self.top(thread), text)
            if self.holders:
                self.goes_on_below(frame, thread)

    def returned(self, frame, value):
        with self.lock:
            if self.quiet:
                self.break_silence(frame)
            thread = self.near.get(ident()) or self.thread()
            place = self.found_again(frame, thread)
            if place is None:
                return
            if (thread.resumed or self.unsure or self.watched or self.written or self.dropped or self.cleared
                    or self.doubt):  # fmt: skip
                self.settle(thread)
            changes = self.changes_since(place, frame) if self.holders else None
            update_names(self, place, frame, changes is not None)
            if self.holders or self.doubt:
                self.check_other_frames(place, changes)
            self.since = None
            queue = self.queue
            if queue.ready is not None and len(queue.ready() or ()) != queue.size:
                queue.update(self)
            kind = "returned" if place.traced else "return" if place.id else "done"
            self.left(thread, place, frame.f_lineno or place.line, kind, described(value))
            if self.holders:
                self.goes_on_below(frame, thread)

    def unwound(self, frame, error, known=None):
        """An exception leaves a frame. Settrace may no longer have it; then it is passed as `known`."""
        closing, text = known or (type(error) is GeneratorExit, shown_exception(error))
        if self.quiet and self.quiet.pop(id(frame), None) is not None:
            return
        with self.lock:
            thread = self.near.get(ident()) or self.thread()
            place = self.found_again(frame, thread)
            if place is None:
                return
            self.settle(thread)
            thread.thrown = self.since = None
            update_names(self, place, frame)
            self.check_other_frames(place)
            queue = self.queue
            if queue.ready is not None and len(queue.ready() or ()) != queue.size:
                queue.update(self)
            if place.id == 0:
                self.left(thread, place, frame.f_lineno or place.line, "failed", text)
            elif place.traced is None:
                self.left(thread, place, frame.f_lineno or place.line, "return", "")
            elif closing:
                self.left(thread, place, frame.f_lineno or place.line, "closed", "")
            else:
                self.left(thread, place, frame.f_lineno or place.line, "raised", text)

    def raised(self, frame, error):
        hide_agent(_traceback(error), self.filename)
        if id(frame) in self.quiet:
            return
        with self.lock:
            thread = self.near.get(ident()) or self.thread()
            place = self.found_again(frame, thread)
            if place is None:
                return
            self.settle(thread)
            self.since = None
            news, thread.thrown = thread.thrown is not error, None
            if not news or type(error) in (StopIteration, StopAsyncIteration) and place.traced is not None:
                return
            update_names(self, place, frame)
            self.check_other_frames(place)
            line = place.line = frame.f_lineno or place.line
            self.step("exception", line, place.id, self.object_of(place), thread, self.top(thread), shown_exception(error))

    def left(self, thread, place, line, kind, text):
        place.line = line
        traced = place.traced
        self.pop(thread, place)
        self.places.pop(place.key, None)
        self.holders.pop(place.id, None)
        if traced is not None:
            self.become(traced, CLOSED)
            self.no_delegate(traced)
        if place.id or self.live:
            self.step(kind, line, place.id, self.object_of(place), thread, self.top(thread), text)
        self.emit(f'["-",{thread.id}]\n')
        if traced is not None:
            self.let_go(traced)

    def made(self, one, frame):
        """A call returned a value, which may be an object not seen before."""
        if self.known(one) is not None:
            return
        kind = KINDS[type(one)]
        if CODE[kind](one).co_filename != self.filename:
            return
        with self.lock:
            thread = self.near.get(ident()) or self.thread()
            self.settle(thread)
            place = self.found_again(frame, thread)
            if place is not None:
                changes = self.changes_since(place, frame) if self.holders else None
                self.catch_up(place, frame)
                self.new_object(one, kind, frame.f_lineno or place.line, place.id, thread, changes=changes)
                self.since, self.since_at = place, starting(frame.f_lasti, True)

    def made_within(self, values, frame):
        """A call returned a container: `list(map(worker, names))` creates objects without a call in the program."""
        for one in islice(values.values() if type(values) is dict else values, MOST_WITHIN):
            if type(one) in KINDS:
                self.made(one, frame)
            elif type(one) in PLAIN:
                return  # all created at once are of the same kind


def hide_agent(before, filename):
    """Ends the traceback at what the program called: a wait of the agent's raises what Python's own would."""
    tb = before and before.tb_next
    if tb is None or tb.tb_frame.f_code.co_filename == filename:
        return
    while tb is not None:
        if tb.tb_frame.f_globals.get("__package__") == __package__:
            before.tb_next = None
            return
        before, tb = tb, tb.tb_next


_traceback = BaseException.__traceback__.__get__
