"""Runs a program in a fork of this process, so that asyncio need not be loaded again each time."""

import os
import resource
import select
import signal
import sys
import time

FILE = "program"
SECONDS = 10  # of processor time
WAITING = 40  # of any time: the machine may be busy, and a program may wait for itself


class Run:
    """What a process wrote, and how it ended."""

    def __init__(self, status, written, errors, told):
        self.status = status  # of the process; None if it took too long
        self.written = written
        self.errors = errors
        self.told = told  # what the observer or the tracer wrote


class Child(BaseException):
    """Raised in the fork: the caller leaves its loop, and then its module, so that Python ends as it always does."""


def forked(begin, given=b""):
    """Runs `begin(fd)` in a fork, with fd for what is told, stdin for what is given, stdout and stderr captured."""
    pipes = [os.pipe() for _ in range(4)]
    pid = os.fork()
    if pid == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        inside, out, err, told = pipes
        os.dup2(inside[0], 0)
        os.dup2(out[1], 1)
        os.dup2(err[1], 2)
        os.dup2(told[1], 50)
        for ends in pipes:
            for end in ends:
                os.close(end)
        raise Child(begin)
    os.close(pipes[0][0])
    for _, end in pipes[1:]:
        os.close(end)
    if given:
        os.write(pipes[0][1], given)
    os.close(pipes[0][1])
    pieces = {ends[0]: [] for ends in pipes[1:]}
    left, until = set(pieces), time.monotonic() + WAITING
    while left:
        ready, _, _ = select.select(list(left), (), (), max(0, until - time.monotonic()))
        if not ready:
            os.kill(pid, signal.SIGKILL)
            break
        for end in ready:
            piece = os.read(end, 1 << 16)
            if piece:
                pieces[end].append(piece)
            else:
                left.discard(end)
    _, status = os.waitpid(pid, 0)
    texts = []
    for end, found in pieces.items():
        os.close(end)
        texts.append(b"".join(found).decode("utf-8", "replace"))
    code = os.waitstatus_to_exitcode(status)
    return Run(None if left or code in (-signal.SIGXCPU, -signal.SIGKILL) else code, *texts)
