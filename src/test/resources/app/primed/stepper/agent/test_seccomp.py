import struct
import unittest

from agent import seccomp

ALLOW, KILL = seccomp.ALLOW, seccomp.KILL


def verdict(code, number, args=(), arch=0xC000003E):
    """Runs a filter as the kernel does."""
    args = list(args) + [0] * (6 - len(args))
    data = struct.pack("=iIQ6Q", number, arch, 0, *args)
    at, value = 0, 0
    while True:
        operation, if_true, if_false, k = struct.unpack("=HBBI", code[at])
        at += 1
        if operation == seccomp.LOAD:
            value = struct.unpack_from("=I", data, k)[0]
        elif operation == seccomp.JUMP_EQUAL:
            at += if_true if value == k else if_false
        elif operation == seccomp.JUMP_AT_LEAST:
            at += if_true if value >= k else if_false
        elif operation == seccomp.JUMP_BITS:
            at += if_true if value & k else if_false
        elif operation == seccomp.AND:
            value &= k
        elif operation == seccomp.RETURN:
            return k


class SeccompTest(unittest.TestCase):
    def check(self, machine):
        architecture, column = seccomp.MACHINES[machine]
        code = seccomp.program(architecture, column, 4242)

        def of(name, *args):
            return verdict(code, seccomp.CALLS[name][column], args, architecture)

        refused = seccomp.ERROR | seccomp.EPERM
        for name, numbers in seccomp.CALLS.items():
            if numbers[column] is not None and name not in seccomp.SPECIAL:
                self.assertEqual(refused, of(name), name)
        self.assertEqual(ALLOW, of("clone", 0x3D0F00))
        self.assertEqual(refused, of("clone", 17))
        self.assertEqual(seccomp.ERROR | seccomp.ENOSYS, of("clone3"))
        self.assertEqual(ALLOW, of("kill", 4242, 15))
        self.assertEqual(refused, of("kill", 1, 15))
        self.assertEqual(ALLOW, of("sendto", 3, 0, 1, 0, 0))
        self.assertEqual(refused, of("sendto", 3, 0, 1, 0, 0x7F00_0000_0001))
        self.assertEqual(refused, of("sendto", 3, 0, 1, 0, 0x7F00_0000_0000_0000))
        self.assertEqual(ALLOW, of("prlimit64", 0, 9, 0))
        self.assertEqual(refused, of("prlimit64", 0, 9, 0x1000))
        self.assertEqual(KILL, verdict(code, 0, (), 0x40000003))
        self.assertEqual(ALLOW, of("openat", 0, 0, 0o101))
        self.assertEqual(seccomp.ERROR | seccomp.EACCES, of("socket", 2, 1))
        self.check_sockets(architecture, column)
        alone = seccomp.program(architecture, column, 4242, writing=False)
        for flags in (0, 0o2000000):
            self.assertEqual(ALLOW, verdict(alone, seccomp.CALLS["openat"][column], (0, 0, flags), architecture))
        for flags in (1, 2, 0o100, 0o1000, 0o2000, 0o2000101):
            self.assertEqual(refused, verdict(alone, seccomp.CALLS["openat"][column], (0, 0, flags), architecture))
        without = verdict(alone, seccomp.CALLS["openat2"][column], (), architecture)
        self.assertEqual(seccomp.ERROR | seccomp.ENOSYS, without)
        reading = {"x86_64": 0, "aarch64": 63}[machine]
        self.assertEqual(ALLOW, verdict(code, reading, (), architecture))

    def check_sockets(self, architecture, column):
        code = seccomp.program(architecture, column, 4242, sockets=True)

        def of(name, *args):
            return verdict(code, seccomp.CALLS[name][column], args, architecture)

        refused = seccomp.ERROR | seccomp.EACCES
        flags = 0o2000000 | 0o4000  # SOCK_CLOEXEC, SOCK_NONBLOCK
        for name in seccomp.NETWORK:
            self.assertEqual(ALLOW, of(name, 3, 0x7F00_0000_0001, 16, 0, 0x7F00_0000_0001), name)
        for family in range(64):
            for kind in range(1, 16):
                wanted = ALLOW if family in (2, 10) and kind in (1, 2) else refused
                self.assertEqual(wanted, of("socket", family, kind | flags), (family, kind))
                pair = ALLOW if family == 1 and kind in (1, 5) else refused
                self.assertEqual(pair, of("socketpair", family, kind | flags), (family, kind))
        for protocol in range(300):
            self.assertEqual(ALLOW if protocol in (0, 6, 17) else refused, of("socket", 2, 1, protocol), protocol)

    def test_x86_64(self):
        self.check("x86_64")

    def test_arm64(self):
        self.check("aarch64")

    def test_numbers_are_not_used_twice(self):
        for column in (0, 1):
            numbers = [pair[column] for pair in seccomp.CALLS.values() if pair[column] is not None]
            self.assertEqual(len(numbers), len(set(numbers)))


if __name__ == "__main__":
    unittest.main()
