"""Refuses operations that Python reports through `sys.addaudithook`.

This prevents accidents. It is no security boundary, because C code or Python's internals can bypass it, so it is used
only if the system's own layers are missing.
"""

import os
import sys
from errno import EACCES, EPERM

REFUSED = frozenset((
    "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "os.startfile", "os.startfile/2",
    "subprocess.Popen", "pty.spawn", "_winapi.CreateProcess", "_winapi.OpenProcess", "_winapi.TerminateProcess",
    "os.kill", "os.killpg", "signal.pthread_kill",
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname",
    "socket.gethostbyaddr", "socket.getnameinfo",
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.truncate", "os.chmod", "os.chown", "os.lchown", "os.chflags",
    "os.link", "os.symlink", "os.utime", "os.setxattr", "os.removexattr", "os.chdir", "os.fchdir",
    "shutil.rmtree", "shutil.move", "shutil.copyfile", "shutil.copymode", "shutil.copystat", "shutil.unpack_archive",
    "ctypes.dlopen", "ctypes.dlsym", "ctypes.call_function", "ctypes.string_at", "ctypes.wstring_at", "ctypes.cdata",
    "mmap.__new__", "resource.setrlimit", "resource.prlimit",
    "winreg.OpenKey", "winreg.ConnectRegistry", "winreg.CreateKey", "winreg.SetValue", "winreg.DeleteKey",
    "webbrowser.open", "ensurepip.bootstrap",
))  # fmt: skip
LISTING = frozenset(("os.listdir", "os.scandir"))
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def refuse(readable, only_reading):
    """Starts refusing. Cannot be undone.

    @param only_reading whether another layer handles everything but the reading of files
    """
    import socket

    refused, listing, writing = frozenset() if only_reading else REFUSED, LISTING, _WRITING
    allowed = tuple(os.path.join(os.path.realpath(path), "") for path in readable)
    single = frozenset(os.path.realpath(path) for path in readable)
    realpath, fsdecode, frame = os.path.realpath, os.fsdecode, sys._getframe
    # On Windows an event loop wakes itself through a pair of connected sockets.
    pair = getattr(getattr(socket, "_fallback_socketpair", None), "__code__", None)

    def inside(path):
        path = realpath(fsdecode(path))
        return path in single or path.startswith(allowed)

    def hook(event, args):
        if event in refused:
            if event in ("socket.bind", "socket.connect") and frame(1).f_code is pair:
                return
            raise PermissionError(EPERM, f"{event} is not allowed in the sandbox")
        if event == "open" and not isinstance(args[0], int):
            changes = args[2] & writing
            if changes and not only_reading or not changes and not inside(args[0]):
                raise PermissionError(EACCES, "Not allowed in the sandbox", fsdecode(args[0]))
        elif event in listing and not isinstance(args[0], int) and not inside("." if args[0] is None else args[0]):
            raise PermissionError(EACCES, "Not allowed in the sandbox", fsdecode(args[0] or "."))

    sys.addaudithook(hook)
