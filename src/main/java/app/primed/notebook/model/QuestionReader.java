package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which entries ask, and which of them are answered.
final class QuestionReader {
    private static final Pattern LABEL = Pattern.compile("(?i)question:\\s*\\S.*");
    static final Pattern WH = Pattern.compile(
            "(?i)(and |but |so |well |hey,? |ok,? )?(what|whats|what's|why|how|hows|how's|when(?! (?:i|you|we|they|it|its|\\w+ing)\\b|.*\\b(?:i'm|you're)\\b)|where|wheres|who|whos|whom|whose|which)\\b.*");
    static final Pattern INVERTED = Pattern.compile(
            "(?i)(is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|am|isn't|aren't|don't|doesn't|can't)"
                    + " (i|we|you|they|he|she|it|this|that|there|these|those|a|an|the|my|your|any|anyone|someone|people)\\b.*");
    private static final Pattern WISH = Pattern.compile(
            "(?i).*\\b(any (tips|advice|ideas?|recommendations?|suggestions?|thoughts|chance)|anyone know|i wonder|what about)\\b.*");
    static final Pattern NOT_ASKED = Pattern.compile(
            "(?i)(<?https?://\\S*>?|!\\S++.*|\\$ .*|(export|sudo|pip|git|cd|curl|import|man|npm|python3?) \\S++.*|\\[[^\\]]*\\]\\([^)]*\\)|`[^`]*`)");
    /// Labels of statements, whatever follows them.
    private static final Pattern TELLS = Pattern.compile(
            "(?i)(?:a|(?:maybe |my )?answer|theory|theory \\d|result|fact|note|guess|assumption)\\s*:.*|\\.\\..*");
    /// `What I was looking for:` names what follows.
    private static final Pattern NAMES_WHAT_FOLLOWS =
            Pattern.compile("(?i)(?:what|how|why|where|when|who) (?:i|we|you|they|he|she|it|people)\\b.*:");
    private static final Pattern VERSUS = Pattern.compile(
            "(?i)[^:=>]{2,40} (?:vs\\.?|versus) [^:=>.]{2,40}");
    private static final Pattern QUIZZES = Pattern.compile("(?i)(?:name|explain|describe|define|compare)\\b .*[^.]");
    /// A statement: a verb after its subject.
    private static final Pattern DECLARES = Pattern.compile(
            "(?i)(?!.*\\b(?:what|why|how|which|who|where)\\b)(?:\\S+ ){1,5}(?:is|are|was|were|isn't|aren't|doesn't|don't"
                    + "|dont|didn't|has|have|will|should|can|can't|cannot|could|must)\\b \\S.*");
    /// Who writes into a chat greets and explains before asking: a question in any of the clauses counts.
    private static final Pattern ASKS_INSIDE = Pattern.compile(
            "(?i).*(?:^|[.!?,;:)] +|\\b(?:so|but|and|question is) )(?:(?:what|which|how)(?! (?:i|you|we|they|he|she|it|this|that|the|people)\\b)"
                    + "(?: [\\w']+){0,4}? (?:do|does|did|is|are|was|were|can|could|should|would|will|have|has|to)\\b"
                    + "|(?:why|where|when|who) (?:do|does|did|is|are|was|were|can|could|should|would|will)\\b"
                    + "|(?:do|does|did|is|are|can|could|should|would|will|have) (?:i|you|we|they|it|there|anyone|someone|people)\\b).*");
    private static final Pattern CALLS =
            Pattern.compile("(?i)(?:(?:@\\w+|hi|hello|hey|ok|okay|morning)[!.,:]*+\\s++)++");
    private static final Pattern RAW_CHAT = Pattern.compile(".*\\bPRIVMSG #\\w+ :");
    static final Pattern QUALIFIER = Pattern.compile(
            "[(\\[].*|(?i)(or|and|vs|versus|aka|i\\.?e|e\\.?g|in|for|with|from|of|to|at|on|by|not|like|instead|without|so|as|if|when)\\b.*");

    /// Words of what one adds or replies in passing, at most.
    static final int SHORT = 6;
    private static final String CLOSES = ")]\"'”*_`:;/";

    private QuestionReader() {}

    static List<Question> in(SectionKind kind, List<Entry> entries) {
        var found = new ArrayList<Question>();
        if (!kind.asks()) {
            labelled(kind, entries, found);
            return found;
        }
        boolean underLabel = false;
        boolean chat = false;
        boolean answering = false;
        var all = withListsBelowWords(entries);
        for (int i = 0; i < all.size(); i++) {
            var entry = all.get(i);
            var before = i > 0 ? all.get(i - 1) : null;
            answering &= before != null && !blankBetween(before, entry);
            boolean asks = asks(entry, before, underLabel || chat, chat || answering);
            if (!entry.item()) {
                underLabel = !asks || entry.nested().isEmpty();
                answering = asks;
                chat = asks ? speaks(entry) : chat;
            }
            if (asks) {
                found.add(question(kind, entry, words(entry), before, all.subList(i + 1, all.size())));
            }
        }
        return found;
    }

    /// A list that is indented under a paragraph, after a blank line, is a list of its own.
    private static List<Entry> withListsBelowWords(List<Entry> entries) {
        var all = new ArrayList<Entry>();
        for (var entry : entries) {
            all.add(entry);
            boolean apart = !entry.nested().isEmpty() && entry.nested().getFirst().line() - entry.own().endLine() > 1;
            if (apart && !entry.item() && !speaks(entry) && !endsAsking(words(entry))
                    && !WH.matcher(words(entry)).matches()) {
                entry.nested().stream().filter(e -> e.item() && endsAsking(words(e))).forEach(all::add);
            }
        }
        return all;
    }

    private static void labelled(SectionKind kind, List<Entry> entries, List<Question> found) {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.text().regionMatches(true, 0, "question:", 0, 9) && LABEL.matcher(entry.text()).matches()) {
                found.add(question(kind, entry, entry.text().substring(9).strip(), null,
                        entries.subList(i + 1, entries.size())));
            }
            labelled(kind, entry.nested(), found);
        }
    }

    static boolean speaks(Entry entry) {
        return entry.by().isPresent() && !entry.by().get().trailing();
    }

    /// What is said, without what a chat client wrote around it, and without what somebody else says behind it on the
    /// same line.
    static String words(Entry entry) {
        var said = entry.said().strip();
        var raw = RAW_CHAT.matcher(said);
        if (said.contains("PRIVMSG") && raw.lookingAt()) {
            said = said.substring(raw.end());
        }
        return speaks(entry) ? ChatTurns.firstTurn(said, entry.by().get().by()) : said;
    }

    /// @param underLabel whether this is in a list under plain words: bullets there answer a question or state
    ///         something, unless they ask themselves; bullets right under the heading are questions
    /// @param answering whether bullets here answer a question asked before, unless they end asking
    private static boolean asks(Entry entry, @Nullable Entry before, boolean underLabel, boolean answering) {
        var said = words(entry);
        if (said.length() < 3 || said.chars().noneMatch(Character::isLetter) || tells(said)) {
            return false;
        }
        if (LABEL.matcher(said).matches()) {
            return true;
        }
        boolean plain = endsAsking(said);
        boolean asking = begins(said);
        if (speaks(entry) && !(entry.item() && !underLabel && !replies(entry, before))) {
            if (replies(entry, before)) {
                return plain && (asking || length(said) > SHORT);
            }
            return plain && !followsUp(entry, before)
                    || WH.matcher(said).matches() || asking || WISH.matcher(said).matches()
                    || ASKS_INSIDE.matcher(said).matches();
        }
        if (entry.item()) {
            if (plain) {
                return true;
            }
            if (answering) {
                return false;
            }
            return underLabel
                    ? WH.matcher(said).matches() && !said.endsWith(".") || VERSUS.matcher(said).matches()
                    : !statement(said) && (asking || !DECLARES.matcher(said).matches());
        }
        return plain
                || WH.matcher(said).matches() && (said.endsWith(":") || isShort(said)) && !said.endsWith(".")
                        && !NAMES_WHAT_FOLLOWS.matcher(said).matches()
                || INVERTED.matcher(said).matches() && said.length() < 90 && !said.endsWith(".") && !said.endsWith(":")
                || VERSUS.matcher(said).matches();
    }

    private static boolean tells(String said) {
        return TELLS.matcher(said).matches()
                || NOT_ASKED.matcher(said).matches() && !(said.endsWith("?") && length(said) > 3);
    }

    /// Begins as a question, after a greeting.
    static boolean begins(String said) {
        var calls = CALLS.matcher(said);
        var rest = calls.lookingAt() ? said.substring(calls.end()) : said;
        return WH.matcher(rest).matches() || INVERTED.matcher(rest).matches();
    }

    /// The same one adds a word or two to a question: `Reason would you test that? / Live, at the keyboard?`
    static boolean followsUp(Entry entry, @Nullable Entry before) {
        return before != null && speaks(before) && !blankBetween(before, entry) && endsAsking(words(before))
                && before.by().get().by().equalsIgnoreCase(entry.by().get().by())
                && !begins(words(entry)) && length(words(entry)) <= SHORT;
    }

    static int length(String said) {
        return said.split("\\s+").length;
    }

    static boolean isShort(String said) {
        return said.split("\\s+").length <= 22 && !said.contains(". ") && !said.contains(", then")
                && said.indexOf(',') < 0;
    }

    private static boolean replies(Entry entry, @Nullable Entry before) {
        return before != null && before.by().isPresent() && !blankBetween(before, entry)
                && !before.by().get().by().equalsIgnoreCase(entry.by().map(Attribution::by).orElse(""));
    }

    /// A bullet that states something: a whole sentence with a full stop.
    private static boolean statement(String said) {
        if (QUIZZES.matcher(said).matches()) {
            return false;
        }
        return said.endsWith(".") && !WH.matcher(said).matches() || said.endsWith("!")
                || said.endsWith(":") && !WH.matcher(said).matches();
    }

    /// Ends with a question mark, or has one with only an aside behind it.
    static boolean endsAsking(String said) {
        int mark = said.lastIndexOf('?');
        if (mark < 0) {
            return false;
        }
        int last = said.length() - 1;
        while (last > mark && (CLOSES.indexOf(said.charAt(last)) >= 0 || Character.isWhitespace(said.charAt(last)))) {
            last--;
        }
        if (last == mark) {
            return true;
        }
        return mark > 8 && (QUALIFIER.matcher(said.substring(mark + 1).strip()).matches() || WH.matcher(said).matches()
                || INVERTED.matcher(said).matches());
    }

    private static Question question(
            SectionKind kind, Entry entry, String text, @Nullable Entry before, List<Entry> after) {
        var answer = AnswerFinder.find(entry, text, before, after);
        return new Question(
                entry.line(), text, !answer.isEmpty(), answer,
                entry.by().filter(a -> !a.trailing()).map(Attribution::by),
                kind, entry);
    }

    static boolean blankBetween(Entry first, Entry second) {
        return second.own().line() - first.range().endLine() > 1;
    }
}
