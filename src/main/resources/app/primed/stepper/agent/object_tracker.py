"""The generators, coroutines and asynchronous generators of the run, from creation to end."""

import gc
from itertools import islice
from operator import attrgetter, call

from . import frames
from .forms import DYING, LIVE
from .objects import (
    ASYNC_GENERATOR, CHANGES_ANYHOW, CLOSED, CLOSING_CLEARS, CODE, CREATED, FRAME, KINDS, NONE, RUNNING, SUSPENDED, UNKNOWN, Traced,
    marked, owner_of, reports_when_closed,
)  # fmt: skip
from .tasks import current_task_name
from .thread_tracker import ThreadTracker
from .wire import quoted

FEW = 8
AT_ONCE = 64
MANY = 2048
_FRAME_OF = attrgetter("frame_of")
_REF = attrgetter("ref")


class ObjectTracker(ThreadTracker):
    """Events report most state changes. The other objects are polled, but only those that can have changed:

        watched     suspended where they can change without an event (objects.changes_silently)
        cleared     not started, and their frame was cleared: they were closed or dropped
        passing     suspended in one of Python's own awaitables, through which a throw reaches another object
        borrowed    running only because a throw passes through them to their delegate
        dropped     no longer referenced
    """

    def __init__(self, *given):
        super().__init__(*given)
        self.objects = {}  # by id of the object
        self.object_count = 0
        self.watched = {}  # by number
        self.shifting = {}  # those of `watched` that can also change in other ways than by being closed
        self.borrowed = {}
        self.passing = {}  # by number: suspended at one of Python's own awaitables that resumes another object
        self.delegators = {}  # by number of the delegate: the object that delegates to it
        self.cleared = []
        self.dropped = []
        self.surviving = {}  # by number: see survivors
        self.uncertain = {}  # by id of the frame: entered, but perhaps only to be closed and freed
        self.unsure = []  # objects suspended since the last event, which now show what they delegate to
        self.watching = iter(())  # those of `watched` still to be polled if there are too many
        self.doubt = None  # for tests: reports a missed change, and lets every object be polled at every event

    # Creation

    def new_object(self, one, kind, line, place_id, thread, certain=True, changes=None):
        """
        @param certain False if it may be about to be freed; then a weak reference would outlive it, and point to nowhere
        @param changes as for check_other_frames()
        """
        number = self.object_count
        self.object_count = number + 1
        traced = Traced(number, one, kind)
        if certain:
            traced.refer(one, self.nothing_refers)
        code = CODE[kind](one)
        self.objects[traced.key] = traced
        name = self.wire.name(one.__qualname__)
        self.emit(f'["o",{number},{kind},{name},{code.co_firstlineno},{line}]\n')
        self.adopt(code)
        frame = FRAME[kind](one)
        if frame is not None:
            traced.place = self.new_place(frame, traced)
            traced.chained = traced.place.awaits
            frames.update_names(self, traced.place, frame, changes is not None)
            traced.mark = marked(frame)
        if CLOSING_CLEARS and frame is not None:
            traced.unstarted = reports_when_closed(traced.mark, lambda ref: self.was_cleared(traced))
        else:
            self.watched[number] = traced
        self.emit(f'["!",{number},{CREATED}]\n')
        self.check_other_frames(traced.place, changes)
        self.step("created", line, place_id, number, thread, NONE, "")
        return traced

    def nothing_refers(self, ref):
        """Called by Python when an object is dropped, before its `finally` runs."""
        traced, ref.traced = ref.traced, None
        if traced.state != CLOSED:
            DYING[traced.key] = traced.name  # its `finally`, or that of what ends together with it, can still show it
        else:
            LIVE.pop(traced.key, None)
        self.dropped.append(traced)

    def was_cleared(self, traced):
        traced.unstarted = None
        self.cleared.append(traced)

    def known(self, one):
        """Its record. None if it was never seen; an object at the address of one that is gone is another."""
        traced = self.objects.get(id(one))
        return traced if traced is not None and (traced.ref() is one or one.__qualname__ is traced.name) else None

    def survivors(self, some):
        """Those that live on although nothing referred to them: the event loop has taken hold of an asynchronous generator,
        to close it in a task of its own, or a recorded warning of a coroutine that was never awaited.
        """
        keys, found = {traced.key: traced for traced in some}, []
        for one in gc.get_objects():
            if id(one) in keys and KINDS.get(type(one)) == keys[id(one)].kind:
                traced = keys[id(one)]
                if self.known(one) is traced:
                    traced.survives, traced.unstarted, traced.silent = True, None, True
                    self.surviving[traced.id] = self.watched[traced.id] = traced
                    # A new weak reference to the object would point to nowhere if it does end now.
                    if traced.mark is None or traced.mark() is None:
                        traced.mark = marked(FRAME[traced.kind](one))
                    traced.kept = reports_when_closed(traced.mark, lambda ref, traced=traced: self.cleared.append(traced))
                    found.append(traced)
        return found

    def check_other_frames(self, place, changes=None):
        """Reports changed names of all frames but this one. See silent_changes.py."""

    def adopt(self, code):
        """Starts watching a code object of the program that is new. Set by the watcher."""

    def adopt_late(self, frame, thread, certain=True):
        """A generator's frame runs although its creation was not seen (a C function created it)."""
        if frame.f_code.co_filename != self.filename:
            return None
        one = owner_of(frame)
        if one is None:
            return self.new_place(frame, None)
        known = self.known(one)
        if known is None:
            known = self.new_object(one, KINDS[type(one)], self.line_of(thread), self.top(thread), thread, certain)
            if not certain:
                self.uncertain[id(frame)] = known
        return known.place

    def ascertain(self, frame):
        """It has come to one of its lines, so it lives."""
        traced = self.uncertain.pop(id(frame), None)
        if traced is not None:
            traced.refer(owner_of(frame), self.nothing_refers)

    def line_of(self, thread):
        """Where the program called C code that made an object; the last line may have been another object's."""
        return thread.stack[-1].line if thread.stack else self.last_line

    def seen_within(self, values):
        """A name was bound to a container: `[*map(worker, names)]` creates objects without a call in the program."""
        for one in islice(values.values() if type(values) is dict else values, AT_ONCE):
            if type(one) not in KINDS:
                return
            self.seen(one)

    def seen(self, one):
        """An object whose creation was not seen, and which has not run yet, or its frame would have been seen."""
        kind = KINDS[type(one)]
        if self.known(one) is None and CODE[kind](one).co_filename == self.filename:
            if FRAME[kind](one) is not None:
                thread = self.thread()
                self.new_object(one, kind, self.line_of(thread), self.top(thread), thread)

    def see_all(self):
        """At the end: all live objects that were never seen, because C code created them and nothing ran them."""
        for one in gc.get_objects():
            if type(one) in KINDS:
                self.seen(one)

    # Changes

    def become(self, traced, state):
        if traced.state != state:
            traced.state = state
            self.emit(f'["!",{traced.id},{state}]\n')
            if state == RUNNING:
                # A coroutine stays with its first task; an asynchronous generator may change tasks.
                if traced.kind == ASYNC_GENERATOR or not traced.begun:
                    traced.begun = True
                    self.report_task(traced)
            elif state == CLOSED:
                self.watched.pop(traced.id, None)
                self.shifting.pop(traced.id, None)
                self.borrowed.pop(traced.id, None)
                self.passing.pop(traced.id, None)
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
        known = self.known(target) if type(target) in KINDS else None
        if known is None:
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
        if traced.ending:
            self.dropped.append(traced)  # a `finally` that yields: Python complains, and the object ends there
            return
        self.watched[traced.id] = traced
        if traced.delegates or CHANGES_ANYHOW:
            self.shifting[traced.id] = traced

    def rest_delegators(self, traced):
        """An object that `throw()` ran only to reach its delegate is suspended again together with it."""
        for other in list(self.borrowed.values()):
            if other.delegate == traced.id:
                del self.borrowed[other.id]
                self.become(other, SUSPENDED)
                self.rest_delegators(other)

    # Polling

    def ask_watched(self):
        """All of them, unless there are so many that steps would become slow; then some at a time."""
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
        """Whether one of many has lost its frame, checked without a line of Python for each."""
        try:
            if None in map(call, map(_FRAME_OF, some), map(call, map(_REF, some))):
                self.ask(some)
        except (AttributeError, RuntimeError):
            self.ask(some)  # one has just disappeared, or another thread added one

    def ask_delegators(self, traced):
        """A throw reached this object through those that delegate to it, so they run now."""
        self.ask([each for each in self.passing.values() if not each.on_stack and each.state == SUSPENDED])
        passing = [each for each in self.passing.values() if not each.on_stack and each.state == RUNNING]
        for below in (traced, *passing):
            above, held = [], below.ref() is not None
            while (below := self.delegators.get(below.id)) is not None and below not in above:
                above.append(below)
            self.ask([each for each in above if not each.on_stack])
            for each in above:
                # Dropped, it cannot be asked; it closes what only it held.
                if held and each.state == SUSPENDED and each in self.dropped:
                    self.become(each, RUNNING)

    def ask_all(self):
        resting = [each for each in self.objects.values() if not each.on_stack and each.state != CLOSED]
        self.ask(resting, doubting=True)

    def ask(self, some, doubting=False):
        """Objects that are on no stack may have changed without an event, so they are asked themselves."""
        for traced in list(some):
            one = traced.ref()
            if one is None:
                continue
            state = traced.ask(one)
            if state == traced.state or state == UNKNOWN:
                continue
            if state == RUNNING and traced.delegate != NONE and len(self.threads) > 1 and not self.active(traced.delegate):
                continue  # another thread is about to suspend it
            if doubting:
                if len(self.threads) > 1 and RUNNING in (state, traced.state):
                    continue  # another thread is between the change and the event that reports it
                self.doubt(traced, state)
            if state == CLOSED:
                self.closed_silently(traced)
            elif traced.state != CREATED:
                self.become(traced, state)
                if state == RUNNING:
                    self.borrowed[traced.id] = self.watched[traced.id] = self.shifting[traced.id] = traced
                    if traced.id in self.delegators:
                        self.ask_delegators(traced)
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

    # End

    def closed_silently(self, traced):
        thread = self.thread()
        by = self.top(thread)
        place = traced.place
        line, place_id = (place.line, place.id) if place is not None else (0, NONE)
        line = line or (thread.stack[-1].line if thread.stack else 0)
        if traced.id in self.delegators and self.dropped:
            self.ask_delegators(traced)
        if traced.state == SUSPENDED and not traced.ending:
            self.become(traced, RUNNING)
            self.step("closing", line, place_id, traced.id, thread, by, "GeneratorExit")
        self.become(traced, CLOSED)
        self.no_delegate(traced)
        self.step("closed", line, place_id, traced.id, thread, by, "")
        self.let_go(traced)

    def let_go(self, traced):
        """Leaves no garbage of the agent's for the program's `gc.collect()` to count."""
        if traced.ref() is None:
            never_ran = self.uncertain and traced.place is not None and self.uncertain.pop(traced.place.key, None) is traced
            traced.place = None
            if traced.survives or never_ran:
                self.was_dropped(traced)
            else:
                self.forget(traced)

    def was_dropped(self, traced):
        """Nothing refers to it any more; its `finally` may be about to run."""
        traced.survives = False
        self.emit(f'["~",{traced.id}]\n')
        if traced.state == CLOSED:
            traced.place = None
        if not traced.ending:
            self.forget(traced)

    def forget(self, traced):
        """It is gone, or closed without anyone to refer to it. Until then its own `finally` can still show it."""
        if self.objects.get(traced.key) is traced:
            del self.objects[traced.key]
