import os
import signal
import sys
import threading
import unittest

from agent.live import Session
from agent.wire import Wire


def frame_in(code, thread):
    """Waits until that thread runs the function."""
    while True:
        frame = sys._current_frames().get(thread.ident)
        if frame is not None and frame.f_code is code:
            return frame


@unittest.skipUnless(hasattr(signal, "SIGALRM"), "moves are interrupted by signals")
class InterruptTest(unittest.TestCase):
    def setUp(self):
        self.before = signal.signal(signal.SIGALRM, signal.SIG_IGN)
        self.session = Session(None, None, None, None)
        self.session.moving = True

    def tearDown(self):
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self.before)

    def test_steps_that_are_being_sent_stay_whole(self):
        reads, writes = os.pipe()
        wire = Wire(writes)
        wire.emit("x" * 500_000)
        sending = threading.Thread(target=wire.flush)
        sending.start()
        frame = frame_in(Wire.flush.__code__, sending)
        for _ in range(1000):
            self.session.interrupt(signal.SIGALRM, frame)
        left = 500_000
        while left:
            left -= len(os.read(reads, left))
        sending.join()
        os.close(reads)
        os.close(writes)

    def test_the_rest_of_the_agent_is_interrupted_at_last(self):
        frame = sys._getframe()
        agent = {"__package__": "agent", "sys": sys}
        exec("frame = sys._getframe()", agent)
        with self.assertRaises(KeyboardInterrupt):
            self.session.interrupt(signal.SIGALRM, frame)
        with self.assertRaises(KeyboardInterrupt):
            for _ in range(1000):
                self.session.interrupt(signal.SIGALRM, agent["frame"])


if __name__ == "__main__":
    unittest.main()
