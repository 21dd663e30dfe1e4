package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which entries ask, and which of them are answered.
final class QuestionReader {
    private static final int LONGEST = 30;
    /// So many lines by speakers make a conversation of a section.
    private static final int TALK = 4;
    /// In the minutes of a meeting people speak at length, and ask by the way.
    private static final int SPEECH = 80;

    private static final Pattern CALLOUT = Pattern.compile("(?i)>\\s*\\[!(?:question|faq|help)][+-]?\\s+(\\S.*)");

    private QuestionReader() {}

    /// @param below whether they are under a sub-heading of questions, where a list may be of anything
    /// @param translated whether the heading is in another language, whose words and grammar are not known here
    static List<Question> in(SectionKind kind, List<Entry> entries, boolean below, boolean translated) {
        var found = new ArrayList<Question>();
        if (!kind.asks()) {
            labelled(kind, entries, found);
            return found;
        }
        boolean underLabel = below;
        boolean chat = false;
        boolean talk = entries.stream().filter(QuestionWording::speaks).limit(TALK).count() == TALK;
        boolean answering = false;
        var all = withListsBelowWords(entries);
        for (int i = 0; i < all.size(); i++) {
            var entry = all.get(i);
            var before = i > 0 ? all.get(i - 1) : null;
            answering &= before != null
                    && (!QuestionWording.blankBetween(before, entry) || listBelow(before, entry));
            if (callout(kind, entry, i + 1 < all.size() ? all.get(i + 1) : null, found)) {
                continue;
            }
            boolean asks = asks(entry, before, underLabel || chat || talk, chat || answering)
                    && !(translated && !QuestionWording.asksInAnyLanguage(QuestionWording.words(entry)));
            if (!entry.item()) {
                underLabel = below || !asks || entry.nested().isEmpty();
                answering = asks;
                chat = asks ? QuestionWording.speaks(entry) : chat;
            }
            if (asks) {
                found.add(question(kind, entry, QuestionWording.words(entry), before, all.subList(i + 1, all.size())));
            }
        }
        return found;
    }

    /// The list under a question may follow a blank line.
    private static boolean listBelow(Entry question, Entry entry) {
        return !question.item() && entry.item() && entry.own().line() - question.range().endLine() == 2
                && !QuestionWording.begins(QuestionWording.words(entry));
    }

    /// A list that is indented under a paragraph, after a blank line, is a list of its own; so is what is asked under a
    /// definition.
    private static List<Entry> withListsBelowWords(List<Entry> entries) {
        var all = new ArrayList<Entry>();
        for (var entry : entries) {
            all.add(entry);
            boolean apart = !entry.nested().isEmpty() && entry.nested().getFirst().line() - entry.own().endLine() > 1;
            if (entry.item() && QuestionWording.defines(QuestionWording.words(entry))) {
                entry.nested().stream().filter(e -> QuestionWording.endsAsking(QuestionWording.words(e)))
                        .forEach(all::add);
            }
            if (apart && !entry.item() && !QuestionWording.speaks(entry)
                    && !QuestionWording.endsAsking(QuestionWording.words(entry))
                    && !QuestionWording.WH.matcher(QuestionWording.words(entry)).matches()) {
                entry.nested().stream().filter(e -> e.item() && QuestionWording.endsAsking(QuestionWording.words(e)))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static void labelled(SectionKind kind, List<Entry> entries, List<Question> found) {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (callout(kind, entry, i + 1 < entries.size() ? entries.get(i + 1) : null, found)) {
                continue;
            }
            var label = QuestionWording.LABEL.matcher(QuestionWording.plain(entry.text()));
            if (label.matches()) {
                found.add(question(kind, entry, label.group(1).strip(), null,
                        entries.subList(i + 1, entries.size())));
            }
            labelled(kind, entry.nested(), found);
        }
    }

    /// `> [!question] Why does it boil over?`, with the answer in the lines of the quote.
    private static boolean callout(
            SectionKind kind, Entry entry, @Nullable Entry next, List<Question> found) {
        var callout = entry.text().startsWith(">") ? CALLOUT.matcher(entry.text()) : null;
        if (callout == null || !callout.matches()) {
            return false;
        }
        var words = callout.group(1).strip();
        int mark = Math.max(words.indexOf('?'), words.indexOf('？'));
        var text = mark < 0 ? words : words.substring(0, mark + 1);
        var answer = words.substring(text.length()).strip();
        if (answer.isEmpty() && next != null && next.text().startsWith(">")
                && !QuestionWording.blankBetween(entry, next)) {
            answer = next.said();
        }
        found.add(new Question(entry.line(), text, !answer.isEmpty(), answer, Optional.empty(), kind, entry));
        return true;
    }

    /// @param underLabel whether this is in a list under plain words: bullets there answer a question or state
    ///         something, unless they ask themselves; bullets right under the heading are questions
    /// @param answering whether bullets here answer a question asked before, unless they end asking
    private static boolean asks(Entry entry, @Nullable Entry before, boolean underLabel, boolean answering) {
        var said = QuestionWording.words(entry);
        if (said.startsWith("[!") && entry.text().startsWith(">")) {
            return false; // The title of a callout.
        }
        if (said.length() < 3 || said.chars().noneMatch(Character::isLetter) || QuestionWording.tells(said)) {
            return false;
        }
        if (QuestionWording.LABEL.matcher(said).matches()) {
            return true;
        }
        if (DebateWording.opens(entry)) {
            return false; // Argued, not answered.
        }
        boolean plain = QuestionWording.endsAsking(said);
        if (bySame(entry, before) && !plain && !QuestionWording.begins(said)) {
            return false;
        }
        boolean asking = QuestionWording.begins(said);
        if (!said.endsWith("?") && !asking && QuestionWording.length(said) > SPEECH) {
            return false;
        }
        if (QuestionWording.speaks(entry) && !(entry.item() && !underLabel && !replies(entry, before))) {
            if (replies(entry, before)) {
                return plain
                        && (asking && said.indexOf(' ') > 0 || QuestionWording.length(said) > QuestionWording.SHORT);
            }
            return plain && !QuestionWording.followsUp(entry, before)
                    || QuestionWording.length(said) < SPEECH && QuestionWording.asksBeforeItsEnd(said)
                    || opens(entry, before) && QuestionWording.length(said) > QuestionWording.SHORT
                            && QuestionWording.TROUBLE.matcher(said).matches()
                    || QuestionWording.WH.matcher(said).matches() || asking
                    || QuestionWording.WISH.matcher(said).matches()
                    || QuestionWording.length(said) < SPEECH && QuestionWording.ASKS_INSIDE.matcher(said).matches();
        }
        if (entry.item()) {
            if (plain) {
                return true;
            }
            if (answering) {
                return false;
            }
            return underLabel
                    ? QuestionWording.WH.matcher(said).matches() && !said.endsWith(".")
                            || QuestionWording.VERSUS.matcher(said).matches()
                    : !QuestionWording.statement(said) && (asking || !QuestionWording.DECLARES.matcher(said).matches());
        }
        if (plain && answering && !QuestionWording.mayAsk(said)) {
            return false; // A guess at the answer.
        }
        return plain
                || QuestionWording.WH_VERB.matcher(said).matches() && QuestionWording.length(said) <= LONGEST
                || QuestionWording.WH.matcher(said).matches() && (said.endsWith(":") || QuestionWording.isShort(said))
                        && !said.endsWith(".")
                        && !QuestionWording.NAMES_WHAT_FOLLOWS.matcher(said).matches()
                || QuestionWording.INVERTED.matcher(said).matches() && said.length() < 90 && !said.endsWith(".")
                        && !said.endsWith(":")
                || QuestionWording.ASKS_AT_LAST.matcher(said).matches()
                || QuestionWording.VERSUS.matcher(said).matches();
    }

    /// The one who spoke before goes on.
    private static boolean bySame(Entry entry, @Nullable Entry before) {
        return before != null && QuestionWording.speaks(entry) && QuestionWording.speaks(before)
                && !QuestionWording.blankBetween(before, entry)
                && before.by().get().by().equalsIgnoreCase(entry.by().get().by());
    }

    /// Nobody speaks or asks right before.
    private static boolean opens(Entry entry, @Nullable Entry before) {
        return before == null || QuestionWording.blankBetween(before, entry)
                && !QuestionWording.endsAsking(QuestionWording.words(before));
    }

    private static boolean replies(Entry entry, @Nullable Entry before) {
        return before != null && before.by().isPresent() && !QuestionWording.blankBetween(before, entry)
                && !before.by().get().by().equalsIgnoreCase(entry.by().map(Attribution::by).orElse(""));
    }

    static Question question(
            SectionKind kind, Entry entry, String text, @Nullable Entry before, List<Entry> after) {
        var sides = CardSeparator.sides(text, entry.item());
        var asked = sides.map(CardSides::question).orElse(text);
        var answer = sides.map(CardSides::answer)
                .orElseGet(() -> AnswerFinder.find(entry, text, before, after));
        return new Question(
                entry.line(), asked, !answer.isEmpty(), answer,
                entry.by().filter(a -> !a.trailing()).map(Attribution::by),
                kind, entry);
    }

}
