package app.primed.notebook.model;

import java.util.regex.Pattern;

/// Distinguishes a heading that is a topic, as in agendas and minutes, from one that names a kind of section:
/// it asks, or refers to an issue.
final class TopicHeading {
    private static final Pattern NUMBER = Pattern.compile("(?:(?:\\d{1,3}|[a-z])[.)]|[-–—:]) +");
    private static final String ASKING =
            "(?i)(?:what|why|how|when|where|who|which|is|are|was|were|do|does|did|can|could"
                    + "|should|would|will|has|have|any)(?:'?s)?\\b";
    private static final Pattern ASKS = Pattern.compile(ASKING + ".*\\?");
    private static final Pattern ASKS_PLAINLY = Pattern.compile(
            "(?i)(?:what|why|how|when|where|who|which) (?:is|are|was|were|do|does|did|can|could|should|would|will)\\b.*");
    private static final Pattern REFERS = Pattern.compile(
            "(?:\\S+ +){3}.*(?:\\]\\([^()\\s]*/(?:pull|issues|commit|merge_requests)/[^()\\s]*\\)|#\\d+)[)\\]:]*");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\([^()\\s]*\\)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    private TopicHeading() {}

    static boolean is(String heading) {
        var words = heading.strip();
        var numbered = NUMBER.matcher(words);
        var rest = numbered.lookingAt() ? words.substring(numbered.end()) : words;
        return rest.indexOf('?') >= 0 && ASKS.matcher(rest).matches() || ASKS_PLAINLY.matcher(rest).matches()
                || REFERS.matcher(rest).matches();
    }

    /// A heading without comments, code, and the addresses of links, whose words say nothing of the section.
    static String prose(String heading) {
        var prose = heading;
        if (prose.contains(NoteComments.OPEN)) {
            prose = COMMENT.matcher(prose).replaceAll("").strip();
        }
        if (prose.indexOf("](") > 0) {
            prose = LINK.matcher(prose).replaceAll("$1");
        }
        var shown = prose.indexOf('`') < 0 ? prose : CODE.matcher(prose).replaceAll("");
        return shown.isBlank() ? prose : shown;
    }
}
