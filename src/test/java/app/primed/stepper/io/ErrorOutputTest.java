package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What programs write to stderr, warnings and tracebacks among it, is what plain Python writes, and in its order beside stdout.
class ErrorOutputTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/app/primed/stepper/errors");

    @TestFactory
    List<DynamicTest> writesWhatPythonWrites() throws Exception {
        var tests = new ArrayList<DynamicTest>();
        try (var files = Files.list(PROGRAMS)) {
            for (var file : files.sorted().toList()) {
                for (var python : Pythons.found()) {
                    if (python.name().equals("3.11") && Files.readString(file).contains("# from 3.12")) {
                        continue;
                    }
                    tests.add(DynamicTest.dynamicTest(
                            file.getFileName() + ", " + python,
                            () -> assertEquals(plain(python, file), traced(python, file))));
                }
            }
        }
        return tests;
    }

    @Test
    void theReportHasBothAndTheirOrder() {
        var report = TraceReport.of(Traces.of("import sys\nprint(1)\nprint(2, file=sys.stderr)\nprint(3)"), false);
        assertEquals("1\n3\n", report.get("stdout").asText());
        assertEquals("2\n", report.get("stderr").asText());
        assertEquals("1\n2\n3\n", report.get("output").asText());
    }

    private static String plain(Pythons.Choice python, Path file) throws Exception {
        var process = new ProcessBuilder(
                python.python().executable(fraction -> {}).toString(), "-I", "-S", "-B", "-u", "-X", "utf8",
                file.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return comparable(said.replace(file.toAbsolutePath().toString(), file.getFileName().toString()));
    }

    private static String traced(Pythons.Choice python, Path file) throws Exception {
        var name = file.getFileName().toString();
        Trace trace;
        try (var engine = python.engine()) {
            var run = engine.run(new Program(name, Files.readString(file)), RunLimits.DEFAULT, () -> {});
            run.ended().join();
            trace = run.trace();
        }
        return comparable(trace.output());
    }

    private static String comparable(String output) {
        return output.replaceAll("0x[0-9a-f]+", "0x");
    }
}
