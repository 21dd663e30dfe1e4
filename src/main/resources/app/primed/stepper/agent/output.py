"""The program's stdout, stderr and stdin.

Text written through `sys.stdout` is reported at once with its line. Bytes that reach file descriptor 1 or 2 in another
way (`os.write`, ctypes) go to a file in memory and are reported when they are found there.
"""

import io
import os
import sys

_AGENT = f'File "{os.path.dirname(os.path.abspath(__file__))}'


def writer(recorder, kind, fd, check):
    """The lowest layer of `sys.stdout`: turns bytes into steps. The program can access it, so it exposes nothing of the agent.

    @param check reports what was written to the descriptors before
    """
    report = recorder.wrote
    # A write may split a character; its first part is kept here.
    decode = __import__("codecs").getincrementaldecoder("utf-8")("replace").decode

    class Writer(io.RawIOBase):
        name = "<stdout>" if fd == 1 else "<stderr>"
        mode = "wb"

        def write(self, data):
            data = bytes(data)
            text = decode(data)
            if text:
                check()
                report(kind, text, sys._getframe(1))
            return len(data)

        def writable(self):
            return True

        def fileno(self):
            return fd

    return Writer()


def _without_agent(text):
    """What `faulthandler` writes, without the agent's frames and the threads that have no others."""
    kept = []
    for line in text.split("\n"):
        if _AGENT in line or line == "  <no Python frame>":  # the latter when the agent's thread is about to run
            if kept and kept[-1].startswith("Thread "):
                kept.pop()
        elif line or not kept or kept[-1]:
            kept.append(line)
    return "\n".join(kept).removeprefix("\n")


def _file(name):
    if hasattr(os, "memfd_create"):
        return os.memfd_create(name)
    import tempfile  # slow, and needed only here

    file = tempfile.TemporaryFile()
    return os.dup(file.fileno())


def open_files():
    """Opens the files for descriptors 0, 1 and 2 while files may still be opened."""
    return _file("stdin"), _file("stdout"), _file("stderr")


class Streams:
    def __init__(self, recorder, files, given):
        self.recorder = recorder
        self.reported = {1: 0, 2: 0}
        os.write(files[0], given.encode("utf-8", "surrogatepass"))
        os.lseek(files[0], 0, os.SEEK_SET)
        for fd, file in enumerate(files):
            os.dup2(file, fd)
            os.close(file)
        sys.stdin = sys.__stdin__ = io.TextIOWrapper(io.FileIO(0, closefd=False), "utf-8", "replace")
        sys.stdout = sys.__stdout__ = self._stream("output", 1, "strict")
        sys.stderr = sys.__stderr__ = self._stream("error_output", 2, "backslashreplace")

    def _stream(self, kind, fd, errors):
        return io.TextIOWrapper(writer(self.recorder, kind, fd, self.check_files), "utf-8", errors, "\n", write_through=True)

    def check_files(self):
        """Reports what was written directly to the descriptors."""
        for fd, kind in ((1, "output"), (2, "error_output")):
            try:
                size = os.fstat(fd).st_size
                if size > self.reported[fd]:
                    data = os.pread(fd, size - self.reported[fd], self.reported[fd])
                    self.reported[fd] = size
                    text = data.decode("utf-8", "replace")
                    if _AGENT in text:
                        text = _without_agent(text)
                    self.recorder.wrote(kind, text, sys._getframe(1))
            except OSError:
                pass
