package app.primed.quiz.model;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of cards made from notes. Each has a prefix for the card ids in the review log.
public enum CardKind {
    /// An interview question, or the front of a two-sided card; both get the same ids, wherever they are written.
    QUESTION("interview-questions", "note-"),
    TASK("code-challenge", "task-"),
    /// The back of a card that is asked in both directions.
    BACK("back", "back-"),
    /// A cloze deletion.
    CLOZE("cloze", "cloze-");

    private static final CardKind[] KINDS = values();

    private final String id;
    private final String prefix;

    CardKind(String id, String prefix) {
        this.id = id;
        this.prefix = prefix;
    }

    /// The value of [NoteItem#kind].
    public String id() {
        return id;
    }

    /// The prefix of its cards' ids.
    String prefix() {
        return prefix;
    }

    static Optional<CardKind> of(NoteItem item) {
        for (var kind : KINDS) {
            if (kind.id.equals(item.kind())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// The kind of a note's card, by the card's id.
    static Optional<CardKind> ofCard(String id) {
        return Arrays.stream(values()).filter(kind -> id.startsWith(kind.prefix)).findFirst();
    }
}
