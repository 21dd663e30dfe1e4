package app.primed.cli;

import app.primed.notebook.io.BoardWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `primed board FILE…`: prints the cards of the board of notes. A folder stands for every note in it.
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
        var readable = files.stream().filter(file -> Files.isRegularFile(file) && Files.isReadable(file)).toList();
        new BoardWriter(NoteArguments.sectionNames(named)).write(readable, System.out);
        System.out.println();
        for (var file : files.stream().filter(file -> !readable.contains(file)).toList()) {
            spec.commandLine().getErr()
                    .println("Could not read " + file + ". Check that the file exists and is readable.");
        }
        return readable.size() == files.size() ? 0 : PrimedCommand.FAILED;
    }
}
