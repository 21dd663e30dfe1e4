package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a learner's program must not get at, tried for real: each attack runs and is seen to fail.
@EnabledOnOs(OS.LINUX)
class SandboxTest {
    private static final RunLimits SHORT = new RunLimits(
            1_000_000_000, Duration.ofMillis(500), Duration.ofSeconds(10), 512L << 20, 1 << 20);

    /// Each attack must fail with an error of its own. They run one after the other in one child.
    private static void refused(String... attacks) {
        var program = IntStream.range(0, attacks.length)
                .mapToObj(i -> """
                        try:
                        %s
                            print(%d, "got through")
                        except BaseException as refused:
                            print(%2$d, "refused")
                        """.formatted(attacks[i].indent(4).stripTrailing(), i))
                .collect(Collectors.joining());
        var trace = Traces.of(program);
        assertEquals(
                IntStream.range(0, attacks.length).mapToObj(i -> i + " refused").toList(),
                trace.stdout().lines().toList(), () -> Traces.asText(trace));
    }

    private static RunEnd ending(Trace trace) {
        return trace.end().orElseThrow();
    }

    @Test
    void everyLayerHoldsHere() {
        try (var engine = Pythons.embedded().engine()) {
            engine.run(new Program("p", "pass"), RunLimits.DEFAULT, () -> {}).ended().join();
            assertTrue(engine.description().contains("rlimits, landlock, seccomp"), engine.description());
        }
    }

    @Test
    void doesNotReadTheHomeFolder(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("id_ed25519"), "secret");
        refused(
                "open(" + literal(secret) + ").read()", "import os\nos.listdir(" + literal(folder) + ")",
                "open('/etc/passwd').read()", "open('/proc/self/environ', 'rb').read()");
    }

    @Test
    void readsBesideTheProgramsFileAndNothingElse(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("secret"), "secret");
        var beside = Files.createDirectory(folder.resolve("beside"));
        Files.writeString(beside.resolve("helper.py"), "def count():\n    yield 5\n");
        Files.writeString(beside.resolve("data.txt"), "data");
        Files.createSymbolicLink(beside.resolve("out"), folder.resolve("secret"));
        var source = """
                import helper, os
                print(*helper.count(), open("data.txt").read(), sorted(os.listdir()), __file__)
                for attack in (lambda: open("../secret").read(), lambda: open("out").read(), lambda: os.listdir(".."),
                               lambda: open("new", "w"), lambda: os.remove("data.txt"), lambda: os.mkdir("sub")):
                    try:
                        attack()
                        print("got through")
                    except OSError:
                        print("refused")
                """;
        try (var engine = Pythons.embedded().engine()) {
            var run = engine.run(Program.of(beside.resolve("p.py"), source), RunLimits.DEFAULT, () -> {});
            run.ended().join();
            var file = beside.resolve("p.py");
            assertEquals("5 data ['data.txt', 'helper.py', 'out'] " + file + "\n" + "refused\n".repeat(6),
                    run.trace().stdout(), () -> Traces.asText(run.trace()));
        }
        assertEquals("data", Files.readString(beside.resolve("data.txt")));
        assertFalse(Files.exists(beside.resolve("__pycache__")));
    }

    @Test
    void aFolderAroundTheUsersOwnIsNotOpened() {
        var home = Path.of(System.getProperty("user.home"));
        assertEquals(Optional.empty(), Program.of(home.resolve("p.py"), "").folder());
        assertEquals(Optional.empty(), Program.of(Path.of("/p.py"), "").folder());
        assertEquals(Optional.of(home.resolve("code")), Program.of(home.resolve("code/p.py"), "").folder());
    }

    @Test
    void doesNotWriteOrChangeFiles(@TempDir Path folder) throws Exception {
        var note = Files.writeString(folder.resolve("note.md"), "mine");
        refused(Stream.of(
                "open(" + literal(folder.resolve("new")) + ", 'w')", "open('/tmp/primed-attack', 'w')",
                "open(%s, 'a').write('x')", "import os\nos.remove(%s)", "import os\nos.chmod(%s, 0o777)",
                "import os\nos.rename(%1$s, %1$s + '2')", "import os\nos.utime(%s)", "import os\nos.truncate(%s, 0)",
                "import os\nos.symlink(%1$s, %1$s + '2')", "import os\nos.mkdir(%s + '2')",
                "import os\nos.chown(%s, 1, 1)", "import os\nos.link(%1$s, %1$s + '2')")
                .map(attack -> attack.formatted(literal(note))).toArray(String[]::new));
        assertEquals("mine", Files.readString(note));
        assertFalse(Files.exists(Path.of("/tmp/primed-attack")));
    }

    @Test
    void reachesNoNetwork() throws Exception {
        try (var tcp = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var udp = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            refused(
                    "import socket\nsocket.create_connection(('127.0.0.1', " + tcp.getLocalPort() + "), 2)",
                    """
                            import socket
                            a = socket.socket(type=socket.SOCK_DGRAM)
                            a.connect(('127.0.0.1', %d))
                            a.settimeout(5)
                            a.send(b'x')
                            a.recv(1)""".formatted(udp.getLocalPort()),
                    "import socket\nsocket.getaddrinfo('example.org', 80)",
                    "import socket\nsocket.create_connection(('192.0.2.1', 80), 5)",
                    "import socket\nsocket.socket(socket.AF_UNIX)",
                    "import socket\nsocket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
                    "import socket\nsocket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
                    "import socket\nsocket.socket(socket.AF_INET, socket.SOCK_RAW, 1)",
                    "import socket\nsocket.socket(socket.AF_INET, socket.SOCK_DGRAM, 1)",
                    "import socket\nsocket.socket(40, socket.SOCK_STREAM)",
                    "import socket\na, b = socket.socketpair(type=socket.SOCK_DGRAM)\na.sendto(b'x', '/tmp/x')",
                    "import socket\na, b = socket.socketpair()\na.connect('/dev/log')",
                    "import socket\na, b = socket.socketpair()\na.bind('/tmp/primed-attack')");
            tcp.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, tcp::accept);
            udp.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, () -> udp.receive(new DatagramPacket(new byte[9], 9)));
        }
    }

    /// The user namespace that gives it a network gives it rights in there too.
    @Test
    void keepsNoRightsOfItsOwnNetwork() {
        var trace = Traces.of("""
                import ctypes, os
                libc = ctypes.CDLL(None, use_errno=True)
                header, held = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
                print(libc.capget(header, held), any(held), any(libc.prctl(23, each) == 1 for each in range(41)))
                import fcntl, socket
                try:
                    with socket.socket() as any_socket:
                        fcntl.ioctl(any_socket, 0x8914, b"lo".ljust(16, b"\\0") + bytes(24)) # takes the device down
                except PermissionError:
                    print("refused")
                """);
        assertEquals("0 False False\nrefused\n", trace.stdout(), () -> Traces.asText(trace));
        refused(
                "import os\nos.unshare(0x10000000)", "import os\nos.unshare(0x40000000)",
                "import socket\nsocket.sethostname('x')",
                "import ctypes\nif ctypes.CDLL(None).mount(b'none', b'/tmp', b'tmpfs', 0, None) < 0:\n    raise OSError('no')");
    }

    @Test
    void failuresSayWhatTheSandboxRefused() {
        for (var each : List.of(
                "open('/etc/passwd') -> PermissionError: [Errno 13] Permission denied: '/etc/passwd'. "
                        + "The sandbox lets a program read what is beside its file, and write nothing.",
                "open('nope.txt') -> FileNotFoundError: [Errno 2] No such file or directory: 'nope.txt'",
                "import os; os.rename('a', 'b') -> PermissionError: [Errno 1] Operation not permitted: 'a' -> 'b'. "
                        + "The sandbox lets a program read what is beside its file, and write nothing.",
                "import os; os.fork() -> The program starts another process, which Primed's sandbox does not allow: "
                        + "use threads or asyncio here, or run it with python3.",
                "import os; os.system('true') -> The program starts another process, which Primed's sandbox does not "
                        + "allow: use threads or asyncio here, or run it with python3.",
                "import multiprocessing; multiprocessing.Lock() -> The program shares memory or locks with other "
                        + "processes, which Primed's sandbox does not allow: use threads or asyncio here, or run it "
                        + "with python3.")) {
            var parts = each.split(" -> ", 2);
            assertEquals(parts[1], ending(Traces.of(parts[0])).message());
        }
    }

    @Test
    void poolsOfThreadsRunAndWhatFailsInThemIsNotTakenForAProcess() {
        var pool = "from multiprocessing.dummy import Pool\nwith Pool(2) as pool:\n    ";
        assertEquals("[0, 1, 4]\n", Traces.of(pool + "print(pool.map(lambda n: n * n, range(3)))").stdout());
        assertEquals(
                "PermissionError: [Errno 13] Permission denied: '/etc/passwd'. The sandbox lets a program read what is "
                        + "beside its file, and write nothing.",
                ending(Traces.of(pool + "pool.map(lambda path: open(path), ['/etc/passwd'])")).message());
    }

    @Test
    void withoutANetworkOfItsOwnSocketsAreRefusedInPlainWords() {
        try (var engine = Pythons.embedded().engine(SandboxLayers.Requested.WITHOUT_LOOPBACK)) {
            var run = engine.run(new Program("p", "import socket\nsocket.create_server(('localhost', 0))"),
                    RunLimits.DEFAULT, () -> {});
            assertEquals(
                    "PermissionError: [Errno 13] Permission denied. Sockets are refused here: this system gives the "
                            + "sandbox no network of its own to open them in.",
                    run.ended().join().message());
        }
    }

    @Test
    void startsAndTouchesNoOtherProcess() {
        refused(
                "import os\nos.fork()",
                "import os\nos.execv('/bin/true', ['true'])",
                "import os\nos.posix_spawn('/bin/true', ['true'], {})",
                "import subprocess\nsubprocess.run(['true'])",
                "import os\nif os.system('true') != 0:\n    raise OSError('no shell')",
                "import os\nos.kill(os.getppid(), 9)",
                "import os\nos.kill(1, 0)",
                "import os\nos.killpg(os.getpgid(0), 9)",
                "import os, signal\nsignal.pidfd_send_signal(os.pidfd_open(os.getppid()), 9)",
                "import ctypes, os\nif ctypes.CDLL(None).kill(os.getppid(), 9) != 0:\n    raise OSError('no signal')",
                "import ctypes\nif ctypes.CDLL(None).fork() < 0:\n    raise OSError('no process')",
                "import ctypes, os\nif ctypes.CDLL(None, use_errno=True).ptrace(16, os.getppid(), 0, 0) < 0:\n    raise OSError('no')",
                "import resource\nresource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40))",
                "import os\nos.setpriority(os.PRIO_PROCESS, os.getppid(), 19)",
                "import multiprocessing\nmultiprocessing.get_context('fork').Process(target=print).start()");
        assertTrue(ProcessHandle.current().isAlive());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "while True:\n    pass",
        "while True: pass",
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
        "import select\nselect.select([], [], [], 60)",
        "import threading\nthreading.Event().wait()",
        "import signal\nfor n in (1, 2, 15, 24):\n    signal.signal(n, signal.SIG_IGN)\nwhile True: pass",
        "sum(1 for _ in iter(int, 1))",
        "10 ** 10 ** 9",
    })
    void isStoppedByTheClock(String program) {
        var trace = Traces.of(program, SHORT);
        assertEquals(RunEnd.Reason.TIME, ending(trace).reason(), () -> ending(trace).toString());
        assertTrue(trace.size() > 0, "what was recorded until then stays");
        assertTrue(ending(trace).line() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "n = 0\nwhile True:\n    n += 1",
        "while True: pass",
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
        "n = sum(1 for _ in iter(int, 1))",
        "[0 for _ in iter(int, 1)]",
    })
    void isStoppedByTheStepCap(String program) {
        var limits = new RunLimits(5_000, Duration.ofSeconds(10), Duration.ofSeconds(10), 512L << 20, 1 << 20);
        var trace = Traces.of(program, limits);
        assertEquals(RunEnd.Reason.STEP_CAP, ending(trace).reason(), () -> ending(trace).toString());
        assertEquals(5_000, trace.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "hog = bytearray(1 << 40)",
        "hog = []\nwhile True:\n    hog.append('x' * (1 << 24))",
        "hog = 'x'\nwhile True: hog += hog",
    })
    void isStoppedByMemory(String program) {
        // Less than a run may have: filling it takes most of the time.
        var limits = new RunLimits(100_000, Duration.ofSeconds(10), Duration.ofSeconds(10), 192L << 20, 1 << 20);
        var trace = Traces.of(program, limits);
        assertEquals(RunEnd.Reason.MEMORY, ending(trace).reason(), () -> ending(trace).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "while True:\n    print('x' * 1000)",
        "print('x' * (1 << 26))",
        "import os\nwhile True:\n    os.write(1, b'x' * 100000)",
    })
    void isStoppedByTheOutputCap(String program) {
        var trace = Traces.of(program);
        assertTrue(trace.output().length() <= (2 << 20) + 8192, "kept " + trace.output().length());
        assertFalse(ending(trace).reason() == RunEnd.Reason.FINISHED, () -> ending(trace).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "import os\nfor fd in range(3, 64):\n    try:\n        os.write(fd, b'junk')\n    except OSError: pass\nprint(1)",
        "import os\nfor fd in range(3, 64):\n    try:\n        os.write(fd, b'[\"l\",1,99,0]\\n')\n    except OSError: pass\nprint(1)",
        "import os\nfor fd in range(3, 64):\n    try:\n        os.write(fd, b'[' * 100000)\n    except OSError: pass\nprint(1)",
        "import os\nos.closerange(0, 64)\nprint(1)",
        "import os\nos._exit(0)",
        "import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)",
        "import ctypes\nctypes.string_at(0)",
    })
    void aSpoiledTraceEndsAsKilled(String program) {
        var trace = Traces.of(program);
        assertEquals(RunEnd.Reason.KILLED, ending(trace).reason(), () -> ending(trace).toString());
        assertFalse(ending(trace).message().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "import sys\nfor tool in range(6):\n    sys.monitoring.free_tool_id(tool)\nprint('on')\nprint('and on')",
        "import sys\nfor tool in range(6):\n    if sys.monitoring.get_tool(tool):\n        sys.monitoring.set_events(tool, 0)\nprint('x')",
    })
    void tracingThatWasStoppedIsReported(String program) {
        var trace = Traces.of(program);
        assertTrue(IntStream.range(0, trace.size()).anyMatch(i -> trace.step(i).kind() == StepKind.TAMPERED),
                () -> Traces.asText(trace));
    }

    @Test
    void settraceChangesNothing() {
        var trace = Traces.of("""
                import sys
                sys.settrace(None)
                def g():
                    yield 1
                print(list(g()))
                """);
        assertEquals(1, trace.objects().size());
        assertEquals(RunEnd.Reason.FINISHED, ending(trace).reason());
    }

    @Test
    void hostileMethodsAreNotCalled() {
        var trace = Traces.of("""
                class Trap:
                    def __init__(self):
                        self.inside = 1
                    def __getattribute__(self, name):
                        raise SystemExit("read " + name)
                    def _sprung(self, *args):
                        raise SystemExit("sprung")
                    __repr__ = __str__ = __eq__ = __hash__ = __len__ = __iter__ = __bool__ = __class__ = _sprung
                class Meta(type):
                    def __repr__(cls):
                        raise SystemExit("sprung")
                class Other(metaclass=Meta):
                    __slots__ = ()
                class Mine(dict):
                    def items(self):
                        raise SystemExit("sprung")
                trap, other, mine = Trap(), Other(), Mine(a=1)
                box = [trap, {1: trap}, (Trap(),), Other]
                def g(value):
                    got = yield value
                    raise ValueError(got)
                it = g(trap)
                next(it)
                try:
                    it.send(trap)
                except ValueError:
                    pass
                print("safe")
                """);
        assertEquals("safe\n", trace.stdout(), () -> Traces.asText(trace));
        assertEquals(RunEnd.Reason.FINISHED, ending(trace).reason());
    }

    @Test
    void deepRecursionIsPythonsOwnError() {
        var trace = Traces.of("def f(n):\n    return f(n + 1)\nf(0)");
        assertEquals(RunEnd.Reason.ERROR, ending(trace).reason());
        assertTrue(ending(trace).message().startsWith("RecursionError: maximum recursion depth exceeded"),
                ending(trace).message());
        assertEquals(2, ending(trace).line());
    }

    @Test
    void cancelIsImmediateAndLeavesNothing() throws Exception {
        try (var engine = Pythons.embedded().engine()) {
            var grown = new java.util.concurrent.CountDownLatch(1);
            var before = ProcessHandle.current().descendants().count();
            var run = engine.run(new Program("p", "while True: pass"), RunLimits.DEFAULT, grown::countDown);
            assertTrue(grown.await(20, TimeUnit.SECONDS));
            run.cancel();
            var ending = run.ended().get(5, TimeUnit.SECONDS);
            assertEquals(RunEnd.Reason.KILLED, ending.reason());
            assertEquals("Cancelled.", ending.message());
            for (int i = 0; i < 500 && ProcessHandle.current().descendants().count() > before; i++) {
                Thread.onSpinWait();
                Thread.yield();
            }
            assertTrue(ProcessHandle.current().descendants().count() <= before);
        }
    }

    private static String literal(Path path) {
        return "'" + path + "'";
    }
}
