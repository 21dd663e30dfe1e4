package app.primed.cli;

import app.primed.notebook.io.NoteFiles;
import app.primed.notebook.io.WalkProgress;
import app.primed.platform.Settings;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.stepper.io.Engine;
import app.primed.stepper.io.ProgramRun;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `primed doctor [FOLDER]`: checks the installation, whether the stepper's Python runs in its sandbox, and which files
/// of a folder are notes.
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Shows which Java, Python and sandbox are in use, and runs a small program.")
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--python", paramLabel = "PATH", description = "Use this Python (3.11 or newer) instead of the embedded one.")
    private @Nullable Path python;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Also shows which files of this folder are notes, and what is left out.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws Exception {
        line("Java", System.getProperty("java.version") + " (" + System.getProperty("java.home") + ")");
        line("JavaFX", ModuleLayer.boot().findModule("javafx.base")
                .flatMap(module -> module.getDescriptor().rawVersion()).orElse("on the class path"));
        line("System", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        line("Settings", Settings.defaultFile().toString());
        try (var engine = TraceCommand.engine(python)) {
            if (folder != null) {
                notes(NoteArguments.vault(folder));
            }
            engine.warm();
            var ending = run(engine, () -> {}).ended().get();
            line("Python", engine.description());
            if (!engine.sandboxWarning().isEmpty()) {
                line("Sandbox", engine.sandboxWarning());
            }
            if (ending.reason() != RunEnd.Reason.FINISHED) {
                line("Stepper", "does not work: " + ending.message());
                return PrimedCommand.FAILED;
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1)); // the next child gets ready
            var first = new CompletableFuture<Long>();
            var pressed = System.nanoTime();
            var again = run(engine, () -> first.complete(System.nanoTime()));
            var steps = again.ended().thenApply(_ -> again.trace().size()).get();
            line("Stepper", "works: %d steps recorded, the first %d ms after Run with a warm child".formatted(
                    steps, TimeUnit.NANOSECONDS.toMillis(first.join() - pressed)));
            return 0;
        } catch (UserFacingException trouble) {
            return failed(trouble);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UserFacingException trouble) {
                return failed(trouble);
            }
            throw e;
        }
    }

    private static void notes(Vault vault) {
        var files = NoteFiles.list(vault, WalkProgress.NONE);
        line("Notes", "%,d in %,d folders under %s".formatted(
                files.notes().size(), files.folders().size(), vault.notes()));
        files.leftOut().forEach(
                each -> line("Left out", vault.relativeName(each.path()) + ": " + each.reason().words()));
    }

    private static int failed(UserFacingException trouble) {
        line("Python", trouble.getMessage() + " " + trouble.remedy());
        return PrimedCommand.FAILED;
    }

    private static ProgramRun run(Engine engine, Runnable grew) {
        var program = "def g():\n    yield 1\n\n\nx = g()\nnext(x)\nx.close()\n";
        return engine.run(new Program("doctor.py", program), RunLimits.DEFAULT, grew);
    }

    private static void line(String name, String words) {
        System.out.printf("%-9s %s%n", name, words);
    }
}
