package app.primed.quiz.io.anki;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;

/// A card read from an Anki file.
///
/// @param id the same each time the card is read, so that its progress is kept
/// @param deck the deck's name in Anki
/// @param prompt text, with code in backticks and fences
public record AnkiCard(String id, String deck, String topic, String prompt, String answer) {
    /// Begins the file name of every deck that holds imported cards.
    static final String DECK_PREFIX = "anki-";
    static final String OURS = "primed:";
    private static final String THEIRS = "anki-";
    private static final int LONGEST_NAME = 200;

    public AnkiCard {
        deck = cut(deck);
        topic = cut(topic);
    }

    /// The id of a card of the note with this GUID. A card that was exported to Anki gets its own id back.
    ///
    /// @param ord 0-based index of the card in its note
    static String id(String guid, int ord) {
        var base = guid.startsWith(OURS) && guid.length() > OURS.length()
                ? guid.substring(OURS.length())
                : THEIRS + guid;
        return ord == 0 ? base : base + "-" + (ord + 1);
    }

    /// Whether a card was imported from Anki, by its id or its deck. Such cards cannot be exported: the GUID of their
    /// note cannot be derived from their id.
    static boolean isFromAnki(Card card) {
        return card.id().startsWith(THEIRS) || card.source() instanceof CardSource.Deck deck
                && deck.file().replaceFirst("^.*/", "").startsWith(DECK_PREFIX);
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
    }

    /// The first tag that is a topic, or else the deck.
    static String topic(String tags, String deck) {
        for (var tag : tags.strip().split("\\s+")) {
            if (!tag.isEmpty() && !tag.equals("primed") && !tag.equals("leech") && !tag.equals("marked")) {
                return tag.replace('_', ' ').strip();
            }
        }
        return deck;
    }
}
