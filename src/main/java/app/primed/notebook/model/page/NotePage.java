package app.primed.notebook.model.page;

import app.primed.notebook.model.NoteBlocks;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// A note as one page that needs nothing else: no script, nothing loaded. It is HTML and XML alike.
///
/// Its blocks are those Primed reads: each chat line is its own block with its handle, what is indented under a
/// heading is text, goals are ticked, questions say whether they are answered, arguments which side they are on.
public final class NotePage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private final Session session;
    private final String name;
    private final InlineHtml inline;
    private final NoteBlocks blocks;

    /// @param name what the note is called: its file's name, without folders
    public NotePage(Session session, String name) {
        this(session, name, _ -> "");
    }

    /// @param pictures the `data:` address of a picture by its source; empty where it is not to be shown
    public NotePage(Session session, String name, Function<String, String> pictures) {
        this.session = session;
        this.name = name;
        inline = new InlineHtml(pictures);
        blocks = new NoteBlocks(session);
    }

    /// What the page is called: the day, or the note's name where it has none.
    public String title() {
        return session.date().map(DAY::format).orElse(name.replaceFirst("\\.[A-Za-z]+$", ""));
    }

    /// The headings as the outline of a PDF, nested by their levels, as its layout reads them from the head.
    public String bookmarks() {
        var html = new StringBuilder("<bookmarks>\n");
        var open = new ArrayDeque<Integer>();
        int number = 0;
        for (var section : headed()) {
            int level = section.heading().level();
            while (!open.isEmpty() && open.peek() >= level) {
                open.pop();
                html.append("</bookmark>\n");
            }
            html.append("<bookmark name=\"").append(Html.text(section.heading().words())).append("\" href=\"#s")
                    .append(++number).append("\">");
            open.push(level);
        }
        open.forEach(_ -> html.append("</bookmark>\n"));
        return html.append("</bookmarks>\n").toString();
    }

    private List<Section> headed() {
        return session.sections().stream().filter(Section::headed).toList();
    }

    /// The whole document.
    ///
    /// @param sheet the CSS to embed
    /// @param head more of the document's head
    public String document(String sheet, String head) {
        return """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
                <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:" />
                <title>%s</title>
                <style>
                %s</style>
                %s</head>
                <body>
                %s</body>
                </html>
                """
                .formatted(Html.text(title()), sheet, head, body());
    }

    /// The note alone, for a clipboard.
    public String body() {
        var html = new StringBuilder("<main>\n");
        if (!opensWithItsDay()) {
            html.append("<h1 class=\"title\">").append(Html.text(title())).append("</h1>\n");
        }
        var written = new BlocksHtml(inline);
        var properties = blocks.properties().words();
        if (!properties.isEmpty()) {
            html.append("<p class=\"properties\">").append(inline.of(properties)).append("</p>\n");
        }
        int number = 0;
        for (var section : blocks.sections()) {
            number += section.headed() ? 1 : 0;
            html.append("<section class=\"kind-").append(section.kind().id()).append("\">\n");
            if (section.headed()) {
                var level = "h" + section.heading().level();
                html.append('<').append(level).append(" id=\"s").append(number).append("\">")
                        .append(inline.of(NoteBlocks.heading(section))).append("</").append(level).append(">\n");
            }
            if (number == 1 && opensWithItsDay()) {
                html.append("<p class=\"day\">").append(Html.text(title())).append("</p>\n");
            }
            html.append(written.of(blocks.in(section))).append("</section>\n");
        }
        return html.append("</main>\n").toString();
    }

    /// Whether its first heading is its day, with nothing but properties above.
    private boolean opensWithItsDay() {
        return session.date().isPresent()
                && blocks.sections().stream().limit(1)
                        .anyMatch(first -> first.headed() && first.kind() == SectionKind.DAY);
    }
}
