package app.primed.cli;

import app.primed.platform.UserFacingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `primed [VAULT]` opens the window; its subcommands need none.
///
/// Results go to stdout (JSON where the help says so), messages to stderr. Exit codes: 0 success, 1 failure (a check
/// failed, a file could not be read), 2 wrong usage.
@Command(name = "primed", version = "Primed 0.1.0", mixinStandardHelpOptions = true, description = "Session notes, an interview quiz and a coroutine stepper in one vault of plain files.")
public final class PrimedCommand implements Callable<Integer> {
    static final int FAILED = 1;

    private static final String HELP = "help";
    /// In the order of the help.
    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    private final WindowCommands windows;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "VAULT", description = "Any folder of Markdown or text files, or one of its files. Default: the one used last.")
    private @Nullable Path vault;

    PrimedCommand(WindowCommands windows) {
        this.windows = windows;
    }

    /// Runs a command line.
    ///
    /// @return the exit code
    public static int run(WindowCommands windows, String... args) {
        var primed = new CommandLine(new PrimedCommand(windows));
        // Each takes a while to describe; the help needs all.
        if (args.length > 0 && !args[0].equals(HELP) && COMMANDS.containsKey(args[0])) {
            primed.addSubcommand(COMMANDS.get(args[0]).get());
        } else {
            COMMANDS.values().forEach(command -> primed.addSubcommand(command.get()));
            primed.addSubcommand(new TourCommand(windows));
        }
        // A search may exclude words: `-word`.
        primed.getSubcommands().computeIfPresent("search",
                (_, search) -> search.setUnmatchedOptionsArePositionalParams(true));
        return primed.setExecutionExceptionHandler((failure, line, _) -> {
            line.getErr().println(message(failure));
            return FAILED;
        }).execute(args);
    }

    private static Map<String, Supplier<Object>> commands() {
        var all = new LinkedHashMap<String, Supplier<Object>>();
        all.put("outline", OutlineCommand::new);
        all.put("board", BoardCommand::new);
        all.put("trace", TraceCommand::new);
        all.put("judge", JudgeCommand::new);
        all.put("due", DueCommand::new);
        all.put("search", SearchCommand::new);
        all.put("doctor", DoctorCommand::new);
        // Not as a method reference: its class is too old for Java's AOT cache, which cannot be made then.
        all.put(HELP, () -> new CommandLine.HelpCommand());
        return all;
    }

    @Override
    public Integer call() {
        if (vault != null && !Files.exists(vault)) {
            throw new ParameterException(spec.commandLine(),
                    "\"" + vault + "\" is neither a folder nor a file nor a command.");
        }
        return windows.open(vault);
    }

    private static String message(Exception failure) {
        return switch (failure) {
            case UserFacingException known -> known.getMessage() + " " + known.remedy();
            case ExecutionException wrapped when wrapped.getCause() instanceof Exception cause -> message(cause);
            default -> "Internal error in Primed: " + failure + ". Please report it.";
        };
    }
}
