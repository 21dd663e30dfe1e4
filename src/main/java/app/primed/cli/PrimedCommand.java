package app.primed.cli;

import app.primed.platform.UserFacingException;
import app.primed.shell.WindowLauncher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `primed [VAULT]` opens the window; its subcommands work on the same models without one.
/// Results go to stdout (JSON where the help says so), words for people to stderr, and the exit code tells:
/// 0 done, 1 not (a check failed, a file could not be read), 2 the call itself is wrong.
@Command(name = "primed", version = "Primed 0.1.0", mixinStandardHelpOptions = true, description = "Session notes, an interview quiz and a coroutine stepper in one vault of plain files.", subcommands = {
    OutlineCommand.class, TraceCommand.class, JudgeCommand.class, DueCommand.class, SearchCommand.class,
    TourCommand.class, DoctorCommand.class
})
public final class PrimedCommand implements Callable<Integer> {
    static final int FAILED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "VAULT", description = "Folder with notes/ and quizzes/; the last one used where none is given.")
    private @Nullable Path vault;

    /// Runs a command line and tells how it went.
    ///
    /// @return the exit code
    public static int run(String... args) {
        var primed = new CommandLine(new PrimedCommand());
        // `-word` is a word one does not want there.
        primed.getSubcommands().computeIfPresent("search",
                (_, search) -> search.setUnmatchedOptionsArePositionalParams(true));
        return primed.setExecutionExceptionHandler((failure, line, _) -> {
            line.getErr().println(words(failure));
            return FAILED;
        }).execute(args);
    }

    @Override
    public Integer call() {
        if (vault != null && !Files.isDirectory(vault)) {
            throw new ParameterException(spec.commandLine(),
                    "There is no folder \"" + vault + "\", and no command of that name.");
        }
        return WindowLauncher.window(vault);
    }

    private static String words(Exception failure) {
        return switch (failure) {
            case UserFacingException trouble -> trouble.getMessage() + " " + trouble.remedy();
            case ExecutionException wrapped when wrapped.getCause() instanceof Exception cause -> words(cause);
            default -> "Primed itself failed: " + failure + ". Please report this.";
        };
    }
}
