package app.primed.quiz.io;

import app.primed.quiz.io.LogLines.NotUnderstood;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.MockAsked;
import app.primed.quiz.model.MockInterview;
import app.primed.quiz.model.MockMark;
import app.primed.quiz.model.MockReport;
import app.primed.quiz.model.Source;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a mock interview under way and a report are written. Times are milliseconds, instants ISO.
final class MockJson {
    private static final int MOST = 1_000;

    private MockJson() {}

    static ObjectNode write(MockInterview interview) {
        var json = JsonNodeFactory.instance.objectNode().put("id", interview.id())
                .put("at", interview.began().toString()).put("given", interview.given().toMillis())
                .put("elapsed", interview.elapsed().toMillis()).put("question", interview.at())
                .put("ended", interview.ended());
        var all = json.putArray("questions");
        interview.questions().forEach(asked -> all.add(write(asked)));
        return json;
    }

    private static ObjectNode write(MockAsked asked) {
        var json = JsonNodeFactory.instance.objectNode().put("card", asked.card().id())
                .put("topic", asked.card().topic()).put("prompt", asked.card().prompt())
                .put("answer", asked.answer()).put("spent", asked.spent().toMillis())
                .put("reached", asked.reached()).put("skipped", asked.skipped()).put("said", asked.said());
        asked.chosen().stream().sorted().forEach(json.putArray("chosen")::add);
        asked.mark().ifPresent(mark -> json.put("mark", mark.word()));
        json.set("source", write(asked.card().source()));
        return json;
    }

    /// Its cards are stand-ins that ask the same: whoever has the real ones puts them in.
    ///
    /// @see MockInterview#withCards
    static MockInterview interview(JsonNode json) throws NotUnderstood {
        var questions = new ArrayList<MockAsked>();
        for (var question : items(json, "questions")) {
            questions.add(asked(question));
        }
        var at = json.path("question").asInt(-1);
        if (at < 0 || at >= questions.size()) {
            throw new NotUnderstood("\"question\" is not the place of one of the questions");
        }
        return new MockInterview(LogLines.text(json, "id"), LogLines.instant(json), time(json, "given"), questions, at,
                time(json, "elapsed"), json.path("ended").asBoolean());
    }

    private static MockAsked asked(JsonNode json) throws NotUnderstood {
        var card = new Card.Recall(LogLines.text(json, "card"), json.path("topic").asText(""),
                LogLines.text(json, "prompt"), "", "", source(json.path("source")));
        var chosen = new ArrayList<String>();
        json.path("chosen").forEach(option -> chosen.add(option.asText("")));
        return new MockAsked(card, json.path("answer").asText(""), Set.copyOf(chosen), time(json, "spent"),
                json.path("reached").asBoolean(), json.path("skipped").asBoolean(), mark(json),
                json.path("said").asText(""));
    }

    static ObjectNode write(MockReport report) {
        var json = JsonNodeFactory.instance.objectNode().put("id", report.id()).put("at", report.at().toString())
                .put("given", report.given().toMillis()).put("used", report.used().toMillis())
                .put("score", report.score());
        var all = json.putArray("results");
        for (var result : report.results()) {
            all.addObject().put("card", result.card()).put("topic", result.topic()).put("prompt", result.prompt())
                    .put("answer", result.answer()).put("written", result.written())
                    .put("mark", result.mark().word()).put("said", result.said())
                    .put("spent", result.spent().toMillis()).put("reached", result.reached())
                    .set("source", write(result.source()));
        }
        return json;
    }

    static MockReport report(JsonNode json) throws NotUnderstood {
        var results = new ArrayList<MockReport.Result>();
        for (var result : items(json, "results")) {
            results.add(new MockReport.Result(LogLines.text(result, "card"), result.path("topic").asText(""),
                    LogLines.text(result, "prompt"), result.path("answer").asText(""),
                    result.path("written").asBoolean(true), source(result.path("source")),
                    mark(result).orElseThrow(() -> new NotUnderstood("\"mark\" is missing")),
                    result.path("said").asText(""), time(result, "spent"), result.path("reached").asBoolean(true)));
        }
        return new MockReport(LogLines.text(json, "id"), LogLines.instant(json), time(json, "given"),
                time(json, "used"), results);
    }

    private static List<JsonNode> items(JsonNode json, String field) throws NotUnderstood {
        var items = new ArrayList<JsonNode>();
        json.path(field).forEach(items::add);
        if (items.isEmpty() || items.size() > MOST) {
            throw new NotUnderstood("\"" + field + "\" is not a list of 1 to 1,000");
        }
        return items;
    }

    private static Optional<MockMark> mark(JsonNode json) throws NotUnderstood {
        if (!json.has("mark")) {
            return Optional.empty();
        }
        var word = json.path("mark").asText("");
        for (var mark : MockMark.values()) {
            if (mark.word().equals(word)) {
                return Optional.of(mark);
            }
        }
        throw new NotUnderstood("\"mark\" is not missed, partly or good");
    }

    private static Duration time(JsonNode json, String field) throws NotUnderstood {
        var value = json.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 0) {
            throw new NotUnderstood("\"" + field + "\" is not a number of milliseconds");
        }
        return Duration.ofMillis(value.asInt());
    }

    private static ObjectNode write(Source source) {
        var json = JsonNodeFactory.instance.objectNode().put("file", source.file()).put("line", source.line());
        switch (source) {
            case Source.Note note -> {
                json.put("section", note.section());
                note.day().ifPresent(day -> json.put("day", day.toString()));
            }
            case Source.Deck deck -> json.put("deck", deck.deck());
            case Source.Example example -> json.put("example", example.name());
        }
        return json;
    }

    private static Source source(JsonNode json) throws NotUnderstood {
        var file = LogLines.text(json, "file");
        var line = Math.max(1, json.path("line").asInt(1));
        if (json.has("deck")) {
            return new Source.Deck(file, line, json.path("deck").asText(""));
        }
        try {
            var day = json.path("day").asText("");
            return new Source.Note(file, line, json.path("section").asText(""),
                    day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)));
        } catch (DateTimeException e) {
            throw new NotUnderstood("\"day\" is not a day like 2020-01-27");
        }
    }
}
