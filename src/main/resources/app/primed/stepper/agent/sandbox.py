"""The child limits itself before the program's first line. No root, no other program needed.

    rlimits     processor time, memory, size of files, number of open files
    landlock    (Linux) files outside Python's own library, the network
    seccomp     (Linux) other processes, sockets, changing files and the system
    audit hook  elsewhere: stops accidents, is no boundary
"""

import os
import sys

MODES = ("full", "none")
FILE_SIZE = 8 << 20
OPEN_FILES = 64


def apply(mode, cpu_seconds, memory):
    """Applies every layer this system has and returns their names."""
    if mode == "none":
        return []
    layers = []
    readable = library_folders()
    if sys.platform == "linux":
        from . import landlock, seccomp

        few_arenas()
        if limit(cpu_seconds, memory):
            layers.append("rlimits")
        if landlock.restrict(readable):
            layers.append("landlock")
        if seccomp.filter_calls():
            layers.append("seccomp")
    else:
        if os.name == "posix" and limit(cpu_seconds, memory):
            layers.append("rlimits")
        refuse_by_audit(readable)
        layers.append("audit hook")
    return layers


def limit(cpu_seconds, memory):
    try:
        import resource
    except ImportError:
        return False
    for what, value in (
        ("RLIMIT_CPU", cpu_seconds),
        ("RLIMIT_AS", memory),
        ("RLIMIT_FSIZE", FILE_SIZE),
        ("RLIMIT_NOFILE", OPEN_FILES),
        ("RLIMIT_CORE", 0),
    ):
        try:
            resource.setrlimit(getattr(resource, what), (value, value))
        except (ValueError, OSError):
            pass  # macOS refuses some of them
    return True


def few_arenas():
    """A thread would reserve 64 MB of address space for its own heap, and the limit counts what is reserved."""
    import ctypes

    m_arena_max = -8
    try:
        ctypes.CDLL(None).mallopt(m_arena_max, 1)
    except (OSError, AttributeError):
        pass  # not glibc


def library_folders():
    """What the program may read: Python's own library, the system's shared libraries, time zones."""
    import sysconfig

    folders = {path for path in sys.path if os.path.isdir(path)}
    folders.update(path for path in (sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")) if path)
    beside = os.path.dirname(os.path.dirname(os.path.realpath(sys.executable)))
    if os.path.exists(os.path.join(beside, "libffi.so.8")):
        folders.add(os.path.join(beside, "libffi.so.8"))
    folders.add(os.path.dirname(os.path.abspath(__file__)))
    for path in ("/usr/lib", "/lib", "/lib64", "/usr/lib64", "/usr/share/zoneinfo", "/etc/localtime", "/dev/null",
                 "/dev/urandom"):  # fmt: skip
        if os.path.exists(path):
            folders.add(os.path.realpath(path))
    home = os.path.realpath(os.path.expanduser("~")) if os.environ.get("HOME") else None
    return sorted(path for path in folders if path not in ("/", home))


_REFUSED = (
    "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "os.startfile", "subprocess.Popen",
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "os.kill", "os.killpg", "os.remove", "os.rename",
    "os.rmdir", "os.mkdir", "os.truncate", "os.chmod", "os.chown", "os.link", "os.symlink", "os.utime", "shutil.rmtree",
    "shutil.move", "shutil.copyfile", "ctypes.dlopen", "ctypes.dlsym", "ctypes.call_function", "winreg.OpenKey",
)  # fmt: skip


def refuse_by_audit(readable):
    refused = frozenset(_REFUSED)
    allowed = tuple(os.path.join(os.path.realpath(path), "") for path in readable)
    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
    realpath, fsdecode = os.path.realpath, os.fsdecode

    def hook(event, args):
        if event in refused:
            raise PermissionError(f"{event} is not allowed here")
        if event == "open" and not isinstance(args[0], int):
            path = realpath(fsdecode(args[0]))
            if args[2] & writing or not path.startswith(allowed):
                raise PermissionError(f"files are not to be opened here: {path}")

    sys.addaudithook(hook)
