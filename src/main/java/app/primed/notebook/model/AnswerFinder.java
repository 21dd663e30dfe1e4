package app.primed.notebook.model;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the answer of a question: behind its question mark, nested under it, or in what follows.
final class AnswerFinder {
    private static final Pattern REQUEST = Pattern.compile("(?i)^(?:please|plz|pls)\\b|\\b(?:please|plz|pls)[!.]*$");
    private static final Pattern ASKS_MORE =
            Pattern.compile("(?i)(?:and|or|but|so) (?:what|why|how|when|where|who|which)(?:'?s)? .*[^.]");

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\([^)]*\\)(?:\\s*\\([^)]*\\))?");
    private static final Pattern SAYS_ANSWER = Pattern.compile("(?i)answer|solution|explain|explanation");

    private static final Pattern FIRST_PERSON = Pattern.compile("(?i)\\b(?:i|my)\\b");

    private AnswerFinder() {}

    /// @param before the entry before the question
    /// @param after the entries after it
    /// @return empty where there is none
    static String find(Entry entry, String text, @Nullable Entry before, List<Entry> after) {
        int mark = QuestionWording.lastMark(text);
        // More words of a speaker on the same line explain the question.
        if (mark >= 0 && entry.by().isEmpty() && closesWord(text.charAt(Math.max(0, mark - 1)))) {
            var behind = text.substring(mark + 1).strip();
            var rest = behind.replaceAll("^[)\\]\"'”*_`!.,\\-–:]+\\s*", "");
            if (rest.split("\\s+").length > 1
                    && !QuestionWording.QUALIFIER.matcher(behind).matches()
                    && !QuestionWording.NOT_ASKED.matcher(behind).matches()
                    && !QuestionWording.WH.matcher(rest).matches()) {
                return rest;
            }
        }
        var nested = entry.nested().stream().filter(e -> e.text().length() > 1 && !placeholder(e)
                && !QuestionWording.labelled(e.text())
                && !QuestionWording.goesOn(text, e) && !sameSpeaks(entry, e)).toList();
        if (!nested.isEmpty() && !nested.getFirst().item() && QuestionWording.POINTS.matcher(text).matches()) {
            nested = nested.subList(1, nested.size());
        }
        if (nested.stream().anyMatch(e -> !onlyAsks(e))) {
            return String.join(" · ", nested.stream().map(Entry::text).toList());
        }
        if (!nested.isEmpty() && !QuestionWording.WH.matcher(nested.getFirst().text()).matches()
                && (QuestionWording.GUESS.matcher(nested.getFirst().text()).matches()
                        && QuestionWording.length(nested.getFirst().text()) <= 2 * QuestionWording.SHORT
                        || !QuestionWording.INVERTED.matcher(nested.getFirst().text()).matches())) {
            return nested.getFirst().text();
        }
        return after.isEmpty() ? "" : nextAnswers(entry, text, before, after);
    }

    /// Whether a question mark behind it ends a question: not one of `??`, nor of `… ?`
    private static boolean closesWord(char c) {
        return Character.isLetterOrDigit(c) || ")]\"'’”`*_".indexOf(c) >= 0;
    }

    /// A label with nothing under it yet, or a request.
    private static boolean placeholder(Entry entry) {
        return entry.nested().isEmpty()
                && (entry.text().endsWith(":") || leadsOn(entry.text()) || REQUEST.matcher(entry.text()).find());
    }

    /// A lone link leads to where one may read on or practise. It answers only where it says so.
    private static boolean leadsOn(String text) {
        return LINK.matcher(text).matches() && !SAYS_ANSWER.matcher(text).find();
    }

    private static boolean sameSpeaks(Entry entry, Entry other) {
        return QuestionWording.speaks(entry) && QuestionWording.speaks(other)
                && other.by().get().by().equalsIgnoreCase(entry.by().get().by());
    }

    private static boolean onlyAsks(Entry entry) {
        return entry.nested().isEmpty() && !QuestionWording.TENTATIVE.matcher(entry.text()).matches()
                && (QuestionWording.endsAsking(entry.text()) || ASKS_MORE.matcher(entry.text()).matches());
    }

    /// A reply in the chat, or the next entry where it plainly answers.
    private static String nextAnswers(Entry entry, String text, @Nullable Entry before, List<Entry> after) {
        var next = after.getFirst();
        if (QuestionWording.ANSWER.matcher(QuestionWording.plain(next.text())).matches()) {
            return next.text();
        }
        if (QuestionWording.labelled(next.text()) || DebateWording.opens(next)) {
            return "";
        }
        if (next.by().isEmpty() && QuestionWording.goesOn(text, next)) {
            return "";
        }
        if (QuestionWording.speaks(entry) && QuestionWording.speaks(next) && QuestionWording.followsUp(next, entry)) {
            return after.size() == 1 ? "" : nextAnswers(entry, text, before, after.subList(1, after.size()));
        }
        boolean spoken = entry.by().isPresent();
        if (QuestionWording.speaks(entry) && asksBack(entry, next)) {
            return afterAskingBack(entry, next, after.subList(1, after.size()));
        }
        boolean reply = next.by().isPresent() && !next.by().get().trailing();
        if (spoken && reply && next.by().get().by().equalsIgnoreCase(entry.by().get().by()) && after.size() > 1
                && !asksItself(next) && !asksAtLast(next.said())) {
            return nextAnswers(entry, text, before, after.subList(1, after.size())); // Goes on about it.
        }
        if (spoken && reply) {
            return next.by().get().by().equalsIgnoreCase(entry.by().get().by())
                    || asksItself(next)
                    || (QuestionWording.endsAsking(next.said()) || asksAtLast(next.said())
                            || QuestionWording.begins(QuestionWording.words(next)))
                            && QuestionWording.blankBetween(entry, next)
                                    ? ""
                                    : next.text();
        }
        if (reply) {
            boolean asks = QuestionWording.endsAsking(next.said()) || asksAtLast(next.said())
                    || QuestionWording.blankBetween(entry, next)
                            && (QuestionWording.TROUBLE.matcher(next.said()).matches()
                                    || QuestionWording.ASKS_INSIDE.matcher(next.said()).matches());
            return asks ? "" : next.text();
        }
        if (next.item()) {
            return !asksPlainly(next) && (!entry.item() || goesIntoIt(entry, next)) ? next.text() : "";
        }
        boolean inAList =
                entry.item() && before != null && before.item() && !QuestionWording.blankBetween(before, entry);
        int apart = next.own().line() - entry.range().endLine();
        boolean labelled = QuestionWording.LABEL.matcher(entry.text()).matches();
        if (asksPlainly(next) || apart > (inAList ? 1 : labelled ? 4 : QuestionWording.speaks(entry) ? 3 : 2)
                || entry.item() && next.text().endsWith(":")) {
            return "";
        }
        return QuestionWording.NOT_ASKED.matcher(next.text()).matches() ? "" : next.text();
    }

    /// Whoever answers a viewer asks back first: `Who will use it?`
    private static boolean asksBack(Entry entry, Entry next) {
        var said = QuestionWording.words(next);
        if (next.item() || next.own().line() - entry.range().endLine() > 3 || FIRST_PERSON.matcher(said).find()
                || !QuestionWording.begins(said) || !asksPlainly(next) && !said.endsWith(":")) {
            return false;
        }
        return next.by().isEmpty()
                || QuestionWording.speaks(next) && !QuestionWording.blankBetween(entry, next)
                        && !next.by().get().by().equalsIgnoreCase(entry.by().get().by())
                        && next.own().line() == next.own().endLine();
    }

    /// After a question in return, a statement below it or next to it answers; another question does not.
    private static String afterAskingBack(Entry entry, Entry back, List<Entry> after) {
        if (back.by().isEmpty() && !asksAtItsEnd(back) && QuestionWording.endsAsking(back.said())
                || back.nested().stream().anyMatch(e -> !onlyAsks(e) && !asksPlainly(e))) {
            return back.text();
        }
        int end = back.range().endLine();
        for (var next : after.subList(0, Math.min(2, after.size()))) {
            boolean other = QuestionWording.speaks(next)
                    && !next.by().get().by().equalsIgnoreCase(back.by().map(Attribution::by).orElse(""));
            if (other || next.own().line() - end > 3) {
                return "";
            }
            end = next.range().endLine();
            if (!asksPlainly(next) && !QuestionWording.endsAsking(next.said())) {
                return QuestionWording.NOT_ASKED.matcher(next.text()).matches() ? "" : next.text();
            }
        }
        return "";
    }

    /// The next bullet explains what the question is about.
    private static boolean goesIntoIt(Entry entry, Entry next) {
        return !QuestionWording.blankBetween(entry, next) && QuestionWording.DECLARES.matcher(next.said()).matches()
                && QuestionWording.begins(entry.said()) && QuestionWording.sharesWord(entry.said(), next.said());
    }

    /// Another question of the chat; a doubtful reply of a few words (`threads maybe?`) is none.
    private static boolean asksItself(Entry reply) {
        var said = QuestionWording.words(reply);
        return QuestionWording.endsAsking(said)
                && (QuestionWording.begins(said) || QuestionWording.length(said) > QuestionWording.SHORT);
    }

    /// Asks, with a few words behind: `how did you learn it? Asking for a friend...`
    private static boolean asksAtLast(String said) {
        int mark = QuestionWording.lastMark(said);
        return mark > 8 && said.substring(mark + 1).strip().split("\\s+").length < 6;
    }

    private static boolean asksAtItsEnd(Entry entry) {
        int last = entry.said().length() - 1;
        return last < 0 || entry.said().indexOf('?') < 0 || entry.said().charAt(last) == '?';
    }

    private static boolean asksPlainly(Entry entry) {
        var said = entry.said();
        return QuestionWording.endsAsking(said) && (entry.item() || QuestionWording.begins(said)
                || QuestionWording.length(said) > 2 * QuestionWording.SHORT)
                || QuestionWording.INVERTED.matcher(said).matches() && QuestionWording.isShort(said)
                || QuestionWording.WH.matcher(said).matches() && QuestionWording.isShort(said)
                        && !QuestionWording.NAMES_WHAT_FOLLOWS.matcher(said).matches();
    }
}
