package app.primed.notebook.model.page;

import app.primed.markdown.Block.Task;
import app.primed.markdown.DirectionMarks;
import app.primed.markdown.Inline;
import app.primed.markdown.LinkTarget;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The words of a note as HTML. HTML in a note is shown as it is written, never obeyed; a link leads nowhere but to the
/// web, to mail or beside the note; a picture is in the page itself, or is a link.
final class InlineHtml {
    private final Function<String, String> pictures;

    /// @param pictures the `data:` address of a picture by its source; empty where it is not to be shown
    InlineHtml(Function<String, String> pictures) {
        this.pictures = pictures;
    }

    String of(List<Inline> words) {
        var html = new StringBuilder();
        words.forEach(inline -> add(html, inline));
        return html.toString();
    }

    private void add(StringBuilder html, Inline inline) {
        switch (inline) {
            case Inline.Text text -> html.append(Html.text(text.text()));
            case Inline.Code code -> html.append(Html.states("<code>" + Html.text(code.code()) + "</code>"));
            case Inline.State state -> html.append(Html.states(Html.text(state.name())));
            case Inline.Styled styled -> {
                var tag = tag(styled.style());
                html.append('<').append(tag).append('>').append(of(styled.words())).append("</").append(tag)
                        .append('>');
            }
            case Inline.Link link -> link(html, link.target(), of(link.words()));
            case Inline.WikiLink link -> html.append(Html.span("wiki-link", link.shown()));
            case Inline.Picture picture -> picture(html, picture);
            case Inline.Tag tag -> html.append(Html.span("tag", "#" + tag.name()));
            case Inline.Handle handle -> html.append(Html.span("handle", "@" + DirectionMarks.show(handle.name())));
            case Inline.Aside aside -> html.append(Html.span("time", aside.text()));
            case Inline.FootnoteReference note -> html.append("<sup><a href=\"#fn-").append(id(note.label()))
                    .append("\">").append(Html.text(note.label())).append("</a></sup>");
            case Inline.Marked marked -> html.append(switch (marked.mark()) {
                case OPEN_QUESTION -> "<span class=\"mark asked\">open</span>";
                case ANSWERED_QUESTION -> "<span class=\"mark answered\">answered</span>";
                case PRO -> "<span class=\"side pro\" title=\"for\">+</span> ";
                case CON -> "<span class=\"side con\" title=\"against\">&#8722;</span> ";
                case TODO -> Html.box(Task.OPEN);
                case DONE -> Html.box(Task.DONE);
            });
            case Inline.Break _ -> html.append("<br />\n");
        }
    }

    /// A label as an id that XML accepts.
    static String id(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]", "-");
    }

    private static String tag(Inline.Style style) {
        return switch (style) {
            case EMPHASIS, PRIVATE -> "em";
            case STRONG -> "strong";
            case STRIKETHROUGH -> "del";
            case HIGHLIGHT -> "mark";
        };
    }

    private static void link(StringBuilder html, String target, String words) {
        if (LinkTarget.of(target) == LinkTarget.REFUSED) {
            html.append("<span class=\"dead-link\">").append(words).append("</span> (").append(Html.text(target))
                    .append(')');
        } else {
            html.append("<a href=\"").append(Html.text(encoded(Html.possible(target))))
                    .append("\" rel=\"noopener noreferrer\">").append(words).append("</a>");
        }
    }

    private void picture(StringBuilder html, Inline.Picture picture) {
        var data = LinkTarget.of(picture.source()) == LinkTarget.LOCAL ? pictures.apply(picture.source()) : "";
        if (data.isEmpty()) {
            link(html, picture.source(), Html.text(picture.alt().isBlank() ? picture.source() : picture.alt()));
        } else {
            html.append("<img src=\"").append(data).append("\" alt=\"").append(Html.text(picture.alt())).append('"');
            if (picture.width() > 0) {
                html.append(" width=\"").append(picture.width()).append('"');
            }
            html.append(" />");
        }
    }

    /// An address with what has no place in one as `%` and hexadecimal digits.
    private static String encoded(String target) {
        var encoded = new StringBuilder();
        for (var b : target.strip().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c > ' ' && c < 0x7f && "\"<>\\^`{|}[]".indexOf(c) < 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append("%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }
}
