"""The trace's own channel: JSON lines, buffered and sent in blocks.

Every line is a JSON array whose first element is its type; see protocol.md beside this file.
"""

import os
import _thread
from time import monotonic

try:
    from _json import encode_basestring as quoted
except ImportError:  # a Python without the accelerator
    from json.encoder import encode_basestring as quoted

PROTOCOL = 1
SOON = 0.015  # seconds a step may wait before it is sent
LOST_CHANNEL = 87  # exit status: the program closed the channel


def _encoded(lines):
    return "".join(lines).encode("utf-8", "backslashreplace")  # half a surrogate pair as JSON escapes it


class Wire:
    def __init__(self, fd):
        self.fd = fd
        self.waiting = []
        self.emit = self.waiting.append
        self.names = {}
        self.sending = _thread.allocate_lock()
        self.flushed = 0.0
        self.sent = 0  # bytes, without the greeting

    def name(self, text):
        """The number of a name, which is sent only once."""
        number = self.names.get(text)
        if number is None:
            number = self.names[text] = len(self.names)
            self.emit(f'["n",{number},{quoted(text)}]\n')
        return number

    def flush(self):
        with self.sending:
            self.flushed = monotonic()
            waiting = self.waiting
            count = len(waiting)
            if not count:
                return
            piece = _encoded(waiting[:count])
            del waiting[:count]
            at = 0
            try:
                while at < len(piece):
                    at += os_write(self.fd, piece[at : at + 65536])
            except OSError:
                os_exit(LOST_CHANNEL)
            self.sent += len(piece)

    def write_last(self, how, message, line):
        """The last message contains the number of bytes before it, which reveals anything the program wrote here."""
        with self.sending:
            before = self.sent + len(_encoded(self.waiting))
            self.emit(f'["end",{quoted(how)},{quoted(message[:2000])},{line},{before}]\n')

    def flush_now_and_then(self, before):
        """Uses a bare thread that `threading` does not list, so that steps appear while the program sleeps."""
        never = _thread.allocate_lock()
        never.acquire()

        def loop():
            while True:
                never.acquire(True, SOON)
                try:
                    before()
                    if self.waiting:
                        before_this = self.flushed
                        self.flush()
                        self.flushed = before_this  # a step is sent no later because of what was sent here
                except MemoryError:
                    pass

        _thread.start_new_thread(loop, ())


# Kept, because the program may replace them in `os`.
os_write = os.write
os_exit = os._exit
