package app.primed.notebook.model;

import java.util.regex.Pattern;

/// Several turns of a chat that were wrapped into one another: `first: words  second: more words`.
final class ChatTurns {
    private static final Pattern NEXT = Pattern.compile("(?<=\\S)(\\s+)(\\w{3,30}):(?=\\s)");

    private ChatTurns() {}

    /// What the first one says.
    ///
    /// @param said the words behind `by:`
    static String firstTurn(String said, String by) {
        if (said.indexOf(':') < 0) {
            return said;
        }
        var next = NEXT.matcher(said);
        while (next.find()) {
            var name = next.group(2);
            boolean apart = next.group(1).length() > 1 && NameShape.of(name) == NameShape.HANDLE;
            if (name.equalsIgnoreCase(by) || apart) {
                return said.substring(0, next.start());
            }
        }
        return said;
    }
}
