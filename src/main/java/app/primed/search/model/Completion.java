package app.primed.search.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How what is being typed may go on: the fields there are, the values of `kind:`, `is:` and `has:`.
///
/// @param hint what may stand there, in a line for people; empty where nothing is to be said
/// @param endings the whole typed text with each way to go on, the likeliest first
public record Completion(String hint, List<String> endings) {
    private static final Completion NONE = new Completion("", List.of());

    /// @param kinds the ids of the kinds of sections
    public static Completion of(String typed, List<String> kinds) {
        var tokens = QueryToken.in(typed);
        if (tokens.isEmpty() || !tokens.getLast().last() || tokens.getLast().quoted()) {
            return NONE;
        }
        var token = tokens.getLast();
        var before = typed.substring(0, token.start()) + (token.wanted() ? "" : "-");
        if (token.field().isEmpty()) {
            return token.value().length() < 2
                    ? NONE
                    : new Completion("", QueryReader.FIELDS.stream().filter(f -> f.startsWith(small(token.value())))
                            .map(field -> before + field + ":").toList());
        }
        return switch (token.field()) {
            case "kind" -> values("kind: ", kinds.stream(), token, before);
            case "is", "has" -> values(token.field() + ": ", Arrays.stream(Trait.values())
                    .filter(trait -> trait.field().equals(token.field())).map(Trait::word), token, before);
            case "by" -> new Completion("by: a viewer's handle, or how it begins", List.of());
            case "before", "after", "on" -> new Completion(
                    token.field() + ": a day, a month or a year, such as 2020-01-27, 2020-03, 2020, today", List.of());
            case "tag" -> new Completion("tag: a #tag, or how it begins", List.of());
            case "note" -> new Completion("note: a part of the note's name or folder", List.of());
            default -> NONE;
        };
    }

    private static Completion values(String label, Stream<String> values, QueryToken token, String before) {
        var fitting = values.filter(value -> value.startsWith(small(token.value()))).toList();
        return fitting.isEmpty() || fitting.equals(List.of(small(token.value())))
                ? NONE
                : new Completion(label + String.join(" · ", fitting),
                        fitting.stream().map(value -> before + token.field() + ":" + value + " ").toList());
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
