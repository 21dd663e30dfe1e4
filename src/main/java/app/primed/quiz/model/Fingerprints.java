package app.primed.quiz.model;

import java.util.IdentityHashMap;
import java.util.Map;

/// The fingerprints of items, kept from one reading of the notes to the next: those of unchanged notes are the same
/// objects and are not computed again. Not thread-safe.
public final class Fingerprints {
    /// Separates question and answer in the wording.
    static final String ANSWERED_BY = " ::: ";

    private Map<NoteItem, String> before = Map.of();
    private final Map<NoteItem, String> now = new IdentityHashMap<>();

    /// Forgets the items that were not asked for since this was called last.
    void nextReading() {
        before = new IdentityHashMap<>(now);
        now.clear();
    }

    /// The item's kind and a hash of its words; empty if it has none.
    String of(NoteItem item) {
        return now.computeIfAbsent(item, asked -> {
            var known = before.get(asked);
            return known != null ? known : fingerprint(asked);
        });
    }

    /// The id of an item without reviews.
    private static String fingerprint(NoteItem item) {
        return TextSimilarity.words(item.text()).isEmpty() ? "" : fingerprint(kind(item), wording(item));
    }

    static String fingerprint(CardKind kind, String wording) {
        return kind.prefix() + Digest.of(String.join(" ", TextSimilarity.words(wording)), 6);
    }

    static String wording(NoteItem item) {
        return wording(kind(item), item.text(), item.answer());
    }

    static String wording(CardKind kind, String question, String answer) {
        return isKnownByAnswer(kind) ? question + ANSWERED_BY + answer : question;
    }

    /// The clozes of a sentence have similar texts, and many questions have the answer "yes": for these kinds, both
    /// sides are compared.
    static boolean isKnownByAnswer(CardKind kind) {
        return kind == CardKind.BACK || kind == CardKind.CLOZE;
    }

    static CardKind kind(NoteItem item) {
        return CardKind.of(item).orElse(CardKind.QUESTION);
    }
}
