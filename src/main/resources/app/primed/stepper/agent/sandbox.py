"""The child restricts itself before the program's first line. This needs neither root nor another program.

    rlimits     processor time, memory, size of files, number of open files
    landlock    (Linux) files outside Python's own library, the network
    seccomp     (Linux) other processes, sockets, changes to files and the system
    audit hook  if one of the last two is unavailable: prevents accidents, but is no boundary
"""

import os
import sys

from . import audit

# Primed uses "full". The others omit layers, so that tests on Linux can check what holds on other systems; no setting
# selects them.
MODES = ("full", "without landlock", "audit hook only", "none")
FILE_SIZE = 8 << 20
OPEN_FILES = 64


def apply(mode, cpu_seconds, memory, folder=""):
    """Applies every layer this system has and returns their names.

    @param folder what the program may read besides, empty for none
    """
    if mode not in MODES:
        raise ValueError(f"no such sandbox: {mode}")
    if mode == "none":
        return []
    layers = []
    readable = library_folders() + ([os.path.realpath(folder)] if folder else [])
    if sys.platform == "linux":
        few_arenas()
    if os.name == "posix" and limit(cpu_seconds, memory):
        layers.append("rlimits")
    files = calls = False
    if sys.platform == "linux" and mode != "audit hook only":
        from . import landlock, seccomp

        files = mode == "full" and landlock.restrict(readable)
        calls = seccomp.filter_calls(writing=files)
        layers += ["landlock"] * files + ["seccomp"] * calls
    if not (files and calls):
        audit.refuse(readable, only_reading=calls)
        layers.append("audit hook")
    return layers


def refusal(error):
    """What the sandbox refused, if that is why the program failed and Python's own words do not say so, else an empty text."""
    tb = error.__traceback__ if isinstance(error, OSError) else None
    while tb is not None:
        name = tb.tb_frame.f_globals.get("__name__")
        if type(name) is str and name.startswith(("multiprocessing.", "subprocess", "concurrent.futures.process")):
            return ("The program starts another process, which Primed's sandbox does not allow: use threads or asyncio here, "
                    "or run it with python3.")  # fmt: skip
        tb = tb.tb_next
    return ""


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
    """A thread would reserve 64 MB of address space for its own heap, which counts against the limit."""
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
