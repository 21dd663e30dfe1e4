package app.primed.quiz.io;

import app.primed.platform.FileMutex;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.quiz.model.CardText;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Edits cards in the deck files. Each edit reads the file first, is safe against other windows, and never leaves a
/// card that cannot be read.
public final class DeckEditor {
    private static final String MARK = "\uFEFF";

    private final Vault vault;

    public DeckEditor(Vault vault) {
        this.vault = vault;
    }

    /// A change to one deck that can be undone.
    public static final class DeckChange {
        private final String file;
        private final byte[] before;
        private final byte[] after;

        private DeckChange(String file, byte[] before, byte[] after) {
            this.file = file;
            this.before = before;
            this.after = after;
        }

        /// The deck's path, relative to the vault.
        public String file() {
            return file;
        }
    }

    /// Changes the text of a card.
    ///
    /// @param file the deck's path, relative to the vault
    /// @param known the text of the card when editing began
    /// @throws UserFacingException if the card is gone or has changed since, if the new text is invalid, or if the file
    ///     cannot be read or written; nothing is changed then
    public DeckChange edit(String file, String id, CardText known, CardText wanted) {
        return change(file, text -> {
            var deck = parse(file, text);
            var card = deck.card(id).orElseThrow(() -> gone(file, id));
            if (!CardText.of(card).equals(known)) {
                throw new UserFacingException("The card was changed in " + file + ", line " + card.source().line()
                        + ", since Primed read it, so nothing was saved.",
                        "Copy your text, go back, and edit the card again.");
            }
            var changed = deck.with(id, wanted);
            verify(file, id, deck, changed);
            return changed;
        });
    }

    /// Deletes cards from a deck. Cards that are already gone are ignored as long as one is found.
    ///
    /// @throws UserFacingException if none of them is found, or if the file cannot be read or written
    public DeckChange removeCards(String file, Set<String> ids) {
        return change(file, text -> {
            var deck = parse(file, text);
            if (ids.stream().allMatch(id -> deck.card(id).isEmpty())) {
                throw gone(file, ids.iterator().next());
            }
            return deck.without(ids);
        });
    }

    /// Restores the bytes of the deck from before a change.
    ///
    /// @throws UserFacingException if the file has changed since; it is left alone then
    public void undo(DeckChange change) {
        try (var _ = FileMutex.forWriting(vault).lock()) {
            if (!Arrays.equals(read(change.file), change.after)) {
                throw new UserFacingException(change.file + " was changed since, so nothing was undone.",
                        "Edit it in a text editor; your version control may have earlier versions.");
            }
            SafeFile.write(vault.root().resolve(change.file), change.before);
        }
    }

    private DeckChange change(String file, UnaryOperator<String> edit) {
        try (var _ = FileMutex.forWriting(vault).lock()) {
            var before = read(file);
            var mark = new String(before, 0, Math.min(3, before.length), StandardCharsets.UTF_8).startsWith(MARK)
                    ? MARK
                    : "";
            var after = (mark + edit.apply(decode(file, before))).getBytes(StandardCharsets.UTF_8);
            if (after.length > DeckReader.LARGEST) {
                throw new UserFacingException(file + " would be larger than 8 MB, so nothing was written.",
                        "Split the deck.");
            }
            SafeFile.write(vault.root().resolve(file), after);
            return new DeckChange(file, before, after);
        }
    }

    private static void verify(String file, String id, DeckDocument before, String changed) {
        DeckDocument after;
        try {
            after = new DeckDocument(changed, file);
        } catch (IOException e) {
            throw new UserFacingException("The card could not be read with this text: " + reason(e) + ".",
                    "Make it shorter.", e);
        }
        if (after.card(id).isEmpty()) {
            throw new UserFacingException(after.reason(before, id) + ".", "Correct that, then save again.");
        }
        if (!after.ids().equals(before.ids())) {
            throw new IllegalStateException("an edit of " + id + " in " + file + " would touch other cards");
        }
    }

    private byte[] read(String file) {
        FxThreadGuard.check();
        try {
            var path = vault.root().resolve(file);
            if (Files.size(path) > DeckReader.LARGEST) {
                throw new UserFacingException(file + " is larger than 8 MB; it was not read.", "Split the deck.");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new UserFacingException("The deck " + file + " no longer exists.",
                    "Go back: the cards are reloaded.", e);
        } catch (IOException e) {
            throw unread(file, e);
        }
    }

    private static String decode(String file, byte[] bytes) {
        try {
            return DeckReader.decode(bytes);
        } catch (IOException e) {
            throw unread(file, e);
        }
    }

    private static DeckDocument parse(String file, String text) {
        try {
            return new DeckDocument(text, file);
        } catch (IOException e) {
            throw unread(file, e);
        }
    }

    private static UserFacingException unread(String file, IOException e) {
        return new UserFacingException("Could not read " + file + ", so nothing was changed: " + reason(e) + ".",
                "Correct the file in a text editor, then try again.", e);
    }

    private static String reason(IOException e) {
        return e instanceof JsonProcessingException json ? DeckReader.words(json) : "" + e.getMessage();
    }

    private static UserFacingException gone(String file, String id) {
        return new UserFacingException(
                "The card \"" + id + "\" is not in " + file + " any more, so nothing was changed.",
                "Go back: the cards are reloaded.");
    }
}
