package app.primed.notebook.io;

import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.platform.FxThreadGuard;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The reading of notes as JSON, for other programs: one array, one object a file. It is the reading the screens show.
public final class OutlineWriter {
    private final SectionNames kinds;

    public OutlineWriter(SectionNames kinds) {
        this.kinds = kinds;
    }

    /// Writes the outline of files. Bytes that are no text are read as Latin-1; a file that cannot be read has its
    /// reason in `error` and costs nothing but itself.
    ///
    /// @throws IOException when writing fails
    public void write(List<Path> files, OutputStream out) throws IOException {
        FxThreadGuard.check();
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
        json.writeStartObject();
        json.writeStringField("file", name);
        try {
            session(new SessionReader(kinds, ReadingRulesFile.above(file))
                    .read(DecodedText.decode(Files.readAllBytes(file)).text(), name), json);
        } catch (IOException e) {
            session(SessionReader.EMPTY, json);
            json.writeStringField("error", "Cannot read " + name + ": " + reason(e));
        }
        json.writeEndObject();
    }

    private void session(Session session, JsonGenerator json) throws IOException {
        if (session.date().isPresent()) {
            json.writeStringField("date", session.date().get().toString());
        } else {
            json.writeNullField("date");
        }
        json.writeArrayFieldStart("sections");
        for (var section : session.sections().stream().filter(Section::headed).toList()) {
            json.writeStartObject();
            json.writeNumberField("line", section.line());
            json.writeStringField("heading", section.heading().text());
            json.writeNumberField("level", section.heading().level());
            boolean named = kinds.of(section.heading().text()) != SectionKind.OTHER;
            json.writeStringField("kind", (named ? section.kind() : SectionKind.OTHER).id());
            if (!named && section.kind() != SectionKind.OTHER) {
                // A sub-heading without a kind of its own.
                json.writeStringField("within", section.kind().id());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("attributions");
        for (var attribution : session.attributions()) {
            json.writeStartObject();
            json.writeNumberField("line", attribution.line());
            json.writeStringField("by", attribution.by());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("questions");
        for (var question : session.questions()) {
            json.writeStartObject();
            json.writeNumberField("line", question.line());
            json.writeStringField("text", question.text());
            json.writeBooleanField("answered", question.answered());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("debates");
        for (var debate : session.debates().stream().filter(Debate::argued).toList()) {
            json.writeStartObject();
            json.writeNumberField("line", debate.range().line());
            json.writeStringField("topic", debate.topic());
            json.writeEndObject();
        }
        json.writeEndArray();
        arguments(session, json);
        json.writeArrayFieldStart("python");
        for (var fence : session.python()) {
            json.writeStartObject();
            json.writeNumberField("line", fence.range().line());
            json.writeNumberField("endLine", fence.range().endLine());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void arguments(Session session, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("arguments");
        for (var debate : session.debates()) {
            for (var option : debate.options()) {
                for (var argument : option.arguments()) {
                    json.writeStartObject();
                    json.writeNumberField("line", argument.line());
                    json.writeStringField("side", argument.side().name().toLowerCase(Locale.ROOT));
                    json.writeStringField("topic", debate.topic());
                    json.writeStringField("option", option.name());
                    json.writeEndObject();
                }
            }
        }
        json.writeEndArray();
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException ignored -> "there is no such file";
            case java.nio.file.AccessDeniedException ignored -> "you have no permission to read it";
            default -> String.valueOf(e.getMessage());
        };
    }
}
