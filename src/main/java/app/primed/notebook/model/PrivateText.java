package app.primed.notebook.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What of a note is for its writer only, and never on the stage or in an export: `%%comments%%` and `<!-- comments -->`, a
/// callout `> [!private]`, a section or an entry with the tag `#private`, and a whole note with the property
/// `private: true` or the tag `private`.
public final class PrivateText {
    private static final String MARKS = "%%";
    private static final Pattern SIGNS = Pattern.compile("(?:<!--|-->|%%|\\s)++");
    private static final Pattern TAG = Pattern.compile("(?<![\\w#/&])#private(?![\\w/-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLOUT = Pattern.compile("\\s*>\\s*\\[!private\\].*", Pattern.CASE_INSENSITIVE);

    private PrivateText() {}

    /// A reading of the note without what is private. Line numbers stay.
    ///
    /// @param name the note's path, for its date
    public static Session publicReading(Session session, SessionReader reader, String name) {
        var shown = without(session);
        return shown.equals(session.text()) ? session : reader.read(shown, name);
    }

    /// The note's text without what is private; of that only the line ends stay.
    static String without(Session session) {
        var text = session.text();
        if (!mayHide(text)) {
            return text;
        }
        var hidden = hidden(session);
        var shown = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!hidden[at] || c == '\n' || c == '\r') {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /// Whether any word in a range is private.
    public static boolean hides(Session session, Range range) {
        var text = session.text();
        if (mayHide(text)) {
            var hidden = hidden(session);
            for (int at = range.start(); at < range.end(); at++) {
                if (hidden[at] && !Character.isWhitespace(text.charAt(at))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// For each character of the text whether it is private.
    private static boolean[] hidden(Session session) {
        var hidden = new boolean[session.text().length()];
        var properties = FrontMatter.of(session.source());
        boolean whole = properties.property("private").filter(p -> !p.values().contains("false")).isPresent()
                || properties.tags().stream().anyMatch("private"::equalsIgnoreCase);
        if (whole) {
            mark(hidden, 0, hidden.length);
        } else {
            comments(session, hidden);
            var html = NoteComments.in(session.source(), session.fences());
            for (int at = 0; at < html.length; at++) {
                hidden[at] |= html[at];
            }
            callouts(session, hidden);
            tagged(session, hidden);
        }
        return hidden;
    }

    private static boolean mayHide(String text) {
        return mayComment(text) || text.toLowerCase(Locale.ROOT).contains("private");
    }

    /// A reading with the word `private` in place of each comment between `%%` that goes over several lines, and without
    /// `<!-- comments -->`. Line numbers stay.
    ///
    /// @param name the note's path, for its date
    public static Session folded(Session session, SessionReader reader, String name) {
        var text = session.text();
        if (!mayComment(text)) {
            return session;
        }
        var hidden = marked(session);
        var html = NoteComments.in(session.source(), session.fences());
        boolean any = false;
        var shown = new StringBuilder(text.length());
        for (int at = 0; at < text.length();) {
            int end = at;
            while (end < text.length() && hidden[end]) {
                end++;
            }
            if (end == at && html[at]) {
                while (end < text.length() && html[end]) {
                    end++;
                }
                any = true;
                shown.append(lineEnds(text.substring(at, end)));
                at = end;
                continue;
            }
            if (end == at) {
                shown.append(text.charAt(at++));
                continue;
            }
            var comment = text.substring(at, end);
            if (comment.lines().limit(2).count() > 1) {
                any = true;
                shown.append("%%private%%").append(lineEnds(comment));
            } else {
                shown.append(comment);
            }
            at = end;
        }
        return any ? reader.read(shown.toString(), name) : session;
    }

    private static boolean mayComment(String text) {
        return text.contains("%%") || text.contains(NoteComments.OPEN);
    }

    private static String lineEnds(String comment) {
        return comment.replaceAll("[^\\r\\n]", "");
    }

    /// The 1-based lines with a comment that goes over several lines, or with nothing else.
    public static Set<Integer> commentLines(Session session) {
        var found = new HashSet<Integer>();
        var text = session.text();
        if (mayComment(text)) {
            var hidden = NoteComments.in(session.source(), session.fences());
            var marked = marked(session);
            for (int at = 0; at < hidden.length; at++) {
                hidden[at] |= marked[at];
            }
            for (var line : session.source().lines()) {
                if (!line.blank() && isPrivate(line, text, hidden)) {
                    found.add(line.number());
                }
            }
        }
        return found;
    }

    /// The text of HTML comments, by 1-based line.
    public static Map<Integer, String> htmlComments(Session session) {
        if (!session.text().contains(NoteComments.OPEN)) {
            return Map.of();
        }
        var found = new HashMap<Integer, String>();
        var hidden = NoteComments.in(session.source(), session.fences());
        for (var line : session.source().lines()) {
            var words = new StringBuilder();
            for (int at = line.start(); at < line.end(); at++) {
                words.append(hidden[at] ? session.text().charAt(at) : ' ');
            }
            var comment = SIGNS.matcher(words).replaceAll(" ").strip();
            if (!comment.isEmpty()) {
                found.put(line.number(), comment);
            }
        }
        return found;
    }

    private static boolean isPrivate(Line line, String text, boolean[] hidden) {
        return line.start() > 0 && hidden[line.start() - 1] || line.end() < text.length() && hidden[line.end()]
                || NoteComments.covers(hidden, text, line);
    }

    private static boolean[] marked(Session session) {
        var hidden = new boolean[session.text().length()];
        if (session.text().contains("%%")) {
            comments(session, hidden);
        }
        return hidden;
    }

    /// Where code and comments overlap, what either way to read them takes for a comment is one.
    private static void comments(Session session, boolean[] hidden) {
        aroundCode(session, hidden);
        throughCode(session, hidden);
    }

    /// A comment on lines of its own ends at the next marks, also in what looks like code: its fence opens in the
    /// comment.
    private static void throughCode(Session session, boolean[] hidden) {
        var text = session.text();
        var code = code(text.length(), session.fences());
        var rest = new StringBuilder(text);
        var inline = new InlineCode(session.source());
        for (int at = text.indexOf(MARKS); at >= 0;) {
            int end = code[at] || inline.contains(at) ? -1 : text.indexOf(MARKS, at + 2);
            var line = session.source().line(session.source().lineAt(at));
            if (end < 0 || code[end] && !text.substring(line.start(), at).isBlank()) {
                at = text.indexOf(MARKS, at + 2);
                continue;
            }
            mark(hidden, at, end + 2);
            if (code[end]) {
                for (int i = 0; i < end + 2; i++) {
                    if (rest.charAt(i) != '\n' && rest.charAt(i) != '\r') {
                        rest.setCharAt(i, ' ');
                    }
                }
                code = code(text.length(), FenceReader.in(new SessionText(rest.toString()), List.of()));
            }
            at = text.indexOf(MARKS, end + 2);
        }
    }

    private static boolean[] code(int length, List<Fence> fences) {
        var code = new boolean[length];
        fences.forEach(fence -> mark(code, fence.range().start(), fence.range().end()));
        return code;
    }

    private static void aroundCode(Session session, boolean[] hidden) {
        var text = session.text();
        var code = code(text.length(), session.fences());
        var inline = new InlineCode(session.source());
        int open = -1;
        for (int at = text.indexOf(MARKS); at >= 0;) {
            if (code[at] || open < 0 && inline.contains(at)) {
                at = text.indexOf(MARKS, at + 1);
                continue;
            }
            if (open < 0) {
                open = at;
            } else {
                mark(hidden, open, at + MARKS.length());
                open = -1;
            }
            at = text.indexOf(MARKS, at + MARKS.length());
        }
    }

    private static void callouts(Session session, boolean[] hidden) {
        boolean in = false;
        for (var line : session.source().lines()) {
            boolean quoted = line.text().stripLeading().startsWith(">");
            in = quoted && (in || CALLOUT.matcher(line.text()).matches());
            if (in) {
                mark(hidden, line.start(), line.end());
            }
        }
    }

    private static void tagged(Session session, boolean[] hidden) {
        int level = 7;
        for (var section : session.sections()) {
            if (section.headed() && section.heading().level() <= level) {
                level = TAG.matcher(section.heading().text()).find() ? section.heading().level() : 7;
            }
            if (level < 7 && section.headed() && section.heading().level() >= level) {
                mark(hidden, section.range().start(), section.range().end());
            } else {
                entries(session, section.entries(), hidden);
            }
        }
    }

    private static void entries(Session session, List<Entry> entries, boolean[] hidden) {
        for (var entry : entries) {
            var own = session.text().substring(entry.own().start(), entry.own().end());
            if (TAG.matcher(own).find()) {
                var lines = EntryLines.of(session, entry);
                mark(hidden, session.source().line(lines.first()).start(), session.source().line(lines.last()).end());
            } else {
                entries(session, entry.nested(), hidden);
            }
        }
    }

    private static void mark(boolean[] hidden, int from, int to) {
        java.util.Arrays.fill(hidden, from, Math.min(to, hidden.length), true);
    }
}
