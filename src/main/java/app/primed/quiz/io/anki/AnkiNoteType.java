package app.primed.quiz.io.anki;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a kind of note is made of in Anki.
///
/// @param cloze whether each cloze is a card; else each template is one
/// @param fields the fields' names in order
/// @param templates by number, 0-based
record AnkiNoteType(String name, boolean cloze, List<String> fields, Map<Integer, Sides> templates) {

    /// How the two sides of a card are made.
    record Sides(String question, String answer) {}

    Optional<Sides> sides(int ord) {
        return Optional.ofNullable(templates.get(cloze ? 0 : ord));
    }

    /// The fields by name, and what every template may show besides.
    Map<String, String> named(List<String> values, String deck, String tags) {
        var named = new HashMap<String, String>();
        named.put("Type", name);
        named.put("Deck", deck);
        named.put("Subdeck", deck.substring(deck.lastIndexOf("::") < 0 ? 0 : deck.lastIndexOf("::") + 2));
        named.put("Tags", tags.strip());
        for (var i = 0; i < Math.min(fields.size(), values.size()); i++) {
            named.put(fields.get(i), values.get(i));
        }
        return named;
    }
}
