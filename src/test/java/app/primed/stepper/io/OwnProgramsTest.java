package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.stepper.model.Ending;
import app.primed.stepper.model.LifeState;
import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Programs of our own. The comments at the end of each say, object by object, which states it must go through
/// (C created, R running, S suspended, X closed), worked out by hand from the language reference.
/// What it prints must be what the same Python prints without us.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnProgramsTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/app/primed/stepper/programs");
    private static final Map<LifeState, String> LETTERS = Map.of(
            LifeState.CREATED, "C", LifeState.RUNNING, "R", LifeState.SUSPENDED, "S", LifeState.CLOSED, "X");

    private final Map<Path, Plainly> plainly = new ConcurrentHashMap<>();
    private final Map<String, PythonEngine> engines = new ConcurrentHashMap<>();

    @AfterAll
    void close() {
        engines.values().forEach(PythonEngine::close);
    }

    @TestFactory
    List<DynamicTest> statesAndOutput() throws Exception {
        var tests = new ArrayList<DynamicTest>();
        try (var files = Files.list(PROGRAMS)) {
            var programs = files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
            for (var choice : Pythons.found()) {
                for (var file : programs) {
                    tests.add(DynamicTest.dynamicTest(choice + ": " + file.getFileName(), () -> check(choice, file)));
                }
            }
        }
        return tests;
    }

    private void check(Pythons.Choice choice, Path file) throws Exception {
        var source = Files.readString(file);
        if (choice.name().equals("3.11") && source.contains("# from 3.12")) {
            return;
        }
        // One engine for all programs of a Python: the next child starts while this one runs.
        var engine = engines.computeIfAbsent(choice.name(), name -> choice.engine());
        engine.warm();
        var run = engine.run(new Program(file.getFileName().toString(), source), Limits.DEFAULT, () -> {});
        var ending = run.ended().get(30, TimeUnit.SECONDS);
        var expected = source.lines().filter(line -> line.matches("# \\w+ .*: [CRSX ]+"))
                .map(line -> line.substring(2)).collect(Collectors.joining("\n"));
        if (!expected.isEmpty()) {
            assertEquals(expected, told(run.trace()), () -> Traces.asText(run.trace()));
        }
        var fates = source.lines().filter(line -> line.startsWith("# fates: "))
                .map(line -> line.substring(9)).findFirst();
        fates.ifPresent(words -> assertEquals(words, fates(run.trace()), () -> Traces.asText(run.trace())));
        var tasks = source.lines().filter(line -> line.startsWith("# tasks: "))
                .map(line -> line.substring(9)).findFirst();
        tasks.ifPresent(names -> assertEquals(names, tasks(run.trace()), () -> Traces.asText(run.trace())));
        // The embedded Python's word for all: these programs print the same on each, and leave with the same status.
        var untraced = plainly.computeIfAbsent(file, OwnProgramsTest::untraced);
        assertEquals(untraced, new Plainly(run.trace().stdout(), status(ending)), () -> Traces.asText(run.trace()));
    }

    private record Plainly(String stdout, int status) {}

    private static int status(Ending ending) {
        return switch (ending.how()) {
            case FINISHED -> ending.message().startsWith("exit status ")
                    ? Integer.parseInt(ending.message().substring(12))
                    : 0;
            case ERROR -> 1;
            default -> -1;
        };
    }

    private static String fates(Trace trace) {
        return trace.objects().stream()
                .map(object -> trace.fate(object.id()).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String tasks(Trace trace) {
        return trace.objects().stream()
                .map(object -> object.name() + " in " + IntStream.range(object.createdAt(), trace.size())
                        .mapToObj(step -> trace.taskAt(object.id(), step)).flatMap(Optional::stream).distinct()
                        .collect(Collectors.joining(" then ")))
                .collect(Collectors.joining(", "));
    }

    private static String told(Trace trace) {
        return trace.objects().stream()
                .map(object -> "%s %s %d: %s".formatted(
                        object.kind().word(), object.name(), object.line(),
                        trace.passed(object.id()).stream().map(LETTERS::get).collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
    }

    private static Plainly untraced(Path file) {
        try {
            var python = Pythons.embedded().python().executable(fraction -> {});
            var process = new ProcessBuilder(python.toString(), "-I", "-S", "-B", "-X", "utf8", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Plainly(said, process.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
