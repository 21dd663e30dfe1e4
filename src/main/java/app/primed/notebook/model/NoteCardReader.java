package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the cards people write into notes, in the syntaxes of Obsidian's Spaced Repetition plugin
/// (`github.com/st3v3nmw/obsidian-spaced-repetition`): `question::answer` on one line, `one:::other` for both ways, a
/// line of only `?` (`??` for both ways) between two sides that touch it, and `==words==` to be left out of a
/// paragraph. Code, tables, headings, comments and a note's front matter hold none; what is nested under a line stays out.
///
/// It goes once over the lines of a reading. A note that carries the plugin's tag `#flashcards` is taken at its word, as
/// the plugin does; see [CardSeparator] for what is asked of the others.
public final class NoteCardReader {
    private static final Pattern TAG = Pattern.compile("(?<![\\w/#])#flashcards?\\b[\\w/-]*\\s*");
    private static final Pattern FRONT_TAG = Pattern.compile("(?m)^(?:tags?:|\\s*-\\s).*\\bflashcards?\\b");
    private static final Pattern TABLE_RULE = Pattern.compile("(?=[^-]*+-)(?=[^|]*+\\|)[\\s:|-]++");
    /// The plugin's schedule behind a card, and the name of a block.
    private static final Pattern BEHIND = Pattern.compile("<!--|(?<=\\s)\\^[A-Za-z\\d-]++\\s*+$");
    /// Longer lines are not cards; a program wrote them.
    private static final int LONGEST = 4_000;
    /// Lines of one side at most.
    private static final int MOST_LINES = 60;

    private final List<Line> lines;
    private final boolean[] apart;
    private final boolean[] code;
    private final boolean tagged;
    private final List<NoteCard> found = new ArrayList<>();
    private String heading = "";

    private NoteCardReader(Session session) {
        lines = session.source().lines();
        code = new boolean[lines.size()];
        session.fences().forEach(fence -> fence.range().mark(code));
        apart = code.clone();
        session.sections().stream().filter(Section::headed)
                .forEach(section -> section.heading().range().mark(apart));
        int front = frontMatter();
        tagged = session.text().contains("flashcard") && isTagged(front);
        for (int i = 0; i < front; i++) {
            apart[i] = true;
        }
        setApart();
    }

    /// By line; those of one line in the order of what they leave out.
    public static List<NoteCard> in(Session session) {
        if (!mayHold(session.text())) {
            return List.of();
        }
        var reader = new NoteCardReader(session);
        for (var section : session.sections()) {
            reader.heading = section.heading().text();
            reader.read(section.headed() ? section.heading().range().endLine() : 0, section.range().endLine());
        }
        return List.copyOf(reader.found);
    }

    /// Most notes hold no mark and need no closer look.
    private static boolean mayHold(String text) {
        if (text.contains("::")) {
            return true;
        }
        for (int at = text.indexOf("=="); at >= 0;) {
            int end = at + 2;
            while (end < text.length() && text.charAt(end) == '=') {
                end++;
            }
            if (end - at == 2) {
                return true;
            }
            at = text.indexOf("==", end);
        }
        for (int at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
            if (at == 0 || Character.isWhitespace(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /// @return how many lines it has; 0 where there is none
    private int frontMatter() {
        if (lines.getFirst().text().stripTrailing().equals("---")) {
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).text().stripTrailing().equals("---")) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private boolean isTagged(int front) {
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).text();
            if (text.contains("flashcard") && !code[i]
                    && (i < front ? FRONT_TAG : TAG).matcher(ProseMask.of(text)).find()) {
                return true;
            }
        }
        return false;
    }

    /// Tables, and comments over several lines.
    private void setApart() {
        int lastEnd = lines.size() - 1;
        while (lastEnd >= 0 && !lines.get(lastEnd).text().contains("-->")) {
            lastEnd--;
        }
        boolean comment = false;
        boolean table = false;
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).text();
            boolean pipes = text.indexOf('|') >= 0;
            if (pipes && !apart[i] && TABLE_RULE.matcher(text.strip()).matches()) {
                table = true;
                if (i > 0 && lines.get(i - 1).text().indexOf('|') >= 0) {
                    apart[i - 1] = true;
                }
            }
            table &= pipes;
            int opens = lastEnd < 0 || code[i] || comment ? -1 : text.lastIndexOf("<!--");
            boolean opened = opens >= 0 && i < lastEnd && text.indexOf("-->", opens) < 0;
            apart[i] |= table || comment || opened || pipes && text.strip().startsWith("|");
            comment = opened || comment && !text.contains("-->");
        }
    }

    /// @param from 0-based
    /// @param to 0-based, after the last
    private void read(int from, int to) {
        for (int i = from; i < to;) {
            if (isGap(i)) {
                i++;
                continue;
            }
            int end = i;
            int mark = -1;
            while (end < to && !isGap(end)) {
                mark = mark < 0 && end > i && isMark(end) ? end : mark;
                end++;
            }
            if (mark >= 0) {
                end = sides(i, mark, to);
            } else {
                singles(i, end);
            }
            i = end;
        }
    }

    private boolean isGap(int at) {
        return apart[at] || lines.get(at).blank();
    }

    private boolean isMark(int at) {
        var line = lines.get(at);
        return line.text().length() - line.content() <= 8 && !line.item()
                && (line.words().equals("?") || line.words().equals("??"));
    }

    /// The card of several lines around a mark. Code that touches the answer belongs to it.
    ///
    /// @return the 0-based line after it
    private int sides(int first, int mark, int to) {
        int end = mark + 1;
        while (end < to && (code[end] || !isGap(end))) {
            end++;
        }
        if (mark - first <= MOST_LINES && end - mark - 1 <= MOST_LINES) {
            add(first, block(first, mark), block(mark + 1, end), lines.get(mark).words().length() == 2);
        }
        return end;
    }

    private String block(int from, int to) {
        var block = new StringBuilder();
        for (var line : lines.subList(from, to)) {
            block.append(line.text().stripTrailing()).append('\n');
        }
        var text = block.toString().stripIndent();
        return to - from == 1 ? words(lines.get(from)) : ClozeReader.plain(withoutBehind(text)).strip();
    }

    /// The lines of a block without a mark: cards of one line each, and the paragraphs between them.
    private void singles(int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (i > start && lines.get(i).item()) {
                clozes(start, i);
                start = i;
            }
            if (single(i)) {
                clozes(start, i);
                start = i + 1;
            }
        }
        clozes(start, to);
    }

    private boolean single(int at) {
        var line = lines.get(at);
        if (!line.text().contains("::") || line.text().length() > LONGEST) {
            return false;
        }
        var words = words(line);
        var sides = CardSeparator.find(ProseMask.of(words), line.item(), tagged);
        sides.ifPresent(s -> add(at, ClozeReader.plain(words.substring(0, s.at()).strip()),
                ClozeReader.plain(words.substring(s.at() + s.length()).strip()), s.length() == 3));
        return sides.isPresent();
    }

    private void add(int at, String question, String answer, boolean bothWays) {
        if (question.isBlank() || answer.isBlank()) {
            return;
        }
        int line = lines.get(at).number();
        found.add(new NoteCard(line, NoteCard.Kind.FORWARD, question, answer, heading));
        if (bothWays) {
            found.add(new NoteCard(line, NoteCard.Kind.REVERSE, answer, question, heading));
        }
    }

    private void clozes(int from, int to) {
        boolean any = false;
        for (int i = from; i < to; i++) {
            any |= lines.get(i).text().contains("==");
        }
        if (!any) {
            return;
        }
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? " " : "").append(words(lines.get(i)));
        }
        ClozeReader.in(text.toString()).forEach(asked -> found.add(new NoteCard(
                lines.get(from).number(), NoteCard.Kind.CLOZE, asked.question(), asked.answer(), heading)));
    }

    private static String withoutBehind(String text) {
        if (text.indexOf('^') < 0 && !text.contains("<!--")) {
            return text;
        }
        var kept = new StringBuilder();
        var prose = ProseMask.withoutCode(text);
        var behind = BEHIND.matcher(prose);
        var comments = new HtmlComments(prose);
        int at = 0;
        for (int from = 0; behind.find(from);) {
            int end = text.charAt(behind.start()) == '<' ? comments.end(behind.start()) : behind.end();
            if (end > 0) {
                kept.append(text, at, behind.start());
                at = end;
            }
            from = Math.max(behind.end(), end);
        }
        return kept.append(text, at, text.length()).toString();
    }

    /// A line's words without box, quote mark, the plugin's tag and schedule, and stream timestamp.
    private static String words(Line line) {
        var words = withoutBehind(line.words()).strip();
        if (words.startsWith("#flashcard")) {
            words = TAG.matcher(words).replaceFirst("");
        }
        int quote = 0;
        while (words.startsWith("> ", quote)) {
            quote += 2;
            while (quote < words.length() && Character.isWhitespace(words.charAt(quote))) {
                quote++;
            }
        }
        words = words.substring(quote);
        boolean boxed = words.length() > 4 && words.charAt(0) == '[' && words.startsWith("] ", 2);
        return StreamTimestamp.strip(boxed ? words.substring(4) : words);
    }
}
