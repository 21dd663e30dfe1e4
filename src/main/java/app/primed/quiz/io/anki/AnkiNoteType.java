package app.primed.quiz.io.anki;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A note type of Anki.
///
/// @param cloze whether each cloze is a card; otherwise each template is one
/// @param fields the names of the fields in order
/// @param templates by 0-based index
record AnkiNoteType(String name, boolean cloze, List<String> fields, Map<Integer, Sides> templates) {

    /// The templates of the two sides of a card.
    record Sides(String question, String answer) {}

    Optional<Sides> sides(int ord) {
        return Optional.ofNullable(templates.get(cloze ? 0 : ord));
    }

    /// The fields by name, including the special fields that every template may use.
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
