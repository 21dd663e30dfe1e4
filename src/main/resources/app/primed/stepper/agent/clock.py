"""The program's clock: where every thread waits, time jumps to the next deadline instead of passing.

While something runs, the clock goes on: a tenth as fast as the processor works, because tracing slows the program down
by more than that, and as fast as real time where the program waits for something that is not known here. A program that
reads the clock again and again waits by itself; then work counts in full.

A thread that waits is known with its deadline, if it has one. When the last one that could run starts to wait, the wait
with the earliest deadline is over at once. That thread alone goes on, as if the others woke up a little later.
"""

import _signal
import _thread
from time import monotonic_ns, process_time_ns

SECOND = 1_000_000_000
PACE = 10
READINGS = 200  # so often a program reads the clock without a wait before it counts as waiting
LATE = 100_000  # nanoseconds from a deadline until the system lets a thread run
SLICE = 0.005  # seconds of real waiting until the deadline is checked again, as long as Python lets a thread run
STARVED = 20_000_000  # nanoseconds; a shorter pause in the work is the system's doing
TELLING = 1_000_000  # nanoseconds; shorter changes are not reported
GRACE = 0.002  # seconds for what was sent to arrive

HANDED, EXPIRED, AGAIN = "handed", "expired", "again"


class Wait:
    __slots__ = ("gate", "deadline", "since", "result", "ready")

    def __init__(self, since, deadline=None, ready=None):
        """@param ready whether something to be waited for is there already"""
        self.gate = allocate_lock()
        self.gate.acquire()
        self.since = since
        self.deadline = deadline
        self.ready = ready
        self.result = None


class Clock:
    """Times are in nanoseconds, on the scale of `time.monotonic_ns`."""

    mutex = _thread.RLock()

    def __init__(self, recorder):
        self.recorder = recorder
        self.waits = {}
        self.running = 1  # threads of the program that can run
        self.threads = {}  # by Python's thread id
        self.alive = set()
        self.readings = 0
        self.real, self.cpu = monotonic_ns(), process_time_ns()
        self.time = self.reported = self.began = self.real
        self.waited = 0

    def begin(self):
        """Called when the program starts."""
        self.began = self.reported = self.now()

    def now(self, idle=False):
        """@param idle whether the thread has waited for real since the last call"""
        with self.mutex:
            real, cpu = monotonic_ns(), process_time_ns()
            passed = real - self.real
            worked = min(cpu - self.cpu, passed)
            rest = passed - worked
            self.real, self.cpu = real, cpu
            pace = PACE if self.readings < READINGS else 1
            self.time += worked // pace + (rest if idle or rest > STARVED else rest // pace)
            return self.time

    def read(self):
        """The time for the program."""
        self.readings += 1
        return self.now()

    def after(self, seconds):
        return self.now() + int(seconds * SECOND)

    def sleep(self, seconds):
        self.recorder.report_waiting()
        now = self.now()
        wait = Wait(now, now + int(seconds * SECOND))
        self.enter(wait)
        self.wait(wait)

    def enter(self, wait):
        """The current thread cannot run from here on. Call this with the lock of what it waits for."""
        wait.gate.acquire(False)  # left open if an earlier wait was over before the thread knew
        with self.mutex:
            self.readings, wait.result = 0, None
            self.waits[wait] = None
            self.running -= 1

    def wait(self, wait, pause=None):
        """Waits until another thread ends the wait or its deadline has passed.

        @param pause waits for real, at most so many seconds, and returns whether the wait is over
        """
        pause = pause or wait.gate.acquire
        idle = False
        try:
            while True:
                with self.mutex:
                    now = self.now(True) if idle else self.time
                    if wait.result is None and wait.deadline is not None and wait.deadline <= now and self.running:
                        self.wake(wait, EXPIRED)
                    if wait.result is None and not self.running:
                        self.advance(now)
                    if wait.result is None and wait not in self.waits:
                        wait.deadline, pause = None, wait.gate.acquire  # held for good
                    if wait.result is not None:
                        return
                    left = -1 if wait.deadline is None else (wait.deadline - now) / SECOND
                idle = True
                if pause(True, left if left < 0 else min(max(left, 0.0002), SLICE)) and wait.result is None:
                    return
        finally:
            with self.mutex:
                if wait.result is None and wait in self.waits:
                    self.wake(wait, AGAIN)

    def wake(self, wait, result):
        del self.waits[wait]
        wait.result = result
        self.running += 1
        wait.gate.release()

    def advance(self, now):
        """Nothing runs: the wait that ends first is over, unless something real comes before."""
        if _of_alarm() is not _signal.SIG_DFL and alarm_pending():
            return
        first = None
        for wait in self.waits:
            if wait.ready is not None and wait.ready():
                return
            if wait.deadline is not None and (first is None or wait.deadline < first.deadline):
                first = wait
        if first is not None:
            if first.deadline > now:
                self.jump(first.deadline - now)
            self.wake(first, EXPIRED)

    def jump(self, time):
        self.time += time + LATE
        self.waited += time
        if time >= TELLING:
            self.reported = self.time
            self.recorder.emit(f'["w",{rounded(self.time - self.began)},{rounded(time)}]\n')

    def stamp(self):
        """Reports the time of the last step."""
        now = self.now()
        if now - self.reported >= TELLING:
            self.reported = now
            self.recorder.emit(f'["c",{rounded(now - self.began)}]\n')

    def started(self):
        with self.mutex:
            self.running += 1

    def ended(self):
        """A thread of the program is over, or held for good."""
        with self.mutex:
            self.running -= 1
            if not self.running:
                self.advance(self.now())

    def hold(self):
        """From now on nothing runs but the threads that are still to be started."""
        with self.mutex:
            self.running = 0
            self.waits.clear()


class RealClock:
    """The clock of a program that waits for real."""

    def __init__(self, recorder):
        self.recorder = recorder
        self.began = self.reported = monotonic_ns()

    def begin(self):
        self.began = self.reported = monotonic_ns()

    def stamp(self):
        now = monotonic_ns()
        if now - self.reported >= TELLING:
            self.reported = now
            self.recorder.emit(f'["c",{rounded(now - self.began)}]\n')

    def hold(self):
        pass


def rounded(time):
    """In microseconds, to tenths of a millisecond."""
    return round(time / LATE) * 100


def _of_alarm(ask=_signal.getsignal, which=getattr(_signal, "SIGALRM", _signal.SIGINT)):
    return ask(which)


def alarm_pending(ask=getattr(_signal, "getitimer", None), which=getattr(_signal, "ITIMER_REAL", 0)):
    return ask is not None and ask(which)[0] > 0


allocate_lock = _thread.allocate_lock
