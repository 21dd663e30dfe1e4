package app.primed.search.model;

import app.primed.search.model.SearchQuery.Clause;
import app.primed.search.model.SearchQuery.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Reads what was typed into the search box: words, "phrases", `-without`, `kind:debates`, `by:handle`,
/// `before:2020-03`, `after:2019`, `on:2020-01-27`, `note:week`, `tag:interview`, `is:open`, `has:python`.
///
/// Nothing typed is an error. What is not understood is searched as words, and said.
public final class QueryReader {
    /// The fields there are, as they are typed.
    public static final List<String> FIELDS =
            List.of("kind", "by", "before", "after", "on", "note", "tag", "is", "has");

    private final List<String> kinds;
    private final LocalDate today;
    private final UnaryOperator<String> person;

    /// @param kinds the ids of the kinds of sections
    /// @param today what `today` means
    public QueryReader(List<String> kinds, LocalDate today) {
        this(kinds, today, UnaryOperator.identity());
    }

    /// @param person the handle that what is said under another one is found by
    public QueryReader(List<String> kinds, LocalDate today, UnaryOperator<String> person) {
        this.person = person;
        this.kinds = List.copyOf(kinds);
        this.today = today;
    }

    public SearchQuery read(String typed) {
        var clauses = new ArrayList<Clause>();
        var remarks = new ArrayList<String>();
        for (var token : QueryToken.in(typed)) {
            if (token.field().isEmpty() || token.value().startsWith("//")
                    || token.value().isEmpty() && !FIELDS.contains(token.field())) {
                words(token, token.whole(), clauses);
            } else if (!token.value().isEmpty()) {
                field(token, clauses, remarks);
            }
        }
        return new SearchQuery(List.copyOf(clauses), List.copyOf(remarks));
    }

    private void field(QueryToken token, List<Clause> clauses, List<String> remarks) {
        var condition = switch (token.field()) {
            case "kind" -> kind(token.value());
            case "by" -> by(token);
            case "note" -> Optional.<Condition>of(new Condition.Note(token.value()));
            case "tag" -> tag(token);
            case "is", "has" -> trait(token);
            case "before", "after", "on" -> days(token);
            default -> Optional.<Condition>empty();
        };
        if (condition.isPresent()) {
            clauses.add(new Clause(condition.get(), token.wanted()));
        } else if (!token.last() || !isBegun(token)) {
            remarks.add(remark(token));
            words(token, FIELDS.contains(token.field()) ? token.value() : token.whole(), clauses);
        }
    }

    /// Whether the token may be the beginning of a condition that is still being typed.
    private boolean isBegun(QueryToken token) {
        var value = token.value().toLowerCase(Locale.ROOT);
        return switch (token.field()) {
            case "is", "has" -> Arrays.stream(Trait.values()).anyMatch(trait -> trait.word().startsWith(value));
            case "before", "after", "on" -> value.matches("\\d{1,4}|\\d{4}[-./]\\d{0,2}|\\d{4}[-./]\\d{1,2}[-./]\\d?")
                    || "today".startsWith(value) || "yesterday".startsWith(value);
            default -> false;
        };
    }

    private static void words(QueryToken token, String text, List<Clause> clauses) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        clauses.add(new Clause(token.quoted()
                ? new Condition.Phrase(text)
                : new Condition.Word(text, token.last() && token.wanted()), token.wanted()));
    }

    private Optional<Condition> kind(String value) {
        var ids = Arrays.stream(value.toLowerCase(Locale.ROOT).split(",")).filter(part -> !part.isEmpty())
                .flatMap(part -> kinds.stream().filter(id -> id.startsWith(part.replace('_', '-').replace(' ', '-'))))
                .distinct().toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Condition.Kind(ids));
    }

    private Optional<Condition> by(QueryToken token) {
        var handle = token.value().startsWith("@") ? token.value().substring(1) : token.value();
        return handle.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition.By(person.apply(handle), token.last() && !token.quoted()));
    }

    private static Optional<Condition> tag(QueryToken token) {
        var name = token.value().startsWith("#") ? token.value().substring(1) : token.value();
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition.Tag(name, token.last() && !token.quoted()));
    }

    private static Optional<Condition> trait(QueryToken token) {
        return Trait.of(token.value()).map(Condition.Is::new);
    }

    private Optional<Condition> days(QueryToken token) {
        return DateRange.of(token.value(), today).map(days -> switch (token.field()) {
            case "before" -> new Condition.Between(Optional.empty(), Optional.of(days.first().minusDays(1)));
            case "after" -> new Condition.Between(Optional.of(days.last().plusDays(1)), Optional.empty());
            default -> new Condition.Between(Optional.of(days.first()), Optional.of(days.last()));
        });
    }

    private String remark(QueryToken token) {
        var searched = " It was searched as words.";
        return switch (token.field()) {
            case "kind" -> "There is no kind “" + token.value() + "”; there are " + String.join(", ", kinds) + "."
                    + searched;
            case "is", "has" -> "There is no " + token.field() + ":" + token.value() + "; there are "
                    + Arrays.stream(Trait.values()).map(trait -> trait.field() + ":" + trait.word())
                            .collect(Collectors.joining(", "))
                    + "." + searched;
            case "before", "after", "on" -> "“" + token.value() + "” is no day, month or year such as 2020-01-27, "
                    + "2020-03 or 2020." + searched;
            default -> "There is no " + token.field() + ":; there are "
                    + FIELDS.stream().map(field -> field + ":").collect(Collectors.joining(" ")) + "." + searched;
        };
    }
}
