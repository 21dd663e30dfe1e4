package app.primed.cli;

import app.primed.notebook.io.NoteFiles;
import app.primed.notebook.io.WalkProgress;
import app.primed.platform.Settings;
import app.primed.platform.SystemCheck;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.stepper.io.CacheFolder;
import app.primed.stepper.io.StepperCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `primed doctor [FOLDER]`: checks the installation and the system, whether the stepper's Python runs in its sandbox,
/// and which files of a folder are notes.
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Shows which Java, Python and sandbox are in use, and runs a small program.")
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--python", paramLabel = "PATH", description = "Use this Python (3.11 or newer) instead of the embedded one.")
    private @Nullable Path python;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Also shows which files of this folder are notes, and what is left out.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws Exception {
        var folders = new ArrayList<>(List.of(Settings.defaultFile().getParent(), CacheFolder.ofUser().path()));
        if (folder != null) {
            folders.add(folder);
        }
        print(SystemCheck.all(folders));
        try (var engine = TraceCommand.engine(python)) {
            if (folder != null) {
                notes(NoteArguments.vault(folder));
            }
            var stepper = StepperCheck.of(engine);
            print(stepper.found());
            return stepper.works() ? 0 : PrimedCommand.FAILED;
        } catch (UserFacingException trouble) {
            line("Python", trouble.getMessage() + " " + trouble.remedy());
            return PrimedCommand.FAILED;
        }
    }

    private static void print(List<SystemCheck> checks) {
        checks.forEach(check -> line(check.name(), check.words()));
    }

    private static void notes(Vault vault) {
        var files = NoteFiles.list(vault, WalkProgress.NONE);
        line("Notes", "%,d in %,d folders under %s".formatted(
                files.notes().size(), files.folders().size(), vault.notes()));
        files.leftOut().forEach(
                each -> line("Left out", vault.relativeName(each.path()) + ": " + each.reason().words()));
    }

    private static void line(String name, String words) {
        System.out.printf("%-9s %s%n", name, words);
    }
}
