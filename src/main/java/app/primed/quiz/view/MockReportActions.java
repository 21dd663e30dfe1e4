package app.primed.quiz.view;

import app.primed.quiz.viewmodel.MockReportViewModel;
import app.primed.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// The actions of a report: log as reviews, copy, save.
final class MockReportActions extends HBox {
    private final MockReportViewModel model;
    private final CheckBox count = new CheckBox("Log these as reviews");

    MockReportActions(MockReportViewModel model) {
        super(12);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        count.setId("mock-count");
        count.setMinWidth(USE_PREF_SIZE);
        Icons.setTooltip(count, "Log the verdicts as grades: missed is Again, partly Hard, good Good."
                + " Questions that were not reached are not logged. Clear the check box to undo.");
        count.setOnAction(_ -> {
            model.count(count.isSelected());
            count.setSelected(model.countedProperty().get());
        });
        model.countedProperty().subscribe(counted -> count.setSelected(counted));
        var copy = new Button("Copy as Markdown", Icons.of(Feather.COPY));
        copy.setId("mock-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        Icons.describe(copy, "Copy the report as Markdown", "");
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(model.markdown());
            Clipboard.getSystemClipboard().setContent(content);
        });
        var save = new Button("Save…", Icons.of(Feather.SAVE));
        save.setId("mock-save");
        save.setMinWidth(USE_PREF_SIZE);
        Icons.describe(save, "Save the report as a Markdown file", "");
        save.setOnAction(_ -> save());
        getChildren().addAll(count, copy, save);
    }

    void show() {
        QuizControls.visible(count, model.isCountable());
    }

    private void save() {
        var chooser = new FileChooser();
        chooser.setTitle("Save the report as Markdown");
        chooser.setInitialFileName(model.fileName());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Markdown", "*.md"));
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.save(file.toPath());
        }
    }
}
