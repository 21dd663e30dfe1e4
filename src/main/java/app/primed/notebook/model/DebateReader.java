package app.primed.notebook.model;

import app.primed.notebook.model.Debate.Argument;
import app.primed.notebook.model.Debate.Option;
import app.primed.notebook.model.Debate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds debates in a section's entries: a topic, options, arguments under `Pros`/`Cons` or after `Pro:`/`Con:`, and
/// handles under an option as votes.
final class DebateReader {
    private static final int SHORT = 80;

    private final SectionKind kind;
    private final DebateMarks marks;
    private final List<Debate> found = new ArrayList<>();
    private List<Option> options = new ArrayList<>();
    private final String heading;
    private String topic = "";
    private Range range;
    private @Nullable Entry asked;
    private @Nullable Verdict verdict;

    private DebateReader(Section section, DebateMarks marks) {
        kind = section.kind();
        this.marks = marks;
        range = section.heading().range();
        heading = section.heading().text();
        topic = kind != SectionKind.OTHER && DebateWording.generic(heading)
                ? ""
                : kind == SectionKind.OTHER || kind == SectionKind.DEBATES ? heading : "";
    }

    /// @param inDebates whether the section's heading is below one of debates
    static List<Debate> in(Section section, boolean inDebates) {
        var entries = section.entries();
        boolean debates = section.kind() == SectionKind.DEBATES || inDebates;
        boolean opened = any(entries, DebateWording::opens);
        var marks = debates || opened || any(entries, DebateMarks::opposes)
                ? DebateMarks.ARGUED
                : DebateMarks.ANYWHERE;
        boolean argued = any(entries, marks::isArgument);
        if (!debates && !argued && !opened && !any(entries, DebateWording::concludes)) {
            return List.of();
        }
        var reader = new DebateReader(section, marks);
        if (inDebates && !argued) {
            section.entries().stream().filter(e -> !reader.readVerdict(e) && e.text().length() < SHORT)
                    .forEach(reader::option);
        } else {
            reader.read(section.entries());
        }
        reader.close();
        if (inDebates && reader.found.isEmpty()) {
            return List.of(new Debate(
                    section.line(), section.heading().text(), List.of(), java.util.Optional.ofNullable(reader.verdict),
                    section.heading().range()));
        }
        return List.copyOf(reader.found);
    }

    private static boolean any(List<Entry> entries, Predicate<Entry> such) {
        for (var entry : entries) {
            if (entry.any(such)) {
                return true;
            }
        }
        return false;
    }

    /// Reads `Verdict: …` as the outcome of the debate that it is in or follows.
    private boolean readVerdict(Entry entry) {
        var words = DebateWording.verdict(entry.text());
        if (words.isEmpty()) {
            return false;
        }
        var decided = new Verdict(entry.line(), words.get());
        if (options.isEmpty() && asked == null && !found.isEmpty()) {
            var last = found.removeLast();
            found.add(new Debate(last.line(), last.topic(), last.options(),
                    java.util.Optional.of(last.verdict().orElse(decided)), last.range().through(entry.range())));
        } else if (verdict == null) {
            verdict = decided;
        }
        return true;
    }

    private void read(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (kind != SectionKind.DEBATES && found.isEmpty() && options.isEmpty() && asked == null && i > 0
                    && DebateWording.concludes(entry)) {
                // What is decided is what is right above.
                asked = entries.get(i - 1);
                topic = DebateWording.topic(asked);
                range = asked.range();
                nested(asked);
                readVerdict(entry);
                range = range.through(entry.range());
                close();
                topic = "";
            } else if (DebateWording.answered(entries, i)) {
                close();
                i += entry.nested().isEmpty() ? 1 : 0;
            } else if (readVerdict(entry)) {
                range = options.isEmpty() && asked == null ? range : range.through(entry.range());
            } else if (marks.isArgument(entry)) {
                // Labels at the section's own depth argue about the entry above them.
                i = topLabels(entries, i);
            } else if (isTopic(entry)) {
                close();
                topic = DebateWording.topic(entry);
                range = entry.range();
                asked = entry;
                nested(entry);
                i = optionsBelow(entries, i);
                if (!options.isEmpty()) {
                    close();
                    topic = "";
                }
            } else if (speaks(entry) && extend(entry)) {
                continue;
            } else if (entry.nested().stream().anyMatch(marks::isArgument)) {
                option(entry);
            } else if (kind == SectionKind.DEBATES && !entry.nested().isEmpty()) {
                if (DebateWording.untitled(entry.text())) {
                    close();
                    topic = "";
                    read(entry.nested());
                } else if (!(topic.isEmpty() && options.isEmpty()) && !entry.item()) {
                    option(entry);
                } else {
                    close();
                    topic = DebateWording.topic(entry);
                    range = entry.range();
                    asked = entry;
                    nested(entry);
                    close();
                    topic = "";
                }
            } else if (kind == SectionKind.DEBATES && !entry.item() && i + 1 < entries.size()
                    && entries.get(i + 1).item() && adjacent(entry, entries.get(i + 1))) {
                close();
                topic = DebateWording.topic(entry);
                range = entry.range();
                asked = entry;
                i = optionsBelow(entries, i);
                close();
                topic = "";
            } else if (kind == SectionKind.DEBATES && entry.item()) {
                close();
                found.add(new Debate(entry.line(), entry.text(), List.of(), java.util.Optional.empty(), entry.range()));
            }
        }
        close();
    }

    /// List items right below a topic's line are its options.
    ///
    /// @return the index of the last of them
    private int optionsBelow(List<Entry> entries, int at) {
        int i = at;
        var entry = entries.get(at);
        boolean none = options.isEmpty() && !entry.item();
        while (none && i + 1 < entries.size() && entries.get(i + 1).item()
                && adjacent(entries.get(i), entries.get(i + 1)) && !marks.isArgument(entries.get(i + 1))) {
            var below = entries.get(++i);
            if (speaks(below)) {
                range = range.through(below.range());
            } else if (!readVerdict(below)) {
                option(below);
            }
        }
        return i;
    }

    /// A paragraph of somebody's, and not an option.
    private static boolean speaks(Entry entry) {
        return entry.by().filter(by -> !by.trailing()).isPresent();
    }

    /// What somebody says right after a debate, or in it, belongs to it.
    private boolean extend(Entry entry) {
        if (asked != null || !options.isEmpty()) {
            if (entry.line() - range.endLine() > 2) {
                return false;
            }
            range = range.through(entry.range());
            return true;
        }
        if (found.isEmpty() || entry.line() - found.getLast().range().endLine() > 2) {
            return false;
        }
        var last = found.removeLast();
        found.add(new Debate(last.line(), last.topic(), last.options(), last.verdict(),
                last.range().through(entry.range())));
        return true;
    }

    /// A question, or a list item of a section of debates that has arguments or options below.
    private boolean isTopic(Entry entry) {
        if (DebateWording.opens(entry)) {
            return true;
        }
        if (entry.text().endsWith("?") && !marks.isArgument(entry)) {
            return kind == SectionKind.DEBATES || any(entry.nested(), marks::isArgument);
        }
        if (!marks.isArgument(entry) && entry.nested().stream()
                .anyMatch(option -> !marks.isArgument(option)
                        && option.nested().stream().anyMatch(marks::isArgument))) {
            return true; // Options below, each with its arguments.
        }
        return kind == SectionKind.DEBATES && entry.item()
                && entry.nested().stream()
                        .anyMatch(
                                e -> marks.isArgument(e) || e.nested().stream().anyMatch(marks::isArgument)
                                        || !marks.voters(e).isEmpty());
    }

    private int topLabels(List<Entry> entries, int from) {
        if (topic.isEmpty() && from > 0) {
            topic = entries.get(from - 1).text();
            range = entries.get(from - 1).range();
        }
        var arguments = new ArrayList<Argument>();
        int i = from;
        ArgumentSide under = null;
        for (; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (marks.isArgument(entry)) {
                under = marks.arguments(entry, arguments);
            } else if (under != null && adjacent(entries.get(i - 1), entry)) {
                arguments.add(DebateMarks.argument(entry, under));
            } else {
                break;
            }
        }
        options.add(new Option(entries.get(from).line(), "", List.copyOf(arguments), List.of()));
        range = range.through(entries.get(i - 1).range());
        return i - 1;
    }

    private void nested(Entry entry) {
        var own = arguments(entry, child -> {
            if (!readVerdict(child) && (child.item() && !speaks(child)
                    || child.nested().stream().anyMatch(marks::isArgument))) {
                option(child);
            }
        });
        if (!own.isEmpty()) {
            options.addFirst(new Option(entry.line(), "", own, List.of()));
        }
    }

    private void option(Entry entry) {
        var arguments = arguments(entry, this::readVerdict);
        var name = entry.text().endsWith(":") ? entry.text().substring(0, entry.text().length() - 1) : entry.text();
        options.add(new Option(entry.line(), name, arguments, marks.voters(entry)));
        range = range.through(entry.range());
    }

    /// The arguments under an entry: those with a label of their own, and the lines right below a label.
    ///
    /// @param others receives what is none
    private List<Argument> arguments(Entry entry, Consumer<Entry> others) {
        var arguments = new ArrayList<Argument>();
        var children = entry.nested();
        for (int i = 0; i < children.size(); i++) {
            var child = children.get(i);
            if (!marks.isArgument(child)) {
                others.accept(child);
                continue;
            }
            var side = marks.arguments(child, arguments);
            while (side != null && !child.item() && i + 1 < children.size() && !marks.isArgument(children.get(i + 1))
                    && adjacent(children.get(i), children.get(i + 1))) {
                arguments.add(DebateMarks.argument(children.get(++i), side));
            }
        }
        return List.copyOf(arguments);
    }

    private static boolean adjacent(Entry before, Entry after) {
        return after.line() - before.range().endLine() == 1;
    }

    private void close() {
        var decided = java.util.Optional.ofNullable(verdict);
        if (!options.isEmpty()) {
            if (topic.isEmpty() && options.size() == 1) {
                var only = options.getFirst();
                var unnamed = new Option(only.line(), "", only.arguments(), only.votes());
                found.add(new Debate(only.line(), only.name(), List.of(unnamed), decided, range));
            } else {
                found.add(new Debate(
                        range.line(), topic.isEmpty() ? heading : topic, List.copyOf(options), decided, range));
            }
            options = new ArrayList<>();
            verdict = null;
        } else if (asked != null && (kind == SectionKind.DEBATES || DebateWording.opens(asked) || verdict != null)) {
            // A question without arguments yet.
            found.add(new Debate(asked.line(), DebateWording.topic(asked), List.of(), decided, range));
            verdict = null;
        }
        asked = null;
    }
}
