package app.primed.quiz.io;

import java.util.ArrayList;
import java.util.List;

/// Reads the fields of a card or of one of its checks.
final class CardFields {
    private CardFields() {}

    static String required(LocatedJson.Fields fields, String name) throws InvalidCardException {
        var text = optional(fields, name);
        if (text.isEmpty()) {
            throw new InvalidCardException(fields.line(), "\"" + name + "\" is missing or empty");
        }
        return text;
    }

    static String optional(LocatedJson.Fields fields, String name) throws InvalidCardException {
        return text(fields, name).strip();
    }

    /// A string, or a list of strings that are its lines; long code is easier to read that way.
    static String text(LocatedJson.Fields fields, String name) throws InvalidCardException {
        var found = fields.get(name);
        if (found.isEmpty()) {
            return "";
        }
        return switch (found.get()) {
            case LocatedJson.Text t -> t.value();
            case LocatedJson.Items i -> String.join("\n", texts(fields, name));
            default -> throw new InvalidCardException(
                    found.get().line(), "\"" + name + "\" is a text, not " + found.get().described());
        };
    }

    static List<String> texts(LocatedJson.Fields fields, String name) throws InvalidCardException {
        var texts = new ArrayList<String>();
        for (var item : list(fields, name)) {
            if (!(item instanceof LocatedJson.Text t)) {
                throw new InvalidCardException(item.line(),
                        "\"" + name + "\" is a list of texts, but holds " + item.described());
            }
            texts.add(t.value());
        }
        return texts;
    }

    static List<LocatedJson> list(LocatedJson.Fields fields, String name) throws InvalidCardException {
        var found = fields.get(name);
        if (found.isEmpty()) {
            return List.of();
        }
        if (!(found.get() instanceof LocatedJson.Items items)) {
            throw new InvalidCardException(found.get().line(),
                    "\"" + name + "\" is a list, not " + found.get().described());
        }
        return items.all();
    }
}
