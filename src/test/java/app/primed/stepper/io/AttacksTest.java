package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.stepper.model.Ending;
import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.StepKind;
import app.primed.stepper.model.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each attack is run for real, and what stopped it is read from how it failed; the table is printed at the end.
/// Landlock refuses with `EACCES`, seccomp with `EPERM` (and `EACCES` for sockets, which Landlock does not know).
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksTest {
    private static final Limits LIMITS = new Limits(
            200_000, Duration.ofMillis(1500), Duration.ofSeconds(10), 512L << 20, 1 << 20);
    private static final Pattern ERROR = Pattern.compile("refused (\\w+) (\\S+)");

    private final PythonEngine engine = Pythons.embedded().engine();
    private final List<String> table = new ArrayList<>();

    /// @param stoppedBy the layer that must stop it
    record Attack(String name, String stoppedBy, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Attack> attacks() {
        return List.of(
                new Attack("endless loop", "step cap", "while True:\n    pass"),
                new Attack("one-line endless loop", "step cap", "while True: pass"),
                new Attack("endless loop inside C", "wall clock", "sum(iter(int, 1))"),
                new Attack("memory hog", "rlimits", "hog = bytearray(1 << 40)"),
                new Attack("output flood", "output cap", "while True:\n    print('x' * 10000)"),
                new Attack("fork bomb", "seccomp", "import os\nwhile True:\n    os.fork()"),
                new Attack("reading ~/.ssh", "landlock", "open('HOME/.ssh/id_ed25519').read()"),
                new Attack("reading /etc/passwd", "landlock", "open('/etc/passwd')"),
                new Attack("TCP", "seccomp (sockets)", "import socket\nsocket.socket()"),
                new Attack("UDP", "seccomp (sockets)", "import socket\nsocket.socket(type=socket.SOCK_DGRAM)"),
                new Attack("subprocess", "seccomp", "import subprocess\nsubprocess.run(['true'])"),
                new Attack("killing the parent", "seccomp", "import os\nos.kill(os.getppid(), 9)"),
                new Attack("writing to the home folder", "landlock", "open('HOME/note.md', 'w')"),
                new Attack("writing to /tmp", "landlock", "open('/tmp/primed-attack', 'w')"),
                new Attack("removing a file", "seccomp", "import os\nos.remove('/tmp/primed-attack')"),
                new Attack("ctypes: fork", "seccomp", """
                        import ctypes
                        libc = ctypes.CDLL(None, use_errno=True)
                        if libc.fork() < 0:
                            raise OSError(ctypes.get_errno(), "fork")"""),
                new Attack("ctypes: crash", "child process", "import ctypes\nctypes.string_at(0)"),
                new Attack("freeing the monitoring tool", "told as tampering",
                        "import sys\nfor n in range(6):\n    sys.monitoring.free_tool_id(n)\nprint(1)\nprint(2)"),
                new Attack("sys.settrace(None)", "without effect", "import sys\nsys.settrace(None)\nprint('traced')"),
                new Attack("junk on the trace channel", "trace reader",
                        "import os\nfor fd in range(3, 64):\n    try:\n        os.write(fd, b'junk')\n    except OSError:\n        pass\nprint(1)"),
                new Attack("closing every descriptor", "child process", "import os\nos.closerange(0, 64)\nprint(1)"),
                new Attack("deep recursion", "Python", "def f(n):\n    return f(n + 1)\nf(0)"),
                new Attack("a hostile __repr__", "without effect", """
                        class Trap:
                            def __repr__(self):
                                raise SystemExit("sprung")
                        trap = Trap()
                        print('traced')"""),
                new Attack("os._exit(0)", "child process", "import os\nos._exit(0)"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isStopped(Attack attack, @TempDir Path home) throws Exception {
        Files.writeString(Files.createDirectory(home.resolve(".ssh")).resolve("id_ed25519"), "secret");
        engine.warm();
        // The sandbox is asked what refused: an error that no layer makes is let through to the trace.
        var source = """
                try:
                %s
                except OSError as error:
                    print("refused", type(error).__name__, error.errno)
                """.formatted(attack.code().replace("HOME", home.toString()).indent(4).stripTrailing());
        var run = engine.run(new Program("attack", source), LIMITS, () -> {});
        run.ended().get(60, TimeUnit.SECONDS);
        var stopped = stoppedBy(run.trace());
        table.add("%-30s %-20s %s".formatted(attack.name(), stopped, seen(run.trace())));
        assertEquals(attack.stoppedBy(), stopped, () -> Traces.asText(run.trace()));
    }

    @Test
    void aLimitCannotBeRaisedAgain() throws Exception {
        var run = engine.run(
                new Program("p", "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (1 << 20, 1 << 20))"),
                LIMITS, () -> {});
        assertEquals(Ending.How.ERROR, run.ended().get(60, TimeUnit.SECONDS).how());
    }

    private static String stoppedBy(Trace trace) {
        var refused = ERROR.matcher(trace.stdout());
        if (refused.find()) {
            boolean socket = trace.source().contains("socket.socket(");
            return switch (refused.group(2)) {
                case "13" -> socket ? "seccomp (sockets)" : "landlock";
                case "1" -> "seccomp";
                default -> refused.group();
            };
        }
        boolean tampered = IntStream.range(0, trace.size())
                .anyMatch(i -> trace.step(i).kind() == StepKind.TAMPERED);
        var ending = trace.ending().orElseThrow();
        return switch (ending.how()) {
            case STEP_CAP -> "step cap";
            case TIME -> "wall clock";
            case MEMORY -> "rlimits";
            case OUTPUT -> "output cap";
            case KILLED -> ending.message().contains("not a trace") ? "trace reader" : "child process";
            case ERROR -> ending.message().startsWith("RecursionError") ? "Python" : ending.message();
            case FINISHED -> tampered
                    ? "told as tampering"
                    : trace.stdout().equals("traced\n") ? "without effect" : "NOTHING";
        };
    }

    private static String seen(Trace trace) {
        var refused = ERROR.matcher(trace.stdout());
        if (refused.find()) {
            return refused.group(1);
        }
        var ending = trace.ending().orElseThrow();
        return ending.how().word() + (ending.message().isEmpty() ? "" : ": " + ending.message());
    }

    @AfterAll
    void print() {
        engine.close();
        System.out.printf("%n%-30s %-20s %s%n", "attack", "stopped by", "seen");
        table.forEach(System.out::println);
        System.out.println("the sandbox here: " + engine.description());
    }
}
