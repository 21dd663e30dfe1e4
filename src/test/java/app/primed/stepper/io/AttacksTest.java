package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each attack is run for real, with all layers and, with `-Pfull`, with some left out as on other systems; what stopped it is read
/// from how it failed. The table in `src/docs/attacks.md` is what comes out here.
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksTest {
    private static final RunLimits LIMITS = new RunLimits(
            20_000, Duration.ofMillis(1500), Duration.ofSeconds(10), 512L << 20, 1 << 20);
    /// Where another limit is to be met first, also on a busy machine.
    private static final RunLimits PATIENT = new RunLimits(
            LIMITS.steps(), Duration.ofSeconds(30), LIMITS.cpu(), LIMITS.memoryBytes(), LIMITS.outputBytes());
    private static final Path TABLE = Path.of("src", "docs", "attacks.md");

    private final Map<SandboxLayers.Requested, PythonEngine> engines = new EnumMap<>(SandboxLayers.Requested.class);

    AttacksTest() {
        for (var asked : SandboxLayers.Requested.values()) {
            engines.put(asked, Pythons.embedded().engine(asked));
        }
    }

    static Stream<Arguments> attacks() {
        var layers = Boolean.getBoolean("primed.full")
                ? Stream.of(SandboxLayers.Requested.values())
                : Stream.of(SandboxLayers.Requested.FULL);
        return layers.flatMap(asked -> Attack.ALL.stream().map(attack -> Arguments.of(asked, attack)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attacks")
    void isStoppedByWhatTheTableSays(SandboxLayers.Requested asked, Attack attack, @TempDir Path home)
            throws Exception {
        Files.writeString(Files.createDirectory(home.resolve(".ssh")).resolve("id_ed25519"), "secret");
        var engine = engine(asked);
        engine.warm();
        try (var tcp = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress())) {
            var run = engine.run(
                    new Program("attack", attack.program(home, tcp.getLocalPort())),
                    attack.stoppedBy(asked).equals("wall clock") ? LIMITS : PATIENT, () -> {});
            run.ended().get(60, TimeUnit.SECONDS);
            var without = asked == SandboxLayers.Requested.FULL && !engine.description().contains("loopback");
            assertEquals(attack.stoppedBy(without ? SandboxLayers.Requested.WITHOUT_LOOPBACK : asked),
                    Attack.stopperOf(run.trace()), () -> Traces.asText(run.trace()));
            assertEquals(0, connections(tcp), "nobody came through");
            udp.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, () -> udp.receive(new DatagramPacket(new byte[9], 9)));
        }
    }

    private static int connections(ServerSocket server) throws IOException {
        server.setSoTimeout(1);
        try (var unwanted = server.accept()) {
            return unwanted.isConnected() ? 1 : 0;
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }

    /// Generated, so that what the project says about itself is what was seen.
    @Test
    void theTableInTheDocsIsKeptInStep() throws Exception {
        var wanted = Attack.ALL.stream()
                .map(attack -> Stream.of(SandboxLayers.Requested.values())
                        .filter(asked -> asked != SandboxLayers.Requested.WITHOUT_LOOPBACK)
                        .map(attack::stoppedBy)
                        .collect(Collectors.joining(" | ", "| " + attack.name() + " | ", " |")))
                .toList();
        var told = Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| ")).skip(2).toList();
        assertEquals(String.join("\n", wanted), String.join("\n", told), "copy the expected rows into " + TABLE);
    }

    @Test
    void aLimitCannotBeRaisedAgain() throws Exception {
        for (var asked : SandboxLayers.Requested.values()) {
            var run = engine(asked).run(
                    new Program("p", "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (1 << 20, 1 << 20))"),
                    LIMITS, () -> {});
            assertEquals(RunEnd.Reason.ERROR, run.ended().get(60, TimeUnit.SECONDS).reason(), asked.word());
        }
    }

    @Test
    void whatDoesNotHoldIsSaid() throws Exception {
        var full = engine(SandboxLayers.Requested.FULL);
        var run = full.run(new Program("p", "pass"), LIMITS, () -> {});
        run.ended().get(60, TimeUnit.SECONDS);
        assertTrue(full.description().contains("· sandbox: rlimits, landlock, seccomp"), full.description());
        assertEquals("", full.sandboxWarning());
        assertTrue(run.trace().engine().endsWith("(embedded)"), run.trace().engine());

        var old = engine(SandboxLayers.Requested.WITHOUT_LANDLOCK);
        run = old.run(new Program("p", "pass"), LIMITS, () -> {});
        run.ended().get(60, TimeUnit.SECONDS);
        assertTrue(old.description().endsWith("· sandbox: rlimits, seccomp, audit hook"), old.description());
        assertEquals("no Landlock: files are kept from being read by the audit hook only, which is not a boundary. "
                + "Linux 5.13 or newer has Landlock. Run only programs here that you would run without a sandbox.",
                old.sandboxWarning());

        var weak = engine(SandboxLayers.Requested.AUDIT_HOOK_ONLY);
        run = weak.run(new Program("p", "pass"), LIMITS, () -> {});
        run.ended().get(60, TimeUnit.SECONDS);
        assertTrue(weak.description().endsWith("· sandbox: rlimits, audit hook"), weak.description());
        assertEquals("only the audit hook holds: it stops accidents and is not a boundary. "
                + "Run only programs here that you would run without a sandbox.", weak.sandboxWarning());
        assertTrue(TraceReport.of(run.trace(), false).get("engine").asText().endsWith(
                "(embedded; only the audit hook holds: it stops accidents and is not a boundary)"),
                run.trace().engine());
    }

    /// What programs are to do under the hook as without it.
    @Test
    void programsRunUnderTheAuditHookAlone() throws Exception {
        var run = engine(SandboxLayers.Requested.AUDIT_HOOK_ONLY).run(new Program("p", """
                import asyncio, random, json, decimal, zoneinfo, threading, concurrent.futures, socket
                async def main():
                    print(await asyncio.to_thread(lambda: 1))
                    await asyncio.sleep(0)
                    async with asyncio.TaskGroup() as group:
                        group.create_task(asyncio.sleep(0.01))
                asyncio.run(main())
                pair = socket._fallback_socketpair() # as an event loop makes on Windows
                pair[0].send(b"2")
                print(pair[1].recv(1).decode(), zoneinfo.ZoneInfo("Europe/Berlin"))
                """), LIMITS, () -> {});
        assertEquals(RunEnd.Reason.FINISHED, run.ended().get(60, TimeUnit.SECONDS).reason(),
                () -> Traces.asText(run.trace()));
        assertEquals("1\n2 Europe/Berlin\n", run.trace().stdout());
    }

    private PythonEngine engine(SandboxLayers.Requested asked) {
        return java.util.Objects.requireNonNull(engines.get(asked));
    }

    @AfterAll
    void close() {
        engines.values().forEach(PythonEngine::close);
    }
}
