package app.primed.quiz.io;

import app.primed.quiz.io.LogLineJson.UnknownLineException;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.MockInterview;
import app.primed.quiz.model.MockMark;
import app.primed.quiz.model.MockQuestion;
import app.primed.quiz.model.MockReport;
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

/// The format of an unfinished mock interview and of a report. Durations are in milliseconds, instants in ISO format.
final class MockJson {
    private static final int MOST = 1_000;

    private MockJson() {}

    static ObjectNode write(MockInterview interview) {
        var json = JsonNodeFactory.instance.objectNode().put("id", interview.id())
                .put("at", interview.startedAt().toString()).put("given", interview.timeLimit().toMillis())
                .put("elapsed", interview.elapsed().toMillis()).put("question", interview.index())
                .put("ended", interview.ended());
        var all = json.putArray("questions");
        interview.questions().forEach(asked -> all.add(write(asked)));
        return json;
    }

    private static ObjectNode write(MockQuestion asked) {
        var json = JsonNodeFactory.instance.objectNode().put("card", asked.card().id())
                .put("topic", asked.card().topic()).put("prompt", asked.card().prompt())
                .put("answer", asked.answer()).put("spent", asked.spent().toMillis())
                .put("reached", asked.reached()).put("skipped", asked.skipped()).put("said", asked.remark());
        asked.chosen().stream().sorted().forEach(json.putArray("chosen")::add);
        asked.mark().ifPresent(mark -> json.put("mark", mark.word()));
        json.set("source", write(asked.card().source()));
        return json;
    }

    /// The interview with placeholders for its cards, which have only the question.
    ///
    /// @see MockInterview#withCards
    static MockInterview interview(JsonNode json) throws UnknownLineException {
        var questions = new ArrayList<MockQuestion>();
        for (var question : items(json, "questions")) {
            questions.add(asked(question));
        }
        var at = json.path("question").asInt(-1);
        if (at < 0 || at >= questions.size()) {
            throw new UnknownLineException("\"question\" is not the place of one of the questions");
        }
        return new MockInterview(LogLineJson.text(json, "id"), LogLineJson.instant(json), time(json, "given"),
                questions, at,
                time(json, "elapsed"), json.path("ended").asBoolean());
    }

    private static MockQuestion asked(JsonNode json) throws UnknownLineException {
        var card = new Card.Recall(LogLineJson.text(json, "card"), json.path("topic").asText(""),
                LogLineJson.text(json, "prompt"), "", "", source(json.path("source")));
        var chosen = new ArrayList<String>();
        json.path("chosen").forEach(option -> chosen.add(option.asText("")));
        return new MockQuestion(card, json.path("answer").asText(""), Set.copyOf(chosen), time(json, "spent"),
                json.path("reached").asBoolean(), json.path("skipped").asBoolean(), mark(json),
                json.path("said").asText(""));
    }

    static ObjectNode write(MockReport report) {
        var json = JsonNodeFactory.instance.objectNode().put("id", report.id()).put("at", report.at().toString())
                .put("given", report.timeLimit().toMillis()).put("used", report.timeUsed().toMillis())
                .put("score", report.score());
        var all = json.putArray("results");
        for (var result : report.results()) {
            all.addObject().put("card", result.card()).put("topic", result.topic()).put("prompt", result.prompt())
                    .put("answer", result.answer()).put("written", result.hasAnswer())
                    .put("mark", result.mark().word()).put("said", result.remark())
                    .put("spent", result.spent().toMillis()).put("reached", result.reached())
                    .set("source", write(result.source()));
        }
        return json;
    }

    static MockReport report(JsonNode json) throws UnknownLineException {
        var results = new ArrayList<MockReport.Result>();
        for (var result : items(json, "results")) {
            results.add(new MockReport.Result(LogLineJson.text(result, "card"), result.path("topic").asText(""),
                    LogLineJson.text(result, "prompt"), result.path("answer").asText(""),
                    result.path("written").asBoolean(true), source(result.path("source")),
                    mark(result).orElseThrow(() -> new UnknownLineException("\"mark\" is missing")),
                    result.path("said").asText(""), time(result, "spent"), result.path("reached").asBoolean(true)));
        }
        return new MockReport(LogLineJson.text(json, "id"), LogLineJson.instant(json), time(json, "given"),
                time(json, "used"), results);
    }

    private static List<JsonNode> items(JsonNode json, String field) throws UnknownLineException {
        var items = new ArrayList<JsonNode>();
        json.path(field).forEach(items::add);
        if (items.isEmpty() || items.size() > MOST) {
            throw new UnknownLineException("\"" + field + "\" is not a list of 1 to 1,000");
        }
        return items;
    }

    private static Optional<MockMark> mark(JsonNode json) throws UnknownLineException {
        if (!json.has("mark")) {
            return Optional.empty();
        }
        var word = json.path("mark").asText("");
        for (var mark : MockMark.values()) {
            if (mark.word().equals(word)) {
                return Optional.of(mark);
            }
        }
        throw new UnknownLineException("\"mark\" is not missed, partly or good");
    }

    private static Duration time(JsonNode json, String field) throws UnknownLineException {
        var value = json.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 0) {
            throw new UnknownLineException("\"" + field + "\" is not a number of milliseconds");
        }
        return Duration.ofMillis(value.asInt());
    }

    private static ObjectNode write(CardSource source) {
        var json = JsonNodeFactory.instance.objectNode().put("file", source.file()).put("line", source.line());
        switch (source) {
            case CardSource.Note note -> {
                json.put("section", note.section());
                note.day().ifPresent(day -> json.put("day", day.toString()));
            }
            case CardSource.Deck deck -> json.put("deck", deck.deck());
            case CardSource.Example example -> json.put("example", example.name());
        }
        return json;
    }

    private static CardSource source(JsonNode json) throws UnknownLineException {
        var file = LogLineJson.text(json, "file");
        var line = Math.max(1, json.path("line").asInt(1));
        if (json.has("deck")) {
            return new CardSource.Deck(file, line, json.path("deck").asText(""));
        }
        try {
            var day = json.path("day").asText("");
            return new CardSource.Note(file, line, json.path("section").asText(""),
                    day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)));
        } catch (DateTimeException e) {
            throw new UnknownLineException("\"day\" is not a day like 2020-01-27");
        }
    }
}
