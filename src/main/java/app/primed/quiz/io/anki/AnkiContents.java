package app.primed.quiz.io.anki;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The contents of an Anki file, read but not imported.
///
/// @param file its name, for messages
/// @param cards the cards that can be imported
/// @param leftOut reasons why notes were skipped, and how often
/// @param media images and sounds in the cards; only their names are kept
/// @param past reviews and suspended cards
public record AnkiContents(
        String file, List<AnkiCard> cards, Map<String, Integer> leftOut, int media, AnkiReviewData past) {
    private static final int LONGEST = 20_000;
    private static final int MOST = 200_000;
    /// The longest total of questions and answers, in characters. This bounds the memory; real collections are far
    /// smaller.
    private static final long MOST_TEXT = 100_000_000;

    /// "312 cards in 2 decks, 12 left out: 10 without an answer, 2 …"
    public String summary() {
        var decks = cards.stream().map(AnkiCard::deck).distinct().count();
        var words = count(cards.size(), "card") + " in " + count((int) decks, "deck");
        var left = leftOut.values().stream().mapToInt(Integer::intValue).sum();
        if (left > 0) {
            words += leftOut.entrySet().stream().map(e -> "%,d %s".formatted(e.getValue(), e.getKey()))
                    .collect(Collectors.joining(", ", ", %,d left out: ".formatted(left), ""));
        }
        return words + ".";
    }

    /// "1 card", "3,000 cards"
    public static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /// Collects cards while a file is read.
    static final class Builder {
        private final String file;
        private final List<AnkiCard> cards = new ArrayList<>();
        private final Map<String, Integer> leftOut = new LinkedHashMap<>();
        private final Set<String> ids = new HashSet<>();
        private AnkiReviewData past = AnkiReviewData.NONE;
        private int media;
        private long text;

        Builder(String file) {
            this.file = file;
        }

        /// @param line the 1-based line in a text file, 0 in a package
        /// @return whether the card was added
        boolean add(AnkiCard card, int line) {
            if (card.prompt().isEmpty()) {
                leaveOut("without a question", line);
            } else if (card.answer().isEmpty()) {
                leaveOut("without an answer", line);
            } else if (card.prompt().length() > LONGEST || card.answer().length() > LONGEST) {
                leaveOut("longer than %,d characters".formatted(LONGEST), line);
            } else if (onlyMedia(card.prompt()) || onlyMedia(card.answer())) {
                leaveOut("with nothing but a picture or a sound on one side", line);
            } else if (card.id().length() > 200) {
                leaveOut("with an id longer than 200 characters", line);
            } else if (cards.size() >= MOST) {
                leaveOut("over the limit of %,d".formatted(MOST), line);
            } else if (text + card.prompt().length() + card.answer().length() > MOST_TEXT) {
                leaveOut("over the limit of %,d characters in all".formatted(MOST_TEXT), line);
            } else if (!ids.add(card.id())) {
                leaveOut("twice in the file", line);
            } else {
                cards.add(card);
                text += card.prompt().length() + card.answer().length();
                return true;
            }
            return false;
        }

        void past(AnkiReviewData known) {
            past = known;
        }

        void leaveOut(String why, int line) {
            var same = leftOut.keySet().stream().filter(k -> k.equals(why) || k.startsWith(why + " (")).findFirst();
            leftOut.merge(same.orElse(line > 0 ? why + " (first on line " + line + ")" : why), 1, Integer::sum);
        }

        void media(String html) {
            for (var sign : List.of("<img", "[sound:")) {
                for (var at = html.indexOf(sign); at >= 0; at = html.indexOf(sign, at + 1)) {
                    media++;
                }
            }
        }

        AnkiContents build() {
            return new AnkiContents(file, List.copyOf(cards), new LinkedHashMap<>(leftOut), media, past);
        }

        private static boolean onlyMedia(String words) {
            return words.replaceAll("\\[(?:picture: |sound:)[^\\]]*\\]", "").isBlank();
        }
    }
}
