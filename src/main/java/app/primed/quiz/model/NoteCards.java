package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Seen;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Makes cards from entries of notes. Equal questions are one card, wherever and however often they occur;
/// [CardIdentity] keeps its id.
public final class NoteCards {
    private NoteCards() {}

    /// The cards in the order of the items.
    ///
    /// @param items entries of notes; those without a [CardKind] are ignored
    /// @param decks challenges of decks that may claim a note's challenge ([Card.Challenge#claims])
    public static List<Card> of(List<NoteItem> items, CardWordings readings, List<Card> decks) {
        return of(items, readings, decks, new Fingerprints());
    }

    private static List<Card> of(
            List<NoteItem> items, CardWordings readings, List<Card> decks, Fingerprints fingerprints) {
        fingerprints.nextReading();
        var distinct = distinct(items, fingerprints);
        var ids = CardIdentity.of(distinct, readings, fingerprints);
        var cards = new LinkedHashMap<String, Card>();
        for (var i = 0; i < distinct.size(); i++) {
            var item = distinct.get(i);
            var source = new CardSource.Note(item.note(), item.line(), item.section(), item.day());
            var card = isChallenge(item)
                    ? challenge(item, ids.get(i), source, decks)
                    : new Card.Recall(ids.get(i), topic(item), item.text(), item.answer(), "", source);
            cards.putIfAbsent(card.id(), card);
        }
        return List.copyOf(cards.values());
    }

    /// All cards: those of notes, then those of decks that no note claimed.
    public static List<Card> withDecks(List<NoteItem> items, CardWordings readings, List<Card> decks) {
        return withDecks(items, readings, decks, new Fingerprints());
    }

    /// As [#withDecks(List, CardWordings, List)].
    ///
    /// @param fingerprints of the last time
    public static List<Card> withDecks(
            List<NoteItem> items, CardWordings readings, List<Card> decks, Fingerprints fingerprints) {
        var all = new LinkedHashMap<String, Card>();
        of(items, readings, decks, fingerprints).forEach(card -> all.putIfAbsent(card.id(), card));
        decks.forEach(card -> all.putIfAbsent(card.id(), card));
        return List.copyOf(all.values());
    }

    /// The wording of a note's card for the log ([Seen#text]); empty for cards of decks.
    public static Optional<String> wording(Card card) {
        return card.source() instanceof CardSource.Note
                ? CardKind.ofCard(card.id()).map(kind -> Fingerprints.wording(
                        kind, card.prompt(), card instanceof Card.Recall recall ? recall.answer() : ""))
                : Optional.empty();
    }

    private static Card challenge(NoteItem item, String id, CardSource.Note source, List<Card> decks) {
        var words = new HashSet<>(TextSimilarity.words(item.text()));
        for (var card : decks) {
            if (card instanceof Card.Challenge c && !c.claims().isEmpty()
                    && c.claims().stream().allMatch(claim -> words.containsAll(TextSimilarity.words(claim)))) {
                return c.from(source);
            }
        }
        return new Card.Challenge(
                id, topic(item), "", item.text(), "", List.of(), List.of(), item.answer(), List.of(), source);
    }

    private static boolean isChallenge(NoteItem item) {
        return item.kind().equals(CardKind.TASK.id());
    }

    /// The heading above it, or else the note's name; the folder's name if all notes have the same name.
    private static String topic(NoteItem item) {
        if (!item.section().isEmpty()) {
            return item.section();
        }
        var path = item.note().split("/");
        var name = path[path.length - 1].replaceFirst("\\.[^.]*$", "");
        return path.length > 2 && name.equalsIgnoreCase("readme") ? path[path.length - 2] : name;
    }

    /// One item for each question: the one with an answer, or else the latest.
    private static List<NoteItem> distinct(List<NoteItem> items, Fingerprints fingerprints) {
        var byWords = new LinkedHashMap<String, NoteItem>();
        var better = Comparator.comparing((NoteItem item) -> !item.answer().isEmpty())
                .thenComparing(item -> item.day().orElse(LocalDate.MIN));
        for (var item : items) {
            if (CardKind.of(item).isPresent() && !fingerprints.of(item).isEmpty()) {
                byWords.merge(fingerprints.of(item), item, (a, b) -> better.compare(b, a) > 0 ? b : a);
            }
        }
        return List.copyOf(byWords.values());
    }
}
