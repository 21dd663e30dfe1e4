package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ChildJvm;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// After a run was cancelled or the engine closed, no process of this cache's is left in `/proc`, at whatever moment.
@EnabledOnOs(OS.LINUX)
class CancelTest {
    private static final Program PROGRAM = new Program("p", "while True:\n    pass\n");

    @TempDir
    Path cache;

    @Test
    void whileItUnpacksARunEndsAtOnce() throws Exception {
        var unpacking = new CountDownLatch(1);
        try (var engine = engine(unpacking)) {
            var run = engine.run(PROGRAM, RunLimits.DEFAULT, () -> {});
            assertTrue(unpacking.await(20, TimeUnit.SECONDS));
            run.cancel();
            assertTrue(run.ended().isDone(), "at once");
            assertEquals(new RunEnd(RunEnd.Reason.KILLED, "Cancelled.", 0), run.ended().get());
            assertEquals(RunEnd.Reason.KILLED, run.trace().end().orElseThrow().reason());
        }
        noneIsLeft();
        nothingIsHalfMade();
    }

    @Test
    void whileItUnpacksForALiveRun() throws Exception {
        var unpacking = new CountDownLatch(1);
        try (var engine = engine(unpacking)) {
            engine.warm();
            var run = engine.runLive(PROGRAM, RunLimits.DEFAULT, OptionalInt.of(3), new RunListener() {
                @Override
                public void grew() {}

                @Override
                public void inputRequested(String prompt) {}
            });
            assertTrue(unpacking.await(20, TimeUnit.SECONDS));
            run.cancel();
            assertEquals("Cancelled.", run.liveControl().orElseThrow().exited().get(1, TimeUnit.SECONDS).message());
            assertEquals(Boolean.FALSE, run.liveControl().orElseThrow().ready().get(1, TimeUnit.SECONDS));
        }
        noneIsLeft();
        nothingIsHalfMade();
    }

    @Test
    void whileItWarmsAndCompiles() throws Exception {
        var unpacking = new CountDownLatch(1);
        try (var engine = engine(unpacking)) {
            engine.warm();
            until(() -> processes().stream().anyMatch(line -> line.contains("compileall")));
        }
        noneIsLeft();
        try (var engine = engine(unpacking)) {
            var run = engine.run(new Program("p", "print(1)"), RunLimits.DEFAULT, () -> {});
            assertEquals(RunEnd.Reason.FINISHED, run.ended().get(60, TimeUnit.SECONDS).reason(), "a later start works");
        }
    }

    @Test
    void whileItRunsAndWhileItIsHeld() throws Exception {
        try (var engine = engine(new CountDownLatch(1))) {
            var grown = new CountDownLatch(1);
            var run = engine.run(PROGRAM, RunLimits.DEFAULT, grown::countDown);
            assertTrue(grown.await(60, TimeUnit.SECONDS));
            run.cancel();
            run.ended().get(5, TimeUnit.SECONDS);
            noneIsLeft();
            var held = engine.runLive(PROGRAM, RunLimits.DEFAULT, OptionalInt.of(3), new RunListener() {
                @Override
                public void grew() {}

                @Override
                public void inputRequested(String prompt) {}
            });
            assertTrue(held.liveControl().orElseThrow().ready().get(60, TimeUnit.SECONDS));
            assertEquals(1, processes().size());
            held.cancel();
            held.liveControl().orElseThrow().exited().get(5, TimeUnit.SECONDS);
            noneIsLeft();
        }
    }

    private PythonEngine engine(CountDownLatch unpacking) {
        var folder = new CacheFolder(cache);
        return new PythonEngine(new EmbeddedPython(folder), folder, fraction -> {
            if (fraction > 0.2) {
                unpacking.countDown();
            }
        });
    }

    /// In one long call written in C, no line of Python's runs that could notice it. Its processor time would end it after 10 s.
    @Test
    void whenPrimedIsKilledItsPythonGoesToo(@TempDir Path folder) throws Exception {
        var program = Files.writeString(folder.resolve("long.py"), "x = sum(range(10**11))\n");
        var primed = new ProcessBuilder(
                ChildJvm.command(
                        List.of("-Dprimed.cache=" + Pythons.CACHE.path()), "app.primed.Main", "trace",
                        program.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            until(() -> primed.children().anyMatch(child -> used(child).compareTo(Duration.ofMillis(500)) > 0));
            var children = primed.children().toList();
            primed.destroyForcibly();
            until(() -> {
                assertTrue(children.stream().allMatch(child -> used(child).compareTo(Duration.ofSeconds(8)) < 0));
                return children.stream().noneMatch(ProcessHandle::isAlive);
            });
        } finally {
            primed.destroyForcibly();
        }
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void nothingIsHalfMade() throws Exception {
        until(() -> {
            try (var inside = Files.list(cache)) {
                return inside.noneMatch(file -> file.getFileName().toString().startsWith("unfinished"));
            }
        });
    }

    private void noneIsLeft() throws Exception {
        until(() -> processes().isEmpty());
    }

    /// The command lines in `/proc` that name this test's cache.
    private List<String> processes() throws IOException {
        try (var all = Files.list(Path.of("/proc"))) {
            return all.filter(each -> each.getFileName().toString().matches("\\d+")).map(each -> {
                try {
                    return Files.readString(each.resolve("cmdline")).replace('\0', ' ');
                } catch (IOException e) {
                    return ""; // it has just ended
                }
            }).filter(line -> line.contains(cache.toString())).toList();
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void until(Condition condition) throws Exception {
        var late = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < late, "not within 30 s");
            Thread.onSpinWait();
        }
    }
}
