package app.primed.cli;

import app.primed.notebook.io.BoardWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `primed board FILE…`: prints the cards of the board of notes. A folder means every note in it.
@Command(name = "board", mixinStandardHelpOptions = true, description = "Prints as JSON the board's cards for each note, in order: heading, kind, words and "
        + "1-based lines. Every line that is not empty is on one card.")
final class BoardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A note in Markdown or plain text, or a folder of notes.")
    private List<Path> named;

    BoardCommand() {
        spec = CommandSpec.create();
        named = List.of();
    }

    @Override
    public Integer call() throws IOException {
        var files = NoteArguments.files(named);
        var readable = files.stream().filter(NoteArguments::isReadable).toList();
        new BoardWriter(NoteArguments.sectionNames(named)).write(readable, System.out);
        System.out.println();
        return NoteArguments.reportUnreadable(files, spec.commandLine().getErr());
    }
}
