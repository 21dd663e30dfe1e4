package app.primed.stepper.io;

import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A program that does what a learner's program must not, and the layer that must stop it.
/// Landlock refuses with `EACCES`, seccomp with `EPERM` (and `EACCES` for sockets, which Landlock does not know), the audit
/// hook with an error that has no number.
///
/// @param full what stops it where all layers hold
/// @param withoutLandlock what stops it on a Linux before 5.13
/// @param auditHook what stops it where only the audit hook holds, as on macOS and Windows
record Attack(String name, String full, String withoutLandlock, String auditHook, String code) {
    private static final Pattern REFUSED = Pattern.compile("refused (\\w+) (\\S+)");
    private static final String HOOK = "audit hook";
    private static final String NOTHING = "**nothing**";

    static final List<Attack> ALL = List.of(
            of("endless loop", "step cap", "while True:\n    pass"),
            of("one-line endless loop", "step cap", "while True: pass"),
            of("endless loop inside C", "wall clock", "sum(iter(int, 1))"),
            of("memory hog", "rlimits", "hog = bytearray(1 << 40)"),
            of("output flood", "output cap", "while True:\n    print('x' * 10000)"),
            of("fork bomb", "seccomp", "seccomp", HOOK, "import os\nwhile True:\n    os.fork()"),
            of("reading ~/.ssh", "landlock", HOOK, HOOK, "open('HOME/.ssh/id_ed25519').read()"),
            of("listing the home folder", "landlock", HOOK, HOOK, "import os\nos.listdir('HOME')"),
            of("reading /etc/passwd", "landlock", HOOK, HOOK, "open('/etc/passwd')"),
            of("reading ~/.ssh through C", "landlock", NOTHING, HOOK, """
                    import ctypes
                    libc = ctypes.CDLL(None, use_errno=True)
                    if libc.open(b'HOME/.ssh/id_ed25519', 0) < 0:
                        raise OSError(ctypes.get_errno(), "open")"""),
            of("TCP", "seccomp (sockets)", "seccomp (sockets)", HOOK,
                    "import socket\nsocket.socket().connect(('127.0.0.1', 9))"),
            of("UDP", "seccomp (sockets)", "seccomp (sockets)", HOOK,
                    "import socket\nsocket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))"),
            of("subprocess", "seccomp", "seccomp", HOOK, "import subprocess\nsubprocess.run(['true'])"),
            of("killing the parent", "seccomp", "seccomp", HOOK, "import os\nos.kill(os.getppid(), 9)"),
            of("writing to the home folder", "landlock", "seccomp", HOOK, "open('HOME/note.md', 'w')"),
            of("writing to /tmp", "landlock", "seccomp", HOOK, "open('/tmp/primed-attack', 'w')"),
            of("removing a file", "seccomp", "seccomp", HOOK, "import os\nos.remove('/tmp/primed-attack')"),
            of("ctypes: fork", "seccomp", "seccomp", HOOK, """
                    import ctypes
                    libc = ctypes.CDLL(None, use_errno=True)
                    if libc.fork() < 0:
                        raise OSError(ctypes.get_errno(), "fork")"""),
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

    String stoppedBy(SandboxLayers.Requested asked) {
        return switch (asked) {
            case FULL -> full;
            case WITHOUT_LANDLOCK -> withoutLandlock;
            case AUDIT_HOOK_ONLY -> auditHook;
        };
    }

    /// The attack as a program that says what refused it; an error that no layer makes is let through to the trace.
    String program(Path home) {
        return """
                try:
                %s
                except OSError as error:
                    print("refused", type(error).__name__, error.errno)
                """.formatted(code.replace("HOME", home.toString()).indent(4).stripTrailing());
    }

    static String stopperOf(Trace trace) {
        var refused = REFUSED.matcher(trace.stdout());
        if (refused.find()) {
            boolean socket = trace.source().contains("socket.socket(");
            return switch (refused.group(2)) {
                case "13" -> socket ? "seccomp (sockets)" : "landlock";
                case "1" -> "seccomp";
                case "None" -> HOOK;
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
