package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.stepper.io.PythonEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwitchableEngineTest {
    @Test
    void whoShowsThePythonInUseHearsOfAnother() {
        try (var engine = new SwitchableEngine(PythonEngine.of(Path.of("/nowhere/first")))) {
            var shown = new ArrayList<String>();
            engine.onChange(() -> shown.add(engine.pythonVersion()));
            engine.choose(PythonEngine.of(Path.of("/nowhere/python3")));
            assertEquals(List.of("Python (/nowhere/python3)"), shown);
        }
    }
}
