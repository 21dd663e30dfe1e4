package app.primed.notebook.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds names that a dash separates from what was said: `handle - words`, `> words - handle`, and the name under a
/// quote.
final class DashedNames {
    /// `handle - words`
    private static final Pattern DASHED = Pattern.compile("\\s*(?:[-*+]\\s+)?(@?\\w{3,30}) [-–—] (\\S.*)");
    /// The name after the last dash of `> words - handle`.
    private static final Pattern NAME = Pattern.compile("@?\\w{2,30}(?: \\w{2,30})?");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_NAME = 64;

    private final SessionText text;
    private final NotePeople people;
    private final boolean[] code;
    private final boolean[] viewerLines;

    /// @param people who is plainly a person in the note
    /// @param code for each line (0-based) whether it is not prose
    /// @param viewerLines for each line whether it lies in a section of what viewers say
    DashedNames(SessionText text, NotePeople people, boolean[] code, boolean[] viewerLines) {
        this.text = text;
        this.people = people;
        this.code = code;
        this.viewerLines = viewerLines;
    }

    /// @param inQuotes whether the line lies in a section of quotes
    Optional<Attribution> in(Line line, boolean inQuotes) {
        return leading(line).or(() -> trailing(line, inQuotes));
    }

    private Optional<Attribution> leading(Line line) {
        // The dash comes after the first word, with a space on both sides.
        int at = line.content();
        while (at < line.text().length() && !Character.isWhitespace(line.text().charAt(at))) {
            at++;
        }
        if (at + 2 >= line.text().length() || !isDash(line.text().charAt(at + 1))
                || line.text().charAt(at + 2) != ' ') {
            return Optional.empty();
        }
        Matcher m = DASHED.matcher(line.text());
        if (m.matches()) {
            var name = NotePeople.bare(m.group(1));
            boolean sure = m.group(1).startsWith("@") || name.indexOf('_') > 0 && NameShape.unmistakable(name)
                    || viewerLines[line.number() - 1] && !line.item() && people.shape(name) == NameShape.HANDLE
                            && SPACES.split(m.group(2), 5).length > 4
                    || people.known(name) && people.shape(name) == NameShape.HANDLE;
            if (sure) {
                return Optional.of(new Attribution(line.number(), name, line.start() + m.start(2), false));
            }
        }
        return Optional.empty();
    }

    /// `> words - handle`, or `- handle` on its own line under the words.
    private Optional<Attribution> trailing(Line line, boolean inQuotes) {
        var text = line.text();
        int dash = lastDash(text);
        if (dash < 0) {
            return inQuotes ? signature(line) : Optional.empty();
        }
        var name = text.substring(dash + 1).strip();
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        int end = dash > 0 && text.charAt(dash - 1) == '-' ? dash - 1 : dash;
        var said = text.substring(0, end).strip();
        boolean quoted = inQuotes || said.startsWith(">") || said.endsWith("\"") || said.endsWith("”");
        boolean ok;
        if (said.isEmpty() || said.equals(">")) {
            ok = (quoted || people.known(name)) && underWords(line) && nameLike(name) && (quoted || !inList(line));
        } else {
            // Without a space before it the dash joins words: `co-op`.
            boolean parted = Character.isWhitespace(text.charAt(end - 1)) || said.endsWith("\"") || said.endsWith("”");
            ok = parted && SPACES.split(said, 4).length > 2
                    && (quoted ? nameLike(name) : !name.contains(" ") && people.known(name));
        }
        return ok
                ? Optional.of(new Attribution(line.number(), NotePeople.bare(name), line.start(), true))
                : Optional.empty();
    }

    /// `- Ada Byron, who wrote programs first` under a quote.
    private Optional<Attribution> signature(Line line) {
        var text = line.text();
        int from = line.content();
        if (from >= text.length() || line.marker() < 0 && !isDash(text.charAt(from)) || !underWords(line)) {
            return Optional.empty();
        }
        from = isDash(text.charAt(from)) ? from + 1 : from;
        int to = from;
        while (to < text.length() && to - from < LONGEST_NAME && ",(".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        var name = text.substring(from, to).strip();
        var words = SPACES.split(name, 5);
        boolean capitals = words.length <= 3 && List.of(words).stream()
                .allMatch(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)) && !LabelWords.contains(w));
        return capitals
                ? Optional.of(new Attribution(line.number(), name, line.start(), true))
                : Optional.empty();
    }

    /// The dash before the line's last one or two words; -1 if more follows it, or there is none.
    private static int lastDash(String text) {
        int words = 0;
        boolean in = false;
        for (int at = text.length() - 1; at >= 0 && text.length() - at <= LONGEST_NAME; at--) {
            char c = text.charAt(at);
            if (isDash(c)) {
                return at;
            }
            boolean letter = Character.isLetterOrDigit(c) || c == '_' || c == '@';
            if (letter && !in && ++words > 2 || !letter && !Character.isWhitespace(c)) {
                return -1;
            }
            in = letter;
        }
        return -1;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '~' || c == '–' || c == '—';
    }

    private boolean inList(Line line) {
        var above = line.number() > 1 ? text.line(line.number() - 1) : line;
        return above.item() && above.indent() == line.indent();
    }

    private boolean underWords(Line line) {
        if (line.number() < 2 || code[line.number() - 2]) {
            return false;
        }
        var above = text.line(line.number() - 1);
        return !above.blank() && (!above.item() || line.indent() > above.indent())
                && SPACES.split(above.words(), 4).length > 2;
    }

    /// One handle, or a first and a last name; not a phrase.
    private boolean nameLike(String name) {
        if (!name.contains(" ")) {
            return people.shape(NotePeople.bare(name)) != NameShape.LABEL;
        }
        var parts = name.split(" ");
        return Character.isUpperCase(parts[0].charAt(0)) == Character.isUpperCase(parts[1].charAt(0))
                && !LabelWords.contains(parts[1]) && !LabelWords.abstractNoun(parts[1])
                && !LabelWords.abstractNoun(parts[0]);
    }
}
