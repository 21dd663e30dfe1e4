package app.primed.cli;

import app.primed.links.DueCards;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `primed due [VAULT]`: prints the schedule of every card.
@Command(name = "due", mixinStandardHelpOptions = true, description = "Prints as JSON for each card of a vault: card, state, stability (days), difficulty (1 to 10) "
        + "and due date (ISO instant).")
final class DueCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "VAULT", defaultValue = ".", description = "The vault's folder. Default: the current folder.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        System.out.println(DueCards.due(NoteArguments.vault(folder), System.err::println));
        return 0;
    }
}
