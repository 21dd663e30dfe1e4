package app.primed.notebook.model.page;

import app.primed.markdown.Block;
import app.primed.markdown.Block.Task;
import app.primed.markdown.CalloutFamily;
import app.primed.markdown.Inline;
import app.primed.python.HighlightedLine;
import java.util.List;
import java.util.Locale;

/// Blocks of Markdown as HTML that is XML as well.
final class BlocksHtml {
    private final InlineHtml inline;

    BlocksHtml(InlineHtml inline) {
        this.inline = inline;
    }

    String of(List<Block> blocks) {
        var html = new StringBuilder();
        blocks.forEach(block -> add(html, block));
        return html.toString();
    }

    private void add(StringBuilder html, Block block) {
        switch (block) {
            case Block.Heading heading -> html.append("<h").append(heading.level()).append('>')
                    .append(inline.of(heading.words())).append("</h").append(heading.level()).append(">\n");
            case Block.Paragraph paragraph -> {
                var words = inline.of(paragraph.words());
                html.append(words.isEmpty() ? "" : "<p>" + words + "</p>\n");
            }
            case Block.Code code -> code(html, code);
            case Block.Quote quote ->
                html.append("<blockquote>\n").append(of(quote.blocks())).append("</blockquote>\n");
            case Block.Callout callout -> {
                html.append("<div class=\"callout ").append(CalloutFamily.of(callout.kind()).style()).append(' ')
                        .append(InlineHtml.id(callout.kind())).append("\">\n<p class=\"callout-title\">")
                        .append(inline.of(callout.heading())).append("</p>\n")
                        .append(of(callout.blocks())).append("</div>\n");
            }
            case Block.Listing list -> list(html, list);
            case Block.Table table -> table(html, table);
            case Block.Rule _ -> html.append("<hr />\n");
            case Block.Footnote note ->
                html.append("<p class=\"footnote\" id=\"fn-").append(InlineHtml.id(note.label()))
                        .append("\"><sup>").append(Html.text(note.label())).append("</sup> ")
                        .append(inline.of(note.words()))
                        .append("</p>\n");
        }
    }

    private void list(StringBuilder html, Block.Listing list) {
        html.append(list.numbered() ? "<ol start=\"" + list.first() + "\">\n" : "<ul>\n");
        for (var item : list.items()) {
            html.append("<li class=\"").append(styles(item)).append("\">");
            var blocks = item.blocks();
            if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph first) {
                html.append("<p>").append(Html.box(item.task())).append(inline.of(first.words())).append("</p>\n");
                blocks = blocks.subList(1, blocks.size());
            } else {
                html.append(item.task() == Task.NONE ? "" : "<p>" + Html.box(item.task()) + "</p>\n");
            }
            html.append(of(blocks)).append("</li>\n");
        }
        html.append(list.numbered() ? "</ol>\n" : "</ul>\n");
    }

    private static String styles(Block.Item item) {
        var task = item.task() == Task.NONE ? "plain" : "task " + item.task().name().toLowerCase(Locale.ROOT);
        return item.blocks().stream().limit(1)
                .anyMatch(block -> block instanceof Block.Paragraph(_, var words) && !words.isEmpty()
                        && words.getFirst() instanceof Inline.Marked(var mark)
                        && (mark == Inline.Mark.PRO || mark == Inline.Mark.CON)) ? task + " argument" : task;
    }

    private void table(StringBuilder html, Block.Table table) {
        html.append("<table>\n<thead>\n");
        row(html, table, table.head(), "th");
        html.append("</thead>\n<tbody>\n");
        table.rows().forEach(row -> row(html, table, row, "td"));
        html.append("</tbody>\n</table>\n");
    }

    private void row(StringBuilder html, Block.Table table, List<List<Inline>> cells, String tag) {
        html.append("<tr>\n");
        for (int column = 0; column < cells.size(); column++) {
            var alignment = column < table.columns().size() ? table.columns().get(column) : Block.Alignment.LEFT;
            html.append('<').append(tag)
                    .append(alignment == Block.Alignment.LEFT
                            ? ""
                            : " class=\"" + alignment.name().toLowerCase(Locale.ROOT) + "\"")
                    .append('>').append(inline.of(cells.get(column))).append("</").append(tag).append(">\n");
        }
        html.append("</tr>\n");
    }

    private static void code(StringBuilder html, Block.Code code) {
        var all = new StringBuilder("<pre class=\"code\">");
        var label = code.python() ? "" : code.language();
        if (!label.isEmpty()) {
            all.append(Html.span("language", label)).append('\n');
        }
        all.append("<code>");
        if (code.python()) {
            int at = 0;
            var lines = code.text().split("\n", -1);
            for (var pieces : HighlightedLine.of(List.of(lines))) {
                all.append(at > 0 ? "\n" : "");
                int from = 0;
                for (var piece : pieces) {
                    var words = lines[at].substring(from, from + piece.length());
                    all.append(piece.style().isEmpty() ? Html.text(words) : Html.span(piece.style(), words));
                    from += piece.length();
                }
                at++;
            }
        } else {
            all.append(Html.text(code.text()));
        }
        html.append(Html.states(all.append("</code></pre>\n").toString()));
    }
}
