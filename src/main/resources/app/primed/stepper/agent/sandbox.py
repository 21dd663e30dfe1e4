"""The child restricts itself before the program's first line. This needs neither root nor another program.

    loopback    (Linux) a network of its own, in which sockets reach only the program itself
    rlimits     processor time, memory, size of files, number of open files
    landlock    (Linux) files outside Python's own library, the network
    seccomp     (Linux) other processes, sockets, changes to files and the system
    audit hook  if one of the last two is unavailable: prevents accidents, but is no boundary
"""

import errno
import os
import sys

from . import audit, when_loaded

# Primed uses "full". The others omit layers, so that tests on Linux can check what holds on other systems; no setting
# selects them.
MODES = ("full", "without loopback", "without landlock", "audit hook only", "none")
NAMES = ["/etc/hosts", "/etc/nsswitch.conf"]  # where the system looks up `localhost`
FILE_SIZE = 8 << 20
OPEN_FILES = 64
MOST_CAUSES = 4

applied = []  # the names of the layers that hold
readable = []  # what may be read

_PROCESSES = ("multiprocessing.", "subprocess", "concurrent.futures.process")
_SHARING = ("multiprocessing.synchronize", "multiprocessing.heap", "multiprocessing.shared_memory")
_POOLS = frozenset(("multiprocessing.pool", "concurrent.futures.process"))
_STARTERS = ("fork", "forkpty", "posix_spawn", "posix_spawnp", "execv", "execve", "execl", "execlp", "execvp", "system", "spawnv")
_NO_PROCESS = "which Primed's sandbox does not allow: use threads or asyncio here, or run it with python3."


def apply(mode, cpu_seconds, memory, folder=""):
    """Applies every layer this system has and returns their names.

    @param folder what the program may read besides, empty for none
    """
    if mode not in MODES:
        raise ValueError(f"no such sandbox: {mode}")
    if mode == "none":
        return []
    when_loaded("multiprocessing.pool", let_threads_pool)
    layers = applied
    readable.extend(library_folders() + ([os.path.realpath(folder)] if folder else []))
    if sys.platform == "linux":
        few_arenas()
    if os.name == "posix" and limit(cpu_seconds, memory):
        layers.append("rlimits")
    files = calls = own = False
    if sys.platform == "linux" and mode != "audit hook only":
        from . import landlock, loopback, seccomp

        own = mode == "full" and loopback.enter()
        files = mode in ("full", "without loopback") and landlock.restrict(readable + NAMES * own, sockets=own)
        own = own and files  # without Landlock a socket could be bound to a file
        calls = seccomp.filter_calls(writing=files, sockets=own)
        if calls:
            os.system = _refused  # it would only return -1
        layers += ["landlock"] * files + ["seccomp"] * calls + ["loopback"] * (own and calls)
    if not (files and calls):
        audit.refuse(readable, only_reading=calls)
        layers.append("audit hook")
    return layers


def _refused(command):
    raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), command)


def refusal(error):
    """Why the sandbox refused what made the program fail, as a sentence, and whether Python's own words are of use besides.
    An empty text if the sandbox did not refuse it.
    """
    for _ in range(MOST_CAUSES):
        if not isinstance(error, OSError):
            break
        said = _refusal(error)
        if said[0]:
            return said
        error = error.__cause__ or error.__context__
    return "", True


def _refusal(error):
    number, file = OSError.errno.__get__(error), OSError.filename.__get__(error)
    modules = _modules_passed(error)
    if modules and modules[-1] in _SHARING and not _POOLS.intersection(modules):
        return f"The program shares memory or locks with other processes, {_NO_PROCESS}", False
    if any(name.startswith(_PROCESSES) for name in modules[_last_own(modules) :]) or number == errno.EPERM and _calls_for_process(error):
        return f"The program starts another process, {_NO_PROCESS}", False
    if _of_network(error, number, modules):
        if "loopback" not in applied:
            return "Sockets are refused here: this system gives the sandbox no network of its own to open them in.", True
        if number in (errno.EACCES, errno.EPERM):
            return "The sandbox opens no other sockets than those of TCP and UDP, on localhost.", True
        if number == errno.ECONNREFUSED:
            return "Only servers that the program itself starts can be reached in the sandbox.", True
        return "The sandbox has no way to other computers: only localhost can be reached.", True
    if number in (errno.EACCES, errno.EPERM) and isinstance(file, (str, bytes)) and not _of_its_own(file):
        return "The sandbox lets a program read what is beside its file, and write nothing.", True
    return "", True


def _modules_passed(error):
    """The names of the modules that the error passed, from the program to where it was raised."""
    names, tb = [], error.__traceback__
    while tb is not None:
        name = tb.tb_frame.f_globals.get("__name__")
        names.append(name if type(name) is str else "")
        tb = tb.tb_next
    return names


def _last_own(modules):
    """Where the library was called last: what a pool of threads runs, for example, is the program's own again."""
    own = (at for at in reversed(range(len(modules))) if modules[at].partition(".")[0] not in sys.stdlib_module_names)
    return next(own, -1) + 1


def let_threads_pool(pool):
    """A pool of threads is woken through a queue for processes, whose locks the sandbox refuses; a thread's do as well."""
    import threading

    class Threads:
        Lock = staticmethod(threading.Lock)

        def SimpleQueue(self):
            from multiprocessing.queues import SimpleQueue

            return SimpleQueue(ctx=self)

    def __init__(self, processes=None, initializer=None, initargs=()):
        pool.Pool.__init__(self, processes, initializer, initargs, context=Threads())

    pool.ThreadPool.__init__ = __init__


def _calls_for_process(error):
    """Whether the line that failed calls one of the functions of `os` that start or become another process."""
    tb = error.__traceback__
    while tb is not None and tb.tb_next is not None and tb.tb_next.tb_frame.f_code is not _refused.__code__:
        tb = tb.tb_next
    if tb is None:
        return False
    import linecache

    line = linecache.getline(tb.tb_frame.f_code.co_filename, tb.tb_lineno)
    return any(f"{name}(" in line for name in _STARTERS)


def _of_network(error, number, modules):
    if type(error).__module__ == "socket" or number in (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ECONNREFUSED):
        return True
    where = modules[-1] if modules else ""
    return number in (errno.EACCES, errno.EPERM) and (where == "socket" or where.startswith("asyncio."))


def _of_its_own(path):
    """Whether the file's own permissions can be the reason."""
    path = os.path.realpath(os.fsdecode(path))
    inside = any(path == each or path.startswith(os.path.join(each, "")) for each in readable)
    return inside and os.path.exists(path) and not os.access(path, os.R_OK)


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
    folders = {path for path in sys.path if os.path.isdir(path)}
    folders.add(os.path.dirname(os.__file__))
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
