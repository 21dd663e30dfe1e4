package app.primed.notebook.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Builds the tree of entries of a section from its lines by their indent. Wrapped lines join what they continue; a
/// line that starts a new thought (a list item, a handle, something after a blank line) does not.
final class EntryReader {
    private static final Pattern LABEL =
            Pattern.compile("(?i:pros?|cons?|[ck]ontras?)\\b(?!-).*:\\s*|[QA]: .*|[A-Z][a-z']+( [A-Za-z\\d]+)?:( .*)?");

    /// A line that asks a question of its own.
    private static final Pattern ASKS = Pattern.compile("(?:What|Why|How|When|Where|Who|Which)(?:'?s)? .*");
    private static final Pattern BEGINS_ASKING = Pattern.compile(
            "(?i)(?:what|why|how|when|where|who|which|is|are|was|do|does|did|can|could|should|would|will)(?:'?s)? .*");

    /// A line that cannot end here.
    private static final Pattern HANGS = Pattern.compile(
            "(?i).*\\b(?:between|and|or|of|to|the|an?|in|for|with|from|by|on|at|than|vs|is|are|do|does|did|can|my|your)");

    /// What is left of an HTML comment between words.
    private static final String GAP = " ".repeat(7);
    private static final Pattern COMMENT = Pattern.compile(" {7,}+");

    /// A line this long may have been wrapped; deeper text under a shorter one is nested.
    private static final int WRAPS = 55;

    /// Lines of a question that is wrapped, at most.
    private static final int LONGEST_QUESTION = 6;

    /// Hand-written notes are not nested deeper; the limit keeps generated notes within the stack.
    private static final int DEEPEST = 40;

    private final boolean[] code;
    private final Map<Integer, Attribution> people;
    private final boolean tasks;
    private final int[] tables;
    private final boolean[] starts;
    private final boolean[] commented;

    /// @param code for each line (0-based) whether it is not prose
    /// @param tables for each line (0-based) the 1-based first line of its table, or 0
    /// @param starts for each line (0-based) whether it is an entry of its own
    /// @param people attributions by line
    /// @param tasks whether an entry without a box is a task too
    /// @param commented for each line (0-based) whether there are spaces in place of a comment
    EntryReader(
            boolean[] code, int[] tables, boolean[] starts, Map<Integer, Attribution> people, boolean tasks,
            boolean[] commented) {
        this.commented = commented;
        this.code = code;
        this.tables = tables;
        this.starts = starts;
        this.people = people;
        this.tasks = tasks;
    }

    /// @param lines the section's lines without its heading
    List<Entry> of(List<Line> lines) {
        var top = new ArrayList<Node>();
        Deque<Node> open = new ArrayDeque<>();
        boolean afterBlank = true;
        int asked = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (code[line.number() - 1]) {
                afterBlank = true;
                continue;
            }
            if (line.blank()) {
                afterBlank = true;
                continue;
            }
            var last = open.peek();
            if (last != null && !afterBlank && (i < asked || continues(last, line))) {
                last.lines.add(line);
            } else {
                while (open.peek() != null && (open.peek().indent >= line.indent() || open.size() >= DEEPEST)) {
                    open.pop();
                }
                var node = new Node(line);
                var parent = open.peek();
                if (parent == null) {
                    top.add(node);
                } else {
                    parent.nested.add(node);
                }
                open.push(node);
                asked = endOfQuestion(lines, i);
            }
            afterBlank = false;
        }
        return entries(top, 0);
    }

    /// Where a question with a label ends that goes on below: `Q: What happens when the water` over `boils?`
    ///
    /// @return index of the line after it; 0 where it does not go on, or no question begins at a line
    private int endOfQuestion(List<Line> lines, int at) {
        var first = QuestionWording.plain(lines.get(at).words());
        if (!QuestionWording.LABEL.matcher(first).matches() || QuestionWording.lastMark(first) >= 0) {
            return 0;
        }
        int to = at + 1;
        while (to < lines.size() && to - at <= LONGEST_QUESTION && wraps(lines.get(to))) {
            var words = lines.get(to++).words();
            if (QuestionWording.lastMark(words) >= 0) {
                var before = lines.get(at).words();
                char next = lines.get(at + 1).words().charAt(0);
                return QuestionWording.endsAsking(words) && (Character.isLowerCase(next) || before.length() > WRAPS
                        || HANGS.matcher(before).matches() || answers(lines, to)) ? to : 0;
            }
        }
        return to > at + 1 && answers(lines, to) ? to : 0;
    }

    private boolean wraps(Line line) {
        return !line.blank() && !line.item() && !line.words().isEmpty() && !code[line.number() - 1]
                && !starts[line.number() - 1] && tables[line.number() - 1] == 0 && !speaks(line)
                && !label(QuestionWording.plain(line.words()));
    }

    private static boolean answers(List<Line> lines, int at) {
        return at < lines.size()
                && QuestionWording.ANSWER.matcher(QuestionWording.plain(lines.get(at).words())).matches();
    }

    private boolean continues(Node last, Line line) {
        int table = tables[line.number() - 1];
        if (table > 0 || tables[last.lines.getLast().number() - 1] > 0) {
            return table > 0 && table < line.number(); // A table is an entry of its own.
        }
        if (starts[line.number() - 1] || line.item() || speaks(line) || label(line.words())) {
            return false;
        }
        if (CardSeparator.sides(line.words(), false).isPresent()) {
            return false; // A card of its own.
        }
        var before = last.lines.getLast().words();
        boolean asked = before.endsWith("?") || before.endsWith(":");
        char first = line.words().isEmpty() ? ' ' : line.words().charAt(0);
        if (line.indent() > last.indent) {
            if (asksOn(last.lines.getFirst().words(), before, line.words())) {
                return true;
            }
            if (asked && speaks(last.lines.getFirst()) && before.endsWith("?")) {
                return false;
            }
            if (last.item && last.lines.size() == 1 && !before.endsWith(",") && BEGINS_ASKING.matcher(before).matches()
                    && (Character.isUpperCase(first) || before.length() <= WRAPS && Character.isLetter(first))) {
                return false; // An answer below a question without its mark.
            }
            return speaks(last.lines.getFirst())
                    || !asked && (last.item || Character.isLowerCase(first) && before.length() > WRAPS);
        }
        boolean ended = last.lines.size() == 1 && before.length() <= WRAPS && !before.endsWith(",")
                && BEGINS_ASKING.matcher(before).matches() && !HANGS.matcher(before).matches();
        if (last.item) {
            return !asked && !ended
                    && (line.indent() == last.indent || Character.isLowerCase(first) && !before.endsWith("."));
        }
        boolean labelled = label(before) && !(Character.isLowerCase(first)
                && (before.length() > WRAPS || QuestionWording.ANSWER.matcher(before).matches()));
        return line.indent() == last.indent && !asked && !labelled && !(ended && Character.isUpperCase(first))
                && !(ASKS.matcher(line.words()).matches()
                        && (ASKS.matcher(before).matches() || line.words().endsWith("?") && before.length() <= WRAPS
                                && !before.endsWith(",") && !HANGS.matcher(before).matches()));
    }

    /// Whether a line holds the rest of a question, with its mark.
    private static boolean asksOn(String first, String before, String words) {
        return words.endsWith("?") && before.indexOf('?') < 0 && BEGINS_ASKING.matcher(first).matches()
                && (HANGS.matcher(before).matches() || Character.isLowerCase(words.charAt(0))
                        && !QuestionWording.GUESS.matcher(words).matches()
                        && !BEGINS_ASKING.matcher(words).matches());
    }

    private static boolean label(String words) {
        return words.indexOf(':') >= 0 && LABEL.matcher(words).matches();
    }

    private boolean speaks(Line line) {
        var by = people.get(line.number());
        return by != null && !by.trailing();
    }

    private List<Entry> entries(List<Node> nodes, int depth) {
        if (nodes.isEmpty()) {
            return List.of();
        }
        var entries = new Entry[nodes.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(nodes.get(i), depth);
        }
        return List.of(entries);
    }

    private Entry entry(Node node, int depth) {
        var nested = entries(node.nested, depth + 1);
        var first = node.lines.getFirst();
        var own = new Range(first.start(), first.end(), first.number(), first.number())
                .through(node.lines.getLast().range());
        var whole = nested.isEmpty() ? own : own.through(nested.getLast().range());
        int box = box(first);
        var said = words(node, box < 0 ? first.words() : first.text().substring(box + 2).strip());
        boolean gaps = said.contains(GAP) && node.lines.stream().anyMatch(line -> commented[line.number() - 1]);
        var words = gaps ? COMMENT.matcher(said).replaceAll(" ") : said;
        var task = box >= 0
                ? TaskState.of(first.text().charAt(box))
                : tasks && depth == 0 && first.item() && !first.words().isEmpty() ? TaskState.OPEN : TaskState.NONE;
        // A quote's name may come after it: `- handle`.
        var below = people.get(node.lines.getLast().number());
        var by = Optional.ofNullable(people.get(first.number()))
                .or(() -> Optional.ofNullable(below).filter(Attribution::trailing));
        return new Entry(
                whole, own, node.indent, first.item(), StreamTimestamp.strip(words), task,
                box < 0 ? -1 : first.start() + box,
                by, nested);
    }

    /// Index in the line of the character in its box, `[ ]`, `[x]`, `[/]` or `[-]`; -1 where there is none.
    private static int box(Line line) {
        var text = line.text();
        int at = line.content();
        boolean boxed = at + 2 < text.length() && text.charAt(at) == '[' && " xX/-".indexOf(text.charAt(at + 1)) >= 0
                && text.charAt(at + 2) == ']' && (at + 3 == text.length() || " \t".indexOf(text.charAt(at + 3)) >= 0);
        return boxed ? at + 1 : -1;
    }

    private static String words(Node node, String first) {
        if (node.lines.size() == 1) {
            return first;
        }
        var words = new StringBuilder(first);
        boolean quoted = node.lines.getFirst().words().startsWith("> ");
        for (var line : node.lines.subList(1, node.lines.size())) {
            var more = line.text().strip();
            words.append(' ').append(quoted && more.startsWith("> ") ? more.substring(2) : more);
        }
        return words.toString();
    }

    private static final class Node {
        private final int indent;
        private final boolean item;
        private final List<Line> lines = new ArrayList<>(2);
        private final List<Node> nested = new ArrayList<>(0);

        Node(Line line) {
            indent = line.indent();
            item = line.item();
            lines.add(line);
        }
    }
}
