package app.primed.quiz.io.anki;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A deck of imported cards during an import. Each card stores a hash of the text that Anki gave it. A card that still
/// has this text is updated; one that was edited, or that an earlier version imported without a hash, keeps its text.
final class ImportedDeck {
    /// The field with the hash.
    static final String MARK = "anki";
    private static final int MOST_CARDS = 10_000;
    private static final int MOST_BYTES = 3_500_000;
    /// The approximate size of a card's field names and layout.
    private static final int AROUND = 250;

    private final ObjectNode deck;
    private final ArrayNode cards;
    private final Map<String, ObjectNode> byId = new HashMap<>();
    private int bytes;
    private boolean changed;

    /// What the import did with a card.
    enum ImportOutcome {
        FRESH,
        /// Its text was updated.
        UPDATED,
        /// Its text is the same in Anki.
        UNCHANGED,
        /// Its text differs from Anki's and is kept.
        KEPT
    }

    private record Words(String topic, String prompt, String answer) {
        String mark() {
            return AnkiTextReader.hash(topic + "\0" + prompt + "\0" + answer);
        }
    }

    /// @param bytes the size of its file
    ImportedDeck(ObjectNode deck, int bytes) {
        this.deck = deck;
        this.cards = deck.withArray("cards");
        this.bytes = bytes;
        cards.forEach(c -> {
            if (c instanceof ObjectNode card) {
                byId.putIfAbsent(card.path("id").asText(), card);
            }
        });
    }

    boolean hasRoom() {
        return cards.size() < MOST_CARDS && bytes < MOST_BYTES;
    }

    boolean isChanged() {
        return changed;
    }

    ObjectNode json() {
        return deck;
    }

    ImportOutcome importCard(AnkiCard card) {
        var wanted = new Words(card.topic(), card.prompt(), card.answer());
        var there = byId.get(card.id());
        if (there == null) {
            var added = cards.addObject().put("id", card.id());
            byId.put(card.id(), added);
            put(added, wanted);
            return ImportOutcome.FRESH;
        }
        var words = words(there);
        var marked = there.path(MARK).asText();
        if (words.filter(wanted::equals).isPresent()) {
            if (!marked.equals(wanted.mark())) {
                there.put(MARK, wanted.mark());
                changed = true;
            }
            return ImportOutcome.UNCHANGED;
        }
        if (words.filter(w -> w.mark().equals(marked)).isEmpty()) {
            return ImportOutcome.KEPT;
        }
        put(there, wanted);
        return ImportOutcome.UPDATED;
    }

    private void put(ObjectNode card, Words words) {
        var before = card.toString().length();
        card.put("topic", words.topic).put("prompt", words.prompt).put("answer", words.answer).put(MARK, words.mark());
        var now = AROUND + (words.topic + words.prompt + words.answer).getBytes(StandardCharsets.UTF_8).length;
        bytes += Math.max(0, now - before);
        changed = true;
    }

    /// Empty if the card has another kind or was not written by an import.
    private static Optional<Words> words(ObjectNode card) {
        var topic = card.path("topic");
        var prompt = card.path("prompt");
        var answer = card.path("answer");
        return card.path("kind").asText("recall").equals("recall") && topic.isTextual() && prompt.isTextual()
                && answer.isTextual()
                        ? Optional.of(new Words(topic.textValue(), prompt.textValue(), answer.textValue()))
                        : Optional.empty();
    }
}
