package app.primed.quiz.io;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Check;
import app.primed.quiz.model.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Turns one object of a deck into a card.
final class CardReader {
    private static final int MOST_OPTIONS = 6;
    /// What the deck of a person's own once said where there was no answer.
    private static final String ONCE_NO_ANSWER = "No answer in the note yet.";

    /// A card that cannot be used, with the line that says why.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;

        Unusable(int line, String reason) {
            super(reason);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private CardReader() {}

    static Card read(Located item, String file, String deck) throws Unusable {
        if (!(item instanceof Located.Fields fields)) {
            throw new Unusable(item.line(), "A card is an object, not " + item.described());
        }
        var id = required(fields, "id");
        if (id.length() > 200) {
            throw new Unusable(fields.line(), "An id has at most 200 characters");
        }
        var source = new Source.Deck(file, fields.line(), deck);
        var topic = optional(fields, "topic");
        var kind = optional(fields, "kind");
        return switch (kind.isEmpty() ? "recall" : kind) {
            case "recall" -> new Card.Recall(
                    id, topic.isEmpty() ? deck : topic, required(fields, "prompt"), answer(fields),
                    optional(fields, "explanation"), source);
            case "choice" -> new Card.Choice(
                    id, topic.isEmpty() ? deck : topic, required(fields, "prompt"),
                    text(fields, "code").stripTrailing(),
                    options(fields), optional(fields, "explanation"), source);
            case "challenge" -> new Card.Challenge(
                    id, topic.isEmpty() ? deck : topic, optional(fields, "title"), required(fields, "prompt"),
                    text(fields, "starter"), texts(fields, "hints"), checks(fields), optional(fields, "explanation"),
                    texts(fields, "claims"), source);
            default -> throw new Unusable(
                    fields.get("kind").orElse(fields).line(),
                    "\"kind\" is recall, choice or challenge, not \"" + kind + "\"");
        };
    }

    /// Empty where none is written yet.
    private static String answer(Located.Fields fields) throws Unusable {
        var answer = optional(fields, "answer");
        return answer.equals(ONCE_NO_ANSWER) ? "" : answer;
    }

    private static List<Card.Choice.Option> options(Located.Fields fields) throws Unusable {
        var options = new ArrayList<Card.Choice.Option>();
        var before = new HashSet<String>();
        for (var name : List.of("right", "wrong")) {
            for (var item : list(fields, name)) {
                if (!(item instanceof Located.Text t)) {
                    throw new Unusable(
                            item.line(), "\"" + name + "\" is a list of texts, but holds " + item.described());
                }
                var text = t.value().strip();
                if (text.isEmpty()) {
                    throw new Unusable(item.line(), "A choice in \"" + name + "\" is empty");
                }
                if (!before.add(text)) {
                    throw new Unusable(item.line(), "The choice \"" + text + "\" stands there twice");
                }
                options.add(new Card.Choice.Option(text, name.equals("right")));
            }
        }
        if (options.stream().noneMatch(Card.Choice.Option::right)) {
            throw new Unusable(fields.get("right").orElse(fields).line(),
                    "No choice is right: \"right\" lists those that are");
        }
        if (options.stream().allMatch(Card.Choice.Option::right)) {
            throw new Unusable(fields.get("wrong").orElse(fields).line(),
                    "No choice is wrong: \"wrong\" lists those that are");
        }
        if (options.size() > MOST_OPTIONS) {
            throw new Unusable(fields.line(), "A card has at most 6 choices, not " + options.size());
        }
        return options;
    }

    private static List<Check> checks(Located.Fields fields) throws Unusable {
        var checks = new ArrayList<Check>();
        for (var item : list(fields, "checks")) {
            checks.add(CheckReader.read(item));
        }
        return checks;
    }

    static String required(Located.Fields fields, String name) throws Unusable {
        var text = optional(fields, name);
        if (text.isEmpty()) {
            throw new Unusable(fields.line(), "\"" + name + "\" is missing or empty");
        }
        return text;
    }

    static String optional(Located.Fields fields, String name) throws Unusable {
        return text(fields, name).strip();
    }

    /// A text, or a list of texts for its lines: long code is easier to read so.
    static String text(Located.Fields fields, String name) throws Unusable {
        var found = fields.get(name);
        if (found.isEmpty()) {
            return "";
        }
        return switch (found.get()) {
            case Located.Text t -> t.value();
            case Located.Items i -> String.join("\n", texts(fields, name));
            default -> throw new Unusable(
                    found.get().line(), "\"" + name + "\" is a text, not " + found.get().described());
        };
    }

    static List<String> texts(Located.Fields fields, String name) throws Unusable {
        var texts = new ArrayList<String>();
        for (var item : list(fields, name)) {
            if (!(item instanceof Located.Text t)) {
                throw new Unusable(item.line(), "\"" + name + "\" is a list of texts, but holds " + item.described());
            }
            texts.add(t.value());
        }
        return texts;
    }

    private static List<Located> list(Located.Fields fields, String name) throws Unusable {
        var found = fields.get(name);
        if (found.isEmpty()) {
            return List.of();
        }
        if (!(found.get() instanceof Located.Items items)) {
            throw new Unusable(found.get().line(), "\"" + name + "\" is a list, not " + found.get().described());
        }
        return items.all();
    }
}
