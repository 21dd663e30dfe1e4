package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Programs of our own. The comments at the end of each say, object by object, which states it must go through
/// (C created, R running, S suspended, X closed), worked out by hand from the language reference.
/// What it prints must be what the same Python prints without us.
class OwnProgramsTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/app/primed/stepper/programs");
    private static final Map<LifeState, String> LETTERS = Map.of(
            LifeState.CREATED, "C", LifeState.RUNNING, "R", LifeState.SUSPENDED, "S", LifeState.CLOSED, "X");

    private final Map<Path, String> plainly = new ConcurrentHashMap<>();

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
        try (var engine = choice.engine()) {
            var run = engine.run(new Program(file.getFileName().toString(), source), Limits.DEFAULT, () -> {});
            run.ended().get(30, TimeUnit.SECONDS);
            var expected = source.lines().filter(line -> line.matches("# \\w+ .*: [CRSX ]+"))
                    .map(line -> line.substring(2)).collect(Collectors.joining("\n"));
            if (!expected.isEmpty()) {
                assertEquals(expected, told(run.trace()), () -> Traces.asText(run.trace()));
            }
            // The embedded Python's word for all: these programs print the same on each.
            var untraced = plainly.computeIfAbsent(file, OwnProgramsTest::untraced);
            assertEquals(untraced, run.trace().stdout());
        }
    }

    private static String told(Trace trace) {
        return trace.objects().stream()
                .map(object -> "%s %s %d: %s".formatted(
                        object.kind().word(), object.name(), object.line(),
                        trace.passed(object.id()).stream().map(LETTERS::get).collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
    }

    private static String untraced(Path file) {
        try {
            var python = Pythons.embedded().python().executable(fraction -> {});
            var process = new ProcessBuilder(python.toString(), "-I", "-S", "-B", "-X", "utf8", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
