package app.primed.notebook.model;

import java.util.regex.Pattern;

/// Whether a heading with the word in it introduces questions, or is one matter on an agenda: `Open questions`, but not
/// `Question: where do lids go` nor `Moderate the chat and answer questions`.
final class AskingHeading {
    private static final Pattern QUOTES = Pattern.compile("[\"“”«»]");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
    private static final Pattern ONE_MATTER =
            Pattern.compile("(?i).*\\bquestion *(?::.*\\S.*|(?:about|regarding|from)\\b.*)");
    /// Words before the one that names the section, at most.
    private static final int BEFORE = 4;
    private static final int LONGEST = 9;

    private AskingHeading() {}

    static boolean standsOverQuestions(String written) {
        var heading = LINK.matcher(written).replaceAll("$1");
        if (QUOTES.matcher(heading).find() || ONE_MATTER.matcher(heading).matches()) {
            return false;
        }
        var words = WORD.matcher(ASIDE.matcher(heading).replaceAll(" ")).results()
                .map(word -> word.group().toLowerCase(java.util.Locale.ROOT)).toList();
        int at = 0;
        while (at < words.size() && !words.get(at).startsWith("question") && !words.get(at).startsWith("interview")) {
            at++;
        }
        return words.size() <= LONGEST && at <= BEFORE
                && !(at > 0 && heading.strip().endsWith("?") && words.size() > at + 1);
    }
}
