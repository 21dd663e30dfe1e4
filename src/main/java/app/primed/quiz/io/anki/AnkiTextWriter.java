package app.primed.quiz.io.anki;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes cards as a text file that Anki 2.1.55 and later imports. Cards that came from Anki are not written: they
/// would be imported as duplicates.
///
/// The first column is the card's id as the note's GUID, so that a later import updates each note even if it was
/// reworded. The note types are those that every Anki has. `if matches` overrides what the user last chose in the
/// import dialog (Anki 23.10 and later; older versions ignore it). The columns have no names: Anki would search for
/// them among the fields, whose names are translated.
final class AnkiTextWriter {
    private static final String HEADER = """
            #separator:tab
            #html:true
            #notetype:Basic
            #if matches:update current
            #deck:Primed
            #guid column:1
            #deck column:4
            #tags column:5
            """;

    private AnkiTextWriter() {}

    /// @param text the content of the file
    /// @param cards the number of cards in it
    /// @param challenges the number of challenges, which Anki cannot run; likewise programs to predict
    /// @param unanswered the number of questions without an answer
    /// @param theirs the number of cards that came from Anki
    record Written(String text, int cards, int challenges, int programs, int unanswered, int theirs) {

        /// "; 5 stay here: 3 challenges, which Anki cannot run, and 2 questions without an answer"
        String stayed() {
            var run = Stream.of(challenges == 0 ? "" : AnkiContents.count(challenges, "challenge"),
                    programs == 0 ? "" : AnkiContents.count(programs, "program") + " to predict")
                    .filter(w -> !w.isEmpty()).collect(Collectors.joining(" and "));
            var reasons = Stream.of(run.isEmpty() ? "" : run + ", which Anki cannot run",
                    unanswered == 0 ? "" : AnkiContents.count(unanswered, "question") + " without an answer",
                    theirs == 0 ? "" : AnkiContents.count(theirs, "card") + " that came from Anki")
                    .filter(w -> !w.isEmpty()).collect(Collectors.joining(", and "));
            var left = challenges + programs + unanswered + theirs;
            return left == 0 ? "" : "; %,d %s here: %s".formatted(left, left == 1 ? "stays" : "stay", reasons);
        }
    }

    static Written write(Collection<? extends Card> cards) {
        var text = new StringBuilder(HEADER);
        var written = 0;
        var challenges = 0;
        var programs = 0;
        var unanswered = 0;
        var theirs = 0;
        for (var card : cards) {
            switch (card) {
                case Card c when AnkiCard.isFromAnki(c) -> theirs++;
                case Card.Challenge _ -> challenges++;
                case Card.Predict _ -> programs++;
                case Card.Recall r when r.answer().isBlank() -> unanswered++;
                case Card.Recall r -> {
                    row(r, new Sides(r.prompt(), paragraphs(List.of(r.answer(), r.explanation()))), text);
                    written++;
                }
                case Card.Choice c -> {
                    row(c, choosing(c), text);
                    written++;
                }
            }
        }
        return new Written(text.toString(), written, challenges, programs, unanswered, theirs);
    }

    private static void row(Card card, Sides sides, StringBuilder text) {
        var deck = switch (card.source()) {
            case CardSource.Deck d -> "Primed::" + d.deck().replace("::", " ");
            case CardSource.Note _,CardSource.Example _ -> "Primed::From notes";
        };
        text.append(List.of(
                AnkiCard.OURS + card.id(), AnkiText.html(sides.front()), AnkiText.html(sides.back()),
                deck, "primed " + tag(card.topic())).stream().map(AnkiTextWriter::field)
                .collect(Collectors.joining("\t"))).append('\n');
    }

    /// The two sides of a note.
    record Sides(String front, String back) {}

    /// The options are listed below the question in an order that does not give the answer away.
    private static Sides choosing(Card.Choice card) {
        var fence = card.code().isBlank() ? "" : "```python\n" + card.code().strip() + "\n```";
        var right =
                card.options().stream().filter(Card.Choice.Option::isCorrect).map(Card.Choice.Option::text).toList();
        var choices = card.options().stream().map(Card.Choice.Option::text).sorted().toList();
        return new Sides(
                paragraphs(List.of(
                        card.prompt(), fence, listed(choices),
                        card.isMultipleChoice() ? "More than one is right." : "")),
                paragraphs(List.of(card.isMultipleChoice() ? listed(right) : right.getFirst(), card.explanation())));
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

    /// Quoted if necessary.
    private static String field(String value) {
        var risky =
                value.startsWith("#") || value.chars().anyMatch(c -> c == '\t' || c == '"' || c == '\n' || c == '\r');
        return risky ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
