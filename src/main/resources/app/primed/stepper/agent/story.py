"""What happens in a run, told step by step: the events of frames.

The watchers (by_monitoring.py, by_settrace.py) call the methods below; each tells the steps that follow from it on
the wire. lanes.py says where the rest of the story is.
"""

from itertools import islice

from .codes import NOTHING
from .frames import look
from .lanes import ident
from .objects import ASYNC_GENERATOR, CLOSED, CODE, CREATED, GENERATOR, KINDS, MAKERS, NONE, RUNNING, SUSPENDED
from .said import Said
from .show import PLAIN, shown, shown_exception
from .wire import SOON, monotonic, quoted

MOST_WITHIN = 1000  # so many values of a container are looked at


class Story(Said):
    def entered(self, frame):
        with self.lock:
            lane = self.near.get(ident()) or self.lane()
            if lane.id and not lane.stack:
                lane = self.lane_at_its_bottom(lane)
            if self.quiet:
                self.break_silence(frame)
            code = frame.f_code
            if code.co_flags & MAKERS:
                place = self.places.get(id(frame))
                if place is None or place.traced is None or place.code is not code:
                    self.settle(lane)
                    place = self.met_late(frame, lane)
                if place is not None:
                    self.goes_on(frame, lane, place)
                return
            self.settle(lane)
            by = self.caller(frame, lane, anyhow=True)
            place = self.new_place(frame, None)
            self.push(lane, place)
            self.say(f'["+",{lane.id},{place.id}]\n')
            if self.queue.ready is not None:
                self.look_at_queue(lane)
            if place.id:
                look(self, place, frame)
                if self.holders or self.doubtful:
                    self.look_elsewhere(place)
                self.step("call", frame.f_lineno or code.co_firstlineno, place.id, NONE, lane, by, "")

    def resumed(self, frame):
        with self.lock:
            lane = self.near.get(ident()) or self.lane()
            stack = lane.stack
            if lane.id and not stack:
                lane = self.lane_at_its_bottom(lane)
                stack = lane.stack
            place = self.places.get(id(frame)) or self.met_late(frame, lane)
            if place is not None and not (stack and stack[-1] is place):
                self.goes_on(frame, lane, place)

    def goes_on(self, frame, lane, place):
        """A resumption. It is told with the next event, when the value sent in is known."""
        stack, below = lane.stack, frame.f_back
        over = self.places.get(id(below))
        if over is not None and stack and stack[-1] is over and not self.dropped and over.line not in over.busy:
            place.by = over.id
        else:
            place.by = self.caller(frame, lane, anyhow=self.dropped)
        stack.append(place)
        traced = place.traced
        if traced is not None:
            traced.on_stack = True
            traced.unstarted = None
            if self.watched or self.borrowed:
                self.runs_itself(traced)
        if self.unsure or self.watched or self.written or self.dropped or self.cleared or self.doubtful:
            self.settle(lane, keep_resumed=True)
        if self.holders or self.doubtful:
            self.look_elsewhere(None)
            self.keep_calm(place, frame)
        else:
            self.calm = None
        if traced is not None and traced.kind != GENERATOR:
            self.look_at_queue(lane)
        lane.resumed.append(place)

    def thrown(self, frame, error):
        if self.winding_down and type(error) is GeneratorExit:
            self.quiet[id(frame)] = error
        else:
            self.thrown_in(frame, error)

    def thrown_in(self, frame, error):
        with self.lock:
            lane = self.near.get(ident()) or self.lane()
            place = self.places.get(id(frame)) or self.met_late(frame, lane)
            if place is None or place.traced is None:
                return
            traced = place.traced
            self.forget_dropped(traced)
            self.settle(lane, but=traced)
            lane.thrown = error
            if place.through:
                # What it delegated to has ended after the throw: now it runs itself, and the throw is told already.
                place.through = False
                return
            by = self.caller(frame, lane, error, anyhow=True)
            self.push(lane, place)
            self.say(f'["+",{lane.id},{place.id}]\n')
            if traced.state == CREATED and type(error) is GeneratorExit:
                return  # 3.11 enters the frame of a new generator to close it; nothing of it runs
            borrowed = traced.state == RUNNING
            self.become(traced, RUNNING)
            self.ask_delegators(traced)
            if traced.kind != GENERATOR:
                self.look_at_queue(lane)
            self.look_elsewhere(None)
            if not borrowed or type(error) is not StopIteration:
                self.tell_thrown(place, lane, by, error)

    def unresume(self, frame):
        """Takes back a resumption that was a throw: settrace shows both as a call. False where it was none."""
        with self.lock:
            lane = self.near.get(ident()) or self.lane()
            place = self.places.get(id(frame))
            if place is None or place not in lane.resumed:
                return False
            lane.resumed.remove(place)
            if lane.stack and lane.stack[-1] is place:
                self.pop(lane, place)
            return True

    def line(self, frame, line):
        with self.lock:
            lane = self.near.get(ident()) or self.lane()
            if self.quiet and not self.break_silence(frame, line):
                return
            stack = lane.stack
            place = self.places.get(id(frame))
            if place is None or not stack or stack[-1] is not place:
                place = self.found_again(frame, lane)
                if place is None:
                    return
            lane.thrown = None
            if (lane.resumed or self.unsure or self.watched or self.written or self.dropped or self.cleared
                    or self.doubtful):  # fmt: skip
                self.settle(lane)
            calm = self.calm is place
            if not calm:
                look(self, place, frame)
            elif self.calmness != NOTHING:
                look(self, place, frame, False)
            holders = self.holders
            if holders or self.doubtful:
                if not calm and (len(holders) > 1 or place.id not in holders) or self.doubtful:
                    self.look_elsewhere(place)
                self.calm = None
                if self.alone:
                    calmness = place.rest[frame.f_lasti]
                    if calmness:
                        self.calm = place
                        self.calmness = calmness
            else:
                self.calm = None
            queue = self.queue
            if queue.ready is not None and len(queue.ready() or ()) != queue.size:
                queue.look(self)
            place.line = self.last_line = line
            self.say(f'["l",{line},{place.id},{lane.id}]\n')
            self.last_kind = "line"
            self.steps += 1
            if self.steps >= self.step_cap or monotonic() - self.wire.flushed > SOON:
                self.count(0)

    def yielded(self, frame, value):
        with self.lock:
            if self.quiet:
                self.break_silence(frame)
            lane = self.near.get(ident()) or self.lane()
            stack = lane.stack
            place = self.places.get(id(frame))
            if place is None or not stack or stack[-1] is not place:
                place = self.found_again(frame, lane)
            if place is None or place.traced is None:
                return
            if (lane.resumed or self.unsure or self.watched or self.written or self.dropped or self.cleared
                    or self.doubtful):  # fmt: skip
                self.settle(lane)
            traced = place.traced
            look(self, place, frame)
            if self.holders or self.doubtful:
                self.look_elsewhere(place)
            queue = self.queue
            if queue.ready is not None and len(queue.ready() or ()) != queue.size:
                queue.look(self)
            if traced.kind == ASYNC_GENERATOR and type(value).__name__ == "async_generator_wrapped_value":
                text = traced.gave or ""
            else:
                text = shown(value)
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
            if self.borrowed:
                self.say(f'["-",{lane.id}]\n["!",{traced.id},2]\n')
                self.rest_delegators(traced)
                self.step("yielded", place.line, place.id, traced.id, lane, by, text)
            else:
                self.last_kind = "yielded"
                self.say(f'["-",{lane.id}]\n["!",{traced.id},2]\n["s","yielded",{place.line},{place.id},{traced.id},{lane.id},{by},{quoted(text)}]\n')
                self.steps += 1
                if self.steps >= self.step_cap or monotonic() - self.wire.flushed > SOON:
                    self.count(0)
            while stack and stack[-1].through:
                # It only passed a throw on; the value passes through it too.
                place = lane.stack[-1]
                place.through = False
                self.pop(lane, place)
                self.say(f'["-",{lane.id}]\n')
                self.rest(place.traced)
                self.step("yielded", place.line, place.id, place.traced.id, lane, self.top(lane), text)

    def returned(self, frame, value):
        with self.lock:
            if self.quiet:
                self.break_silence(frame)
            lane = self.near.get(ident()) or self.lane()
            place = self.found_again(frame, lane)
            if place is None:
                return
            if (lane.resumed or self.unsure or self.watched or self.written or self.dropped or self.cleared
                    or self.doubtful):  # fmt: skip
                self.settle(lane)
            look(self, place, frame)
            if self.holders or self.doubtful:
                self.look_elsewhere(place)
            queue = self.queue
            if queue.ready is not None and len(queue.ready() or ()) != queue.size:
                queue.look(self)
            kind = "returned" if place.traced else "return" if place.id else "done"
            self.left(lane, place, frame.f_lineno or place.line, kind, shown(value))

    def unwound(self, frame, error, known=None):
        """An exception leaves a frame. Settrace does not always have it any more: then it is `known` what it was."""
        closing, text = known or (type(error) is GeneratorExit, shown_exception(error))
        if self.quiet and self.quiet.pop(id(frame), None) is not None:
            return
        with self.lock:
            lane = self.near.get(ident()) or self.lane()
            place = self.found_again(frame, lane)
            if place is None:
                return
            self.settle(lane)
            lane.thrown = None
            look(self, place, frame)
            self.look_elsewhere(place)
            queue = self.queue
            if queue.ready is not None and len(queue.ready() or ()) != queue.size:
                queue.look(self)
            if place.id == 0:
                self.left(lane, place, frame.f_lineno or place.line, "failed", text)
            elif place.traced is None:
                self.left(lane, place, frame.f_lineno or place.line, "return", "")
            elif closing:
                self.left(lane, place, frame.f_lineno or place.line, "closed", "")
            else:
                self.left(lane, place, frame.f_lineno or place.line, "raised", text)

    def raised(self, frame, error):
        if id(frame) in self.quiet:
            return
        with self.lock:
            lane = self.near.get(ident()) or self.lane()
            place = self.found_again(frame, lane)
            if place is None:
                return
            self.settle(lane)
            news, lane.thrown = lane.thrown is not error, None
            if not news or type(error) in (StopIteration, StopAsyncIteration) and place.traced is not None:
                return
            look(self, place, frame)
            self.look_elsewhere(place)
            line = place.line = frame.f_lineno or place.line
            self.step("exception", line, place.id, self.object_of(place), lane, self.top(lane), shown_exception(error))

    def left(self, lane, place, line, kind, text):
        place.line = line
        traced = place.traced
        self.pop(lane, place)
        self.places.pop(place.key, None)
        self.holders.pop(place.id, None)
        if traced is not None:
            self.become(traced, CLOSED)
            self.no_delegate(traced)
        if place.id or self.live:
            self.step(kind, line, place.id, self.object_of(place), lane, self.top(lane), text)
        self.say(f'["-",{lane.id}]\n')

    def made(self, one, frame):
        """A value came out of a call: perhaps an object nobody has seen yet."""
        known = self.objects.get(id(one))
        if known is not None and known.ref() is one:
            return
        kind = KINDS[type(one)]
        if CODE[kind](one).co_filename != self.filename:
            return
        with self.lock:
            lane = self.near.get(ident()) or self.lane()
            self.settle(lane)
            place = self.found_again(frame, lane)
            if place is not None:
                self.catch_up(place, frame)
                self.new_object(one, kind, frame.f_lineno or place.line, place.id, lane)

    def made_within(self, values, frame):
        """A container came out of a call: `list(map(worker, names))` makes objects without a call in the program."""
        for one in islice(values.values() if type(values) is dict else values, MOST_WITHIN):
            if type(one) in KINDS:
                self.made(one, frame)
            elif type(one) in PLAIN:
                return  # what is made in one go is all of a kind
