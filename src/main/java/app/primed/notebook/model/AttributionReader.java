package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds who said what by form and evidence, without a list of names. The shape of a handle is enough (`zach_92`,
/// `HazeAnderson`, a word no dictionary has); an ordinary word counts as a person only where the same note shows it is
/// one (mentioned with `@`, or talking in turn with others).
final class AttributionReader {
    private static final String STAMP = "(?:\\[?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?\\]?\\s+)?";
    /// `handle: words`, after quote marks, list marker, a chat client's time stamp.
    private static final Pattern FIRST = Pattern.compile(
            "[\\s>]*+(?:[-*+]\\s++(?:\\[[ xX]\\]\\s++)?)?" + STAMP
                    + "(?:<(@?\\w{2,30})>|(@?\\w{2,30})(\\s*):)(?=\\s|$)\\s*(.*)");
    /// `handle - words`
    private static final Pattern DASHED = Pattern.compile("\\s*(?:[-*+]\\s+)?(@?\\w{3,30}) [-–—] (\\S.*)");
    /// The name after the last dash of `> words - handle`.
    private static final Pattern NAME = Pattern.compile("@?\\w{2,30}(?: \\w{2,30})?");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_NAME = 64;
    /// What a program says about itself: `linker: warning: no such symbol`.
    private static final Pattern PROGRAM =
            Pattern.compile("(?i)(?:fatal )?(?:warning|error|fatal|panic|traceback):\\s");
    private static final Pattern MENTION = Pattern.compile("@(\\w{3,30})");

    private final SessionText text;
    private final boolean[] code;
    private final boolean[] viewerLines;
    private final NotePeople people;
    private final @Nullable Opening[] openings;

    private AttributionReader(SessionText text, boolean[] code, boolean[] talk) {
        this.viewerLines = talk;
        this.text = text;
        this.people = new NotePeople(text.text());
        this.code = code;
        this.openings = new Opening[code.length];
    }

    /// @param code for each line (0-based) whether it is not prose: in a fence or a heading
    /// @param quotes for each line whether it lies in a section of quotes
    /// @param talk for each line whether it lies in a section of what viewers say
    static List<Attribution> in(SessionText text, boolean[] code, boolean[] quotes, boolean[] talk) {
        return new AttributionReader(text, code, talk).read(quotes);
    }

    private List<Attribution> read(boolean[] quotes) {
        var lines = text.lines();
        gatherPeople();
        var found = new ArrayList<Attribution>();
        for (int i = 0; i < lines.size(); i++) {
            if (code[i] || lines.get(i).blank()) {
                continue;
            }
            var first = openings[i];
            if (first != null && isPerson(i, first)) {
                found.add(new Attribution(i + 1, NotePeople.bare(first.name), first.words, false));
                continue;
            }
            var line = lines.get(i);
            dashed(line).or(() -> trailing(line, quotes[line.number() - 1])).ifPresent(found::add);
        }
        return found;
    }

    /// Who is plainly a person in this note.
    private void gatherPeople() {
        var lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).text();
            if (code[i]) {
                continue;
            }
            if (line.indexOf('@') >= 0) {
                Matcher m = MENTION.matcher(line);
                while (m.find()) {
                    if (m.start() == 0 || !Character.isLetterOrDigit(line.charAt(m.start() - 1))) {
                        people.add(m.group(1));
                    }
                }
            }
            if (!mayNameSpeaker(line)) {
                continue;
            }
            Matcher m = FIRST.matcher(line);
            if (!m.matches()) {
                continue;
            }
            boolean client = m.group(1) != null;
            var name = client ? m.group(1) : m.group(2);
            var first = new Opening(
                    name, lines.get(i).start() + m.start(4), m.group(4),
                    client ? chatLine(line, name, m.group(4)) : name.startsWith("@"),
                    !client && !m.group(3).isEmpty(), line.indexOf(NotePeople.bare(name)));
            openings[i] = first;
            if (client && !first.certain) {
                openings[i] = null;
            } else if (first.certain
                    || people.shape(NotePeople.bare(name)) == NameShape.HANDLE && !first.said.isEmpty()) {
                people.add(name);
            }
        }
    }

    /// Whether a line may begin with a handle, before the pattern looks closely: most lines cannot.
    private static boolean mayNameSpeaker(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return line.indexOf('<') >= 0;
        }
        int at = 0;
        while (at < line.length()
                && (Character.isWhitespace(line.charAt(at)) || "-*+>@".indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        if (at < line.length()
                && (line.charAt(at) == '[' || line.charAt(at) == '<' || Character.isDigit(line.charAt(at)))) {
            return true;
        }
        while (at < colon && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '_')) {
            at++;
        }
        while (at < colon && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at == colon;
    }

    /// `<user> words` of a chat client, and not a key of an editor (`<CR> Enter`) or a tag.
    private boolean chatLine(String line, String name, String said) {
        return !said.isEmpty()
                && (line.indexOf(':') >= 0 && line.indexOf(':') < line.indexOf('<')
                        || people.shape(NotePeople.bare(name)) == NameShape.HANDLE
                                && name.length() > 3 && !said.contains("</"));
    }

    private boolean isPerson(int at, Opening first) {
        var name = NotePeople.bare(first.name);
        if (first.certain) {
            return true;
        }
        if (first.said.startsWith("//") || PROGRAM.matcher(first.said).lookingAt() || narrates(name, first.said)) {
            return false;
        }
        if (first.said.isEmpty()) {
            return people.known(name) && followedByWords(at)
                    || people.contains(name) && people.shape(name) == NameShape.HANDLE
                            && precedesBlock(at);
        }
        var shape = people.shape(name);
        if (first.said.endsWith(":") && shape != NameShape.HANDLE && !people.contains(name)) {
            return false;
        }
        return switch (shape) {
            case HANDLE -> !(first.spaced && labelTable(at, first));
            case NAME -> people.known(name) || !first.spaced && !labelTable(at, first);
            case WORD -> people.known(name) || viewerLines[at] || alternatesWithOthers(at, name);
            case LABEL -> false;
        };
    }

    /// A story that continues on the next line, with its verb before a quote: `muttered: \u201cnot again\u201d`.
    private boolean narrates(String name, String said) {
        return !said.isEmpty() && "\u201c\"\u2018".indexOf(said.charAt(0)) >= 0 && name.endsWith("ed")
                && name.chars().allMatch(Character::isLowerCase) && !people.mentioned(name);
    }

    /// A list of `Word: words` whose neighbours are plain labels is a glossary, not a chat.
    private boolean labelTable(int at, Opening first) {
        int labels = 0;
        int others = 0;
        for (int way = -1; way <= 1; way += 2) {
            for (int i = at + way; Math.abs(i - at) < 8; i += way) {
                var near = i < 0 || i >= openings.length ? null : openings[i];
                if (near == null) {
                    break;
                }
                if (near.column == first.column && people.shape(NotePeople.bare(near.name)) == NameShape.LABEL) {
                    labels++;
                } else {
                    others++;
                }
            }
        }
        return labels > others;
    }

    private boolean alternatesWithOthers(int at, String name) {
        for (int i = Math.max(0, at - 3); i <= Math.min(at + 3, openings.length - 1); i++) {
            var near = openings[i];
            if (i != at && near != null && !NotePeople.bare(near.name).equalsIgnoreCase(name)
                    && (near.certain || people.shape(NotePeople.bare(near.name)) == NameShape.HANDLE
                            || people.known(NotePeople.bare(near.name))
                            || people.shape(NotePeople.bare(near.name)) == NameShape.NAME && !near.said.isEmpty()
                                    && !labelTable(i, near))) {
                return true;
            }
        }
        // The one word a note's prose uses as a name: with a capital in mid-sentence, or with 's.
        return people.usedAsName(name);
    }

    private Optional<Attribution> dashed(Line line) {
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
            boolean sure = m.group(1).startsWith("@") || name.indexOf('_') > 0
                    || viewerLines[line.number() - 1] && !line.item() && people.shape(name) == NameShape.HANDLE
                            && SPACES.split(m.group(2), 5).length > 4
                    || people.contains(name) && people.shape(name) == NameShape.HANDLE;
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
            return Optional.empty();
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

    private boolean followedByWords(int at) {
        var lines = text.lines();
        return at + 1 < lines.size() && !lines.get(at + 1).blank() && !code[at + 1] && !lines.get(at + 1).item();
    }

    /// With one blank line between, at most.
    private boolean precedesBlock(int at) {
        var lines = text.lines();
        for (int i = at + 1; i < lines.size() && i <= at + 2; i++) {
            if (!lines.get(i).blank()) {
                return !code[i];
            }
        }
        return false;
    }

    /// @param certain written as only people are: `@handle:`, `<handle>`
    /// @param spaced there are spaces before the colon, as in a table
    private record Opening(String name, int words, String said, boolean certain, boolean spaced, int column) {}
}
