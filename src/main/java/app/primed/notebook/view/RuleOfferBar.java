package app.primed.notebook.view;

import app.primed.notebook.model.RuleOffer;
import app.primed.notebook.viewmodel.ReadingCorrections;
import app.primed.ui.Icons;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// At the foot of the board: a rule that recent corrections have in common, with what it would change.
final class RuleOfferBar extends VBox {
    private static final int FEW = 5;
    private static final int MOST = 200;

    private final ReadingCorrections corrections;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final ToggleButton preview = new ToggleButton("Preview", Icons.of(Feather.EYE));
    private final VBox changes = new VBox(2);

    RuleOfferBar(ReadingCorrections corrections) {
        super(8);
        this.corrections = corrections;
        setId("rule-offer");
        getStyleClass().add("rule-offer");
        title.getStyleClass().add("rule-title");
        title.setWrapText(true);
        summary.getStyleClass().addAll("muted", "small");
        summary.setWrapText(true);
        preview.setId("rule-preview");
        Icons.describe(preview, "Show which lines the rule would change", "");
        var accept = new Button("Accept");
        accept.setId("rule-accept");
        accept.getStyleClass().add("accent");
        Icons.describe(accept, "Keep the rule in primed.rules", "");
        accept.setOnAction(_ -> corrections.accept());
        var later = new Button("Not now");
        later.setId("rule-dismiss");
        later.getStyleClass().add("flat");
        Icons.describe(later, "Do not offer this rule", "");
        later.setOnAction(_ -> corrections.dismiss());
        for (var button : new javafx.scene.control.Labeled[] {preview, accept, later}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        var words = new VBox(2, title, summary);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var mark = Icons.of(Feather.EDIT_3);
        mark.getStyleClass().add("rule-mark");
        var head = new HBox(8, mark, words, preview, accept, later);
        head.setAlignment(Pos.TOP_LEFT);
        changes.getStyleClass().add("rule-changes");
        getChildren().setAll(head);
        preview.selectedProperty().subscribe(shown -> {
            getChildren().remove(changes);
            if (shown) {
                getChildren().add(changes);
            }
        });
        corrections.offerProperty().subscribe(this::show);
    }

    private void show(Optional<RuleOffer> offer) {
        setVisible(offer.isPresent());
        setManaged(offer.isPresent());
        preview.setSelected(false);
        offer.ifPresent(this::show);
    }

    private void show(RuleOffer offer) {
        var sentence = offer.rule().sentence().replaceFirst("\"", "\u201c").replaceFirst("\"(?= are)", "\u201d");
        title.setText(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1));
        int more = offer.changes().size();
        summary.setText(String.format(Locale.ENGLISH, "You corrected %d such lines. %s", offer.corrected(), more == 0
                ? "No other line changes now."
                : String.format(Locale.ENGLISH, "%,d more in %,d %s would change.", more, offer.notes(),
                        offer.notes() == 1 ? "note" : "notes")));
        preview.setDisable(more == 0);
        list(offer, FEW);
    }

    private void list(RuleOffer offer, int most) {
        changes.getChildren().setAll(offer.changes().stream().limit(most).map(change -> row(offer, change)).toList());
        int rest = offer.changes().size() - most;
        if (rest > 0) {
            var more = new Hyperlink("Show " + Math.min(rest, MOST) + " more");
            more.setOnAction(_ -> list(offer, most + MOST));
            changes.getChildren().add(more);
        }
    }

    private static Node row(RuleOffer offer, RuleOffer.Change change) {
        var place = new Label(change.note() + ":" + change.line());
        place.getStyleClass().addAll("muted", "small");
        place.setMinWidth(120);
        place.setMaxWidth(220);
        var words = new Label(change.words());
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var now = new Label("\u2192 " + offer.rule().reading().words());
        now.getStyleClass().addAll("muted", "small");
        now.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(8, place, words, now);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}
