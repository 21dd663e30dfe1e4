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
    private static final Pattern LABEL = Pattern.compile(
            "(?i)[*_]*+(pros?|cons?)[*_]*+(?:\\s++(?:of|for|with|to|about|against|on)\\s.*|\\s*+:?[*_]*+\\s*+)");
    private static final Pattern ARGUMENT =
            Pattern.compile("(?i)[*_]*(pro|con)s?(?:\\s+\\d+)?[*_]*\\s*:[*_]*\\s+(\\S.*)");
    private static final Pattern NEW_DEBATE = Pattern.compile("(?i)(new |another |next )?debate( ?#?\\d+)?:?");
    private static final Pattern VERDICT =
            Pattern.compile("(?i)[*_]*(?:verdict|decision|decided|conclusion)[*_]*\\s*:[*_]*\\s*(\\S.*)");
    private static final Pattern PERSON = Pattern.compile("@?[A-Za-z]\\w{2,24}");

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

    /// @param inDebates whether the section's heading stands below one of debates
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
            if (entry.any(DebateReader::isMarked)) {
                return true;
            }
        }
        return false;
    }

    /// Whether an entry is a label of arguments, or an argument.
    static boolean isArgument(Entry entry) {
        return isMarked(entry);
    }

    static boolean isLabel(Entry entry) {
        return LABEL.matcher(entry.text()).matches();
    }

    /// Takes `Verdict: …` as what the debate it stands in, or under, came to.
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

    private static boolean isMarked(Entry entry) {
        return !entry.text().isEmpty() && "pPcC*_".indexOf(entry.text().charAt(0)) >= 0 && sided(entry.text())
                && marked(entry);
    }

    /// Whether it may begin with one of the words, before a pattern looks closely.
    private static boolean sided(String words) {
        int at = 0;
        while (at < words.length() && (words.charAt(at) == '*' || words.charAt(at) == '_')) {
            at++;
        }
        return words.regionMatches(true, at, "pro", 0, 3) || words.regionMatches(true, at, "con", 0, 3);
    }

    private static boolean marked(Entry entry) {
        return LABEL.matcher(entry.text()).matches() || ARGUMENT.matcher(entry.text()).matches();
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
            } else if (isMarked(entry)) {
                // Labels at the section's own depth argue about what stands above them.
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
            } else if (entry.nested().stream().anyMatch(DebateReader::isMarked)) {
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
        if (entry.text().endsWith("?") && !isMarked(entry)) {
            return kind == SectionKind.DEBATES || argued(entry.nested());
        }
        if (!isMarked(entry) && entry.nested().stream()
                .anyMatch(option -> !isMarked(option) && option.nested().stream().anyMatch(DebateReader::isMarked))) {
            return true; // Options below, each with its arguments.
        }
        return kind == SectionKind.DEBATES && entry.item()
                && entry.nested().stream()
                        .anyMatch(e -> isMarked(e) || e.nested().stream().anyMatch(DebateReader::isMarked)
                                || !voters(e).isEmpty());
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
            if (isMarked(entry)) {
                under = arguments(entry, arguments);
            } else if (under != null && adjacent(entries.get(i - 1), entry)) {
                arguments.add(argument(entry, under));
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
            if (isMarked(child)) {
                var side = arguments(child, own);
                while (side != null && i + 1 < children.size() && !isMarked(children.get(i + 1))
                        && !child.item() && adjacent(children.get(i), children.get(i + 1))) {
                    own.add(argument(children.get(++i), side));
                }
            } else if (child.item() || child.nested().stream().anyMatch(DebateReader::isMarked)) {
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
            if (!isMarked(children.get(i))) {
                continue;
            }
            var label = children.get(i);
            var side = arguments(label, arguments);
            while (side != null && !label.item() && i + 1 < children.size() && !isMarked(children.get(i + 1))
                    && adjacent(children.get(i), children.get(i + 1))) {
                arguments.add(argument(children.get(++i), side));
            }
        }
        var name = entry.text().endsWith(":") ? entry.text().substring(0, entry.text().length() - 1) : entry.text();
        options.add(new Option(entry.line(), name, List.copyOf(arguments), voters(entry)));
        range = range.through(entry.range());
    }

    /// Handles under an option, beside its arguments or alone.
    private static List<String> voters(Entry option) {
        var others = option.nested().stream().filter(e -> !isMarked(e)).toList();
        boolean people = others.stream().allMatch(DebateReader::isVote);
        // Beside other words only an @ tells a name.
        return others.stream().filter(e -> people || e.text().startsWith("@") && isVote(e)).map(Entry::text)
                .map(n -> n.startsWith("@") ? n.substring(1) : n).toList();
    }

    static boolean isVote(Entry entry) {
        return entry.nested().isEmpty() && PERSON.matcher(entry.text()).matches() && !LabelWords.contains(entry.text());
    }

    /// Adds what a label or a marked line argues.
    ///
    /// @return the label's side where arguments may follow it, else null
    private static @Nullable ArgumentSide arguments(Entry entry, List<Argument> into) {
        Matcher marked = ARGUMENT.matcher(entry.text());
        if (marked.matches() && !LABEL.matcher(entry.text()).matches()) {
            into.add(new Argument(entry.line(), side(marked.group(1)), marked.group(2), by(entry)));
            return null;
        }
        Matcher label = LABEL.matcher(entry.text());
        if (!label.matches()) {
            return null;
        }
        var side = side(label.group(1));
        entry.nested().stream().filter(e -> !e.text().isBlank()).forEach(e -> into.add(argument(e, side)));
        return entry.nested().isEmpty() ? side : null;
    }

    private static Argument argument(Entry entry, ArgumentSide side) {
        return new Argument(entry.line(), side, entry.said(), by(entry));
    }

    private static java.util.Optional<String> by(Entry entry) {
        return entry.by().map(Attribution::by);
    }

    private static ArgumentSide side(String word) {
        return Character.toLowerCase(word.charAt(0)) == 'p' ? ArgumentSide.PRO : ArgumentSide.CON;
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
            // A question nobody has argued yet.
            found.add(new Debate(asked.line(), asked.text(), List.of(), decided, asked.range()));
            verdict = null;
        }
        asked = null;
    }
}
