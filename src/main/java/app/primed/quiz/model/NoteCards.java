package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Seen;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Makes cards of what notes hold to be asked. One question is one card, wherever it stands and however often it was
/// copied; [CardIdentity] keeps its id while it lives on.
public final class NoteCards {
    private NoteCards() {}

    /// Cards in the order of the items.
    ///
    /// @param items what the notes hold; what is of no [CardKind] is left out
    /// @param decks challenges of decks, which a note's challenge may be ([Card.Challenge#claims])
    public static List<Card> of(List<NoteItem> items, CardWordings readings, List<Card> decks) {
        var distinct = distinct(items);
        var ids = CardIdentity.of(distinct, readings);
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

    /// All cards there are: those of notes first, then those of decks that no note claimed.
    public static List<Card> withDecks(List<NoteItem> items, CardWordings readings, List<Card> decks) {
        var all = new LinkedHashMap<String, Card>();
        of(items, readings, decks).forEach(card -> all.putIfAbsent(card.id(), card));
        decks.forEach(card -> all.putIfAbsent(card.id(), card));
        return List.copyOf(all.values());
    }

    /// How a card made of a note reads, as the log remembers it ([Seen#text]); empty for cards of decks.
    public static Optional<String> wording(Card card) {
        return card.source() instanceof CardSource.Note
                ? CardKind.ofCard(card.id()).map(kind -> CardIdentity.wording(
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

    /// The heading it stands under, else the note's name; the folder's where all notes go by the same name.
    private static String topic(NoteItem item) {
        if (!item.section().isEmpty()) {
            return item.section();
        }
        var path = item.note().split("/");
        var name = path[path.length - 1].replaceFirst("\\.[^.]*$", "");
        return path.length > 2 && name.equalsIgnoreCase("readme") ? path[path.length - 2] : name;
    }

    /// One item for each question: the one with an answer, else the latest.
    private static List<NoteItem> distinct(List<NoteItem> items) {
        var byWords = new LinkedHashMap<String, NoteItem>();
        var better = Comparator.comparing((NoteItem item) -> !item.answer().isEmpty())
                .thenComparing(item -> item.day().orElse(LocalDate.MIN));
        for (var item : items) {
            if (CardKind.of(item).isPresent() && !TextSimilarity.words(item.text()).isEmpty()) {
                byWords.merge(CardIdentity.fingerprint(item), item, (a, b) -> better.compare(b, a) > 0 ? b : a);
            }
        }
        return List.copyOf(byWords.values());
    }
}
