package app.primed.notebook.io;

import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.board.BoardReader;
import app.primed.notebook.model.board.BoardSection;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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
        var board = BoardReader
                .read(new SessionReader(kinds, ReadingRulesFile.above(file)).read(NoteFile.open(file).text(), name));
        json.writeStartObject();
        json.writeStringField("file", name);
        json.writeNumberField("read", board.read());
        json.writeNumberField("plain", board.plain());
        json.writeArrayFieldStart("cards");
        for (var card : board.sections()) {
            write(card, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(BoardSection card, JsonGenerator json) throws IOException {
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
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
