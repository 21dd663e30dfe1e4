package app.primed.cli;

import app.primed.notebook.io.OutlineWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `primed outline FILE…`: prints what Primed reads from notes. A folder means every note in it.
@Command(name = "outline", mixinStandardHelpOptions = true, description = "Prints as JSON what Primed reads from each note: date, sections, attributions, questions, "
        + "arguments and Python fences, with 1-based lines.")
final class OutlineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A note in Markdown or plain text, or a folder of notes.")
    private List<Path> named;

    OutlineCommand() {
        spec = CommandSpec.create();
        named = List.of();
    }

    @Override
    public Integer call() throws IOException {
        var files = NoteArguments.files(named);
        new OutlineWriter(NoteArguments.sectionNames(named)).write(files, System.out);
        System.out.println();
        return NoteArguments.reportUnreadable(files, spec.commandLine().getErr());
    }
}
