package app.primed.markdown;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/// What Obsidian adds to the inlines of CommonMark: `[[note#heading|shown]]`, `![[picture.png|300]]`, `#tag`, `[^note]`,
/// `%%private%%`.
final class ObsidianInlines implements InlineContentParser {
    /// Stand for `[[`, `![[` and `[^`: CommonMark takes each bracket before a parser of ours sees it. Private to programs,
    /// they are in no written text.
    private static final char LINK = '\uE0F0';
    private static final char EMBED = '\uE0F1';
    private static final char FOOTNOTE = '\uE0F2';
    private static final int LONGEST = 300;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Function<String, List<Inline>> words;

    private ObsidianInlines(Function<String, List<Inline>> words) {
        this.words = words;
    }

    /// A node of commonmark that carries an inline.
    static final class Found extends CustomNode {
        private final Inline inline;

        Found(Inline inline) {
            this.inline = inline;
        }

        Inline inline() {
            return inline;
        }
    }

    /// @param words reads what is private
    static InlineContentParserFactory factory(Function<String, List<Inline>> words) {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of(LINK, EMBED, FOOTNOTE, '#', '%');
            }

            @Override
            public InlineContentParser create() {
                return new ObsidianInlines(words);
            }
        };
    }

    /// Text with signs of our own for what CommonMark would read in another way.
    static String marked(String text) {
        return text.indexOf('[') < 0
                ? text
                : text.replace("![[", String.valueOf(EMBED)).replace("[[", String.valueOf(LINK))
                        .replace("[^", String.valueOf(FOOTNOTE));
    }

    /// The text as it was before [#marked(String)].
    static String written(String text) {
        return text.replace(String.valueOf(EMBED), "![[").replace(String.valueOf(LINK), "[[")
                .replace(String.valueOf(FOOTNOTE), "[^");
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        char sign = scanner.peek();
        scanner.next();
        if (sign == '#') {
            return tag(scanner, before);
        }
        if (sign == '%') {
            return comment(scanner);
        }
        var inside = until(scanner, ']');
        if (inside.isBlank()) {
            return ParsedInline.none();
        }
        if (sign == FOOTNOTE) {
            return inside.indexOf(' ') < 0 && scanner.next(']')
                    ? found(new Inline.FootnoteReference(inside), scanner)
                    : ParsedInline.none();
        }
        return inside.chars().noneMatch(c -> c == '[' || c == LINK || c == EMBED) && scanner.next("]]")
                ? found(link(inside, sign == EMBED), scanner)
                : ParsedInline.none();
    }

    private static ParsedInline found(Inline inline, Scanner scanner) {
        return ParsedInline.of(new Found(inline), scanner.position());
    }

    private static Inline link(String inside, boolean embedded) {
        int bar = inside.indexOf('|');
        var target = (bar < 0 ? inside : inside.substring(0, bar)).strip();
        var shown = bar < 0 ? "" : inside.substring(bar + 1).strip();
        int hash = target.indexOf('#');
        var note = hash < 0 ? target : target.substring(0, hash).strip();
        if (embedded && LinkTarget.isPicture(note)) {
            return picture(note, note, shown);
        }
        var heading = hash < 0 ? "" : target.substring(hash + 1).strip();
        return new Inline.WikiLink(note, heading, shown.isEmpty() ? shown(note, heading) : shown);
    }

    private static String shown(String note, String heading) {
        return heading.isEmpty() ? note : note.isEmpty() ? heading : note + " › " + heading;
    }

    /// @param size `300` or `300x200`, else more of what the picture is called
    static Inline.Picture picture(String source, String alt, String size) {
        var width = NUMBER.matcher(size.strip());
        return new Inline.Picture(source, alt,
                width.lookingAt() && width.end() <= 4 ? Integer.parseInt(width.group()) : 0);
    }

    /// `%% private %%`, after its first sign.
    private ParsedInline comment(Scanner scanner) {
        if (!scanner.next('%')) {
            return ParsedInline.none();
        }
        var inside = new StringBuilder();
        while (!scanner.next("%%")) {
            if (!scanner.hasNext()) {
                return ParsedInline.none();
            }
            inside.append(scanner.peek());
            scanner.next();
        }
        return found(new Inline.Styled(Inline.Style.PRIVATE, words.apply(written(inside.toString()))), scanner);
    }

    /// A tag begins a word and is more than a number: `#1` is none, `#y1` is one. It ends before a full stop: `#tea.pot` is `#tea`.
    private static ParsedInline tag(Scanner scanner, int before) {
        if (before != Scanner.END && before != '*' && !Character.isWhitespace(before)) {
            return ParsedInline.none();
        }
        var name = new StringBuilder();
        boolean number = true;
        boolean empty = true;
        while (isTagCharacter(scanner.peekCodePoint()) && name.length() < LONGEST) {
            int c = scanner.peekCodePoint();
            number &= Character.isDigit(c);
            empty &= "_-/".indexOf(c) >= 0;
            name.appendCodePoint(c);
            scanner.next();
            if (Character.charCount(c) == 2) {
                scanner.next();
            }
        }
        return number || empty ? ParsedInline.none() : found(new Inline.Tag(name.toString()), scanner);
    }

    /// Letters of any script with their marks, digits, emoji, `_`, `-`, and `/` between a tag and the one it is in.
    static boolean isTagCharacter(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '/'
                || c > 0x80 && (Character.isEmoji(c) || Character.isEmojiComponent(c) || isMark(c));
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /// The text up to a character on the same line; what is too long is no link.
    private static String until(Scanner scanner, char end) {
        var text = new StringBuilder();
        for (char c = scanner.peek(); c != end && c != '\n' && c != Scanner.END && text.length() < LONGEST; c =
                scanner.peek()) {
            text.append(c);
            scanner.next();
        }
        return text.toString();
    }
}
