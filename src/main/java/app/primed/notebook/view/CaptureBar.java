package app.primed.notebook.view;

import app.primed.notebook.model.SectionKind;
import app.primed.notebook.viewmodel.NotebookViewModel;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.StringConverter;

/// One line, one Enter: a thought or a chat line lands in its section.
final class CaptureBar extends HBox {
    private static final List<SectionKind> KINDS = List.of(
            SectionKind.QUESTIONS, SectionKind.LEARNINGS, SectionKind.GOALS, SectionKind.DEBATES,
            SectionKind.ADVICE, SectionKind.VIEWER_QUESTIONS, SectionKind.INTERVIEW_QUESTIONS,
            SectionKind.OPINIONS, SectionKind.PONDERINGS, SectionKind.IDEAS, SectionKind.TODO,
            SectionKind.RESOURCES, SectionKind.QUOTES, SectionKind.SCRAPS);

    private final TextField field = new TextField();

    CaptureBar(NotebookViewModel notebook, Runnable leave) {
        getStyleClass().add("capture-bar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(10);
        var chooser = new ComboBox<SectionKind>();
        chooser.getItems().setAll(KINDS);
        chooser.setValue(SectionKind.QUESTIONS);
        chooser.setId("capture-section");
        chooser.setAccessibleText("Section captured lines go to");
        chooser.setTooltip(new Tooltip("Where a captured line goes unless a prefix says otherwise"));
        chooser.setPrefWidth(132);
        chooser.setMinWidth(132);
        chooser.setConverter(new StringConverter<>() {
            @Override
            public String toString(SectionKind kind) {
                return kind == null ? "" : kind.heading();
            }

            @Override
            public SectionKind fromString(String words) {
                return SectionKind.QUESTIONS;
            }
        });
        var told = new Label();
        told.getStyleClass().addAll("small", "success-text");
        told.setMinWidth(Region.USE_PREF_SIZE);
        var stands = new PauseTransition(Duration.seconds(4));
        stands.setOnFinished(_ -> told.setText(""));
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        field.setId("capture");
        field.widthProperty().subscribe(width -> field.setPromptText(prompt(width.doubleValue())));
        field.setAccessibleText("Capture a line into the note");
        field.setTooltip(new Tooltip("""
                q question · l learning · g goal · d debate
                @viewer what a viewer advises or asks
                anything else goes to the section at the left"""));
        field.setMinWidth(60);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(_ -> notebook.capture(field.getText(), chooser.getValue()).ifPresent(kind -> {
            field.clear();
            told.setText("in " + kind.heading());
            stands.playFromStart();
        }));
        field.setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER) {
                told.setText("");
            }
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
        var key = new Label("Ctrl Space");
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(chooser, field, told, key);
        disableProperty().bind(notebook.note().map(java.util.Optional::isEmpty));
    }

    /// As much as the width holds, in pixels.
    private static String prompt(double width) {
        return width >= 330
                ? "Capture…  q question · l learning · @viewer"
                : width >= 190 ? "Capture…  q · l · @viewer" : "Capture…";
    }

    void focus() {
        field.requestFocus();
    }
}
