"""Threads and their stacks of the program's frames, and the steps reported for them."""

import threading
import weakref
import _thread

from .bindings import ANY, bindings
from .clock import RealClock
from .frames import MODULE, Place
from .objects import NONE
from .ready_queue import Queue
from .described import LOCK, report_to
from .wire import SOON, monotonic, os_exit, quoted

ident = _thread.get_ident


class TracedThread:
    """The program's frames on a thread's stack, and what is still to be reported of the thread."""

    __slots__ = ("id", "stack", "resumed", "thrown", "library_thread", "called")

    def __init__(self, number, library_thread):
        self.id = number
        self.library_thread = library_thread  # a weak reference, or None for a thread unknown to the library
        self.stack = []
        self.resumed = []  # places resumed whose sent value is not known yet
        self.thrown = None  # the exception just thrown in: it is raised next, which is not reported again


class ThreadTracker:
    """The base of [Recorder]: writes steps to the wire, and keeps a stack for each thread.

    Recorder is one object in five files, each a subclass of the one before, because a step involves all of them and
    calls between objects at every event would be too slow:

        thread_tracker.py    threads, stacks, steps, the end
        object_tracker.py    objects and their states
        silent_changes.py    what has happened since the last event; frames without an event
        program_events.py    what the program writes, asks, sends
        recorder.py          the events of frames
    """

    def __init__(self, wire, filename, step_cap, output_cap):
        self.wire = wire
        self.emit = wire.emit
        report_to(wire)
        self.filename = filename
        self.steps = 0
        self.step_cap = step_cap
        self.output_cap = output_cap
        self.clock = RealClock(self)
        self.lock = LOCK  # serializes the steps of several threads
        self.threads = {}  # by Python's thread id
        self.near = self.threads  # where events look first; empty if thread() must be called each time: see live.Pause
        self.thread_count = 0
        self.places = {}  # by id of the frame
        self.place_count = 0
        self.holders = {}  # by number: places with values that others can change
        self.queue = Queue()
        self.since = None  # the place of the last event, if it was a line or a call: then its code shows what has changed since
        self.since_at = 0  # its instruction then, and whether what that called has ended: see paths.starting
        self.alone = False  # one thread and no strange iterators, so the lines of code show what can change
        self.strange = False  # a loop's iterator may change anything
        self.far = frozenset()  # the module's names that functions bind; None if unknown
        self.lost = False  # an event was lost in a deep recursion
        self.last_line = 0
        self.last_kind = ""
        self.over = False
        self.live = False  # the program has ended and the user's moves continue in the module's frame
        self.module = None

    # Stacks

    def thread(self, called=""):
        """@param called the name of a thread that is not the program's"""
        return self.threads.get(ident()) or self.new_thread(called)

    def thread_at_its_bottom(self, thread):
        """Thread ids are reused: if no frame of the program is on its stack, check that it is still the same thread."""
        library_thread = threading._active.get(ident())
        if thread.called or (thread.library_thread() if thread.library_thread is not None else None) is library_thread:
            return thread
        return self.new_thread()

    def new_thread(self, called=""):
        key = ident()
        # Not current_thread(), which would register a thread unknown to the library.
        library_thread = threading._active.get(key)
        thread = self.threads[key] = TracedThread(self.thread_count, weakref.ref(library_thread) if library_thread is not None else None)
        thread.called = called  # it keeps this name, whatever the library calls its thread later
        self.thread_count += 1
        self.alone = len(self.threads) == 1 and not self.strange
        name = library_thread._name if library_thread is not None and type(library_thread._name) is str else called
        self.emit(f'["t",{thread.id},{quoted(name[:80])}]\n')
        return thread

    def new_place(self, frame, traced):
        if self.live and traced is None and frame.f_code.co_name == MODULE:
            return self.module_again(frame)
        place = Place(self.place_count, id(frame), frame.f_code, traced)
        if self.module is None:
            self.module, place.namespace, place.shared = place, frame.f_locals, self.far
            place.binds = bindings(place.code, self.far)
        if self.far is None:
            place.binds = ANY
        if place.shared is None or place.shared:
            self.holders[place.id] = place
        self.place_count += 1
        self.places[place.key] = place
        name = self.wire.name(getattr(frame.f_code, "co_qualname", frame.f_code.co_name))
        self.emit(f'["f",{place.id},{name},{traced.id if traced else NONE}]\n')
        return place

    def module_again(self, frame):
        """A live move runs in the module's own frame."""
        place = self.module
        place.key, place.code, place.binds = id(frame), frame.f_code, ANY
        self.places[place.key] = place
        return place

    def trust_no_lines(self):
        """After a lost event it is unknown which lines have run, so from here on every name is checked."""
        self.lost = False
        for place in self.places.values():
            place.binds = ANY

    def push(self, thread, place):
        thread.stack.append(place)
        traced = place.traced
        if traced is not None:
            traced.on_stack = True
            traced.unstarted = None
            if self.watched or self.borrowed:
                self.runs_itself(traced)

    def runs_itself(self, traced):
        self.watched.pop(traced.id, None)
        self.shifting.pop(traced.id, None)
        self.borrowed.pop(traced.id, None)

    def pop(self, thread, place):
        thread.stack.pop()
        traced = place.traced
        if traced is not None:
            traced.on_stack = False

    def top(self, thread):
        return thread.stack[-1].id if thread.stack else NONE

    def object_of(self, place):
        return place.traced.id if place.traced is not None else NONE

    # The event loop

    def update_queue(self, thread):
        """Called when the loop enters the program: the entry whose turn it is has left the queue."""
        queue = self.queue
        if queue.ready is None or queue.thread is not thread or id(queue.running_loop()) != queue.loop:
            queue.find(thread)
            if queue.ready is None or queue.thread is not thread:
                return
        queue.update(self)
        if queue.ready is None:  # that loop has ended, and another may have its address
            queue.find(thread)
            if queue.ready is not None:
                queue.update(self)

    # Steps

    def step(self, kind, line, place_id, number, thread, by, text):
        self.last_kind = kind
        self.emit(f'["s","{kind}",{line},{place_id},{number},{thread.id},{by},{quoted(text)}]\n')
        self.count()

    def count(self, more=1):
        self.steps += more
        if self.steps >= self.step_cap:
            self.at_cap()
        # A long call into C blocks every thread, the sending one too, so flush before it.
        if monotonic() - self.wire.flushed > SOON:
            self.clock.stamp()
            self.wire.flush()

    def at_cap(self):
        """Ends the run. Replaced if the program is held at a step: see live.Pause."""
        self.end("step-cap", f"Stopped after {self.steps} steps.", self.last_line)

    def end(self, how, message, line):
        """The last message. Leaves Python at once, because the program may catch every exception."""
        if not self.over:
            self.over = True
            self.clock.stamp()
            self.wire.write_last(how, message, line)
            self.wire.flush()
            os_exit(0)
