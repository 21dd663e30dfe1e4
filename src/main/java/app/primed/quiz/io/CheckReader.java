package app.primed.quiz.io;

import app.primed.quiz.model.Check;
import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads a [Check] from an object of a challenge's `checks`.
final class CheckReader {
    private static final Set<String> COMMON = Set.of("type", "says", "name");

    private CheckReader() {}

    static Check read(LocatedJson item) throws InvalidCardException {
        if (!(item instanceof LocatedJson.Fields f)) {
            throw new InvalidCardException(item.line(), "A check is an object, not " + item.described());
        }
        var type = CardFields.required(f, "type");
        var name = Optional.of(CardFields.optional(f, "name")).filter(n -> !n.isEmpty());
        return switch (type) {
            case "asked-state" -> {
                only(f, "state", "kind");
                var state = state(f.get("state").orElse(f), CardFields.required(f, "state"));
                var kind = kind(f);
                yield new Check.AskedState(state, kind, name,
                        says(f, "its state was asked while it was " + kind.nameOf(state) + ", and printed"));
            }
            case "created" -> {
                only(f, "kind", "at-least");
                var kind = kind(f);
                yield new Check.Created(kind, name, number(f, "at-least", 1),
                        says(f, kind.withArticle() + " was created"));
            }
            case "reached" -> {
                only(f, "states");
                var states = new ArrayList<ObjectState>();
                for (var word : texts(f, "states")) {
                    states.add(state(f, word));
                }
                yield new Check.Reached(List.copyOf(states), name,
                        says(f, "it went through " + list(states.stream().map(ObjectState::name).toList())));
            }
            case "sent" -> {
                only(f, "values");
                var values = texts(f, "values");
                yield new Check.Sent(values, name, says(f, "it was sent " + list(values)));
            }
            case "yielded" -> {
                only(f, "values");
                var values = texts(f, "values");
                yield new Check.Yielded(values, name, says(f, "it gave " + list(values)));
            }
            case "returned" -> {
                only(f, "value");
                var value = CardFields.required(f, "value");
                yield new Check.Returned(value, name, says(f, "it returned " + value));
            }
            case "primed-before-send" -> {
                only(f);
                yield new Check.PrimedBeforeSend(name, says(f, "it was primed before the first send"));
            }
            case "thrown" -> {
                only(f, "exception");
                var exception = CardFields.required(f, "exception");
                yield new Check.Thrown(exception, name, says(f, exception + " was thrown into it"));
            }
            case "closed-by" -> {
                only(f, "by");
                var by = choice(f, "by", Check.ClosedBy.Cause.values(), Check.ClosedBy.Cause::word);
                yield new Check.ClosedBy(by, name, says(f, switch (by) {
                    case CLOSE -> "it was closed with close()";
                    case RETURN -> "it came to its end by returning";
                    case EXCEPTION -> "it came to its end by an exception";
                }));
            }
            case "finally-ran" -> {
                only(f);
                yield new Check.FinallyRan(name, says(f, "its finally block ran when it was closed"));
            }
            case "delegates" -> {
                only(f, "depth");
                yield new Check.Delegates(number(f, "depth", 1), name, says(f, "it delegated to another"));
            }
            case "stdout" -> {
                only(f, "lines", "match");
                var lines = texts(f, "lines");
                var match = f.get("match").isEmpty()
                        ? Check.Stdout.Match.LINES
                        : choice(f, "match", Check.Stdout.Match.values(), Check.Stdout.Match::word);
                yield new Check.Stdout(lines, match, says(f, "it printed " + list(lines)));
            }
            case "tests" -> {
                only(f, "code");
                yield new Check.Tests(TestCodeReader.read(f), says(f, "its tests hold"));
            }
            case "uses" -> {
                only(f, "names");
                var names = texts(f, "names");
                yield new Check.Uses(names, says(f, "it uses " + list(names)));
            }
            case "forbids" -> {
                only(f, "names");
                var names = texts(f, "names");
                yield new Check.Forbids(names, says(f, "it does without " + list(names)));
            }
            default ->
                throw new InvalidCardException(f.get("type").orElse(f).line(), "There is no check \"" + type + "\"");
        };
    }

    /// Rejects unknown fields: a misspelt one would silently weaken the check.
    private static void only(LocatedJson.Fields fields, String... known) throws InvalidCardException {
        for (var field : fields.all().entrySet()) {
            if (!COMMON.contains(field.getKey()) && !Arrays.asList(known).contains(field.getKey())) {
                throw new InvalidCardException(field.getValue().line(),
                        "This check has no field \"" + field.getKey() + "\"");
            }
        }
    }

    private static String says(LocatedJson.Fields f, String otherwise) throws InvalidCardException {
        var says = CardFields.optional(f, "says");
        return says.isEmpty() ? otherwise : says;
    }

    private static String list(List<String> words) {
        return String.join(", ", words);
    }

    private static ObjectState state(LocatedJson at, String word) throws InvalidCardException {
        var state = ObjectState.of(word);
        if (state.isEmpty()) {
            throw new InvalidCardException(at.line(),
                    "There is no state \"" + word + "\"; the states are CREATED, RUNNING, SUSPENDED, CLOSED");
        }
        return state.get();
    }

    private static ObjectKind kind(LocatedJson.Fields f) throws InvalidCardException {
        return f.get("kind").isEmpty()
                ? ObjectKind.GENERATOR
                : choice(f, "kind", ObjectKind.values(), ObjectKind::word);
    }

    private static <T> T choice(LocatedJson.Fields f, String field, T[] all, Function<T, String> word)
            throws InvalidCardException {
        var given = CardFields.required(f, field);
        for (var one : all) {
            if (word.apply(one).equals(given)) {
                return one;
            }
        }
        throw new InvalidCardException(f.get(field).orElse(f).line(), "\"%s\" is one of %s, not \"%s\"".formatted(
                field, Arrays.stream(all).map(word).collect(Collectors.joining(", ")), given));
    }

    private static List<String> texts(LocatedJson.Fields f, String field) throws InvalidCardException {
        var texts = CardFields.texts(f, field);
        if (texts.isEmpty()) {
            throw new InvalidCardException(f.line(), "\"" + field + "\" is missing or empty");
        }
        return texts;
    }

    private static int number(LocatedJson.Fields f, String field, int otherwise) throws InvalidCardException {
        var found = f.get(field);
        if (found.isEmpty()) {
            return otherwise;
        }
        if (found.get() instanceof LocatedJson.Other o && o.number() && o.written().matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(o.written());
        }
        throw new InvalidCardException(found.get().line(),
                "\"" + field + "\" is a whole number from 1, not " + found.get().described());
    }
}
