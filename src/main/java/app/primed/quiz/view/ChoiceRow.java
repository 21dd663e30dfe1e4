package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// An option: as wide as its parent, with wrapped text.
final class ChoiceRow extends Button {
    private final HBox inside;

    /// @param first precedes the text: the key, or whether the option was correct
    ChoiceRow(String words, Node first) {
        var text = new MarkdownText(words, "body");
        HBox.setHgrow(text, Priority.ALWAYS);
        inside = new AsWideAsItsPlace(first, text);
        setGraphic(inside);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("choice");
        setMaxWidth(Double.MAX_VALUE);
        inside.prefWidthProperty().bind(widthProperty().subtract(26));
    }

    /// An option with its result. It is not disabled, which would dim it, but pressing it has no effect.
    static ChoiceRow judged(Card.Choice.Option option, boolean chosen) {
        var words = new Label(option.isCorrect() ? chosen ? "right" : "correct, not chosen" : chosen ? "wrong" : "");
        words.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().addAll("small", "said");
        var row = new ChoiceRow(option.text(), Icons.of(option.isCorrect()
                ? Feather.CHECK
                : chosen ? Feather.X : Feather.CIRCLE));
        row.inside.getChildren().add(words);
        row.getStyleClass().add(option.isCorrect() ? "right" : chosen ? "wrong" : "other");
        row.setFocusTraversable(false);
        row.setAccessibleText(option.text() + (words.getText().isEmpty() ? "" : ", " + words.getText()));
        return row;
    }

    /// The letter of a 0-based position.
    static String letter(int place) {
        return Character.toString('A' + place);
    }

    /// A button computes its height before its width is known, which makes wrapped text far too high.
    private static final class AsWideAsItsPlace extends HBox {
        AsWideAsItsPlace(Node first, Node text) {
            super(10, first, text);
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }
}
