"""Seccomp (Linux): refuses system calls that reach other processes, the network or the system.

A filter is a small program of the classic packet filter, which the kernel runs on `struct seccomp_data`
(number, architecture, instruction pointer, six arguments of eight bytes).
Call numbers: arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h (arm64).
"""

import ctypes
import os
import struct

PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, FILTER = 38, 22, 2
LOAD, JUMP_EQUAL, JUMP_AT_LEAST, JUMP_BITS, AND, RETURN = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06
ALLOW, KILL, ERROR = 0x7FFF0000, 0x80000000, 0x00050000
EPERM, EACCES, ENOSYS = 1, 13, 38
NUMBER, ARCHITECTURE = 0, 4
CLONE_THREAD = 0x10000
AF_UNIX, AF_INET, AF_INET6, SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET, SOCK_TYPE = 1, 2, 10, 1, 2, 5, 0xF
IPPROTO_TCP, IPPROTO_UDP = 6, 17
X32 = 0x40000000  # calls of the x32 interface, which would bypass a table of x86-64 numbers

# name: (x86-64, arm64); None where the architecture has no such call
CALLS = {
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201), "accept": (43, 202),
    "accept4": (288, 242), "sendto": (44, 206), "sendmsg": (46, 211), "sendmmsg": (307, 269),
    "clone": (56, 220), "clone3": (435, 435), "fork": (57, None), "vfork": (58, None), "execve": (59, 221),
    "execveat": (322, 281), "kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240), "pidfd_open": (434, 434), "pidfd_send_signal": (424, 424), "pidfd_getfd": (438, 438),
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "process_madvise": (440, 440),
    "kcmp": (312, 272), "bpf": (321, 280), "io_uring_setup": (425, 425), "io_uring_enter": (426, 426),
    "userfaultfd": (323, 282), "perf_event_open": (298, 241), "keyctl": (250, 219), "add_key": (248, 217),
    "request_key": (249, 218), "unshare": (272, 97), "setns": (308, 268), "mount": (165, 40), "umount2": (166, 39),
    "pivot_root": (155, 41), "chroot": (161, 51), "open_tree": (428, 428), "move_mount": (429, 429),
    "fsopen": (430, 430), "mount_setattr": (442, 442), "swapon": (167, 224), "swapoff": (168, 225),
    "reboot": (169, 142), "sethostname": (170, 161), "setdomainname": (171, 162), "init_module": (175, 105),
    "finit_module": (313, 273), "delete_module": (176, 106), "kexec_load": (246, 104), "kexec_file_load": (320, 294),
    "clock_settime": (227, 112), "settimeofday": (164, 170), "adjtimex": (159, 171), "clock_adjtime": (305, 266),
    "acct": (163, 89), "quotactl": (179, 60), "syslog": (103, 116), "setrlimit": (160, 164), "prlimit64": (302, 261),
    "setpriority": (141, 140), "ioprio_set": (251, 30), "sched_setaffinity": (203, 122), "sched_setattr": (314, 274),
    "sched_setscheduler": (144, 119), "setpgid": (109, 154), "setsid": (112, 157), "seccomp": (317, 277),
    "open_by_handle_at": (304, 265), "name_to_handle_at": (303, 264), "fanotify_init": (300, 262),
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452), "chown": (92, None),
    "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54), "utime": (132, None), "utimes": (235, None),
    "futimesat": (261, None), "utimensat": (280, 88), "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7),
    "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16), "truncate": (76, 45),
    "rename": (82, None), "renameat": (264, 38), "renameat2": (316, 276), "mkdir": (83, None), "mkdirat": (258, 34),
    "rmdir": (84, None), "creat": (85, None), "link": (86, None), "linkat": (265, 37), "unlink": (87, None),
    "unlinkat": (263, 35), "symlink": (88, None), "symlinkat": (266, 36), "mknod": (133, None), "mknodat": (259, 33),
    "msgget": (68, 186), "shmget": (29, 194), "semget": (64, 190), "mq_open": (240, 180),
    "open": (2, None), "openat": (257, 56), "openat2": (437, 437),
}  # fmt: skip
NETWORK = ("connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg")
SPECIAL = ("clone", "clone3", "socket", "socketpair", "sendto", "kill", "tgkill", "prlimit64", "open", "openat", "openat2")
O_WRITING = 0o1 | 0o2 | 0o100 | 0o1000 | 0o2000  # O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND
MACHINES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}


class Program:
    """A filter under construction."""

    def __init__(self):
        self.code = []

    def add(self, operation, value, if_true=0, if_false=0):
        self.code.append(struct.pack("=HBBI", operation, if_true, if_false, value & 0xFFFFFFFF))

    def refuse(self, error):
        self.add(RETURN, ERROR | error)

    def load_argument(self, index, high=False):
        self.add(LOAD, 16 + 8 * index + (4 if high else 0))

    def when(self, number, body):
        """Runs `body`, which must return, if the call has this number."""
        inside = Program()
        body(inside)
        self.add(JUMP_EQUAL, number, 0, len(inside.code))
        self.code.extend(inside.code)


def program(architecture, column, pid, writing=True, sockets=False):
    """@param writing whether this layer allows files to be opened for writing
    @param sockets whether it allows TCP and UDP
    """
    filter = Program()
    number = {name: numbers[column] for name, numbers in CALLS.items()}
    filter.add(LOAD, ARCHITECTURE)
    filter.add(JUMP_EQUAL, architecture, 1, 0)
    filter.add(RETURN, KILL)
    filter.add(LOAD, NUMBER)
    if column == 0:
        filter.add(JUMP_AT_LEAST, X32, 0, 1)
        filter.add(RETURN, KILL)

    for name, value in number.items():
        if value is not None and name not in SPECIAL and not (sockets and name in NETWORK):
            filter.when(value, lambda inside: inside.refuse(EPERM))

    def only_threads(inside):
        inside.load_argument(0)
        inside.add(JUMP_BITS, CLONE_THREAD, 0, 1)
        inside.add(RETURN, ALLOW)
        inside.refuse(EPERM)

    def only_self(inside):
        inside.load_argument(0)
        inside.add(JUMP_EQUAL, pid, 0, 1)
        inside.add(RETURN, ALLOW)
        inside.refuse(EPERM)

    def without_pointer(index):
        def body(inside):
            inside.load_argument(index)
            inside.add(JUMP_EQUAL, 0, 0, 3)
            inside.load_argument(index, high=True)
            inside.add(JUMP_EQUAL, 0, 0, 1)
            inside.add(RETURN, ALLOW)
            inside.refuse(EPERM)

        return body

    def one_of(inside, values):
        """Goes on if the loaded value is one of these, else refuses."""
        for place, value in enumerate(values):
            inside.add(JUMP_EQUAL, value, len(values) - place, 0)
        inside.refuse(EACCES)

    def kind_of_socket(inside, kinds):
        inside.load_argument(1)
        inside.add(AND, SOCK_TYPE)
        one_of(inside, kinds)

    def only_internet(inside):
        inside.load_argument(0)
        one_of(inside, (AF_INET, AF_INET6))
        kind_of_socket(inside, (SOCK_STREAM, SOCK_DGRAM))
        inside.load_argument(2)
        one_of(inside, (0, IPPROTO_TCP, IPPROTO_UDP))
        inside.add(RETURN, ALLOW)

    def only_connected(inside):
        """One half of a pair of datagram sockets could be connected to a path that another process listens at."""
        inside.load_argument(0)
        one_of(inside, (AF_UNIX,))
        kind_of_socket(inside, (SOCK_STREAM, SOCK_SEQPACKET))
        inside.add(RETURN, ALLOW)

    # ENOSYS makes glibc fall back to clone, whose flags a filter can read.
    filter.when(number["clone3"], lambda inside: inside.refuse(ENOSYS))
    filter.when(number["clone"], only_threads)
    if sockets:
        filter.when(number["socket"], only_internet)
        filter.when(number["socketpair"], only_connected)
    else:
        filter.when(number["socket"], lambda inside: inside.refuse(EACCES))
        filter.when(number["sendto"], without_pointer(4))  # asyncio sends to itself over a socket pair, without an address
    filter.when(number["prlimit64"], without_pointer(2))  # reading limits is allowed, setting them is not
    filter.when(number["kill"], only_self)
    filter.when(number["tgkill"], only_self)

    def only_reading(index):
        def body(inside):
            inside.load_argument(index)
            inside.add(JUMP_BITS, O_WRITING, 0, 1)
            inside.refuse(EPERM)
            inside.add(RETURN, ALLOW)

        return body

    if not writing:
        if number["open"] is not None:
            filter.when(number["open"], only_reading(1))
        filter.when(number["openat"], only_reading(2))
        filter.when(number["openat2"], lambda inside: inside.refuse(ENOSYS))  # its flags are in memory that a filter cannot read
    filter.add(RETURN, ALLOW)
    return filter.code


def filter_calls(writing=True, sockets=False):
    """@param writing whether files may be opened for writing; not if Landlock is missing
    @param sockets whether TCP and UDP are allowed; only in a network of the child's own

    Returns False if this machine's call numbers are unknown or the kernel refuses.
    """
    machine = MACHINES.get(os.uname().machine)
    if machine is None or struct.calcsize("P") != 8:
        return False
    code = program(*machine, os.getpid(), writing, sockets)
    buffer = ctypes.create_string_buffer(b"".join(code))
    header = struct.pack("HxxxxxxQ", len(code), ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return libc.prctl(PR_SET_SECCOMP, FILTER, ctypes.c_char_p(header), 0, 0) == 0
