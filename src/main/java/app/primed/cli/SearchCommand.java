package app.primed.cli;

import app.primed.links.IndexListener;
import app.primed.links.NoteSearch;
import app.primed.search.model.Hit;
import app.primed.search.model.SearchResults;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `primed search [VAULT] WORDS…`: searches the notes with the same query syntax as the window.
@Command(name = "search", mixinStandardHelpOptions = true, description = "Prints as JSON the lines of a vault's notes that match, best first: note, line, kind, by, day, text. "
        + "Understands \"phrases\", -word, kind:debates, by:handle, before:2020-03, after:2019, "
        + "on:2020-01-27, note:path, is:open, is:answered, is:task, is:done, has:python. The exit code is 1 if nothing matches.")
final class SearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--most", paramLabel = "N", defaultValue = "100", description = "Print at most N lines. Default: ${DEFAULT-VALUE}.")
    private int most = 100;

    @Parameters(arity = "1..*", paramLabel = "[VAULT] WORDS", description = "What to search for. If the first word is a folder, it is the vault (default: the current folder).")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
        var first = words.size() > 1 && Files.isDirectory(Path.of(words.getFirst()));
        var folder = Path.of(first ? words.getFirst() : ".");
        var vault = NoteArguments.vault(folder);
        var typed = String.join(" ", first ? words.subList(1, words.size()) : words);
        try (var search = NoteSearch.inDefaultFolder(vault, InstantSource.system(), new ProgressOutput())) {
            search.updateNow();
            var found = search.find(typed, Math.max(1, most));
            found.remarks().forEach(spec.commandLine().getErr()::println);
            print(found);
            spec.commandLine().getErr().println(found.countText()
                    + (found.hits().size() < found.total()
                            ? ", printed the best " + found.hits().size()
                            : ""));
            return found.hits().isEmpty() ? PrimedCommand.FAILED : 0;
        }
    }

    private static void print(SearchResults found) throws IOException {
        try (var json = new JsonFactory().createGenerator(System.out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (var hit : found.hits()) {
                print(hit, json);
            }
            json.writeEndArray();
        }
        System.out.println();
    }

    private static void print(Hit hit, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("note", hit.note());
        json.writeNumberField("line", hit.line());
        json.writeStringField("kind", hit.passage().kind());
        json.writeStringField("by", hit.passage().by().orElse(null));
        json.writeStringField("day", hit.day().map(Object::toString).orElse(null));
        json.writeStringField("text", hit.text());
        json.writeEndObject();
    }

    private final class ProgressOutput implements IndexListener {
        @Override
        public void progress(int done, int total) {
            Progress.indexing(done, total);
        }

        @Override
        public void problem(String words) {
            spec.commandLine().getErr().println(words);
        }
    }
}
