package app.primed.notebook.model.page;

import app.primed.markdown.Block.Task;
import java.util.regex.Pattern;

/// Text as HTML that is XML as well.
final class Html {
    /// What XML 1.0 has no place for: other control characters, halves of surrogate pairs, two that are no characters.
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]|\\p{Cs}");
    private static final Pattern STATE =
            Pattern.compile("<[^>]*>|\\b(?:GEN|CORO|AGEN)_(CREATED|RUNNING|SUSPENDED|CLOSED)\\b");

    private Html() {}

    static String text(String words) {
        return possible(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static String possible(String words) {
        return IMPOSSIBLE.matcher(words).replaceAll("\ufffd");
    }

    /// Colours the names of the four states, outside of tags.
    static String states(String html) {
        return html.indexOf('_') < 0
                ? html
                : STATE.matcher(html).replaceAll(m -> m.group(1) == null
                        ? java.util.regex.Matcher.quoteReplacement(m.group())
                        : "<span class=\"state " + m.group(1).toLowerCase(java.util.Locale.ROOT) + "\">" + m.group()
                                + "</span>");
    }

    /// A task's box.
    static String box(Task task) {
        return switch (task) {
            case NONE -> "";
            case OPEN -> "<span class=\"box\" title=\"open\">&#160;&#160;&#160;</span> ";
            case DONE -> "<span class=\"box ticked\" title=\"done\">&#160;&#10003;&#160;</span> ";
            case CANCELLED -> "<span class=\"box cancelled\" title=\"cancelled\">&#160;&#8722;&#160;</span> ";
            case STARTED -> "<span class=\"box started\" title=\"started\">&#160;/&#160;</span> ";
        };
    }

    static String span(String style, String words) {
        return "<span class=\"" + style + "\">" + text(words) + "</span>";
    }
}
