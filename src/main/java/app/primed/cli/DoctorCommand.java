package app.primed.cli;

import app.primed.desk.Settings;
import app.primed.desk.Trouble;
import app.primed.stepper.model.Ending;
import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `primed doctor`: what is here, and whether the stepper's Python runs in its sandbox.
@Command(
        name = "doctor", mixinStandardHelpOptions = true,
        description = "Says which Java, Python and sandbox layers are here, and tries a small program.")
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--python", paramLabel = "PATH", description = "Your own Python, 3.11 or newer.")
    private @Nullable Path python;

    @Override
    public Integer call() throws Exception {
        line("Java", System.getProperty("java.version") + " (" + System.getProperty("java.home") + ")");
        line("JavaFX", System.getProperty("javafx.runtime.version", "on the module path"));
        line("System", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        line("Settings", Settings.usualFile().toString());
        try (var engine = TraceCommand.engine(python)) {
            var run = engine.run(
                    new Program("doctor.py", "def g():\n    yield 1\nx = g()\nnext(x)\nx.close()\n"), Limits.DEFAULT,
                    () -> {});
            var ending = run.ended().get();
            line("Python", engine.description());
            var well = ending.how() == Ending.How.FINISHED && run.trace().objects().size() == 1;
            line("Stepper", well ? "works: " + run.trace().size() + " steps recorded" : "does not work: " + ending.message());
            return well ? 0 : PrimedCommand.FAILED;
        } catch (Trouble trouble) {
            line("Python", trouble.getMessage() + " " + trouble.wayOut());
            return PrimedCommand.FAILED;
        }
    }

    private static void line(String name, String words) {
        System.out.printf("%-9s %s%n", name, words);
    }
}
