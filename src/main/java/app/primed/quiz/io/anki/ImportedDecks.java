package app.primed.quiz.io.anki;

import app.primed.desk.SafeFile;
import app.primed.desk.Trouble;
import app.primed.desk.Vault;
import app.primed.quiz.io.Decks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Lays cards from Anki into decks of their own, `quizzes/anki-<deck>.json`. A card that stands in one already gets
/// the new words where it stands, so that its progress stays; what else the decks hold is left as it is.
final class ImportedDecks {
    static final String PREFIX = "anki-";
    private static final int MOST_CARDS = 10_000;
    private static final int MOST_BYTES = 3_500_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;
    private final Map<String, Open> decks = new LinkedHashMap<>();
    private int fresh;
    private int updated;
    private int elsewhere;

    /// A deck being added to.
    private static final class Open {
        final ObjectNode deck;
        final ArrayNode cards;
        final Map<String, ObjectNode> byId = new HashMap<>();
        int bytes;
        boolean changed;

        Open(ObjectNode deck, int bytes) {
            this.deck = deck;
            this.cards = deck.withArray("cards");
            this.bytes = bytes;
            cards.forEach(c -> {
                if (c instanceof ObjectNode card) {
                    byId.put(card.path("id").asText(), card);
                }
            });
        }

        boolean hasRoom() {
            return cards.size() < MOST_CARDS && bytes < MOST_BYTES;
        }
    }

    /// What an import comes to.
    ///
    /// @param updated cards that were imported before
    /// @param elsewhere cards that stand in a note or in a deck of one's own; they are left as they are
    record Result(int fresh, int updated, int elsewhere) {}

    private ImportedDecks(Vault vault) {
        this.vault = vault;
    }

    /// Works out what an import would come to, and does it if asked.
    ///
    /// @param taken ids of cards that stand in notes
    /// @param write whether to write
    /// @throws Trouble where a deck cannot be added to; nothing was written by then. Or where one cannot be written: it
    ///         says how many were
    static Result lay(Vault vault, List<AnkiCard> cards, Set<String> taken, boolean write) throws IOException {
        var decks = new ImportedDecks(vault);
        var places = new HashMap<String, String>();
        for (var card : Decks.load(vault.quizzes(), "").cards()) {
            places.put(card.id(), card.source().file());
        }
        for (var card : cards) {
            var place = places.getOrDefault(card.id(), "");
            if (place.startsWith(PREFIX)) {
                decks.updated++;
                decks.put(decks.open(place, card.deck()), card);
            } else if (!place.isEmpty() || taken.contains(card.id())) {
                decks.elsewhere++;
            } else {
                decks.fresh++;
                decks.put(decks.withRoom(card.deck()), card);
            }
        }
        if (write) {
            decks.write();
        }
        return new Result(decks.fresh, decks.updated, decks.elsewhere);
    }

    private void put(Open open, AnkiCard card) {
        var before = open.byId.get(card.id());
        var node = before == null ? open.cards.addObject() : before;
        var was = before == null ? "" : before.toString();
        node.put("id", card.id()).put("topic", card.topic()).put("prompt", card.prompt()).put("answer", card.answer());
        open.byId.put(card.id(), node);
        open.changed |= before == null || !was.equals(node.toString());
        open.bytes += before != null
                ? Math.max(0, card.prompt().length() + card.answer().length() - was.length())
                : 200 + (card.prompt() + card.answer() + card.topic()).getBytes(StandardCharsets.UTF_8).length;
    }

    private Open withRoom(String deck) {
        for (var part = 1;; part++) {
            var open = open(PREFIX + slug(deck) + (part == 1 ? "" : "-" + part) + ".json", deck);
            if (open.hasRoom()) {
                return open;
            }
        }
    }

    /// A file name that every system takes.
    static String slug(String deck) {
        var words = deck.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        words = words.codePoints().limit(40).collect(
                StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return words.isEmpty() ? "deck" : words;
    }

    private Open open(String file, String deck) {
        return decks.computeIfAbsent(file, _ -> read(file, deck));
    }

    private Open read(String file, String title) {
        var path = vault.quizzes().resolve(file);
        if (!Files.exists(path)) {
            return new Open(JSON.createObjectNode().put("deck", title.isBlank() ? "Anki" : title), 0);
        }
        try {
            var bytes = Files.readAllBytes(path);
            if (JSON.readTree(bytes) instanceof ObjectNode deck
                    && (deck.path("cards").isMissingNode() || deck.path("cards").isArray())) {
                return new Open(deck, bytes.length);
            }
            throw damaged(file, "it is not a deck", new IOException("not a deck"));
        } catch (IOException e) {
            throw damaged(file, e instanceof JsonProcessingException j
                    ? "line " + (j.getLocation() == null ? 1 : j.getLocation().getLineNr()) + " is not valid JSON"
                    : SafeFile.reason(e), e);
        }
    }

    private Trouble damaged(String file, String why, Exception cause) {
        return new Trouble("The cards belong into " + vault.nameOf(vault.quizzes().resolve(file)) + ", but " + why
                + ". Nothing was imported.", "Mend or move that file, then import again.", cause);
    }

    /// All are made before the first is written.
    private void write() throws JsonProcessingException {
        var texts = new LinkedHashMap<String, byte[]>();
        for (var deck : decks.entrySet()) {
            if (deck.getValue().changed) {
                texts.put(deck.getKey(), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(deck.getValue().deck));
            }
        }
        var written = 0;
        for (var text : texts.entrySet()) {
            try {
                SafeFile.write(vault.quizzes().resolve(text.getKey()), text.getValue());
                written++;
            } catch (Trouble e) {
                throw written == 0
                        ? e
                        : new Trouble(
                                e.getMessage() + " %,d of %,d decks were imported before that.".formatted(written,
                                        texts.size()),
                                e.wayOut() + " Then import again: what is there already is not taken over twice.", e);
            }
        }
    }
}
