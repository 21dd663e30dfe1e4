package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which graded cards read otherwise now than the log last saw them. Each reading of a card is told once for good, so
/// that two machines with two versions of a note do not answer each other for ever.
public final class WordingChanges {
    private WordingChanges() {}

    /// @param lines the whole log
    /// @param seen how it saw each card last, by id
    public static List<Seen> in(List<Card> cards, List<LogLine> lines, Map<String, Seen> seen, Instant now) {
        var told = new HashSet<String>();
        for (var line : lines) {
            if (line instanceof Seen earlier) {
                told.add(key(earlier.card(), earlier.text()));
            }
        }
        var reworded = new ArrayList<Seen>();
        for (var card : cards) {
            var known = seen.get(card.id());
            var reading = NoteCards.wording(card);
            if (known != null && reading.isPresent() && told.add(key(card.id(), reading.get()))) {
                // Clocks of two machines differ: what is seen now is later than what was seen before.
                var at = now.isAfter(known.at()) ? now : known.at().plusMillis(1);
                reworded.add(new Seen(
                        UUID.nameUUIDFromBytes(key(card.id(), reading.get()).getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        card.id(), at, reading.get(), card.source().file(), card.source().line()));
            }
        }
        return List.copyOf(reworded);
    }

    private static String key(String card, String text) {
        return card + " " + String.join(" ", TextSimilarity.words(text));
    }
}
