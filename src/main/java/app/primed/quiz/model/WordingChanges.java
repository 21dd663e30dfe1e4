package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Finds graded cards whose wording differs from the log. Each wording is logged only once, so that two machines with
/// different versions of a note do not answer each other forever.
public final class WordingChanges {
    private WordingChanges() {}

    /// @param lines the whole log
    /// @param seen the latest logged wording by card id
    public static List<Seen> in(List<Card> cards, List<LogLine> lines, Map<String, Seen> seen, Instant now) {
        var logged = new HashSet<String>();
        for (var line : lines) {
            if (line instanceof Seen earlier) {
                logged.add(key(earlier.card(), earlier.text()));
            }
        }
        var reworded = new ArrayList<Seen>();
        for (var card : cards) {
            var known = seen.get(card.id());
            var reading = NoteCards.wording(card);
            if (known != null && reading.isPresent() && logged.add(key(card.id(), reading.get()))) {
                // The other machine's clock may be ahead; the new line must still be the latest.
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
