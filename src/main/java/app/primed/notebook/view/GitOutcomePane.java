package app.primed.notebook.view;

import app.primed.notebook.viewmodel.VaultGit;
import app.primed.ui.Icons;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What became of the last git command: a plain sentence, and git's own words.
final class GitOutcomePane extends VBox {
    private static final int MAX_ROWS = 8;

    GitOutcomePane(VaultGit git) {
        super(6);
        var summary = new Label();
        summary.setId("git-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        var words = new TextArea();
        words.setId("git-words");
        words.setEditable(false);
        words.setAccessibleText("What git said");
        words.getStyleClass().add("git-words");
        words.managedProperty().bind(words.visibleProperty());
        getChildren().setAll(summary, words);
        managedProperty().bind(visibleProperty());
        // The repository outlives the dialog.
        git.outcomeProperty().when(sceneProperty().map(_ -> true).orElse(false)).subscribe(outcome -> {
            setVisible(outcome.isPresent());
            outcome.ifPresent(done -> {
                summary.setText(done.summary());
                summary.getStyleClass().setAll("label", "strong", done.ok() ? "success-text" : "danger-text");
                summary.setGraphic(Icons.of(done.ok() ? Feather.CHECK : Feather.ALERT_TRIANGLE));
                words.setText(done.words());
                words.setVisible(!done.words().isBlank());
                words.setPrefRowCount((int) Math.clamp(done.words().lines().count(), 2, MAX_ROWS));
            });
        });
    }
}
