package app.primed.stepper.viewmodel;

import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Identifies a step by what happens there, because other versions of Python may count steps differently.
///
/// Written `[nth] event [object] ["text"]`: `created avg`, `2nd resumed avg`, `yielded avg "20.0"`, `3rd line "while
/// ready:"`, `output "lift-off"`.
///
/// @param nth which of the matching steps, from 1
/// @param event what happens there
/// @param object the name of its object; empty matches any or none
/// @param text the exact value yielded or sent; for `line` a part of the line, for `output`, `asked` and `exception` a
///     part of the text; empty matches any
record StepPattern(int nth, Event event, String object, String text) {

    private static final Pattern WRITTEN = Pattern
            .compile("(?:(?<nth>\\d+)(?:st|nd|rd|th) )?(?<event>\\w+)(?: (?<object>[^\"]+?))?(?: \"(?<text>.*)\")?");

    /// The events of a pattern.
    enum Event {
        LINE(StepKind.LINE),
        CREATED(StepKind.CREATED),
        RESUMED(StepKind.RESUMED),
        THROWN(StepKind.THROWN),
        CLOSING(StepKind.CLOSING),
        YIELDED(StepKind.YIELDED),
        RETURNED(StepKind.RETURNED),
        RAISED(StepKind.RAISED),
        /// Closed in any way.
        CLOSED(StepKind.CLOSED, StepKind.RETURNED, StepKind.RAISED),
        EXCEPTION(StepKind.EXCEPTION),
        OUTPUT(StepKind.OUTPUT),
        ASKED(StepKind.ASKED);

        private final Set<StepKind> kinds;

        Event(StepKind... kinds) {
            this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
        }
    }

    /// Parses a pattern.
    ///
    /// @throws IllegalArgumentException if it is malformed; the message says what is wrong
    static StepPattern read(String written) {
        var match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "“" + written + "” is not a place: write [nth] event [object] [\"text\"]");
        }
        var word = match.group("event");
        var event = Arrays.stream(Event.values()).filter(e -> e.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is called “" + word + "” in a run"));
        var nth = Optional.ofNullable(match.group("nth")).map(Integer::parseInt).orElse(1);
        return new StepPattern(
                nth, event, Optional.ofNullable(match.group("object")).orElse(""),
                Optional.ofNullable(match.group("text")).orElse(""));
    }

    /// The step that matches, among the first `size` steps of a run.
    OptionalInt in(Trace trace, int size) {
        var lines = trace.source().lines().toList();
        var left = nth;
        for (var at = 0; at < size; at++) {
            var step = trace.step(at);
            if (step.line() > lines.size()) {
                // Live moves below the program are not part of the lesson.
                break;
            }
            var line = step.line() > 0 ? lines.get(step.line() - 1) : "";
            if (fits(trace, step, line) && --left == 0) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private boolean fits(Trace trace, Step step, String line) {
        if (!event.kinds.contains(step.kind())) {
            return false;
        }
        if (!object.isEmpty()
                && (step.object() < 0 || !trace.objects().get(step.object()).variable().equals(object))) {
            return false;
        }
        return text.isEmpty() || switch (event) {
            case LINE -> line.contains(text);
            case EXCEPTION, OUTPUT, ASKED -> step.text().contains(text);
            case CREATED, RESUMED, THROWN, CLOSING, YIELDED, RETURNED, RAISED, CLOSED -> step.text().equals(text);
        };
    }
}
