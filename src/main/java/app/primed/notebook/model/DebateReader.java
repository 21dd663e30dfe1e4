package app.primed.notebook.model;

import app.primed.notebook.model.Debate.Argument;
import app.primed.notebook.model.Debate.Option;
import app.primed.notebook.model.Debate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds debates in a section's entries: a topic, options, arguments under `Pros`/`Cons` or after `Pro:`/`Con:`, and
/// handles under an option as votes.
final class DebateReader {
    private static final Pattern NEW_DEBATE = Pattern.compile("(?i)(new |another |next )?debate( ?#?\\d+)?:?");
    private static final Pattern VERDICT =
            Pattern.compile("(?i)[*_]*(?:verdict|decision|decided|conclusion)[*_]*\\s*:[*_]*\\s*(\\S.*)");

    private static final int SHORT = 80;

    private final SectionKind kind;
    private final List<Debate> found = new ArrayList<>();
    private List<Option> options = new ArrayList<>();
    private final String heading;
    private String topic = "";
    private Range range;
    private @Nullable Entry asked;
    private @Nullable Verdict verdict;

    private DebateReader(Section section) {
        kind = section.kind();
        range = section.heading().range();
        heading = section.heading().text();
        topic = kind != SectionKind.OTHER && generic(heading)
                ? ""
                : kind == SectionKind.OTHER || kind == SectionKind.DEBATES ? heading : "";
    }

    /// @param inDebates whether the section's heading is below one of debates
    static List<Debate> in(Section section, boolean inDebates) {
        boolean argued = argued(section.entries());
        if (section.kind() != SectionKind.DEBATES && !inDebates && !argued) {
            return List.of();
        }
        var reader = new DebateReader(section);
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

    private static boolean argued(List<Entry> entries) {
        for (var entry : entries) {
            if (entry.any(DebateMarks::isArgument)) {
                return true;
            }
        }
        return false;
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
            if (readVerdict(entry)) {
                range = options.isEmpty() ? range : range.through(entry.range());
            } else if (DebateMarks.isArgument(entry)) {
                // Labels at the section's own depth argue about the entry above them.
                i = topLabels(entries, i);
            } else if (isTopic(entry)) {
                close();
                topic = entry.text();
                range = entry.range();
                asked = entry;
                nested(entry);
                if (!options.isEmpty()) {
                    close();
                    topic = "";
                }
            } else if (entry.nested().stream().anyMatch(DebateMarks::isArgument)) {
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
                    topic = entry.text();
                    range = entry.range();
                    asked = entry;
                    nested(entry);
                    close();
                    topic = "";
                }
            } else if (kind == SectionKind.DEBATES && entry.item()) {
                close();
                found.add(new Debate(entry.line(), entry.text(), List.of(), java.util.Optional.empty(), entry.range()));
            }
        }
        close();
    }

    /// A question, or a list item of a section of debates that has arguments or options below.
    private boolean isTopic(Entry entry) {
        if (entry.text().endsWith("?") && !DebateMarks.isArgument(entry)) {
            return kind == SectionKind.DEBATES || argued(entry.nested());
        }
        if (!DebateMarks.isArgument(entry) && entry.nested().stream()
                .anyMatch(option -> !DebateMarks.isArgument(option)
                        && option.nested().stream().anyMatch(DebateMarks::isArgument))) {
            return true; // Options below, each with its arguments.
        }
        return kind == SectionKind.DEBATES && entry.item()
                && entry.nested().stream()
                        .anyMatch(
                                e -> DebateMarks.isArgument(e) || e.nested().stream().anyMatch(DebateMarks::isArgument)
                                        || !DebateMarks.voters(e).isEmpty());
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
            if (DebateMarks.isArgument(entry)) {
                under = DebateMarks.arguments(entry, arguments);
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
            if (DebateMarks.isArgument(child)) {
                var side = DebateMarks.arguments(child, own);
                while (side != null && i + 1 < children.size() && !DebateMarks.isArgument(children.get(i + 1))
                        && !child.item() && adjacent(children.get(i), children.get(i + 1))) {
                    own.add(DebateMarks.argument(children.get(++i), side));
                }
            } else if (child.item() || child.nested().stream().anyMatch(DebateMarks::isArgument)) {
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
            if (!DebateMarks.isArgument(children.get(i))) {
                continue;
            }
            var label = children.get(i);
            var side = DebateMarks.arguments(label, arguments);
            while (side != null && !label.item() && i + 1 < children.size()
                    && !DebateMarks.isArgument(children.get(i + 1))
                    && adjacent(children.get(i), children.get(i + 1))) {
                arguments.add(DebateMarks.argument(children.get(++i), side));
            }
        }
        var name = entry.text().endsWith(":") ? entry.text().substring(0, entry.text().length() - 1) : entry.text();
        options.add(new Option(entry.line(), name, List.copyOf(arguments), DebateMarks.voters(entry)));
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
        } else if (asked != null && kind == SectionKind.DEBATES) {
            // A question without arguments yet.
            found.add(new Debate(asked.line(), asked.text(), List.of(), decided, asked.range()));
            verdict = null;
        }
        asked = null;
    }
}
