package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// Which graded cards read otherwise now than the log last saw them. Each reading of a card is told once for good, so
/// that two machines with two versions of a note do not answer each other for ever.
public final class Reworded {
    private Reworded() {}

    /// @param lines the whole log
    public static List<Seen> in(List<Card> cards, List<LogLine> lines, Instant now) {
        var last = new HashMap<String, Seen>();
        var told = new HashSet<String>();
        for (var line : lines) {
            if (line instanceof Seen seen) {
                last.merge(seen.card(), seen, (a, b) -> b.at().isBefore(a.at()) ? a : b);
                told.add(key(seen.card(), seen.text()));
            }
        }
        var reworded = new ArrayList<Seen>();
        for (var card : cards) {
            var known = last.get(card.id());
            var reading = NoteCards.reading(card);
            if (known != null && reading.isPresent()
                    && !Likeness.words(known.text()).equals(Likeness.words(reading.get()))) {
                var key = key(card.id(), reading.get());
                if (told.add(key)) {
                    reworded.add(new Seen(
                            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString(), card.id(), now,
                            reading.get(), card.source().file(), card.source().line()));
                }
            }
        }
        return List.copyOf(reworded);
    }

    private static String key(String card, String text) {
        return card + " " + String.join(" ", Likeness.words(text));
    }
}
