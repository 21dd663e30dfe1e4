import asyncio
import unittest
import weakref
from collections import deque

from agent.ready_queue import Queue


def a():
    pass


def b():
    pass


class _Loop:
    def get_debug(self):
        return False


class Told:
    def __init__(self):
        self.lines = []
        self.emit = self.lines.append


class ReadyQueueTest(unittest.TestCase):
    def setUp(self):
        self.reported, self.queue, self.ready = Told(), Queue(), deque()
        self.queue.handle_types = (asyncio.Handle, asyncio.TimerHandle)
        self.queue.callback_of = asyncio.Handle.__dict__["_callback"].__get__
        self.queue.task_type, self.queue.name_of = asyncio.Task, asyncio.Task.get_name
        self.queue.ready = weakref.ref(self.ready)

    def looked(self):
        del self.reported.lines[:]
        self.queue.update(self.reported)
        return "".join(self.reported.lines)

    def handle(self, callback):
        return asyncio.Handle(callback, (), _Loop())

    def test_a_handle_at_the_address_of_one_that_has_run_is_another(self):
        self.ready.append(self.handle(a))
        self.assertEqual('["r",0,1,"a"]\n', self.looked())
        for turn in range(100):
            address = id(self.ready[0])
            self.ready.popleft()
            self.ready.append(self.handle(b if turn % 2 == 0 else a))
            same = id(self.ready[0]) == address
            self.assertEqual('["r",1,1,"%s"]\n' % "ab"[turn % 2 == 0], self.looked())
            if same:
                return
        self.fail("no address was used again")

    def test_what_has_not_changed_is_not_told(self):
        self.ready.extend([self.handle(a), self.handle(b)])
        self.assertEqual('["r",0,2,"a","b"]\n', self.looked())
        self.assertEqual("", self.looked())

    def test_it_loses_at_its_head_and_grows_at_its_end(self):
        self.ready.extend([self.handle(a), self.handle(b), self.handle(a)])
        self.looked()
        self.ready.popleft()
        self.ready.popleft()
        self.ready.extend([self.handle(b), self.handle(b)])
        self.assertEqual('["r",2,2,"b","b"]\n', self.looked())
        self.ready.clear()
        self.assertEqual('["r",3,0]\n', self.looked())


if __name__ == "__main__":
    unittest.main()
