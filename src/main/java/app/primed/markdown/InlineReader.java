package app.primed.markdown;

import app.primed.markdown.Inline.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads the words of a paragraph or a table by commonmark-java, with Obsidian's additions: `[[links]]`, `#tags`,
/// `==highlights==`, `~~deleted~~`, `%%private%%`, `![[pictures]]` and footnotes. HTML is text.
public final class InlineReader {
    private static final String SPECIAL = "`*_[]!<>&\\~=#%@^";
    /// Written text is not nested deeper; the limit keeps generated text within the stack.
    private static final int DEEPEST = 30;
    /// What Markdown would take for emphasis, and Python for a name.
    private static final Pattern DUNDER = Pattern.compile("(?<![\\\\\\w])__(?=\\w+?__)|(?<=\\w)__(?!\\w)");
    /// What Markdown would take out of the text, to be referred to.
    private static final Pattern REFERENCE = Pattern.compile("^\\[(?!\\^)(?=[^\\]]*\\]:)");
    private static final Pattern STATE =
            Pattern.compile("\\b(?:GEN|CORO|AGEN)_(?:CREATED|RUNNING|SUSPENDED|CLOSED)\\b");
    private static final Pattern IMAGE = Pattern.compile("(?is)<img\\s[^>]*>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?is)\\s(src|alt|width)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern LINE_BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

    private static final Parser WORDS = parser().build();
    private static final Parser TABLES =
            parser().extensions(List.of(AutolinkExtension.create(), TablesExtension.create())).build();

    private InlineReader() {}

    private static Parser.Builder parser() {
        return Parser.builder().enabledBlockTypes(Set.of()).extensions(List.of(AutolinkExtension.create()))
                .customInlineContentParserFactory(ObsidianInlines.factory(InlineReader::read))
                .customDelimiterProcessor(new DoubledMark('~', Style.STRIKETHROUGH))
                .customDelimiterProcessor(new DoubledMark('=', Style.HIGHLIGHT));
    }

    /// @param text one paragraph; its line breaks stay
    public static List<Inline> read(String text) {
        var plain = DirectionMarks.show(text.strip());
        if (isPlain(plain)) {
            var inlines = new ArrayList<Inline>(1);
            text(plain, inlines);
            return List.copyOf(inlines);
        }
        var inlines = new ArrayList<Inline>();
        var parsed = WORDS.parse(
                ObsidianInlines.marked(REFERENCE.matcher(withNames(plain)).replaceFirst("\\\\[")));
        for (var block = parsed.getFirstChild(); block != null; block = block.getNext()) {
            if (!inlines.isEmpty()) {
                inlines.add(new Inline.Break());
            }
            children(block, inlines, 0);
        }
        return List.copyOf(inlines);
    }

    /// The words of inlines without their marks.
    public static String plain(List<Inline> inlines) {
        var words = new StringBuilder();
        for (var inline : inlines) {
            words.append(switch (inline) {
                case Inline.Text text -> text.text();
                case Inline.Code code -> code.code();
                case Inline.Styled styled -> plain(styled.words());
                case Inline.Link link -> plain(link.words());
                case Inline.WikiLink link -> link.shown();
                case Inline.Picture picture -> picture.alt();
                case Inline.Tag tag -> "#" + tag.name();
                case Inline.Handle handle -> "@" + handle.name();
                case Inline.Aside aside -> aside.text();
                case Inline.State state -> state.name();
                case Inline.FootnoteReference _,Inline.Marked _ -> "";
                case Inline.Break _ -> "\n";
            });
        }
        return words.toString();
    }

    /// @param lines a table's lines without indent
    /// @return null where the lines are none
    public static Block.@Nullable Table table(int line, List<String> lines) {
        var parsed = TABLES.parse(ObsidianInlines.marked(DirectionMarks.show(String.join("\n", lines))));
        if (!(parsed.getFirstChild() instanceof TableBlock table) || table.getNext() != null) {
            return null;
        }
        var columns = new ArrayList<Block.Alignment>();
        List<List<Inline>> head = List.of();
        var rows = new ArrayList<List<List<Inline>>>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                var cells = new ArrayList<List<Inline>>();
                for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    var words = new ArrayList<Inline>();
                    children(cell, words, 0);
                    cells.add(List.copyOf(words));
                    if (part instanceof TableHead && cell instanceof TableCell known) {
                        columns.add(alignment(known.getAlignment()));
                    }
                }
                if (part instanceof TableHead) {
                    head = List.copyOf(cells);
                } else if (part instanceof TableBody) {
                    rows.add(List.copyOf(cells));
                }
            }
        }
        return new Block.Table(line, List.copyOf(columns), head, List.copyOf(rows));
    }

    private static Block.Alignment alignment(TableCell.@Nullable Alignment alignment) {
        return alignment == null ? Block.Alignment.LEFT : switch (alignment) {
            case LEFT -> Block.Alignment.LEFT;
            case CENTER -> Block.Alignment.CENTER;
            case RIGHT -> Block.Alignment.RIGHT;
        };
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (SPECIAL.indexOf(c) >= 0 || c == ':' && text.startsWith("://", at)
                    || c == 'w' && text.startsWith("www.", at)) {
                return false;
            }
        }
        return true;
    }

    /// Escapes the underscores of names such as `__init__`, outside of code.
    private static String withNames(String text) {
        if (!text.contains("__")) {
            return text;
        }
        var escaped = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('`'); open >= 0; open = text.indexOf('`', at)) {
            int code = endOfMarks(text, open);
            int close = text.indexOf('`', code);
            if (close < 0) {
                break;
            }
            int marks = Math.min(code - open, endOfMarks(text, close) - close);
            escaped.append(escaped(text.substring(at, code - marks))).append(text, code - marks, close + marks);
            at = close + marks;
        }
        return escaped.append(escaped(text.substring(at))).toString();
    }

    private static String escaped(String prose) {
        return DUNDER.matcher(prose).replaceAll(Matcher.quoteReplacement("\\_\\_"));
    }

    private static int endOfMarks(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) == '`') {
            to++;
        }
        return to;
    }

    private static void children(Node parent, List<Inline> to, int depth) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            add(child, to, depth);
        }
    }

    private static List<Inline> words(Node parent, int depth) {
        var words = new ArrayList<Inline>();
        children(parent, words, depth + 1);
        return List.copyOf(words);
    }

    private static void add(Node node, List<Inline> to, int depth) {
        switch (node) {
            case org.commonmark.node.Text text -> text(ObsidianInlines.written(text.getLiteral()), to);
            case org.commonmark.node.Code code -> to.add(new Inline.Code(ObsidianInlines.written(code.getLiteral())));
            case HtmlInline html -> {
                var written = ObsidianInlines.written(html.getLiteral());
                if (LINE_BREAK.matcher(html.getLiteral()).matches()) {
                    to.add(new Inline.Break());
                } else if (IMAGE.matcher(written).matches() && ATTRIBUTE.matcher(written).results()
                        .anyMatch(each -> each.group(1).equalsIgnoreCase("src"))) {
                    to.add(image(written));
                } else {
                    text(written, to);
                }
            }
            case SoftLineBreak _,HardLineBreak _ -> to.add(new Inline.Break());
            case ObsidianInlines.Found found -> to.add(found.inline());
            case Node deep when depth >= DEEPEST -> text(ObsidianInlines.written(TextContent.of(deep)), to);
            case Emphasis emphasis -> to.add(new Inline.Styled(Style.EMPHASIS, words(emphasis, depth)));
            case StrongEmphasis strong -> to.add(new Inline.Styled(Style.STRONG, words(strong, depth)));
            case DoubledMark.Marked marked -> to.add(new Inline.Styled(marked.style(), words(marked, depth)));
            case org.commonmark.node.Link link -> {
                var words = words(link, depth);
                var target = ObsidianInlines.written(link.getDestination());
                to.add(new Inline.Link(target, words.isEmpty() ? List.of(new Inline.Text(target)) : words));
            }
            case Image image -> to.add(picture(image, depth));
            default -> children(node, to, depth + 1);
        }
    }

    /// `<img src="source" alt="alt" width="300">`, as notes have it that are read on the web; other HTML is shown as it is.
    private static Inline image(String html) {
        var found = new HashMap<String, String>();
        ATTRIBUTE.matcher(html).results().forEach(each -> found.putIfAbsent(each.group(1).toLowerCase(Locale.ROOT),
                Stream.of(each.group(2), each.group(3), each.group(4)).filter(Objects::nonNull).findFirst()
                        .orElse("")));
        return ObsidianInlines.picture(found.getOrDefault("src", ""), found.getOrDefault("alt", ""),
                found.getOrDefault("width", "").replaceFirst("(?i)px$|.*%$", ""));
    }

    /// `![alt|300](source)` says how wide it is.
    private static Inline picture(Image image, int depth) {
        var alt = plain(words(image, depth));
        int bar = alt.lastIndexOf('|');
        return ObsidianInlines.picture(ObsidianInlines.written(image.getDestination()),
                bar < 0 ? alt : alt.substring(0, bar),
                bar < 0 ? "" : alt.substring(bar + 1));
    }

    /// Adds text, with the names of states apart.
    private static void text(String literal, List<Inline> to) {
        int at = 0;
        if (literal.indexOf('_') >= 0) {
            var state = STATE.matcher(literal);
            while (state.find()) {
                plain(literal.substring(at, state.start()), to);
                to.add(new Inline.State(state.group()));
                at = state.end();
            }
        }
        plain(literal.substring(at), to);
    }

    private static void plain(String literal, List<Inline> to) {
        if (literal.isEmpty()) {
            return;
        }
        int line = literal.indexOf('\n');
        if (line >= 0) {
            plain(literal.substring(0, line), to);
            to.add(new Inline.Break());
            plain(literal.substring(line + 1), to);
        } else if (!to.isEmpty() && to.getLast() instanceof Inline.Text before) {
            to.set(to.size() - 1, new Inline.Text(before.text() + literal));
        } else {
            to.add(new Inline.Text(literal));
        }
    }
}
