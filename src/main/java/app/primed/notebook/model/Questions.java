package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which entries ask, and which of them are answered.
final class Questions {
    private static final Pattern LABEL = Pattern.compile("(?i)question:\\s*\\S.*");
    private static final Pattern WH = Pattern.compile(
            "(?i)(and |but |so |well |hey,? |ok,? )?(what|whats|what's|why|how|hows|how's|when(?! (?:i|you|we|they|it|its)\\b|.*\\b(?:i'm|you're)\\b)|where|wheres|who|whos|whom|whose|which)\\b.*");
    private static final Pattern INVERTED = Pattern.compile(
            "(?i)(is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|am|isn't|aren't|don't|doesn't|can't)"
                    + " (i|we|you|they|he|she|it|this|that|there|these|those|a|an|the|my|your|any|anyone)\\b.*");
    private static final Pattern WISH = Pattern.compile(
            "(?i).*\\b(any (tips|advice|ideas?|recommendations?|suggestions?|thoughts|chance)|anyone know|i wonder|what about)\\b.*");
    private static final Pattern NOT_ASKED = Pattern.compile(
            "(?i)(<?https?://\\S*>?|!\\S+.*|\\$ .*|(export|sudo|pip|git|cd|curl|import|man|npm|python3?) \\S+.*|\\[[^\\]]*\\]\\([^)]*\\)|`[^`]*`|A:.*|answer:.*)");
    private static final Pattern QUALIFIER = Pattern.compile(
            "[(\\[].*|(?i)(or|and|vs|versus|aka|i\\.?e|e\\.?g|in|for|with|from|of|to|at|on|by|not|like|instead|without|so|as|if|when)\\b.*");

    private static final String CLOSES = ")]\"'”*_`:;/";

    private Questions() {}

    static List<Question> in(SectionKind kind, List<Entry> entries) {
        var found = new ArrayList<Question>();
        if (!kind.asks()) {
            entries.forEach(top -> top.each(entry -> {
                if (entry.text().regionMatches(true, 0, "question:", 0, 9) && LABEL.matcher(entry.text()).matches()) {
                    found.add(question(kind, entry, entry.text().substring(9).strip(), List.of()));
                }
            }));
            return found;
        }
        boolean underLabel = false;
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            boolean asks = asks(entry, i > 0 ? entries.get(i - 1) : null, underLabel);
            if (!entry.item()) {
                underLabel = !asks || entry.nested().isEmpty();
            }
            if (asks) {
                found.add(question(kind, entry, entry.said(), entries.subList(i + 1, entries.size())));
            }
        }
        return found;
    }

    /// @param underLabel whether this stands in a list under plain words: bullets there answer a question or tell
    ///         something, unless they ask themselves; bullets right under the heading are questions
    private static boolean asks(Entry entry, @Nullable Entry before, boolean underLabel) {
        var said = entry.said().strip();
        if (said.length() < 3 || said.chars().noneMatch(Character::isLetter) || NOT_ASKED.matcher(said).matches()) {
            return false;
        }
        if (LABEL.matcher(said).matches()) {
            return true;
        }
        boolean spoken = entry.by().isPresent() && !entry.by().get().after();
        boolean plain = endsAsking(said);
        if (spoken && !(entry.item() && !underLabel && !replies(entry, before))) {
            return plain || WH.matcher(said).matches() && !replies(entry, before)
                    || INVERTED.matcher(said).matches() && !replies(entry, before)
                    || WISH.matcher(said).matches() && !replies(entry, before);
        }
        if (entry.item()) {

            return plain || (underLabel ? WH.matcher(said).matches() && !said.endsWith(".") : !statement(said));
        }
        return plain || WH.matcher(said).matches() && (said.endsWith(":") || short_(said)) && !said.endsWith(".")
                || INVERTED.matcher(said).matches() && said.length() < 90 && !said.endsWith(".") && !said.endsWith(":");
    }

    private static boolean short_(String said) {
        return said.split("\\s+").length <= 22 && !said.contains(". ") && !said.contains(", then")
                && said.indexOf(',') < 0;
    }

    private static boolean replies(Entry entry, @Nullable Entry before) {
        return before != null && before.by().isPresent() && !blankBetween(before, entry)
                && !before.by().get().by().equalsIgnoreCase(entry.by().map(Attribution::by).orElse(""));
    }

    /// A bullet that tells: a whole sentence with a full stop.
    private static boolean statement(String said) {
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

    private static Question question(SectionKind kind, Entry entry, String text, List<Entry> after) {
        var answer = answer(entry, text, after);
        return new Question(
                entry.line(), text, !answer.isEmpty(), answer, entry.by().filter(a -> !a.after()).map(Attribution::by),
                kind, entry);
    }

    private static String answer(Entry entry, String text, List<Entry> after) {
        int mark = text.lastIndexOf('?');
        // What one who asks goes on to say in the same breath explains the question.
        if (mark >= 0 && entry.by().isEmpty() && Character.isLetterOrDigit(text.charAt(Math.max(0, mark - 1)))) {
            var rest = text.substring(mark + 1).strip().replaceAll("^[)\\]\"'”*_`!.,\\-–:]+\\s*", "");
            if (rest.split("\\s+").length > 1 && !QUALIFIER.matcher(text.substring(mark + 1).strip()).matches()
                    && !WH.matcher(rest).matches()) {
                return rest;
            }
        }
        var nested = entry.nested().stream().filter(e -> e.text().length() > 1).toList();
        if (nested.stream().anyMatch(e -> !onlyAsks(e))) {
            return String.join(" · ", nested.stream().map(Entry::text).toList());
        }
        if (!nested.isEmpty() && !WH.matcher(nested.getFirst().text()).matches()
                && !INVERTED.matcher(nested.getFirst().text()).matches()
                && nested.getFirst().text().split("\\s+").length < 5) {
            return nested.getFirst().text();
        }
        return after.isEmpty() ? "" : nextAnswers(entry, after);
    }

    private static boolean onlyAsks(Entry entry) {
        return endsAsking(entry.text()) && entry.nested().isEmpty();
    }

    /// A reply in the chat, or what plainly stands next.
    private static String nextAnswers(Entry entry, List<Entry> after) {
        var next = after.getFirst();
        boolean spoken = entry.by().isPresent();
        boolean reply = next.by().isPresent() && !next.by().get().after();
        if (spoken && reply) {
            return next.by().get().by().equalsIgnoreCase(entry.by().get().by())
                    || (endsAsking(next.said()) || asksAtLast(next.said())) && blankBetween(entry, next)
                            ? ""
                            : next.text();
        }
        if (reply) {
            return endsAsking(next.said()) || asksAtLast(next.said()) ? "" : next.text();
        }
        if (next.item()) {
            return !entry.item() && !asksPlainly(next) ? next.text() : "";
        }
        if (entry.item() || asksPlainly(next) || next.own().line() - entry.range().endLine() > 2) {
            return "";
        }
        return NOT_ASKED.matcher(next.text()).matches() ? "" : next.text();
    }

    /// Asks, with a few words behind: `how did you learn it? Asking for a friend...`
    private static boolean asksAtLast(String said) {
        int mark = said.lastIndexOf('?');
        return mark > 8 && said.substring(mark + 1).strip().split("\\s+").length < 6;
    }

    private static boolean asksPlainly(Entry entry) {
        return endsAsking(entry.said()) || WH.matcher(entry.said()).matches() && short_(entry.said());
    }

    private static boolean blankBetween(Entry first, Entry second) {
        return second.own().line() - first.range().endLine() > 1;
    }
}
