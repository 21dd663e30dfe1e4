package app.primed.notebook.io;

import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.board.BoardLine;
import app.primed.notebook.model.board.BoardReader;
import app.primed.notebook.model.board.BoardSection;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The board of notes as JSON, for other programs: one array, one object a file. It is what the window shows.
public final class BoardWriter {
    private final SectionNames kinds;

    public BoardWriter(SectionNames kinds) {
        this.kinds = kinds;
    }

    /// Writes the cards of notes.
    ///
    /// @throws IOException when writing fails
    /// @throws app.primed.platform.UserFacingException if a note cannot be read
    public void write(List<Path> files, OutputStream out) throws IOException {
        try (var json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (var file : files) {
                write(file, json);
            }
            json.writeEndArray();
        }
    }

    private void write(Path file, JsonGenerator json) throws IOException {
        var name = file.toString().replace('\\', '/');
        var session = new SessionReader(kinds, ReadingRulesFile.above(file)).read(NoteFile.open(file).text(), name);
        var board = BoardReader.read(session);
        json.writeStartObject();
        var said = Said.in(session);
        json.writeStringField("file", name);
        json.writeNumberField("read", board.read());
        json.writeNumberField("plain", board.plain());
        json.writeArrayFieldStart("cards");
        for (var card : board.sections()) {
            write(card, said, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(BoardSection card, Said said, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("heading", card.heading());
        json.writeNumberField("level", card.section().heading().level());
        json.writeStringField("kind", card.kind().id());
        json.writeStringField("text", card.text());
        json.writeFieldName("lines");
        json.writeArray(card.lines().stream().mapToInt(line -> line).toArray(), 0, card.lines().size());
        json.writeArrayFieldStart("rows");
        for (var row : card.rows()) {
            json.writeStartObject();
            json.writeNumberField("line", row.line());
            json.writeStringField("form", row.form().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("depth", row.depth());
            json.writeBooleanField("read", row.read());
            json.writeStringField("text", row.words());
            json.writeBooleanField("private", row.secret());
            write(row, said, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// What is asked in the lines of a row, and who speaks there. A quote may hold several of each.
    private static void write(BoardLine row, Said said, JsonGenerator json) throws IOException {
        var asked = said.questions.subMap(row.line(), true, row.endLine(), true);
        var by = said.by.subMap(row.line(), true, row.endLine(), true).values();
        if (!asked.isEmpty()) {
            json.writeArrayFieldStart("questions");
            for (var question : asked.entrySet()) {
                json.writeStartObject();
                json.writeNumberField("line", question.getKey());
                json.writeBooleanField("answered", question.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!by.isEmpty()) {
            json.writeFieldName("by");
            json.writeArray(by.toArray(String[]::new), 0, by.size());
        }
    }

    /// By line.
    ///
    /// @param questions whether they are answered
    private record Said(NavigableMap<Integer, Boolean> questions, NavigableMap<Integer, String> by) {
        static Said in(Session session) {
            var said = new Said(new TreeMap<>(), new TreeMap<>());
            session.questions().forEach(question -> said.questions.put(question.line(), question.answered()));
            session.attributions().forEach(attribution -> said.by.put(attribution.line(), attribution.by()));
            return said;
        }
    }
}
