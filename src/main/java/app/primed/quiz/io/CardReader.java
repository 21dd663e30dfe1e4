package app.primed.quiz.io;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.Check;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Reads a card from an object of a deck.
final class CardReader {
    private static final int MOST_OPTIONS = 6;
    /// The answer that earlier versions wrote where there was none.
    private static final String ONCE_NO_ANSWER = "No answer in the note yet.";

    private CardReader() {}

    static Card read(LocatedJson item, String file, String deck) throws InvalidCardException {
        if (!(item instanceof LocatedJson.Fields fields)) {
            throw new InvalidCardException(item.line(), "A card is an object, not " + item.described());
        }
        var id = CardFields.required(fields, "id");
        if (id.length() > 200) {
            throw new InvalidCardException(fields.line(), "An id has at most 200 characters");
        }
        var source = new CardSource.Deck(file, fields.line(), deck);
        var topic = CardFields.optional(fields, "topic");
        var kind = CardFields.optional(fields, "kind");
        return switch (kind.isEmpty() ? "recall" : kind) {
            case "recall" -> new Card.Recall(
                    id, topic.isEmpty() ? deck : topic, CardFields.required(fields, "prompt"), answer(fields),
                    CardFields.optional(fields, "explanation"), source);
            case "choice" -> new Card.Choice(
                    id, topic.isEmpty() ? deck : topic, CardFields.required(fields, "prompt"),
                    CardFields.text(fields, "code").stripTrailing(),
                    options(fields), CardFields.optional(fields, "explanation"), source);
            case "challenge" -> new Card.Challenge(
                    id, topic.isEmpty() ? deck : topic, CardFields.optional(fields, "title"),
                    CardFields.required(fields, "prompt"),
                    CardFields.text(fields, "starter"), CardFields.texts(fields, "hints"), checks(fields),
                    CardFields.optional(fields, "explanation"),
                    CardFields.texts(fields, "claims"), source);
            default -> throw new InvalidCardException(
                    fields.get("kind").orElse(fields).line(),
                    "\"kind\" is recall, choice or challenge, not \"" + kind + "\"");
        };
    }

    /// Empty while there is no answer.
    private static String answer(LocatedJson.Fields fields) throws InvalidCardException {
        var answer = CardFields.optional(fields, "answer");
        return answer.equals(ONCE_NO_ANSWER) ? "" : answer;
    }

    private static List<Card.Choice.Option> options(LocatedJson.Fields fields) throws InvalidCardException {
        var options = new ArrayList<Card.Choice.Option>();
        var before = new HashSet<String>();
        for (var name : List.of("right", "wrong")) {
            for (var item : CardFields.list(fields, name)) {
                if (!(item instanceof LocatedJson.Text t)) {
                    throw new InvalidCardException(
                            item.line(), "\"" + name + "\" is a list of texts, but holds " + item.described());
                }
                var text = t.value().strip();
                if (text.isEmpty()) {
                    throw new InvalidCardException(item.line(), "An option in \"" + name + "\" is empty");
                }
                if (!before.add(text)) {
                    throw new InvalidCardException(item.line(), "The option \"" + text + "\" is listed twice");
                }
                options.add(new Card.Choice.Option(text, name.equals("right")));
            }
        }
        if (options.stream().noneMatch(Card.Choice.Option::isCorrect)) {
            throw new InvalidCardException(fields.get("right").orElse(fields).line(),
                    "No option is right: list at least one in \"right\"");
        }
        if (options.stream().allMatch(Card.Choice.Option::isCorrect)) {
            throw new InvalidCardException(fields.get("wrong").orElse(fields).line(),
                    "No option is wrong: list at least one in \"wrong\"");
        }
        if (options.size() > MOST_OPTIONS) {
            throw new InvalidCardException(fields.line(), "A card has at most 6 options, not " + options.size());
        }
        return options;
    }

    private static List<Check> checks(LocatedJson.Fields fields) throws InvalidCardException {
        var checks = new ArrayList<Check>();
        for (var item : CardFields.list(fields, "checks")) {
            checks.add(CheckReader.read(item));
        }
        return checks;
    }
}
