package app.primed.stepper.io;

import app.primed.trace.RecordedTrace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The texts of the values that names are bound to.
///
/// The agent sends an object that can change once, with numbers in place of the parts that can change themselves (see
/// `protocol.md`). Here they are put together, and again when a part of them has changed: the trace has whole texts.
final class NamedValues {
    /// Each of these as in the agent's `forms.py`.
    private static final int DEPTH = 3;
    private static final int ITEMS = 12;
    private static final int LENGTH = 160;

    private static final int MOST_OBJECTS = 200_000;
    /// Only a forged trace has more objects in one text.
    private static final int MOST_PARTS = 5_000;
    private static final char REFERENCE = '\uE002';
    private static final char REFERENCE_END = '\uE003';
    private static final char SORTED = '\uE004';
    private static final char BETWEEN = '\uE005';
    private static final char SORTED_END = '\uE006';

    private final RecordedTrace.Writer trace;
    private final Map<Integer, Described> objects = new HashMap<>();
    private final Map<Integer, Map<String, Bound>> frames = new HashMap<>();
    private final Set<Bound> outdated = new LinkedHashSet<>();

    NamedValues(RecordedTrace.Writer trace) {
        this.trace = trace;
    }

    /// Takes what is new of an object.
    ///
    /// @param cut the short form shown for it where it is nested too deeply or contains itself; empty for its text
    /// @param text empty if it has not changed, or was only shown where it is too deep so far
    void describe(int number, Optional<String> cut, Optional<String> text) throws InvalidTraceException {
        var object = objects.computeIfAbsent(number, _ -> new Described());
        if (objects.size() > MOST_OBJECTS) {
            throw new InvalidTraceException("more objects than any program shows");
        }
        object.cut = cut;
        text.ifPresent(now -> object.text = now);
        outdated.addAll(object.shownBy);
    }

    /// The agent describes all objects anew, under other numbers.
    void forget() {
        update();
        objects.clear();
    }

    void bind(int frame, String name, String text) {
        var before = unbound(frame, name);
        if (!hasParts(text)) {
            trace.bind(frame, name, text);
            return;
        }
        var bound = new Bound(frame, name, text, before.flatMap(other -> other.shown));
        frames.computeIfAbsent(frame, _ -> new HashMap<>()).put(name, bound);
        outdated.add(bound);
    }

    void unbind(int frame, String name) {
        unbound(frame, name);
        trace.unbind(frame, name);
    }

    private Optional<Bound> unbound(int frame, String name) {
        var names = frames.get(frame);
        var bound = names == null ? null : names.remove(name);
        if (bound != null) {
            outdated.remove(bound);
            bound.showsNothing();
        }
        return Optional.ofNullable(bound);
    }

    /// Writes the texts that have changed since the last step.
    void update() {
        for (var bound : outdated) {
            bound.update();
        }
        outdated.clear();
    }

    /// The frame has ended: its names keep their last texts.
    void ended(int frame) {
        var names = frames.remove(frame);
        if (names != null) {
            for (var bound : names.values()) {
                if (outdated.remove(bound)) {
                    bound.update();
                }
                bound.showsNothing();
            }
        }
    }

    /// A text with everything in place.
    String whole(String text) {
        return hasParts(text) ? new Composition().of(text) : text;
    }

    private static boolean hasParts(String text) {
        return text.indexOf(REFERENCE) >= 0 || text.indexOf(SORTED) >= 0;
    }

    private static final class Described {
        private Optional<String> cut = Optional.empty();
        private String text = "";
        private final Set<Bound> shownBy = new HashSet<>();
    }

    private final class Bound {
        private final int frame;
        private final String name;
        private final String text;
        private Optional<String> shown;
        private List<Described> shows = List.of();

        /// @param shown what the name was last seen to be bound to: another object may look the same
        Bound(int frame, String name, String text, Optional<String> shown) {
            this.frame = frame;
            this.name = name;
            this.text = text;
            this.shown = shown;
        }

        void update() {
            var composition = new Composition();
            var now = composition.of(text);
            showsNothing();
            shows = composition.used;
            for (var object : shows) {
                object.shownBy.add(this);
            }
            if (shown.isEmpty() || !now.equals(shown.get())) {
                shown = Optional.of(now);
                trace.bind(frame, name, now);
            }
        }

        void showsNothing() {
            for (var object : shows) {
                object.shownBy.remove(this);
            }
            shows = List.of();
        }
    }

    /// One text that is being put together.
    private final class Composition {
        private final List<Described> used = new ArrayList<>();
        private final List<Described> around = new ArrayList<>();

        String of(String text) {
            var whole = new StringBuilder();
            append(text, DEPTH, whole);
            if (whole.codePointCount(0, whole.length()) <= LENGTH) {
                return whole.toString();
            }
            return whole.substring(0, whole.offsetByCodePoints(0, LENGTH - 1)) + "…";
        }

        private void append(String text, int depth, StringBuilder to) {
            int at = 0;
            while (at < text.length() && to.length() <= 2 * LENGTH) {
                int end = switch (text.charAt(at)) {
                    case REFERENCE -> reference(text, at, depth, to);
                    case SORTED -> sorted(text, at, depth, to);
                    default -> -1;
                };
                if (end < 0) {
                    to.append(text.charAt(at));
                    end = at + 1;
                }
                at = end;
            }
        }

        /// @return where the text goes on; -1 if this refers to nothing, and is text itself
        private int reference(String text, int at, int depth, StringBuilder to) {
            int end = text.indexOf(REFERENCE_END, at);
            if (end < 0 || end == at + 1 || end > at + 10) {
                return -1;
            }
            int number = 0;
            for (int i = at + 1; i < end; i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                number = 10 * number + digit;
            }
            var object = objects.get(number);
            if (object == null) {
                return -1;
            }
            used.add(object);
            if (object.cut.isPresent() && (depth <= 0 || around.contains(object)) || used.size() > MOST_PARTS) {
                to.append(object.cut.orElse("…"));
            } else {
                around.add(object);
                append(object.text, depth - 1, to);
                around.removeLast();
            }
            return end + 1;
        }

        private int sorted(String text, int at, int depth, StringBuilder to) {
            int end = text.indexOf(SORTED_END, at);
            if (end < 0) {
                return -1;
            }
            var parts = new ArrayList<String>();
            for (int from = at + 1; from <= end;) {
                int next = text.indexOf(BETWEEN, from);
                int until = next < 0 || next > end ? end : next;
                var part = new StringBuilder();
                append(text.substring(from, until), depth, part);
                parts.add(part.toString());
                from = until + 1;
            }
            parts.sort(null);
            to.append(String.join(", ", parts.subList(0, Math.min(ITEMS, parts.size()))));
            return end + 1;
        }
    }
}
