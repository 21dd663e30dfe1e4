package app.primed.quiz.io.anki;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.quiz.io.DeckReader;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Writes cards from Anki to decks, `quizzes/anki-<deck>.json`. A card that is already in one is updated in place, so
/// that its progress is kept, unless it was edited in Primed. Everything else in the decks is left alone.
final class ImportedDecks {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;
    private final Map<String, ImportedDeck> decks = new LinkedHashMap<>();

    /// The number of cards in an import by outcome.
    ///
    /// @param fresh new cards
    /// @param updated cards that were imported before and get a new text
    /// @param unchanged cards with the same text
    /// @param kept cards that were, or may have been, edited in Primed and keep their text
    /// @param elsewhere cards in notes and other decks, which are left alone
    record DeckImportResult(int fresh, int updated, int unchanged, int kept, int elsewhere) {}

    private ImportedDecks(Vault vault) {
        this.vault = vault;
    }

    /// Computes what an import would do, and does it if requested.
    ///
    /// @param noteIds ids of cards in notes
    /// @param write whether to write
    /// @throws UserFacingException if cards cannot be added to a deck (nothing was written then), or if a deck cannot
    ///     be written (the message says how many were)
    static DeckImportResult importCards(Vault vault, List<AnkiCard> cards, Set<String> noteIds, boolean write)
            throws IOException {
        var decks = new ImportedDecks(vault);
        var places = new HashMap<String, String>();
        for (var card : DeckReader.load(vault.quizzes(), "").cards()) {
            places.put(card.id(), card.source().file());
        }
        var laid = new EnumMap<ImportedDeck.ImportOutcome, Integer>(ImportedDeck.ImportOutcome.class);
        var elsewhere = 0;
        for (var card : cards) {
            var place = places.getOrDefault(card.id(), "");
            if (!place.startsWith(AnkiCard.DECK_PREFIX) && (!place.isEmpty() || noteIds.contains(card.id()))) {
                elsewhere++;
            } else {
                var deck = place.isEmpty() ? decks.withRoom(card.deck()) : decks.open(place, card.deck());
                laid.merge(deck.importCard(card), 1, Integer::sum);
            }
        }
        var texts = decks.texts();
        if (write) {
            decks.write(texts);
        }
        return new DeckImportResult(
                laid.getOrDefault(ImportedDeck.ImportOutcome.FRESH, 0),
                laid.getOrDefault(ImportedDeck.ImportOutcome.UPDATED, 0),
                laid.getOrDefault(ImportedDeck.ImportOutcome.UNCHANGED, 0),
                laid.getOrDefault(ImportedDeck.ImportOutcome.KEPT, 0),
                elsewhere);
    }

    private ImportedDeck withRoom(String deck) {
        for (var part = 1;; part++) {
            var open = open(AnkiCard.DECK_PREFIX + slug(deck) + (part == 1 ? "" : "-" + part) + ".json", deck);
            if (open.hasRoom()) {
                return open;
            }
        }
    }

    /// A file name that is valid on every system.
    static String slug(String deck) {
        var words = deck.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        words = words.codePoints().limit(40).collect(
                StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return words.isEmpty() ? "deck" : words;
    }

    private ImportedDeck open(String file, String deck) {
        return decks.computeIfAbsent(file, _ -> read(file, deck));
    }

    private ImportedDeck read(String file, String title) {
        FxThreadGuard.check();
        var path = vault.quizzes().resolve(file);
        if (!Files.exists(path)) {
            return new ImportedDeck(JSON.createObjectNode().put("deck", title.isBlank() ? "Anki" : title), 0);
        }
        try {
            if (Files.size(path) > DeckReader.LARGEST) {
                throw new UserFacingException(
                        "The cards belong in " + nameOf(file) + ", but it is larger than 8 MB, and Primed "
                                + "reads no deck that large. Nothing was imported.",
                        split(file));
            }
            var bytes = Files.readAllBytes(path);
            if (JSON.readTree(bytes) instanceof ObjectNode deck
                    && (deck.path("cards").isMissingNode() || deck.path("cards").isArray())) {
                return new ImportedDeck(deck, bytes.length);
            }
            throw damaged(file, "it is not a deck", new IOException("not a deck"));
        } catch (IOException e) {
            throw damaged(file, e instanceof JsonProcessingException j
                    ? "line " + (j.getLocation() == null ? 1 : j.getLocation().getLineNr()) + " is not valid JSON"
                    : SafeFile.reason(e), e);
        }
    }

    private UserFacingException damaged(String file, String why, Exception cause) {
        return new UserFacingException("The cards belong in " + nameOf(file) + ", but " + why
                + ". Nothing was imported.", "Correct or move that file, then import again.", cause);
    }

    private String nameOf(String file) {
        return vault.relativeName(vault.quizzes().resolve(file));
    }

    private String split(String file) {
        return "In a text editor, move half of its cards to a new deck, "
                + nameOf(file.replaceFirst("\\.json$", "-more.json"))
                + ", then import again: cards are found in both decks.";
    }

    /// Creates all texts before the first is written.
    ///
    /// @throws UserFacingException if one would be too large to be read
    private Map<String, byte[]> texts() throws JsonProcessingException {
        var texts = new LinkedHashMap<String, byte[]>();
        for (var deck : decks.entrySet()) {
            if (deck.getValue().isChanged()) {
                var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(deck.getValue().json());
                if (text.length > DeckReader.LARGEST) {
                    throw new UserFacingException(
                            "With the text from Anki, " + nameOf(deck.getKey()) + " would be larger than "
                                    + "8 MB, and Primed reads no deck that large. Nothing was imported.",
                            split(deck.getKey()));
                }
                texts.put(deck.getKey(), text);
            }
        }
        return texts;
    }

    private void write(Map<String, byte[]> texts) {
        var written = 0;
        for (var text : texts.entrySet()) {
            try {
                SafeFile.write(vault.quizzes().resolve(text.getKey()), text.getValue());
                written++;
            } catch (UserFacingException e) {
                throw written == 0
                        ? e
                        : new UserFacingException(
                                e.getMessage() + " %,d of %,d decks were imported before that.".formatted(written,
                                        texts.size()),
                                e.remedy() + " Then import again: nothing is imported twice.", e);
            }
        }
    }
}
