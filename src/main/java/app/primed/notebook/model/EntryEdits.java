package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes of an entry's own words: other words, none at all, who said them. What is nested below stays.
public final class EntryEdits {
    private EntryEdits() {}

    /// An entry's words as one edits them: its own lines without indent, marker and box.
    public static String editableText(Session session, Entry entry) {
        var lines = new ArrayList<String>();
        for (int number = entry.own().line(); number <= entry.own().endLine(); number++) {
            var line = session.source().line(number);
            lines.add(line.text().substring(content(entry, line)).stripTrailing());
        }
        return String.join("\n", lines);
    }

    /// Other words for an entry. A line that stays as it is keeps its characters; one more is indented as the wrapped
    /// lines before it.
    ///
    /// @param words lines as [#words] gives them
    /// @return empty where they are the same, or nothing but spaces: that would be [#remove]
    public static Optional<TextEdit> reword(Session session, Entry entry, String words) {
        var wanted = lines(words);
        if (wanted.isEmpty() || words.equals(editableText(session, entry))) {
            return Optional.empty();
        }
        var source = session.source();
        var style = NoteStyle.of(session);
        var text = new StringBuilder();
        int count = entry.own().endLine() - entry.own().line() + 1;
        for (int i = 0; i < wanted.size(); i++) {
            var said = wanted.get(i);
            if (i >= count) {
                text.append(style.lineEnd()).append(moreLead(session, entry, style)).append(said);
                continue;
            }
            var line = source.line(entry.line() + i);
            if (i > 0) {
                text.append(source.text(), source.line(line.number() - 1).end(), line.start());
            }
            int from = content(entry, line);
            if (line.text().substring(from).strip().equals(said)) {
                text.append(line.text());
            } else {
                text.append(line.text(), 0, from).append(from == line.text().length() && from > 0
                        && !Character.isWhitespace(line.text().charAt(from - 1)) ? " " : "").append(said);
            }
        }
        return Optional.of(replacing(session, entry.own(), text.toString()));
    }

    /// Removes an entry with everything nested under it.
    public static TextEdit remove(Session session, Entry entry) {
        return EntryLines.of(session, entry).removal(session);
    }

    /// Says who said an entry, as `handle: words` in the way the note's other handles are written; an empty handle
    /// takes the name off.
    ///
    /// @return empty where that is so already, or the handle is none
    public static Optional<TextEdit> attribute(Session session, Entry entry, String handle) {
        var name = handle.strip().replaceFirst("^@", "").replaceFirst(":$", "");
        if (!name.isEmpty() && !name.matches("\\w{2,30}")) {
            return Optional.empty();
        }
        var by = entry.by().filter(Attribution::written);
        if (by.isPresent()) {
            if (by.get().by().equals(name)) {
                return Optional.empty();
            }
            return name.isEmpty() ? nameless(session, entry, by.get()) : renamed(session, by.get(), name);
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var line = session.source().line(entry.line());
        int at = line.start() + content(entry, line);
        return Optional.of(TextEdit.insert(at, (atSign(session, name) ? "@" : "") + name + ": "));
    }

    private static Optional<TextEdit> renamed(Session session, Attribution by, String name) {
        var line = session.source().line(by.line());
        int at = by.trailing() ? line.text().lastIndexOf(by.by()) : line.text().indexOf(by.by(), line.content());
        return at < 0
                ? Optional.empty()
                : Optional.of(new TextEdit(
                        line.start() + at, line.start() + at + by.by().length(), name));
    }

    private static Optional<TextEdit> nameless(Session session, Entry entry, Attribution by) {
        var source = session.source();
        var line = source.line(by.line());
        if (by.trailing()) {
            int name = line.text().lastIndexOf(by.by());
            int end = LineTail.closingDash(line.text().substring(0, Math.max(0, name)));
            return end <= line.content()
                    ? Optional.of(new TextEdit(
                            by.line() > 1 ? source.line(by.line() - 1).end() : line.start(), line.end(), ""))
                    : Optional.of(new TextEdit(line.start() + end, line.end(), ""));
        }
        int from = line.start() + content(entry, line);
        if (by.wordsStart() < line.end()) {
            return Optional.of(new TextEdit(from, by.wordsStart(), ""));
        }
        // A handle alone over its words: they take its place.
        return entry.own().endLine() > by.line()
                ? Optional.of(new TextEdit(from, content(source.line(by.line() + 1)), ""))
                : Optional.empty();
    }

    private static int content(Line line) {
        return line.start() + line.content();
    }

    /// With an `@` where the note writes its people so, and where the name alone would not be read as a person's.
    private static boolean atSign(Session session, String name) {
        long with = session.attributions().stream().filter(a -> !a.trailing()).filter(a -> {
            var line = session.source().line(a.line()).text();
            int at = line.indexOf(a.by());
            return at > 0 && line.charAt(at - 1) == '@';
        }).count();
        long all = session.attributions().stream().filter(a -> !a.trailing()).count();
        // A word before a colon may be a term in a note of another language, as the text is then read.
        return 2 * with > all || NameShape.of(name) != NameShape.HANDLE
                || new NoteLanguage(name + " " + session.text()).foreign();
    }

    /// Index in a line's text where an entry's words start on it.
    private static int content(Entry entry, Line line) {
        if (line.number() != entry.line()) {
            return line.text().length() - line.text().stripLeading().length();
        }
        if (entry.box() < 0) {
            return line.content();
        }
        int at = entry.box() + 2 - line.start();
        while (at < line.text().length() && Character.isWhitespace(line.text().charAt(at))) {
            at++;
        }
        return at;
    }

    private static String moreLead(Session session, Entry entry, NoteStyle style) {
        var last = session.source().line(entry.own().endLine());
        if (entry.own().endLine() > entry.line()) {
            return last.text().substring(0, content(entry, last));
        }
        return NoteStyle.indentOf(last) + (entry.item() ? style.step() : "");
    }

    /// Lines as typed, without what would make a heading of the line above or of itself.
    private static List<String> lines(String words) {
        var lines = new ArrayList<String>();
        for (var said : words.split("\\R")) {
            var line = said.strip();
            boolean heading = HeadingReader.underline(Line.of(1, 0, line)) > 0 || line.matches("#{1,6}\\s.*");
            if (heading && !lines.isEmpty()) {
                lines.add(lines.removeLast() + " " + line);
            } else if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /// The edit of what differs in a stretch.
    static TextEdit replacing(Session session, Range range, String text) {
        var edit = TextEdit.between(range.of(session.text()), text);
        return new TextEdit(range.start() + edit.start(), range.start() + edit.end(), edit.replacement());
    }
}
