package app.primed.notebook.model.page;

import app.primed.notebook.model.ArgumentSide;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.LineTail;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.TaskState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The entries of a section as lists and paragraphs, each with its marks: who said it, done or not, answered or not,
/// for or against. Its words are taken from the note's lines, so that nothing of them is lost.
final class EntryListHtml {
    /// A line this long may have been wrapped by hand; a shorter one ends where its writer wanted it to.
    private static final int WRAPS = 55;
    private static final Pattern QUOTE = Pattern.compile("^(?:>(?!>>)[ \\t]?)++");
    private static final Pattern DELIMITERS =
            Pattern.compile("\\|?[ \\t]*+:?-++:?[ \\t]*+(?:\\|[ \\t]*+:?-++:?[ \\t]*+)*+\\|?");

    private final Session session;
    private final InlineMarkdown inline;
    private final Map<Integer, Question> questions;
    private final Map<Integer, ArgumentSide> sides = new HashMap<>();

    EntryListHtml(Session session, InlineMarkdown inline) {
        this.session = session;
        this.inline = inline;
        questions = session.questions().stream().collect(Collectors.toMap(Question::line, q -> q, (first, _) -> first));
        for (var debate : session.debates()) {
            for (var option : debate.options()) {
                option.arguments().forEach(argument -> sides.put(argument.line(), argument.side()));
            }
        }
    }

    /// @param fences the section's code
    String of(List<Entry> entries, List<Fence> fences) {
        var html = new StringBuilder();
        var left = new ArrayDeque<>(fences);
        write(html, entries, left);
        left.forEach(fence -> html.append(CodeBlockHtml.of(fence)));
        return html.toString();
    }

    private void write(StringBuilder html, List<Entry> entries, Deque<Fence> fences) {
        var list = "";
        for (int n = 0; n < entries.size(); n++) {
            var entry = entries.get(n);
            while (!fences.isEmpty() && fences.getFirst().range().line() < entry.line()) {
                html.append(close(list)).append(CodeBlockHtml.of(fences.removeFirst()));
                list = "";
            }
            var tag = list(entry);
            if (!tag.equals(list)) {
                html.append(close(list)).append(open(tag, entry));
                list = tag;
            }
            html.append(tag.isEmpty() ? "<div class=\"entry " : "<li class=\"").append(styles(entry)).append("\">")
                    .append(words(entry));
            write(html, entry.nested(), fences);
            var next = n + 1 < entries.size() ? entries.get(n + 1).line() : Integer.MAX_VALUE;
            while (!tag.isEmpty() && !fences.isEmpty() && fences.getFirst().range().line() < next
                    && indent(fences.getFirst()) > entry.indent()) {
                html.append(CodeBlockHtml.of(fences.removeFirst()));
            }
            html.append(tag.isEmpty() ? "</div>\n" : "</li>\n");
        }
        html.append(close(list));
    }

    private int indent(Fence fence) {
        return session.source().line(fence.range().line()).indent();
    }

    private String list(Entry entry) {
        if (!entry.item()) {
            return "";
        }
        var line = session.source().line(entry.line());
        return Character.isDigit(line.text().charAt(line.marker())) ? "ol" : "ul";
    }

    /// An ordered list begins with the number it has in the note.
    private String open(String tag, Entry first) {
        if (!tag.equals("ol")) {
            return tag.isEmpty() ? "" : "<ul>\n";
        }
        var line = session.source().line(first.line());
        var number = line.text().substring(line.marker()).replaceFirst("\\D.*", "");
        return "<ol start=\"" + number + "\">\n";
    }

    private static String close(String tag) {
        return tag.isEmpty() ? "" : "</" + tag + ">\n";
    }

    private String styles(Entry entry) {
        var styles = new StringBuilder(switch (entry.task()) {
            case DONE -> "task done";
            case OPEN -> "task open";
            case NONE -> "plain";
        });
        if (sides.containsKey(entry.line())) {
            styles.append(sides.get(entry.line()) == ArgumentSide.PRO ? " argument pro" : " argument con");
        }
        if (QUOTE.matcher(first(entry)).find()) {
            styles.append(" quote");
        }
        return styles.toString();
    }

    private String words(Entry entry) {
        var table = table(entry);
        if (!table.isEmpty()) {
            return table;
        }
        var html = new StringBuilder("<p>");
        if (entry.task() != TaskState.NONE) {
            html.append(entry.task() == TaskState.DONE
                    ? "<span class=\"box ticked\" title=\"done\">&#160;&#10003;&#160;</span> "
                    : "<span class=\"box\" title=\"open\">&#160;&#160;&#160;</span> ");
        }
        if (sides.containsKey(entry.line())) {
            html.append(sides.get(entry.line()) == ArgumentSide.PRO
                    ? "<span class=\"side\" title=\"for\">+</span> "
                    : "<span class=\"side\" title=\"against\">&#8722;</span> ");
        }
        html.append(spoken(entry));
        var question = questions.get(entry.line());
        if (question != null) {
            html.append(question.answered()
                    ? " <span class=\"mark answered\">answered</span>"
                    : " <span class=\"mark asked\">open</span>");
        }
        return html.append("</p>\n").toString();
    }

    private String spoken(Entry entry) {
        var text = text(entry);
        if (entry.by().isEmpty()) {
            return inline.of(text);
        }
        var by = entry.by().get();
        int at = by.trailing() ? text.lastIndexOf(by.by()) : text.indexOf(by.by());
        if (at < 0) {
            return inline.of(text);
        }
        var before = text.substring(0, at);
        var after = text.substring(at + by.by().length());
        var handle = Html.span("handle", by.by());
        if (by.trailing()) {
            return inline.of(before.substring(0, LineTail.closingDash(before))) + " &#8212; " + handle
                    + inline.of(after);
        }
        var time = before.substring(0, LineTail.before(before, before.length(), "@<*_")).strip();
        return (time.isEmpty() ? "" : Html.span("time", time) + " ") + handle + " "
                + inline.of(after.replaceFirst("^[*_>]*\\s*[:>\\-–—]?\\s*", ""));
    }

    /// Its words without marker and box; lines that were wrapped are one.
    private String text(Entry entry) {
        var words = new StringBuilder(QUOTE.matcher(first(entry)).replaceFirst(""));
        var before = session.source().line(entry.own().line()).text().strip();
        for (int n = entry.own().line() + 1; n <= entry.own().endLine(); n++) {
            var line = session.source().line(n).text().strip();
            words.append(before.length() >= WRAPS || entry.item() ? ' ' : '\n')
                    .append(QUOTE.matcher(line).replaceFirst("").strip());
            before = line;
        }
        return words.toString();
    }

    private String first(Entry entry) {
        var line = session.source().line(entry.line());
        return entry.box() >= 0 ? line.text().substring(entry.box() + 2 - line.start()).strip() : line.words();
    }

    private String table(Entry entry) {
        var lines = session.source().lines().subList(entry.own().line() - 1, entry.own().endLine());
        return lines.size() < 2 || entry.item() || lines.getFirst().text().indexOf('|') < 0
                || !DELIMITERS.matcher(lines.get(1).text().strip()).matches()
                        ? ""
                        : inline.table(lines.stream().map(line -> line.text().strip())
                                .collect(Collectors.joining("\n")));
    }
}
