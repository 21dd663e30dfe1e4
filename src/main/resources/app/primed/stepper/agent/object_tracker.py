"""The generators, coroutines and asynchronous generators of the run, from creation to end."""

import gc
from itertools import islice
from operator import attrgetter, call

from . import frames
from .thread_tracker import ThreadTracker
from .objects import (
    ASYNC_GENERATOR, CHANGES_ANYHOW, CLOSED, CLOSING_CLEARS, CODE, CREATED, FRAME, KINDS, NONE, RUNNING, SUSPENDED, UNKNOWN, Traced, owner_of,
    reports_when_closed,
)  # fmt: skip
from .tasks import current_task_name
from .wire import quoted

FEW = 8
AT_ONCE = 64
MANY = 2048
_FRAME_OF = attrgetter("frame_of")
_REF = attrgetter("ref")


class ObjectTracker(ThreadTracker):
    """Events tell most changes of state. The rest is asked of the objects, but only of those that can have changed:

        watched     rest where they can change without an event (objects.changes_silently)
        cleared     had not started, and their frame went away: they were closed, or dropped
        borrowed    run only because a throw goes through them to what they delegate to
        dropped     nobody refers to them any more
    """

    def __init__(self, *given):
        super().__init__(*given)
        self.objects = {}  # by id of the object
        self.object_count = 0
        self.watched = {}  # by number
        self.shifting = {}  # those of `watched` that can also change otherwise than by being closed
        self.borrowed = {}
        self.delegators = {}  # by number of the object delegated to: who delegates to it
        self.cleared = []
        self.dropped = []
        self.unsure = []  # objects that rest since the last event: now they say whom they delegate to
        self.watching = iter(())  # those of `watched` that were not asked yet, where there are too many
        self.doubtful = False  # in tests: every object is asked at every event, and a missed change is told

    # Coming to be

    def new_object(self, one, kind, line, place_id, thread):
        number = self.object_count
        self.object_count = number + 1
        traced = Traced(number, one, kind, self.dropped.append)
        code = CODE[kind](one)
        self.objects[traced.key] = traced
        name = self.wire.name(one.__qualname__)
        self.emit(f'["o",{number},{kind},{name},{code.co_firstlineno},{line}]\n')
        self.adopt(code)
        frame = FRAME[kind](one)
        if frame is not None:
            traced.place = self.new_place(frame, traced)
            frames.update_names(self, traced.place, frame)
        if CLOSING_CLEARS and frame is not None:
            traced.unstarted = reports_when_closed(one, kind, lambda ref: self.cleared.append(traced))
        else:
            self.watched[number] = traced
        self.emit(f'["!",{number},{CREATED}]\n')
        self.check_other_frames(traced.place)
        self.step("created", line, place_id, number, thread, NONE, "")
        return traced

    def check_other_frames(self, place):
        """Tells what names of all frames but this one are bound to. See silent_changes.py."""

    def adopt(self, code):
        """Has the watcher look at a code object of the program's that it does not know. Set by the watcher."""

    def adopt_late(self, frame, thread):
        """A generator's frame that runs though nobody saw the object come to be (a C function made it)."""
        if frame.f_code.co_filename != self.filename:
            return None
        one = owner_of(frame)
        if one is None:
            return self.new_place(frame, None)
        known = self.objects.get(id(one))
        if known is None or known.ref() is not one:
            known = self.new_object(one, KINDS[type(one)], self.last_line, self.top(thread), thread)
        return known.place

    def seen_within(self, values):
        """A name was bound to a container: `[*map(worker, names)]` makes objects without a call in the program."""
        for one in islice(values.values() if type(values) is dict else values, AT_ONCE):
            if type(one) not in KINDS:
                return
            self.seen(one)

    def seen(self, one):
        """An object that nobody reported of lies here, and has not run yet: then its frame would have."""
        kind, known = KINDS[type(one)], self.objects.get(id(one))
        if (known is None or known.ref() is not one) and CODE[kind](one).co_filename == self.filename:
            if FRAME[kind](one) is not None:
                thread = self.thread()
                self.new_object(one, kind, self.last_line, self.top(thread), thread)

    def see_all(self):
        """At the end: whatever is still alive and was never seen, because C code made it and nothing ran it."""
        for one in gc.get_objects():
            if type(one) in KINDS:
                self.seen(one)

    # Changing

    def become(self, traced, state):
        if traced.state != state:
            traced.state = state
            self.emit(f'["!",{traced.id},{state}]\n')
            if state == RUNNING:
                # A coroutine stays with the task it began in; an asynchronous generator may be passed on.
                if traced.kind == ASYNC_GENERATOR or not traced.begun:
                    traced.begun = True
                    self.report_task(traced)
            elif state == CLOSED:
                self.watched.pop(traced.id, None)
                self.shifting.pop(traced.id, None)
                self.borrowed.pop(traced.id, None)
                if traced.place is not None:
                    self.holders.pop(traced.place.id, None)
                    if self.places.get(traced.place.key) is traced.place:
                        del self.places[traced.place.key]

    def report_task(self, traced):
        task = current_task_name()
        if task is not traced.task and task != traced.task:
            traced.task = task
            self.emit(f'["k",{traced.id},{quoted(task or "")}]\n')

    def delegate(self, traced, target):
        known = self.objects.get(id(target)) if type(target) in KINDS else None
        if known is None or known.ref() is not target:
            self.no_delegate(traced)
        elif traced.delegate != known.id:
            self.no_longer_delegator(traced)
            self.delegators[known.id] = traced
            traced.delegate = known.id
            self.emit(f'[">",{traced.id},{known.id}]\n')

    def no_delegate(self, traced):
        if traced.delegate != NONE:
            self.no_longer_delegator(traced)
            traced.delegate = NONE
            self.emit(f'[">",{traced.id},-1]\n')

    def no_longer_delegator(self, traced):
        if self.delegators.get(traced.delegate) is traced:
            del self.delegators[traced.delegate]

    def rest(self, traced):
        self.become(traced, SUSPENDED)
        if traced.chained:
            self.unsure.append(traced)
        if traced.silent:
            self.watch(traced)

    def watch(self, traced):
        self.watched[traced.id] = traced
        if traced.delegates or CHANGES_ANYHOW:
            self.shifting[traced.id] = traced

    def rest_delegators(self, traced):
        """What `throw()` made run only to reach its delegate rests again with it."""
        for other in list(self.borrowed.values()):
            if other.delegate == traced.id:
                del self.borrowed[other.id]
                self.become(other, SUSPENDED)
                self.rest_delegators(other)

    # Asking

    def ask_watched(self):
        """All of them, unless there are so many that a step would take ever longer: then some in turn."""
        watched = self.watched
        if len(watched) <= FEW:
            self.ask(watched.values())
            return
        if self.shifting:
            self.ask(self.in_turn(self.shifting, AT_ONCE))
        if len(watched) > len(self.shifting):
            if len(watched) <= MANY:
                self.ask_closed(watched.values())
            else:
                self.ask_closed(self.in_turn(watched, MANY))

    def in_turn(self, watched, most):
        if len(watched) <= most:
            return watched.values()
        some = list(islice(self.watching, most))
        if len(some) < most:
            self.watching = iter(list(self.watched.values()))
        return [traced for traced in some if self.watched.get(traced.id) is traced]

    def ask_closed(self, some):
        """Whether one of many has no frame any more, without a line of Python for each."""
        try:
            if None in map(call, map(_FRAME_OF, some), map(call, map(_REF, some))):
                self.ask(some)
        except (AttributeError, RuntimeError):
            self.ask(some)  # one has just gone, or another thread added one

    def ask_delegators(self, traced):
        """A throw reached this one through those that delegate to it, and they run now."""
        above = []
        while (traced := self.delegators.get(traced.id)) is not None and traced not in above:
            above.append(traced)
        self.ask([traced for traced in above if not traced.on_stack])

    def ask_all(self):
        resting = [each for each in self.objects.values() if not each.on_stack and each.state != CLOSED]
        self.ask(resting, doubting=True)

    def ask(self, some, doubting=False):
        """Objects that are on no stack may have changed without an event: the object itself knows."""
        for traced in list(some):
            one = traced.ref()
            if one is None:
                continue
            state = traced.ask(one)
            if state == traced.state or state == UNKNOWN:
                continue
            if state == RUNNING and traced.delegate != NONE and len(self.threads) > 1 and not self.active(traced.delegate):
                continue  # another thread is just about to let it rest
            if doubting:
                if len(self.threads) > 1 and RUNNING in (state, traced.state):
                    continue  # another thread stands between the change and the event that tells it
                self.doubt(traced, state)
            if state == CLOSED:
                self.closed_silently(traced)
            elif traced.state != CREATED:
                self.become(traced, state)
                if state == RUNNING:
                    self.borrowed[traced.id] = self.watched[traced.id] = self.shifting[traced.id] = traced
                else:
                    self.borrowed.pop(traced.id, None)

    def doubt(self, traced, state):
        said = f"A change of state was missed: {traced.text} is {state}, reported was {traced.state}."
        self.step("tampered", 0, NONE, traced.id, self.thread(), NONE, said)

    def active(self, number):
        for thread in self.threads.values():
            for place in thread.stack:
                if place.traced is not None and place.traced.id == number:
                    return True
        return False

    # Ending

    def closed_silently(self, traced):
        thread = self.thread()
        by = self.top(thread)
        place = traced.place
        line, place_id = (place.line, place.id) if place is not None else (0, NONE)
        line = line or (thread.stack[-1].line if thread.stack else 0)
        if traced.state == SUSPENDED:
            self.become(traced, RUNNING)
            self.step("closing", line, place_id, traced.id, thread, by, "GeneratorExit")
        self.become(traced, CLOSED)
        self.no_delegate(traced)
        self.step("closed", line, place_id, traced.id, thread, by, "")

    def was_dropped(self, traced):
        """Nobody refers to it any more; its `finally` may be about to run."""
        self.emit(f'["~",{traced.id}]\n')
        if self.objects.get(traced.key) is traced:
            del self.objects[traced.key]
