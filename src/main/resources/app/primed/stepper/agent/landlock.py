"""Landlock (Linux 5.13 and newer): a process gives up its access to files and the network.

The numbers are from include/uapi/linux/landlock.h; the system calls have the same numbers on every architecture.
"""

import ctypes
import os
import struct

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
VERSION = 1  # flag of CREATE_RULESET: only return the kernel's version
PATH_BENEATH = 1  # kind of rule
PR_SET_NO_NEW_PRIVS = 38

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
# The file rights of each version of the interface: all are denied unless a rule allows them.
FILE_RIGHTS = {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 4: 0x7FFF, 5: 0xFFFF}
TCP_RIGHTS = 3  # bind and connect, since version 4
SCOPES = 3  # abstract sockets and signals, since version 6


def restrict(readable, sockets=False):
    """Allows only reading below the given paths. Returns False if the kernel has no Landlock.

    @param sockets whether TCP is allowed, since it leads nowhere
    """
    libc = ctypes.CDLL(None, use_errno=True)
    call = libc.syscall
    call.restype = ctypes.c_long
    version = call(ctypes.c_long(CREATE_RULESET), None, ctypes.c_size_t(0), ctypes.c_uint32(VERSION))
    if version < 1:
        return False
    files = FILE_RIGHTS.get(version, FILE_RIGHTS[5])
    attributes = struct.pack("=QQQ", files, 0 if sockets else TCP_RIGHTS, SCOPES)
    attributes = attributes[: 24 if version >= 6 else 16 if version >= 4 else 8]
    rules = call(ctypes.c_long(CREATE_RULESET), attributes, ctypes.c_size_t(len(attributes)), ctypes.c_uint32(0))
    if rules < 0:
        return False
    try:
        for path in readable:
            _allow(call, rules, path)
        if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
            return False
        return call(ctypes.c_long(RESTRICT_SELF), ctypes.c_long(rules), ctypes.c_uint32(0)) == 0
    finally:
        os.close(rules)


def _allow(call, rules, path):
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        # Mapping shared libraries for execution needs no right of its own, but starting programs does.
        rights = READ_FILE | READ_DIR if os.path.isdir(path) else READ_FILE
        rule = struct.pack("=Qi", rights, opened)
        call(ctypes.c_long(ADD_RULE), ctypes.c_long(rules), ctypes.c_long(PATH_BENEATH), rule, ctypes.c_uint32(0))
    finally:
        os.close(opened)
