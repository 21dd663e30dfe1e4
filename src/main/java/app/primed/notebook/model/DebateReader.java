package app.primed.notebook.model;

import app.primed.notebook.model.Debate.Argument;
import app.primed.notebook.model.Debate.Option;
import app.primed.notebook.model.Debate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds debates in a section's entries: a topic, options, arguments under `Pros`/`Cons` or after `Pro:`/`Con:`, and
/// handles under an option as votes.
final class DebateReader {
    private static final Pattern NEW_DEBATE = Pattern.compile("(?i)(new |another |next )?debate( ?#?\\d+)?:?");
    private static final Pattern VERDICT =
            Pattern.compile("(?i)[*_]*(?:verdict|decision|decided|conclusion)[*_]*\\s*:[*_]*\\s*(\\S.*)");

    /// A line that opens a debate, and the words of its topic.
    private static final Pattern OPENS =
            Pattern.compile("(?i)([*_]*(?:new |another |next )?debate(?: ?#?\\d+)?[*_]*:[*_]*\\s+)(\\S.*)");
    /// Outside of debates a conclusion concludes anything.
    private static final Pattern CLEAR_VERDICT = Pattern.compile("(?i)[*_]*verdict[*_]*\\s*:[*_]*\\s*\\S.*");

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
        topic = kind != SectionKind.OTHER && generic(heading)
                ? ""
                : kind == SectionKind.OTHER || kind == SectionKind.DEBATES ? heading : "";
    }

    /// @param inDebates whether the section's heading is below one of debates
    static List<Debate> in(Section section, boolean inDebates) {
        var entries = section.entries();
        boolean debates = section.kind() == SectionKind.DEBATES || inDebates;
        boolean opened = any(entries, DebateReader::opens);
        var marks = debates || opened || any(entries, DebateMarks::opposes)
                ? DebateMarks.ARGUED
                : DebateMarks.ANYWHERE;
        boolean argued = any(entries, marks::isArgument);
        if (!debates && !argued && !opened && !any(entries, DebateReader::concludes)) {
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

    private static boolean opens(Entry entry) {
        return OPENS.matcher(entry.text()).matches();
    }

    private static boolean concludes(Entry entry) {
        return CLEAR_VERDICT.matcher(entry.text()).matches();
    }

    /// `New Debate: `, where a line opens a debate so; else nothing.
    static String label(String line) {
        var opening = OPENS.matcher(line);
        return opening.matches() ? opening.group(1) : "";
    }

    /// The words of a topic without what says that it is one.
    private static String topic(Entry entry) {
        return entry.text().substring(label(entry.text()).length());
    }

    /// Reads `Verdict: …` as the outcome of the debate that it is in or follows.
    private boolean readVerdict(Entry entry) {
        if (entry.text().isEmpty() || "vVdDcC*_".indexOf(entry.text().charAt(0)) < 0) {
            return false;
        }
        Matcher words = VERDICT.matcher(entry.text());
        if (!words.matches()) {
            return false;
        }
        var decided = new Verdict(entry.line(), words.group(1));
        if (options.isEmpty() && asked == null && !found.isEmpty()) {
            var last = found.removeLast();
            found.add(new Debate(last.line(), last.topic(), last.options(),
                    java.util.Optional.of(last.verdict().orElse(decided)), last.range().through(entry.range())));
        } else if (verdict == null) {
            verdict = decided;
        }
        return true;
    }

    private static boolean generic(String heading) {
        return NEW_DEBATE.matcher(heading).matches() || heading.toLowerCase(java.util.Locale.ROOT).endsWith("debates")
                || heading.toLowerCase(java.util.Locale.ROOT).startsWith("debates");
    }

    private void read(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (kind != SectionKind.DEBATES && found.isEmpty() && options.isEmpty() && asked == null && i > 0
                    && concludes(entry)) {
                // What is decided is what is right above.
                asked = entries.get(i - 1);
                topic = topic(asked);
                range = asked.range();
                nested(asked);
                readVerdict(entry);
                range = range.through(entry.range());
                close();
                topic = "";
            } else if (answered(entries, i)) {
                close();
                i += entry.nested().isEmpty() ? 1 : 0;
            } else if (readVerdict(entry)) {
                range = options.isEmpty() && asked == null ? range : range.through(entry.range());
            } else if (marks.isArgument(entry)) {
                // Labels at the section's own depth argue about the entry above them.
                i = topLabels(entries, i);
            } else if (isTopic(entry)) {
                close();
                topic = topic(entry);
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
                if (NEW_DEBATE.matcher(entry.text()).matches()) {
                    close();
                    topic = "";
                    read(entry.nested());
                } else if (!(topic.isEmpty() && options.isEmpty()) && !entry.item()) {
                    option(entry);
                } else {
                    close();
                    topic = topic(entry);
                    range = entry.range();
                    asked = entry;
                    nested(entry);
                    close();
                    topic = "";
                }
            } else if (kind == SectionKind.DEBATES && !entry.item() && i + 1 < entries.size()
                    && entries.get(i + 1).item() && adjacent(entry, entries.get(i + 1))) {
                close();
                topic = topic(entry);
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

    /// Whether a labelled question with its answer, which is no debate, is here.
    private static boolean answered(List<Entry> entries, int at) {
        var entry = entries.get(at);
        if (!QuestionWording.LABEL.matcher(entry.text()).matches()) {
            return false;
        }
        var below = entry.nested().isEmpty() ? entries.stream().skip(at + 1L) : entry.nested().stream();
        return below.findFirst().filter(e -> QuestionWording.ANSWER.matcher(e.text()).matches()).isPresent();
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
        if (opens(entry)) {
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
        var own = new ArrayList<Argument>();
        int ownLine = entry.line();
        var children = entry.nested();
        for (int i = 0; i < children.size(); i++) {
            var child = children.get(i);
            if (readVerdict(child)) {
                continue;
            }
            if (marks.isArgument(child)) {
                var side = marks.arguments(child, own);
                while (side != null && i + 1 < children.size() && !marks.isArgument(children.get(i + 1))
                        && !child.item() && adjacent(children.get(i), children.get(i + 1))) {
                    own.add(DebateMarks.argument(children.get(++i), side));
                }
            } else if (child.item() && !speaks(child) || child.nested().stream().anyMatch(marks::isArgument)) {
                option(child);
            }
        }
        if (!own.isEmpty()) {
            options.addFirst(new Option(ownLine, "", List.copyOf(own), List.of()));
        }
    }

    private void option(Entry entry) {
        var arguments = new ArrayList<Argument>();
        var children = entry.nested();
        for (int i = 0; i < children.size(); i++) {
            if (!marks.isArgument(children.get(i))) {
                readVerdict(children.get(i));
                continue;
            }
            var label = children.get(i);
            var side = marks.arguments(label, arguments);
            while (side != null && !label.item() && i + 1 < children.size()
                    && !marks.isArgument(children.get(i + 1))
                    && adjacent(children.get(i), children.get(i + 1))) {
                arguments.add(DebateMarks.argument(children.get(++i), side));
            }
        }
        var name = entry.text().endsWith(":") ? entry.text().substring(0, entry.text().length() - 1) : entry.text();
        options.add(new Option(entry.line(), name, List.copyOf(arguments), marks.voters(entry)));
        range = range.through(entry.range());
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
        } else if (asked != null && (kind == SectionKind.DEBATES || opens(asked) || verdict != null)) {
            // A question without arguments yet.
            found.add(new Debate(asked.line(), topic(asked), List.of(), decided, range));
            verdict = null;
        }
        asked = null;
    }
}
