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

/// A move that is about to be made in a recorded run, what can be asked of it, and what truly came of it.
///
/// @param object whom the move is made on
/// @param move the move as one would write it (`avg.send(30)`)
/// @param askedAt the step before the move
/// @param answeredAt the step at which it is over
/// @param state the object's state then
/// @param line 1-based line it rests at or ended at, 0 where there is none
/// @param result how it gave control back; empty where it was only made
public record Prediction(
        TracedObject object, String move, int askedAt, int answeredAt, ObjectState state, int line,
        Optional<Result> result) {

    /// What is asked.
    public enum Part {
        STATE,
        LINE,
        VALUE
    }

    /// How control came back, and the value that came with it, as shown text.
    public record Result(StepKind how, String value) {}

    /// What a person says. What is not said is empty.
    public record Guess(Optional<ObjectState> state, String line, String value) {
        public static final Guess NOTHING = new Guess(Optional.empty(), "", "");
    }

    /// Which parts were right.
    public record Verdict(Map<Part, Boolean> correct) {
        public Verdict {
            correct = Map.copyOf(correct);
        }

        /// Whether everything asked was right.
        public boolean allCorrect() {
            return !correct.containsValue(false);
        }
    }

    /// What makes sense to ask: an object just made has neither line nor value, and what a coroutine hands its event
    /// loop is nobody's to know.
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

    /// The true answer in words: `SUSPENDED`, `line 6`, `yields 20.0`.
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

    /// Who is closed is nowhere: no line is as right as the one it ended at.
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
            // Which exception it is decides; its words need not be known.
            default -> said.equals(value) || said.equals(value.replaceFirst("[(:].*$", ""));
        };
    }

    /// Quotes of either kind are alike, and so is space around.
    private static String plain(String text) {
        return text.strip().replace('"', '\'');
    }
}
