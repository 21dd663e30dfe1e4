package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Programs with their states as an oracle of its own found them, where they stand beside the project. [OwnProgramsTest]
/// has programs of our own.
class SharedProgramsTest {
    private static final Path PROGRAMS = Path.of("../shared/programs");

    @TestFactory
    List<DynamicTest> everyStateInOrder() throws Exception {
        if (!Files.isDirectory(PROGRAMS)) {
            return List.of();
        }
        var expected = new ObjectMapper().readTree(PROGRAMS.resolve("expected.json").toFile());
        var tests = new ArrayList<DynamicTest>();
        for (var engine : Pythons.found()) {
            for (JsonNode program : expected) {
                var name = program.get("program").asText();
                tests.add(DynamicTest.dynamicTest(engine + ": " + name, () -> check(engine, name, program)));
            }
        }
        return tests;
    }

    private void check(Pythons.Choice choice, String name, JsonNode expected) throws Exception {
        var source = Files.readString(PROGRAMS.resolve(name));
        try (var engine = choice.engine()) {
            var run = engine.run(new Program(name, source), RunLimits.DEFAULT, () -> {});
            run.ended().get(30, TimeUnit.SECONDS);
            var report = TraceReport.of(run.trace(), false);
            assertEquals("finished", report.get("ended").asText(), report::toPrettyString);
            assertEquals(expected.get("stdout").asText(), report.get("stdout").asText());
            for (var object : report.withArray("objects")) {
                ((com.fasterxml.jackson.databind.node.ObjectNode) object).remove(List.of("sent", "yielded"));
            }
            assertEquals(expected.get("objects").toPrettyString(), report.get("objects").toPrettyString());
        }
    }
}
