"""A network of the child's own (Linux): it has a loopback device and nothing else, so sockets reach only this process.

Needs user namespaces, which some systems and most containers refuse. The capabilities that come with one are given up here.
"""

import ctypes
import os
import struct

NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000
SIOCSIFFLAGS, IFF_UP = 0x8914, 0x1
AF_INET, SOCK_DGRAM = 2, 2
PR_CAPBSET_DROP = 24
CAPABILITY_VERSION = 0x20080522


def enter():
    """Must come before the other layers and the first thread. Returns False if this system refuses it."""
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.geteuid(), os.getegid()
    if libc.unshare(NEW_USER | NEW_NETWORK) != 0:
        return False
    try:
        # The same numbers inside as outside, or `os.getuid()` would answer another.
        for name, text in (("uid_map", f"{user} {user} 1"), ("setgroups", "deny"), ("gid_map", f"{group} {group} 1")):
            _write(f"/proc/self/{name}", text)
        return _bring_up(libc)
    except OSError:
        return False
    finally:
        _give_up_capabilities(libc)


def _write(path, text):
    file = os.open(path, os.O_WRONLY)
    try:
        os.write(file, text.encode())
    finally:
        os.close(file)


def _bring_up(libc):
    socket = libc.socket(AF_INET, SOCK_DGRAM, 0)
    if socket < 0:
        return False
    try:
        return libc.ioctl(socket, ctypes.c_ulong(SIOCSIFFLAGS), struct.pack("=16sh22x", b"lo", IFF_UP)) == 0
    finally:
        os.close(socket)


def _give_up_capabilities(libc):
    capability = 0
    while libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0:
        capability += 1
    if libc.capset(struct.pack("=Ii", CAPABILITY_VERSION, 0), bytes(24)) != 0:
        raise OSError(ctypes.get_errno(), "capset")
