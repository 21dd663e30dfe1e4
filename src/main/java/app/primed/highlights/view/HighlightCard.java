package app.primed.highlights.view;

import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.HighlightCollection;
import app.primed.highlights.model.NoteLocation;
import app.primed.highlights.model.Period;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One highlight as a card that opens its line, with the other days it stood on.
final class HighlightCard extends VBox {
    private static final int FEW_DAYS = 6;

    HighlightCard(Highlight highlight, Consumer<NoteLocation> open) {
        super(8);
        getStyleClass().addAll("card", "highlight-card");
        NoteLink.of(this, highlight.text(), highlight.at(), open);
        boolean debate = highlight.collection() == HighlightCollection.DEBATES;
        var words = debate
                ? MarkdownText.abbreviated(highlight.text(), "strong")
                : MarkdownText.abbreviated(highlight.text());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var day = new Label(highlight.day().map(Period.DAY::format).orElse("undated"));
        day.getStyleClass().addAll("muted", "small");
        day.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, words, day);
        highlight.by().ifPresent(by -> head.getChildren().addFirst(MarkdownText.handle(by)));
        getChildren().add(head);
        if (debate) {
            if (!highlight.sides().isEmpty()) {
                getChildren().add(new DebateSides(highlight, open));
            } else if (highlight.verdict().isEmpty()) {
                getChildren().add(none());
            }
            highlight.verdict().ifPresent(verdict -> getChildren().add(verdict(verdict)));
        }
        if (!highlight.before().isEmpty()) {
            getChildren().add(before(debate ? "Also debated" : "Earlier", highlight.before(), open));
        }
    }

    private static Node verdict(String words) {
        var mark = Icons.of(Feather.FLAG);
        mark.getStyleClass().add("verdict-mark");
        var text = new MarkdownText("Verdict: ", "strong").add(words);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(8, mark, text);
        line.getStyleClass().add("verdict");
        return line;
    }

    private static Label none() {
        var none = new Label("No side has an argument yet");
        none.getStyleClass().add("muted");
        return none;
    }

    private static Node before(String words, List<NoteLocation> before, Consumer<NoteLocation> open) {
        var row = new FlowPane(6, 0);
        var label = new Label(words + (before.size() > FEW_DAYS ? " " + before.size() + " times, last" : ""));
        label.getStyleClass().addAll("muted", "small");
        row.getChildren().add(label);
        before.reversed().stream().limit(FEW_DAYS).toList().reversed().forEach(standing -> {
            var day = new Hyperlink(standing.day().map(Period.DAY::format).orElse(standing.note()));
            day.getStyleClass().add("small");
            day.setAccessibleText("Opens " + standing.note() + " at line " + standing.line());
            day.setOnAction(_ -> open.accept(standing));
            row.getChildren().add(day);
        });
        return row;
    }
}
