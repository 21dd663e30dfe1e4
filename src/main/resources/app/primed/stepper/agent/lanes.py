"""Threads and their stacks of the program's frames, and the steps that are told of them."""

import threading
import weakref
import _thread

from .bindings import ANY, bindings
from .frames import MODULE, Place
from .objects import NONE
from .ready import Queue
from .wire import SOON, monotonic, os_exit, quoted

ident = _thread.get_ident


class Lane:
    """A thread's own stack of the program's frames, and what waits to be told of it."""

    __slots__ = ("id", "stack", "resumed", "thrown", "thread", "called")

    def __init__(self, number, thread):
        self.id = number
        self.thread = thread  # a weak reference, or None for one that is none of the library's
        self.stack = []
        self.resumed = []  # places resumed whose sent value is not known yet
        self.thrown = None  # the exception just thrown in: raised next, but that is no news


class Lanes:
    """The ground the story stands on: what is told goes out here, and every thread has its lane.

    Story is one object in five files, each a class on top of the one before, because a step touches all of them
    and a call between objects at every event is what a trace cannot afford:

        lanes.py    threads, stacks, steps, the end
        lives.py    objects and their states
        since.py    what has happened since the last event; frames that nobody announced
        said.py     what the program writes, asks, sends
        story.py    the events of frames
    """

    def __init__(self, wire, filename, step_cap, output_cap):
        self.wire = wire
        self.say = wire.say
        self.filename = filename
        self.steps = 0
        self.step_cap = step_cap
        self.output_cap = output_cap
        self.lock = _thread.RLock()  # keeps the steps of several threads apart
        self.lanes = {}  # by the number Python has for the thread
        self.near = self.lanes  # where events look first; empty where lane() is to be asked each time: see live.Pause
        self.lane_count = 0
        self.places = {}  # by id of the frame
        self.place_count = 0
        self.holders = {}  # by number: places that hold what others can change
        self.queue = Queue()
        self.calm = None  # the place since whose last step nothing that others hold can have changed
        self.calmness = 0  # what can: a word of codes.py
        self.alone = False  # one thread, and no strange iterators: the lines of code tell what can change
        self.strange = False  # a loop's iterator may change anything
        self.far = frozenset()  # the module's names that functions bind; None where they may be any
        self.lost = False  # an event was lost where a deep recursion had no room for us
        self.last_line = 0
        self.last_kind = ""
        self.over = False
        self.live = False  # the program has ended and the user's moves go on in the module's frame
        self.module = None

    # Stacks

    def lane(self, called=""):
        """@param called the name of a thread that is none of the program's"""
        return self.lanes.get(ident()) or self.new_lane(called)

    def lane_at_its_bottom(self, lane):
        """A thread may have the number of one that has ended: where nothing of the program's runs in it, it is asked."""
        thread = threading._active.get(ident())
        if lane.called or (lane.thread() if lane.thread is not None else None) is thread:
            return lane
        return self.new_lane()

    def new_lane(self, called=""):
        key = ident()
        # Not current_thread(): that would make a thread that is none of the library's look like one.
        thread = threading._active.get(key)
        lane = self.lanes[key] = Lane(self.lane_count, weakref.ref(thread) if thread is not None else None)
        lane.called = called  # it stays what it is, whatever the library comes to call its thread
        self.lane_count += 1
        self.alone = len(self.lanes) == 1 and not self.strange
        name = thread._name if thread is not None and type(thread._name) is str else called
        self.say(f'["t",{lane.id},{quoted(name[:80])}]\n')
        return lane

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
        self.say(f'["f",{place.id},{name},{traced.id if traced else NONE}]\n')
        return place

    def module_again(self, frame):
        """A live move runs in the module's own frame, as one sees it."""
        place = self.module
        place.key, place.code, place.binds = id(frame), frame.f_code, ANY
        self.places[place.key] = place
        return place

    def trust_no_lines(self):
        """Where an event was lost nobody knows which lines have run: from here on every name is looked at."""
        self.lost = False
        for place in self.places.values():
            place.binds = ANY

    def push(self, lane, place):
        lane.stack.append(place)
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

    def pop(self, lane, place):
        lane.stack.pop()
        traced = place.traced
        if traced is not None:
            traced.on_stack = False

    def top(self, lane):
        return lane.stack[-1].id if lane.stack else NONE

    def object_of(self, place):
        return place.traced.id if place.traced is not None else NONE

    # The event loop

    def look_at_queue(self, lane):
        """Where the program is entered from the loop: the one whose turn it is has left the queue."""
        queue = self.queue
        if queue.ready is None or queue.lane is not lane or id(queue.running_loop()) != queue.loop:
            queue.find(lane)
            if queue.ready is None or queue.lane is not lane:
                return
        queue.look(self)
        if queue.ready is None:  # that loop is gone, and another may have its address
            queue.find(lane)
            if queue.ready is not None:
                queue.look(self)

    # Steps

    def step(self, kind, line, place_id, number, lane, by, text):
        self.last_kind = kind
        self.say(f'["s","{kind}",{line},{place_id},{number},{lane.id},{by},{quoted(text)}]\n')
        self.count()

    def count(self, more=1):
        self.steps += more
        if self.steps >= self.step_cap:
            self.at_cap()
        # One long call into C holds up every thread, the sending one too: what is known goes out before it.
        if monotonic() - self.wire.flushed > SOON:
            self.wire.flush()

    def at_cap(self):
        """Ends the run. Another takes its place where the program is held at a step: see live.Pause."""
        self.end("step-cap", f"Stopped after {self.steps} steps.", self.last_line)

    def end(self, how, message, line):
        """The last word. Leaves Python at once: the program may catch every exception."""
        if not self.over:
            self.over = True
            self.wire.say_last(how, message, line)
            self.wire.flush()
            os_exit(0)
