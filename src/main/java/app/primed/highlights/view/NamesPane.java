package app.primed.highlights.view;

import app.primed.highlights.model.NameOffer;
import app.primed.highlights.model.NameRule;
import app.primed.highlights.viewmodel.HighlightsViewModel;
import app.primed.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Under which other handles a viewer is written, and those that may be the same person.
final class NamesPane extends VBox {
    private final HighlightsViewModel model;

    NamesPane(HighlightsViewModel model, String handle) {
        super(6);
        this.model = model;
        model.highlightsProperty().get().aliases(handle).forEach(rule -> getChildren().add(alias(rule)));
        model.offers(handle).forEach(offer -> getChildren().add(offer(offer)));
        model.highlightsProperty().get().others(handle).forEach(rule -> getChildren().add(other(rule, handle)));
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Node alias(NameRule rule) {
        return row(Feather.USER_CHECK, "Also written @" + rule.alias(),
                button("Separate", "Count @" + rule.alias() + " as another person again", "separate-name",
                        () -> model.separate(rule)));
    }

    private Node other(NameRule rule, String handle) {
        var other = rule.alias().equalsIgnoreCase(handle) ? rule.person() : rule.alias();
        return row(Feather.USER_X, "Not the same person as @" + other,
                button("Undo", "Ask again whether they are one person", "undo-name", () -> model.separate(rule)));
    }

    private Node offer(NameOffer offer) {
        var words = "@" + offer.alias() + " and @" + offer.person() + " may be one person";
        return row(Feather.USERS, words,
                button("Same person", "Count everything of @" + offer.alias() + " as @" + offer.person() + "'s",
                        "same-person", () -> model.decide(offer, true)),
                button("Not the same", "Do not offer this again", "not-same-person",
                        () -> model.decide(offer, false)));
    }

    private static Node row(Feather icon, String words, Button... buttons) {
        var said = new Label(words);
        said.setMinWidth(0);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        var row = new HBox(10, Icons.of(icon), said);
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("card", "names");
        return row;
    }

    private static Button button(String words, String tooltip, String id, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        Icons.describe(button, tooltip, "");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
