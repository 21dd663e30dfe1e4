package app.primed.quiz.io.anki;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A deck of imported cards while it is added to. Each card keeps a mark of the words Anki gave it: only a card that
/// still reads as it was brought in gets Anki's new words. Where a person has changed it, or where nobody can tell
/// because an earlier version left no mark, it keeps its own.
final class ImportedDeck {
    /// The field that holds the mark.
    static final String MARK = "anki";
    private static final int MOST_CARDS = 10_000;
    private static final int MOST_BYTES = 3_500_000;
    /// What the names of a card's fields and their layout take, about.
    private static final int AROUND = 250;

    private final ObjectNode deck;
    private final ArrayNode cards;
    private final Map<String, ObjectNode> byId = new HashMap<>();
    private int bytes;
    private boolean changed;

    /// What became of a card.
    enum ImportOutcome {
        FRESH,
        /// It got new words.
        UPDATED,
        /// It reads here as in Anki.
        UNCHANGED,
        /// It reads otherwise here, and goes on doing so.
        KEPT
    }

    private record Words(String topic, String prompt, String answer) {
        String mark() {
            return AnkiTextReader.hash(topic + "\0" + prompt + "\0" + answer);
        }
    }

    /// @param bytes how large its file is
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

    /// Empty where the card is of another kind, or written in another way than an import does.
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
