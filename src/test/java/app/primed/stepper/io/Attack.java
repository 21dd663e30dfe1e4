package app.primed.stepper.io;

import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A program that does what a learner's program must not, and the layer that must stop it.
/// Landlock refuses with `EACCES`, seccomp with `EPERM` (and `EACCES` for sockets, which Landlock does not know); the audit
/// hook names the sandbox, and in a network of its own nothing else can be reached.
///
/// @param full what stops it where all layers hold
/// @param withoutLandlock what stops it on a Linux before 5.13
/// @param auditHook what stops it where only the audit hook holds, as on macOS and Windows
record Attack(String name, String full, String withoutLandlock, String auditHook, String code) {
    private static final Pattern REFUSED = Pattern.compile("refused (\\w+) (\\S+) (.*)");
    private static final String HOOK = "audit hook";
    private static final String NETWORK = "own network";
    private static final String SOCKETS = "seccomp (sockets)";
    private static final String NOTHING = "**nothing**";

    static final List<Attack> ALL = List.of(
            of("endless loop", "step cap", "while True:\n    pass"),
            of("one-line endless loop", "step cap", "while True: pass"),
            of("endless sleeping", "step cap", "import time\nwhile True: time.sleep(1)"),
            of("endless sleeping on a clock of its own", "step cap", """
                    import sys, time
                    for name, module in list(sys.modules.items()):
                        if name.endswith('.clock'):
                            module.Clock.now = lambda *given: 0
                    while True: time.sleep(1)"""),
            of("endless loop inside C", "wall clock", "sum(iter(int, 1))"),
            of("memory hog", "rlimits", "hog = bytearray(1 << 40)"),
            of("output flood", "output cap", "while True:\n    print('x' * 10000)"),
            of("fork bomb", "seccomp", "seccomp", HOOK, "import os\nwhile True:\n    os.fork()"),
            of("reading ~/.ssh", "landlock", HOOK, HOOK, "open('HOME/.ssh/id_ed25519').read()"),
            of("listing the home folder", "landlock", HOOK, HOOK, "import os\nos.listdir('HOME')"),
            of("reading /etc/passwd", "landlock", HOOK, HOOK, "open('/etc/passwd')"),
            of("reading ~/.ssh through C", "landlock", NOTHING, HOOK, c("open(b'HOME/.ssh/id_ed25519', 0)")),
            of("TCP to another computer", NETWORK, SOCKETS, HOOK,
                    "import socket\nsocket.create_connection(('192.0.2.1', 80), 5)"),
            of("TCP to a server on this computer", NETWORK, SOCKETS, HOOK,
                    "import socket\nsocket.create_connection(('127.0.0.1', PORT), 5)"),
            of("UDP to another computer", NETWORK, SOCKETS, HOOK,
                    "import socket\nsocket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 9))"),
            of("UDP to a server on this computer", NETWORK, SOCKETS, HOOK, """
                    import socket
                    udp = socket.socket(type=socket.SOCK_DGRAM)
                    udp.connect(('127.0.0.1', PORT))
                    udp.settimeout(5)
                    udp.send(b'x')
                    udp.recv(1)"""),
            of("an abstract socket of another program", SOCKETS, SOCKETS, HOOK,
                    "import socket\nsocket.socket(socket.AF_UNIX).connect('\\0primed-attack')"),
            of("a datagram to another program's path", SOCKETS, "seccomp", HOOK,
                    "import socket\nsocket.socketpair(type=socket.SOCK_DGRAM)[0].sendto(b'x', '/dev/log')"),
            of("a raw socket", SOCKETS, SOCKETS, HOOK,
                    "import socket\nsocket.socket(type=socket.SOCK_RAW, proto=1).sendto(b'x', ('127.0.0.1', 0))"),
            of("another network of its own", "seccomp", "seccomp", HOOK, c("unshare(0x40000000)")),
            of("mounting over a folder", "seccomp", "seccomp", HOOK, c("mount(b'none', b'/tmp', b'tmpfs', 0, None)")),
            of("subprocess", "seccomp", "seccomp", HOOK, "import subprocess\nsubprocess.run(['true'])"),
            of("killing the parent", "seccomp", "seccomp", HOOK, "import os\nos.kill(os.getppid(), 9)"),
            of("writing to the home folder", "landlock", "seccomp", HOOK, "open('HOME/note.md', 'w')"),
            of("writing to /tmp", "landlock", "seccomp", HOOK, "open('/tmp/primed-attack', 'w')"),
            of("removing a file", "seccomp", "seccomp", HOOK, "import os\nos.remove('/tmp/primed-attack')"),
            of("ctypes: fork", "seccomp", "seccomp", HOOK, c("fork()")),
            of("ctypes: crash", "child process", "child process", HOOK, "import ctypes\nctypes.string_at(0)"),
            of("freeing the monitoring tool", "told as tampering",
                    "import sys\nfor n in range(6):\n    sys.monitoring.free_tool_id(n)\nprint(1)\nprint(2)"),
            of("sys.settrace(None)", "without effect", "import sys\nsys.settrace(None)\nprint('traced')"),
            of("junk on the trace channel", "trace reader",
                    "import os\nfor fd in range(3, 64):\n    try:\n        os.write(fd, b'junk')\n    except OSError:\n        pass\nprint(1)"),
            of("closing every descriptor", "child process", "import os\nos.closerange(0, 64)\nprint(1)"),
            of("deep recursion", "Python", "def f(n):\n    return f(n + 1)\nf(0)"),
            of("a hostile __repr__", "without effect", """
                    class Trap:
                        def __repr__(self):
                            raise SystemExit("sprung")
                    trap = Trap()
                    print('traced')"""),
            of("os._exit(0)", "child process", "import os\nos._exit(0)"));

    private static Attack of(String name, String stoppedBy, String code) {
        return of(name, stoppedBy, stoppedBy, stoppedBy, code);
    }

    private static Attack of(String name, String full, String withoutLandlock, String auditHook, String code) {
        return new Attack(name, full, withoutLandlock, auditHook, code);
    }

    /// A call of the C library.
    private static String c(String call) {
        return """
                import ctypes
                if ctypes.CDLL(None, use_errno=True).%s < 0:
                    raise OSError(ctypes.get_errno(), "refused")""".formatted(call);
    }

    String stoppedBy(SandboxLayers.Requested asked) {
        return switch (asked) {
            case FULL -> full;
            case WITHOUT_LOOPBACK -> full.equals(NETWORK) ? SOCKETS : full.equals(SOCKETS) ? withoutLandlock : full;
            case WITHOUT_LANDLOCK -> withoutLandlock;
            case AUDIT_HOOK_ONLY -> auditHook;
        };
    }

    /// The attack as a program that says what refused it; an error that no layer makes is let through to the trace.
    ///
    /// @param port where a server of this computer listens
    String program(Path home, int port) {
        return """
                try:
                %s
                except OSError as error:
                    print("refused", type(error).__name__, error.errno, error)
                """.formatted(code.replace("HOME", home.toString()).replace("PORT", Integer.toString(port)).indent(4)
                .stripTrailing());
    }

    static String stopperOf(Trace trace) {
        var refused = REFUSED.matcher(trace.stdout());
        if (refused.find()) {
            if (refused.group(3).contains("in the sandbox")) {
                return HOOK;
            }
            return switch (refused.group(2)) {
                case "13" -> trace.source().contains("import socket") ? SOCKETS : "landlock";
                case "1" -> "seccomp";
                case "101", "111" -> NETWORK; // unreachable, and nobody listens
                default -> refused.group();
            };
        }
        boolean tampered = IntStream.range(0, trace.size())
                .anyMatch(i -> trace.step(i).kind() == StepKind.TAMPERED);
        var ending = trace.end().orElseThrow();
        return switch (ending.reason()) {
            case STEP_CAP -> "step cap";
            case TIME -> "wall clock";
            case MEMORY -> "rlimits";
            case OUTPUT -> "output cap";
            case KILLED -> ending.message().contains("not a trace") ? "trace reader" : "child process";
            case ERROR -> ending.message().startsWith("RecursionError") ? "Python" : ending.message();
            case FINISHED -> tampered
                    ? "told as tampering"
                    : trace.stdout().equals("traced\n") ? "without effect" : NOTHING;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
