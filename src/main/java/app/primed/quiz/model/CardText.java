package app.primed.quiz.model;

import java.util.List;

/// The text of a deck's card that can be edited in Primed. The checks of a challenge are edited in the file.
///
/// @param title of a challenge; empty for other kinds, like `starter`
/// @param answer of a recall card; empty for other kinds
/// @param correct the correct options; empty except for choice cards, like `incorrect`
public record CardText(
        String topic, String title, String prompt, String answer, String explanation, String starter,
        List<String> correct, List<String> incorrect) {

    public CardText {
        correct = List.copyOf(correct);
        incorrect = List.copyOf(incorrect);
    }

    public static CardText of(Card card) {
        return switch (card) {
            case Card.Recall r -> new CardText(
                    r.topic(), "", r.prompt(), r.answer(), r.explanation(), "", List.of(), List.of());
            case Card.Choice c -> new CardText(
                    c.topic(), "", c.prompt(), "", c.explanation(), "", texts(c, true), texts(c, false));
            case Card.Challenge c -> new CardText(
                    c.topic(), c.title(), c.prompt(), "", c.explanation(), c.starter(), List.of(), List.of());
            case Card.Predict p -> new CardText(
                    p.topic(), "", p.prompt(), "", "", "", List.of(), List.of());
        };
    }

    private static List<String> texts(Card.Choice card, boolean right) {
        return card.options().stream().filter(o -> o.isCorrect() == right).map(Card.Choice.Option::text).toList();
    }
}
