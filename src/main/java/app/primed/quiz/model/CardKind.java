package app.primed.quiz.model;

import java.util.Arrays;
import java.util.Optional;

/// What of a note a card is made of. Its word stands before the ids of such cards in the review log.
public enum CardKind {
    /// An interview question, or the first side of what is written with two: they ask alike, wherever and however they
    /// stand.
    QUESTION("interview-questions", "note-"),
    TASK("code-challenge", "task-"),
    /// The last side of what is written both ways.
    BACK("back", "back-"),
    /// Words left out of a sentence.
    CLOZE("cloze", "cloze-");

    private final String id;
    private final String prefix;

    CardKind(String id, String prefix) {
        this.id = id;
        this.prefix = prefix;
    }

    /// As [NoteItem#kind] has it.
    public String id() {
        return id;
    }

    /// What the ids of its cards begin with.
    String prefix() {
        return prefix;
    }

    static Optional<CardKind> of(NoteItem item) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(item.kind())).findFirst();
    }

    /// The kind of a card made of a note, by its id.
    static Optional<CardKind> ofCard(String id) {
        return Arrays.stream(values()).filter(kind -> id.startsWith(kind.prefix)).findFirst();
    }
}
