package app.primed.notebook.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lines that name a part of a program, and not who speaks: `parser: keep comments [#12](…)`, as commits, change logs and
/// agendas have them. What shows it is the reference that ends the line, and that most of its list end so; the same word
/// before what nothing refers to is somebody's name.
final class ChangeList {
    private static final int LONGEST_TAIL = 400;
    /// A list of links has so many at least.
    private static final int LIST = 3;

    private static final String BEHIND = "[)\\].,;:*_\\s]*(?: / .{0,120})?\\z";
    /// The number or address of an issue, a request or a commit.
    private static final Pattern CHANGE = Pattern.compile(
            "(?:\\[[^\\[\\]]{1,80}\\]\\(\\S{0,200}(?:/(?:pull|pulls|issues|commit|merge_requests)/|#\\d)\\S*\\)"
                    + "|<?https?://\\S{1,200}/(?:pull|pulls|issues|commit|merge_requests)/\\S+|#\\d+)" + BEHIND);
    private static final Pattern LINK = Pattern
            .compile("(?:\\[[^\\[\\]]{1,200}\\]\\([^()\\s]{1,400}\\)|<?https?://\\S+)" + BEHIND);
    /// Who looks after an item of an agenda: `retry policy / @somebody`
    private static final Pattern OWNER = Pattern.compile("\\S / @\\w{2,40}(?: / .{0,80})?\\z");

    private final List<Line> lines;
    private final boolean[] code;
    private final @Nullable SpeakerLine[] openings;
    private final boolean[] changes;
    private final Set<String> speakers = new HashSet<>();

    private ChangeList(SessionText text, boolean[] code, @Nullable SpeakerLine[] openings) {
        lines = text.lines();
        this.code = code;
        this.openings = openings;
        changes = new boolean[openings.length];
    }

    /// Takes out the openings that are of changes.
    ///
    /// @param code for each line (0-based) whether it is not prose
    /// @param openings for each line (0-based) its opening, if it has one
    static void leaveOut(SessionText text, boolean[] code, NotePeople people, @Nullable SpeakerLine[] openings) {
        new ChangeList(text, code, openings).leaveOut(people);
    }

    private void leaveOut(NotePeople people) {
        Deque<Run> open = new ArrayDeque<>();
        boolean blank = true;
        for (int at = 0; at < openings.length; at++) {
            var line = lines.get(at);
            if (line.blank()) {
                blank = true;
                continue;
            }
            boolean starts = !code[at] && (line.item() || openings[at] != null);
            if (!starts) {
                if (code[at] || blank && !onlyRefers(line)) {
                    close(open, -1);
                }
                blank = false;
                continue;
            }
            blank = false;
            close(open, line.indent());
            var run = open.peek();
            if (run == null || run.indent < line.indent() || run.item != line.item()) {
                run = new Run(line.indent(), line.item());
                open.push(run);
            }
            run.add(at, line.text(), whole(at), openings[at]);
        }
        close(open, -1);
        for (int at = 0; at < openings.length; at++) {
            var opening = openings[at];
            if (opening != null && !changes[at]) {
                speakers.add(opening.name().toLowerCase(Locale.ROOT));
            }
        }
        for (int at = 0; at < openings.length; at++) {
            var opening = openings[at];
            if (opening != null && changes[at] && !people.mentioned(opening.name())
                    && !speakers.contains(opening.name().toLowerCase(Locale.ROOT))) {
                openings[at] = null;
            }
        }
    }

    /// Ends the lists that are deeper than an indent.
    private void close(Deque<Run> open, int indent) {
        while (!open.isEmpty() && open.peek().indent > indent) {
            open.pop().changes().forEach(at -> changes[at] = true);
        }
    }

    /// A line's end, with the lines it is wrapped over, and with the reference in the paragraph below.
    private String whole(int at) {
        var words = new StringBuilder(tail(lines.get(at).text()));
        int next = at + 1;
        while (next < lines.size() && goesOn(next) && words.length() < LONGEST_TAIL) {
            words.append(' ').append(tail(lines.get(next++).text().strip()));
        }
        if (next + 1 < lines.size() && lines.get(next).blank() && goesOn(next + 1) && onlyRefers(lines.get(next + 1))) {
            words.append(' ').append(tail(lines.get(next + 1).text().strip()));
        }
        return tail(words.toString());
    }

    private boolean goesOn(int at) {
        return !lines.get(at).blank() && !code[at] && !lines.get(at).item() && openings[at] == null;
    }

    private static boolean onlyRefers(Line line) {
        var words = line.words();
        return !words.isEmpty() && "[<h#(".indexOf(words.charAt(0)) >= 0 && words.length() < LONGEST_TAIL
                && LINK.matcher(words).matches() && words.indexOf(' ') < 0;
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - LONGEST_TAIL)).stripTrailing();
    }

    /// The items of one list.
    private static final class Run {
        private final int indent;
        private final boolean item;
        private final List<Integer> doubtful = new ArrayList<>();
        private final List<Integer> lower = new ArrayList<>();
        private int items;
        private int references;
        private int links;
        /// Number of linked items without a name.
        private int unnamed;

        Run(int indent, boolean item) {
            this.indent = indent;
            this.item = item;
        }

        /// @param first its first line
        /// @param whole its end
        void add(int at, String first, String whole, @Nullable SpeakerLine opening) {
            boolean change = CHANGE.matcher(whole).find() || OWNER.matcher(whole).find()
                    || CHANGE.matcher(tail(first)).find();
            boolean link = change || LINK.matcher(whole).find();
            items++;
            references += change ? 1 : 0;
            links += link ? 1 : 0;
            unnamed += link && opening == null ? 1 : 0;
            if (opening == null || opening.certain() || !link || !says(opening.said())) {
                return;
            }
            if (change && Character.isLowerCase(opening.name().charAt(0))) {
                lower.add(at);
            } else {
                doubtful.add(at);
            }
        }

        /// Says what is done, before it refers: `see #12` and a link alone are what people say.
        private static boolean says(String said) {
            if (said.isEmpty() || !Character.isLetter(said.charAt(0)) || said.regionMatches(true, 0, "see ", 0, 4)) {
                return false;
            }
            int owner = said.indexOf(" / ");
            var what = owner < 0 ? said : said.substring(0, owner);
            return what.indexOf(' ') > 0 && !Speech.addresses(what);
        }

        /// The lines (0-based) that are changes.
        List<Integer> changes() {
            var found = new ArrayList<Integer>();
            if (2 * references > items) {
                found.addAll(lower);
            }
            if (items >= LIST && 2 * links > items && (unnamed > 0 || !lower.isEmpty())) {
                found.addAll(lower);
                found.addAll(doubtful);
            }
            return found;
        }
    }
}
