"""What happens in a run, told step by step.

The watchers (by_monitoring.py, by_settrace.py) and the hooks (hooks.py) call the methods below; each tells the steps
that follow from it on the wire. One lock keeps the steps of several threads apart.
"""

import sys
import _thread

from . import frames
from .asking import tampered
from .objects import (
    ASYNC_GENERATOR, CLOSED, CODE, CREATED, DELEGATE, FRAME, KINDS, MAKERS, NONE, RUNNING, SUSPENDED, UNKNOWN, Traced,
    changes_silently, owner_of,
)  # fmt: skip
from .show import shown, shown_exception
from .wire import os_exit, quoted

_ident = _thread.get_ident


class Lane:
    """A thread's own stack of the program's frames, and what waits to be told of it."""

    __slots__ = ("id", "stack", "resumed", "thrown")

    def __init__(self, number):
        self.id = number
        self.stack = []
        self.resumed = []  # places resumed whose sent value is not known yet
        self.thrown = None  # the exception just thrown in: raised next, but that is no news


class Story:
    def __init__(self, wire, filename, step_cap, output_cap):
        self.wire = wire
        self.say = wire.say
        self.filename = filename
        self.steps = 0
        self.step_cap = step_cap
        self.output_cap = output_cap
        self.lock = _thread.RLock()
        self.lanes = {}
        self.places = {}  # by id of the frame
        self.place_count = 0
        self.objects = {}  # by id of the object
        self.object_count = 0
        self.resting = {}  # objects on no stack and not closed
        self.watched = {}  # of those, the ones that can change without an event: see objects.changes_silently
        self.borrowed = {}  # of those, the ones that run only because what they delegate to was thrown into
        self.dropped = []
        self.unsure = []  # objects that rest since the last event: now they say whom they delegate to
        self.written = None  # output not told yet: [kind, line, place id, lane, pieces]
        self.output_size = 0
        self.last_line = 0
        self.noticed = set()  # tampering that was told
        self.winding_down = False  # the program has ended; what still prints has no step of its own
        self.doubtful = False  # in tests: every object is asked at every event, and a missed change is told
        self.over = False
        self.live = False  # the program has ended and the user's moves go on in the module's frame
        self.module = None
        self.last_kind = ""

    # Events of frames

    def entered(self, frame):
        with self.lock:
            lane = self.lane()
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
            by = self.caller(frame, lane)
            place = self.new_place(frame, None)
            self.push(lane, place)
            self.say(f'["+",{lane.id},{place.id}]\n')
            if place.id:
                frames.look(self, place, frame)
                self.step("call", frame.f_lineno, place.id, NONE, lane, by, "")

    def resumed(self, frame):
        with self.lock:
            lane = self.lane()
            place = self.places.get(id(frame)) or self.met_late(frame, lane)
            if place is not None and not (lane.stack and lane.stack[-1] is place):
                self.goes_on(frame, lane, place)

    def goes_on(self, frame, lane, place):
        """A resumption. It is told with the next event, when the value sent in is known."""
        place.by = self.caller(frame, lane)
        self.push(lane, place)
        self.settle(lane, keep_resumed=True)
        lane.resumed.append(place)

    def thrown(self, frame, error):
        with self.lock:
            lane = self.lane()
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
            by = self.caller(frame, lane, error)
            self.push(lane, place)
            self.say(f'["+",{lane.id},{place.id}]\n')
            if traced.state == CREATED and type(error) is GeneratorExit:
                return  # 3.11 enters the frame of a new generator to close it; nothing of it runs
            borrowed = traced.state == RUNNING
            self.become(traced, RUNNING)
            self.ask(dict(self.resting))
            if not borrowed or type(error) is not StopIteration:
                self.tell_thrown(place, lane, by, error)

    def tell_thrown(self, place, lane, by, error):
        kind = "closing" if type(error) is GeneratorExit else "thrown"
        self.step(kind, place.line, place.id, place.traced.id, lane, by, shown_exception(error))

    def unresume(self, frame):
        """Takes back a resumption that was a throw: settrace shows both as a call. False where it was none."""
        with self.lock:
            lane = self.lane()
            place = self.places.get(id(frame))
            if place is None or place not in lane.resumed:
                return False
            lane.resumed.remove(place)
            if lane.stack and lane.stack[-1] is place:
                self.pop(lane, place)
            return True

    def line(self, frame, line):
        with self.lock:
            lane = self.lane()
            stack = lane.stack
            place = self.places.get(id(frame))
            if place is None or not stack or stack[-1] is not place:
                place = self.found_again(frame, lane)
                if place is None:
                    return
            lane.thrown = None
            self.settle(lane)
            frames.look(self, place, frame)
            place.line = self.last_line = line
            self.say(f'["l",{line},{place.id},{lane.id}]\n')
            self.last_kind = "line"
            self.count()

    def yielded(self, frame, value):
        with self.lock:
            lane = self.lane()
            place = self.found_again(frame, lane)
            if place is None or place.traced is None:
                return
            self.settle(lane)
            traced = place.traced
            frames.look(self, place, frame)
            if traced.kind == ASYNC_GENERATOR and type(value).__name__ == "async_generator_wrapped_value":
                text = traced.gave or ""
            else:
                text = shown(value)
            traced.gave = None
            place.line = frame.f_lineno
            self.pop(lane, place)
            self.say(f'["-",{lane.id}]\n')
            self.rest(traced)
            if self.borrowed:
                self.rest_delegators(traced)
            self.step("yielded", place.line, place.id, traced.id, lane, self.top(lane), text)
            while lane.stack and lane.stack[-1].through:
                # It only passed a throw on; the value passes through it too.
                place = lane.stack[-1]
                place.through = False
                self.pop(lane, place)
                self.say(f'["-",{lane.id}]\n')
                self.rest(place.traced)
                self.step("yielded", place.line, place.id, place.traced.id, lane, self.top(lane), text)

    def rest(self, traced):
        self.become(traced, SUSPENDED)
        if traced.delegates:
            self.unsure.append(traced)
        if traced.silent:
            self.watched[traced.id] = traced

    def returned(self, frame, value):
        with self.lock:
            lane = self.lane()
            place = self.found_again(frame, lane)
            if place is None:
                return
            self.settle(lane)
            frames.look(self, place, frame)
            kind = "returned" if place.traced else "return" if place.id else "done"
            self.left(lane, place, frame.f_lineno, kind, shown(value))

    def unwound(self, frame, error):
        with self.lock:
            lane = self.lane()
            place = self.found_again(frame, lane)
            if place is None:
                return
            self.settle(lane)
            lane.thrown = None
            frames.look(self, place, frame)
            if place.id == 0:
                self.left(lane, place, frame.f_lineno, "failed", shown_exception(error))
            elif place.traced is None:
                self.left(lane, place, frame.f_lineno, "return", "")
            elif type(error) is GeneratorExit:
                self.left(lane, place, frame.f_lineno, "closed", "")
            else:
                self.left(lane, place, frame.f_lineno, "raised", shown_exception(error))

    def raised(self, frame, error):
        with self.lock:
            lane = self.lane()
            place = self.found_again(frame, lane)
            if place is None:
                return
            self.settle(lane)
            news, lane.thrown = lane.thrown is not error, None
            if not news or type(error) in (StopIteration, StopAsyncIteration) and place.traced is not None:
                return
            frames.look(self, place, frame)
            line = place.line = frame.f_lineno
            self.step("exception", line, place.id, self.object_of(place), lane, self.top(lane), shown_exception(error))

    def left(self, lane, place, line, kind, text):
        place.line = line
        traced = place.traced
        self.pop(lane, place)
        self.places.pop(place.key, None)
        if traced is not None:
            self.become(traced, CLOSED)
            self.no_delegate(traced)
        if place.id or self.live:
            self.step(kind, line, place.id, self.object_of(place), lane, self.top(lane), text)
        self.say(f'["-",{lane.id}]\n')

    # Objects

    def made(self, one, frame):
        """A value came out of a call: perhaps an object nobody has seen yet."""
        known = self.objects.get(id(one))
        if known is not None and known.ref() is one:
            return
        kind = KINDS[type(one)]
        if CODE[kind](one).co_filename != self.filename:
            return
        with self.lock:
            lane = self.lane()
            self.settle(lane)
            place = self.found_again(frame, lane)
            if place is not None:
                self.new_object(one, kind, frame.f_lineno, place.id, lane)

    def new_object(self, one, kind, line, place_id, lane):
        number = self.object_count
        self.object_count = number + 1
        traced = Traced(number, one, kind, self.dropped.append)
        code = CODE[kind](one)
        self.objects[traced.key] = traced
        name = self.wire.name(one.__qualname__)
        self.say(f'["o",{number},{kind},{name},{code.co_firstlineno},{line}]\n')
        self.adopt(code)
        frame = FRAME[kind](one)
        if frame is not None:
            traced.place = self.new_place(frame, traced)
            frames.look(self, traced.place, frame)
        self.resting[number] = self.watched[number] = traced
        self.say(f'["!",{number},{CREATED}]\n')
        self.step("created", line, place_id, number, lane, NONE, "")
        return traced

    def adopt(self, code):
        """Has the watcher look at a code object of the program's that it does not know. Set by the watcher."""

    def met_late(self, frame, lane):
        """A generator's frame that runs though nobody saw the object come to be (a C function made it)."""
        if frame.f_code.co_filename != self.filename:
            return None
        one = owner_of(frame)
        if one is None:
            return self.new_place(frame, None)
        known = self.objects.get(id(one))
        if known is None or known.ref() is not one:
            known = self.new_object(one, KINDS[type(one)], self.last_line, self.top(lane), lane)
        return known.place

    def become(self, traced, state):
        if traced.state != state:
            traced.state = state
            self.say(f'["!",{traced.id},{state}]\n')
            if state == CLOSED:
                self.resting.pop(traced.id, None)
                self.watched.pop(traced.id, None)
                self.borrowed.pop(traced.id, None)
                if traced.place is not None and self.places.get(traced.place.key) is traced.place:
                    del self.places[traced.place.key]

    def delegate(self, traced, target):
        known = self.objects.get(id(target)) if type(target) in KINDS else None
        if known is None or known.ref() is not target:
            self.no_delegate(traced)
        elif traced.delegate != known.id:
            traced.delegate = known.id
            self.say(f'[">",{traced.id},{known.id}]\n')

    def no_delegate(self, traced):
        if traced.delegate != NONE:
            traced.delegate = NONE
            self.say(f'[">",{traced.id},-1]\n')

    def rest_delegators(self, traced):
        """What `throw()` made run only to reach its delegate rests again with it."""
        for other in list(self.borrowed.values()):
            if other.delegate == traced.id:
                del self.borrowed[other.id]
                self.become(other, SUSPENDED)
                self.rest_delegators(other)

    def ask(self, some):
        """Objects that are on no stack may have changed without an event: the object itself knows."""
        for traced in list(some.values()):
            one = traced.ref()
            if one is None:
                continue
            state = traced.ask(one)
            if state == traced.state or state == UNKNOWN:
                continue
            if state == RUNNING and traced.delegate != NONE and len(self.lanes) > 1 and not self.active(traced.delegate):
                continue  # another thread is just about to let it rest
            if self.doubtful and some is self.resting:
                self.step("tampered", 0, NONE, traced.id, self.lane(), NONE, "A change of state was missed.")
            if state == CLOSED:
                self.closed_silently(traced)
            elif traced.state != CREATED:
                self.become(traced, state)
                if state == RUNNING:
                    self.borrowed[traced.id] = self.watched[traced.id] = traced
                else:
                    self.borrowed.pop(traced.id, None)

    def active(self, number):
        return any(place.traced is not None and place.traced.id == number for lane in self.lanes.values() for place in lane.stack)  # fmt: skip

    def closed_silently(self, traced):
        lane = self.lane()
        by = self.top(lane)
        place = traced.place
        line, place_id = (place.line, place.id) if place is not None else (0, NONE)
        line = line or (lane.stack[-1].line if lane.stack else 0)
        if traced.state == SUSPENDED:
            self.become(traced, RUNNING)
            self.step("closing", line, place_id, traced.id, lane, by, "GeneratorExit")
        self.become(traced, CLOSED)
        self.no_delegate(traced)
        self.step("closed", line, place_id, traced.id, lane, by, "")

    def forget_dropped(self, traced):
        if traced in self.dropped:
            self.dropped.remove(traced)

    # Before a step

    def settle(self, lane, keep_resumed=False, but=None):
        """Tells what has happened since the last event: output, resumptions, objects dropped or closed."""
        if self.written is not None:
            self.tell_written()
        if lane.resumed and not keep_resumed:
            self.tell_resumed(lane, "None")
        if self.dropped:
            self.tell_dropped(but)
        if self.unsure:
            self.tell_delegates()
        if but is None:
            if self.watched:
                self.ask(self.watched)
            if self.doubtful:
                self.ask(self.resting)

    def tell_resumed(self, lane, text):
        waiting, lane.resumed = lane.resumed, []
        for place in waiting:
            self.say(f'["+",{lane.id},{place.id}]\n')
            traced = place.traced
            if traced is not None:
                self.become(traced, RUNNING)
                self.step("resumed", place.line or place.code.co_firstlineno, place.id, traced.id, lane, place.by, text)

    def tell_dropped(self, but):
        waiting = [traced for traced in self.dropped if traced.delegate == NONE or but is None]
        for traced in waiting:
            self.dropped.remove(traced)
            if self.objects.get(traced.key) is traced:
                del self.objects[traced.key]
            if traced.state != CLOSED and not traced.on_stack:
                self.closed_silently(traced)

    def tell_written(self):
        kind, line, place_id, lane, pieces = self.written
        self.written = None
        text = "".join(pieces)
        for at in range(0, len(text), 4096):
            self.step(kind, line, place_id, NONE, lane, NONE, text[at : at + 4096])

    def tell_waiting(self):
        """What the sending thread wants told before it sends."""
        if self.written is not None:
            with self.lock:
                if self.written is not None:
                    self.tell_written()

    # Hooks

    def sent(self, value):
        with self.lock:
            lane = self.lane()
            if lane.resumed:
                self.settle(lane, keep_resumed=True)
                self.tell_resumed(lane, shown(value))

    def gave(self, value, frame):
        place = self.places.get(id(frame))
        if place is not None and place.traced is not None:
            place.traced.gave = shown(value)

    def delegates(self, target, frame):
        place = self.places.get(id(frame))
        if place is not None and place.traced is not None:
            with self.lock:
                place.traced.delegates = True
                place.traced.silent = place.traced.silent or bool(changes_silently(target))
                self.delegate(place.traced, target)

    def tell_delegates(self):
        """While it runs an object does not say whom it delegates to; now it rests."""
        waiting, self.unsure = self.unsure, []
        for traced in waiting:
            one = traced.ref()
            if one is not None and not traced.on_stack:
                target = DELEGATE[traced.kind](one)
                if target is not None:
                    self.delegate(traced, target)
                elif traced.state == SUSPENDED:
                    self.no_delegate(traced)

    def asked(self, one, text, frame):
        """The program asked for a state and got an answer; an object that is none of ours has no number."""
        with self.lock:
            lane = self.lane()
            self.settle(lane)
            known = self.objects.get(id(one)) if type(one) in KINDS else None
            number = known.id if known is not None and known.ref() is one else NONE
            place = self.nearest(frame, lane)
            self.notice_tampering(lane)
            if place is not None:
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
            place = None if self.winding_down else self.nearest(frame, lane)
            line, place_id = (place.line, place.id) if place is not None else (0, NONE)
            written = self.written
            if written is None or written[:4] != [kind, line, place_id, lane]:
                if self.winding_down:
                    if written is not None:
                        self.tell_written()
                else:
                    self.settle(lane)
                    self.notice_tampering(lane)
                self.written = [kind, line, place_id, lane, [text]]
            else:
                written[4].append(text)
            self.output_size += len(text)
            if self.output_size > self.output_cap:
                self.tell_written()
                self.end("output", f"More than {self.output_cap} characters were written.", line)

    def noted(self, kind, text, frame=None):
        """A step that is about the program as a whole: input, breakpoint, tampering."""
        with self.lock:
            lane = self.lane()
            self.settle(lane)
            place = self.nearest(frame, lane) if frame is not None else None
            if place is None and lane.stack:
                place = lane.stack[-1]
            line, place_id = (place.line, place.id) if place is not None else (0, NONE)
            self.step(kind, line, place_id, NONE, lane, NONE, text)

    # Stacks

    def lane(self):
        ident = _ident()
        lane = self.lanes.get(ident)
        if lane is None:
            lane = self.lanes[ident] = Lane(len(self.lanes))
            self.say(f'["t",{lane.id}]\n')
        return lane

    def new_place(self, frame, traced):
        if self.live and traced is None and frame.f_code.co_name == frames.MODULE:
            return self.module_again(frame)
        place = frames.Place(self.place_count, id(frame), frame.f_code, traced)
        self.module = self.module or place
        self.place_count += 1
        self.places[place.key] = place
        name = self.wire.name(getattr(frame.f_code, "co_qualname", frame.f_code.co_name))
        self.say(f'["f",{place.id},{name},{traced.id if traced else NONE}]\n')
        return place

    def module_again(self, frame):
        """A live move runs in the module's own frame, as one sees it."""
        place = self.module
        place.key, place.code = id(frame), frame.f_code
        self.places[place.key] = place
        return place

    def push(self, lane, place):
        lane.stack.append(place)
        traced = place.traced
        if traced is not None:
            traced.on_stack = True
            self.resting.pop(traced.id, None)
            self.watched.pop(traced.id, None)
            self.borrowed.pop(traced.id, None)

    def pop(self, lane, place):
        lane.stack.pop()
        traced = place.traced
        if traced is not None:
            traced.on_stack = False
            self.resting[traced.id] = traced

    def top(self, lane):
        return lane.stack[-1].id if lane.stack else NONE

    def object_of(self, place):
        return place.traced.id if place.traced is not None else NONE

    def caller(self, frame, lane, error=None):
        """The program's frame that called or resumed `frame`: the nearest below it."""
        below = frame.f_back
        while below is not None and below.f_code.co_filename != self.filename:
            below = below.f_back
        if below is None:
            for place in reversed(lane.stack):
                self.say(f'["-",{lane.id}]\n')
                self.pop(lane, place)
            return NONE
        place = self.found_again(below, lane, error)
        return place.id if place is not None else NONE

    def nearest(self, frame, lane):
        while frame is not None and frame.f_code.co_filename != self.filename:
            frame = frame.f_back
        return self.found_again(frame, lane) if frame is not None else None

    def found_again(self, frame, lane, error=None):
        """The place of a frame that runs; makes the stack right where no event told of it.

        @param error what is thrown through the frames that are missing, on its way to what they delegate to
        """
        stack = lane.stack
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
        self.tell_resumed(lane, "None")
        while stack and stack[-1] is not place:
            left = stack[-1]
            self.pop(lane, left)
            self.say(f'["-",{lane.id}]\n')
            if left.traced is not None and left.traced.state == RUNNING:
                left.through = False
                self.borrowed[left.traced.id] = self.watched[left.traced.id] = left.traced
        for frame in reversed(missing):
            place = self.places.get(id(frame))
            if place is None:
                maker = frame.f_code.co_flags & MAKERS
                place = self.met_late(frame, lane) if maker else self.new_place(frame, None)
            by = self.top(lane)
            self.push(lane, place)
            self.say(f'["+",{lane.id},{place.id}]\n')
            if place.traced is not None and place.traced.state != RUNNING:
                self.become(place.traced, RUNNING)
                if error is None:
                    self.step("resumed", place.line, place.id, place.traced.id, lane, by, "None")
                else:
                    place.through = True
                    self.tell_thrown(place, lane, by, error)
        return place

    # Steps

    def step(self, kind, line, place_id, number, lane, by, text):
        self.last_kind = kind
        self.say(f'["s","{kind}",{line},{place_id},{number},{lane.id},{by},{quoted(text)}]\n')
        self.count()

    def count(self):
        self.steps += 1
        if self.steps >= self.step_cap:
            self.at_cap()
        if self.steps == 1:
            self.wire.flush()
        self.wire.flush_if_due()

    def at_cap(self):
        """Ends the run. Another takes its place where the program is held at a step: see live.Pause."""
        self.end("step-cap", f"Stopped after {self.steps} steps.", self.last_line)

    def end(self, how, message, line):
        """The last word. Leaves Python at once: the program may catch every exception."""
        if not self.over:
            self.over = True
            self.say(f'["end","{how}",{quoted(message[:2000])},{line}]\n')
            self.wire.flush()
            os_exit(0)
