package app.primed.quiz.io.anki;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes cards as a text file that Anki imports (2.1.55 and later).
///
/// The first column is our id as the note's GUID: a second import of a later export then updates each note, whatever
/// was reworded, with the note types every Anki has. The columns have no names: Anki would look for them among the
/// fields, which are called otherwise in other languages.
final class AnkiTextWriter {
    private static final String HEADER = """
            #separator:tab
            #html:true
            #notetype:Basic
            #deck:Primed
            #guid column:1
            #deck column:4
            #tags column:5
            """;

    private AnkiTextWriter() {}

    /// @param text the file's content
    /// @param cards how many cards it holds
    /// @param leftOut how many stay: challenges, which Anki cannot run, and questions without an answer
    record Written(String text, int cards, int leftOut) {}

    static Written write(Collection<? extends Card> cards) {
        var text = new StringBuilder(HEADER);
        var written = 0;
        for (var card : cards) {
            var sides = sides(card);
            if (sides.isPresent()) {
                var deck = switch (card.source()) {
                    case Source.Deck d -> "Primed::" + d.deck().replace("::", " ");
                    case Source.Note _,Source.Example _ -> "Primed::From notes";
                };
                text.append(List.of(
                        AnkiCard.OURS + card.id(), AnkiWords.html(sides.get().front()),
                        AnkiWords.html(sides.get().back()),
                        deck, "primed " + tag(card.topic())).stream().map(AnkiTextWriter::field)
                        .collect(Collectors.joining("\t"))).append('\n');
                written++;
            }
        }
        return new Written(text.toString(), written, cards.size() - written);
    }

    /// The two sides of a note.
    record Sides(String front, String back) {}

    private static Optional<Sides> sides(Card card) {
        return switch (card) {
            case Card.Recall r when r.answer().isBlank() -> Optional.empty();
            case Card.Recall r -> Optional.of(new Sides(r.prompt(), paragraphs(List.of(r.answer(), r.explanation()))));
            case Card.Choice c -> Optional.of(choosing(c));
            case Card.Challenge _,Card.Predict _ -> Optional.empty();
        };
    }

    /// The choices stand below the question, in an order that tells nothing.
    private static Sides choosing(Card.Choice card) {
        var fence = card.code().isBlank() ? "" : "```python\n" + card.code().strip() + "\n```";
        var right = card.options().stream().filter(Card.Choice.Option::right).map(Card.Choice.Option::text).toList();
        var choices = card.options().stream().map(Card.Choice.Option::text).sorted().toList();
        return new Sides(
                paragraphs(List.of(card.prompt(), fence, listed(choices))),
                paragraphs(List.of(card.many() ? listed(right) : right.getFirst(), card.explanation())));
    }

    private static String listed(List<String> choices) {
        return choices.stream().map(c -> "- " + c).collect(Collectors.joining("\n"));
    }

    private static String paragraphs(List<String> parts) {
        var filled = new ArrayList<>(parts);
        filled.removeIf(String::isBlank);
        return String.join("\n\n", filled);
    }

    private static String tag(String topic) {
        return topic.strip().replaceAll("\\s+", "_");
    }

    /// Quoted where the file needs it.
    private static String field(String value) {
        var risky =
                value.startsWith("#") || value.chars().anyMatch(c -> c == '\t' || c == '"' || c == '\n' || c == '\r');
        return risky ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
