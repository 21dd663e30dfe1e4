package app.primed.quiz.io;

import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Dropped;
import app.primed.quiz.model.LogLine.Noted;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Seen;
import app.primed.quiz.model.LogLine.Suspended;
import app.primed.quiz.model.LogLine.Undo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// The format of a line of the review log.
///
/// - `{"id":…, "card":…, "at":…, "grade":1–4}`: a review; logs from other programs may have no id
/// - `{"id":…, "undo":<an earlier line's id>, "at":…}`: that line does not count
/// - `{"id":…, "seen":<a card's id>, "at":…, "text":…, "note":…, "line":…}`: the wording of the card's question in its
///   note
/// - `{"id":…, "suspended":<a card's id>, "at":…, "value":true|false}`: the card is suspended or unsuspended
/// - `{"id":…, "dropped":<a card's id>, "at":…, "value":true|false}`: the card is excluded from the quiz or included
///   again
/// - `{"id":…, "noted":<a card's id>, "at":…, "text":…}`: the user's note on the card; empty if it was removed
final class LogLineJson {

    /// Valid JSON that this version does not understand.
    static final class UnknownLineException extends Exception {
        private static final long serialVersionUID = 1;

        UnknownLineException(String reason) {
            super(reason);
        }
    }

    private LogLineJson() {}

    static LogLine read(JsonNode line) throws UnknownLineException {
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
        if (line.has("suspended")) {
            var card = text(line, "suspended");
            var at = instant(line);
            var value = value(line);
            return new Suspended(id(line, "suspended " + card + " " + at + " " + value), card, at, value);
        }
        if (line.has("dropped")) {
            var card = text(line, "dropped");
            var at = instant(line);
            var value = value(line);
            return new Dropped(id(line, "dropped " + card + " " + at + " " + value), card, at, value);
        }
        if (line.has("noted")) {
            var card = text(line, "noted");
            var at = instant(line);
            if (!line.path("text").isTextual()) {
                throw new UnknownLineException("\"text\" is not a text");
            }
            var text = line.path("text").asText();
            return new Noted(id(line, "noted " + card + " " + at + " " + text), card, at, text);
        }
        if (line.has("card")) {
            var card = text(line, "card");
            var at = instant(line);
            var grade = line.path("grade");
            if (!grade.isIntegralNumber() || grade.asInt() < 1 || grade.asInt() > 4) {
                throw new UnknownLineException("The grade is not 1, 2, 3 or 4");
            }
            return new Review(
                    id(line, card + " " + at + " " + grade.asInt()), card, at, Grade.of(grade.asInt()));
        }
        throw new UnknownLineException("This line is of a kind this version does not know");
    }

    static String write(LogLine line) {
        var json = JsonNodeFactory.instance.objectNode().put("id", line.id());
        switch (line) {
            case Review r -> json.put("card", r.card()).put("at", r.at().toString()).put("grade", r.grade().number());
            case Undo u -> json.put("undo", u.cancels()).put("at", u.at().toString());
            case Seen s -> json.put("seen", s.card()).put("at", s.at().toString())
                    .put("text", s.text()).put("note", s.note()).put("line", s.line());
            case Suspended s -> json.put("suspended", s.card()).put("at", s.at().toString()).put("value", s.value());
            case Dropped d -> json.put("dropped", d.card()).put("at", d.at().toString()).put("value", d.value());
            case Noted n -> json.put("noted", n.card()).put("at", n.at().toString()).put("text", n.text());
        }
        return json.toString();
    }

    /// The id of a line that has none: derived from its content.
    private static String id(JsonNode line, String says) {
        var id = line.path("id");
        return id.isTextual() && !id.asText().isBlank() ? id.asText() : says;
    }

    static String text(JsonNode line, String field) throws UnknownLineException {
        var value = line.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new UnknownLineException("\"" + field + "\" is not a text");
        }
        return value.asText();
    }

    private static boolean value(JsonNode line) throws UnknownLineException {
        if (!line.path("value").isBoolean()) {
            throw new UnknownLineException("\"value\" is not true or false");
        }
        return line.path("value").asBoolean();
    }

    static Instant instant(JsonNode line) throws UnknownLineException {
        var at = text(line, "at");
        try {
            return at.endsWith("Z") ? Instant.parse(at) : OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException e) {
            throw new UnknownLineException("\"at\" is not a time like 2020-01-27T18:00:00Z");
        }
    }
}
