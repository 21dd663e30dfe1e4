package app.primed.stepper.model;

import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import app.primed.trace.StepKind;
import app.primed.trace.TracedObject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The next move in a recorded run, what to ask about it, and its true result.
///
/// @param object the object that is moved
/// @param move the move as code (`avg.send(30)`)
/// @param askedAt the step before the move
/// @param answeredAt the step at which the move is finished
/// @param state the object's state then
/// @param line 1-based line at which it is suspended or ended, 0 if there is none
/// @param result how control came back; empty if the object was only created
public record Prediction(
        TracedObject object, String move, int askedAt, int answeredAt, ObjectState state, int line,
        Optional<Result> result) {

    /// A part of the question.
    public enum Part {
        STATE,
        LINE,
        VALUE
    }

    /// How control came back, and the value that came with it, as text.
    public record Result(StepKind how, String value) {}

    /// The user's answer. Unanswered parts are empty.
    public record Guess(Optional<ObjectState> state, String line, String value) {
        public static final Guess NOTHING = new Guess(Optional.empty(), "", "");
    }

    /// Which parts are correct.
    public record Verdict(Map<Part, Boolean> correct) {
        public Verdict {
            correct = Map.copyOf(correct);
        }

        public boolean allCorrect() {
            return !correct.containsValue(false);
        }
    }

    /// The parts worth asking: a new object has neither line nor value, and nobody can know what a coroutine passes to
    /// its event loop.
    public Set<Part> parts() {
        var parts = EnumSet.of(Part.STATE);
        if (line > 0) {
            parts.add(Part.LINE);
        }
        if (result.filter(o -> o.how() == StepKind.RETURNED
                || !o.value().isEmpty() && object.kind() != ObjectKind.COROUTINE).isPresent()) {
            parts.add(Part.VALUE);
        }
        return parts;
    }

    public Verdict check(Guess guess) {
        var right = new EnumMap<Part, Boolean>(Part.class);
        for (var part : parts()) {
            right.put(part, switch (part) {
                case STATE -> guess.state().filter(state::equals).isPresent();
                case LINE -> isLine(guess.line());
                case VALUE -> result.filter(o -> isValue(o, guess.value())).isPresent();
            });
        }
        return new Verdict(right);
    }

    /// The correct answer in words: `SUSPENDED`, `line 6`, `yields 20.0`.
    public String answer(Part part) {
        return switch (part) {
            case STATE -> state.name();
            case LINE -> (state == ObjectState.CLOSED ? "ended at line " : "line ") + line;
            case VALUE -> result.map(o -> verb(o.how()) + " " + (o.value().isEmpty() ? "None" : o.value())).orElse("");
        };
    }

    private static String verb(StepKind how) {
        return switch (how) {
            case YIELDED -> "yields";
            case RETURNED -> "returns";
            default -> "raises";
        };
    }

    /// For a closed object, no line is as correct as the line where it ended.
    private boolean isLine(String typed) {
        var said = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^line\\s*", "");
        return said.equals(Integer.toString(line))
                || state == ObjectState.CLOSED && (said.isEmpty() || said.equals("-") || said.equals("none"));
    }

    private static boolean isValue(Result outcome, String typed) {
        var said = plain(typed).replaceFirst("^(yields?|returns?|raises?)\\s+", "");
        var value = plain(outcome.value());
        return switch (outcome.how()) {
            case YIELDED -> said.equals(value);
            case RETURNED -> {
                var given = value.isEmpty() ? "None" : value;
                var stop = said.replaceFirst("^StopIteration(?:\\(|:\\s*)?", "").replaceFirst("\\)$", "").strip();
                yield said.equals(given)
                        || said.startsWith("StopIteration") && (stop.isEmpty() || stop.equals(given))
                        || said.isEmpty() && given.equals("None");
            }
            // Only the exception's type counts, not its message.
            default -> said.equals(value) || said.equals(value.replaceFirst("[(:].*$", ""));
        };
    }

    /// Ignores spaces around the text and the kind of quotes.
    private static String plain(String text) {
        return text.strip().replace('"', '\'');
    }
}
