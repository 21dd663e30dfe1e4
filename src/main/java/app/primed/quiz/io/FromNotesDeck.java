package app.primed.quiz.io;

import app.primed.platform.FileMutex;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The deck that Primed adds to, `quizzes/from-notes.json`: cards made from questions in notes. It can be edited like
/// any other deck, and edits are kept.
public final class FromNotesDeck {
    static final String NAME = "from-notes.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;
    private final Path file;
    private final String shown;

    public FromNotesDeck(Vault vault) {
        this.vault = vault;
        this.file = vault.quizzes().resolve(NAME);
        this.shown = vault.relativeName(file);
    }

    /// Adds a card, or changes the text of the card with this id. Safe against other windows.
    ///
    /// @param answer empty if the note has none yet
    /// @throws UserFacingException if the deck is damaged (it is left alone then) or cannot be written
    public void put(String id, String prompt, String answer, String topic) {
        try (var _ = FileMutex.forWriting(vault).lock()) {
            write(id, prompt, answer, topic);
        }
    }

    private void write(String id, String prompt, String answer, String topic) {
        var deck = read();
        var cards = deck.withArray("cards");
        var card = card(cards, id);
        card.put("id", id).put("prompt", prompt).put("answer", answer.strip())
                .put("topic", topic);
        try {
            SafeFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(deck));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode card(ArrayNode cards, String id) {
        for (var node : cards) {
            if (node instanceof ObjectNode card && card.path("id").asText().equals(id)) {
                return card;
            }
        }
        return cards.addObject();
    }

    private ObjectNode read() {
        FxThreadGuard.check();
        if (!Files.exists(file)) {
            return JSON.createObjectNode().put("deck", "From notes");
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root instanceof ObjectNode deck
                    && (deck.path("cards").isMissingNode() || deck.path("cards").isArray())) {
                return deck;
            }
            throw new UserFacingException(shown + " is not a deck, so no card was added.",
                    "Correct or move the file, then try again.");
        } catch (IOException e) {
            throw new UserFacingException("Could not read " + shown + ", so no card was added: " + e.getMessage(),
                    "Correct or move the file, then try again.", e);
        }
    }
}
