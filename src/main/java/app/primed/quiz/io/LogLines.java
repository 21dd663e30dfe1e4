package app.primed.quiz.io;

import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Seen;
import app.primed.quiz.model.LogLine.Undo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// How a line of the review log is written.
///
/// - `{"id":…, "card":…, "at":…, "grade":1–4}`: a review; the id may be missing in a log from elsewhere
/// - `{"id":…, "undo":<a review's id>, "at":…}`: that review does not count
/// - `{"id":…, "seen":<a card's id>, "at":…, "text":…, "note":…, "line":…}`: how the card's question read in its note
final class LogLines {

    /// A line that is JSON, but says nothing this version knows.
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1;

        NotUnderstood(String reason) {
            super(reason);
        }
    }

    private LogLines() {}

    static LogLine read(JsonNode line) throws NotUnderstood {
        if (line.has("undo")) {
            var cancels = text(line, "undo");
            var at = instant(line);
            return new Undo(id(line, "undo " + cancels), cancels, at);
        }
        if (line.has("seen")) {
            var card = text(line, "seen");
            var at = instant(line);
            var text = text(line, "text");
            return new Seen(
                    id(line, "seen " + card + " " + at + " " + text), card, at, text,
                    line.path("note").asText(""), line.path("line").asInt(0));
        }
        if (line.has("card")) {
            var card = text(line, "card");
            var at = instant(line);
            var grade = line.path("grade");
            if (!grade.isIntegralNumber() || grade.asInt() < 1 || grade.asInt() > 4) {
                throw new NotUnderstood("The grade is not 1, 2, 3 or 4");
            }
            return new Review(
                    id(line, card + " " + at + " " + grade.asInt()), card, at, Grade.of(grade.asInt()));
        }
        throw new NotUnderstood("This line is of a kind this version does not know");
    }

    static String write(LogLine line) {
        var json = JsonNodeFactory.instance.objectNode().put("id", line.id());
        switch (line) {
            case Review r -> json.put("card", r.card()).put("at", r.at().toString()).put("grade", r.grade().number());
            case Undo u -> json.put("undo", u.cancels()).put("at", u.at().toString());
            case Seen s -> json.put("seen", s.card()).put("at", s.at().toString())
                    .put("text", s.text()).put("note", s.note()).put("line", s.line());
        }
        return json.toString();
    }

    /// A line without an id of its own is known by what it says.
    private static String id(JsonNode line, String says) {
        var id = line.path("id");
        return id.isTextual() && !id.asText().isBlank() ? id.asText() : says;
    }

    private static String text(JsonNode line, String field) throws NotUnderstood {
        var value = line.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new NotUnderstood("\"" + field + "\" is not a text");
        }
        return value.asText();
    }

    private static Instant instant(JsonNode line) throws NotUnderstood {
        var at = text(line, "at");
        try {
            return at.endsWith("Z") ? Instant.parse(at) : OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException e) {
            throw new NotUnderstood("\"at\" is not a time like 2020-01-27T18:00:00Z");
        }
    }
}
