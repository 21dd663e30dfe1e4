package app.primed.highlights.view;

import app.primed.highlights.model.Grouping;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.Highlights;
import app.primed.highlights.model.Period;
import app.primed.highlights.viewmodel.HighlightsExport;
import app.primed.highlights.viewmodel.HighlightsViewModel;
import app.primed.highlights.viewmodel.HighlightsViewModel.Choice;
import app.primed.ui.Icons;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What is looked at and how many, when, a field to look for words in it, how it is grouped, and its export.
final class ContentHeader extends HBox {
    private final HighlightsViewModel model;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Button when = new Button("", Icons.of(Feather.X));
    private final TextField filter = new TextField();
    private final MenuButton grouping = new MenuButton();
    private final MenuButton export = new MenuButton("Export…");

    /// @param ask asks for the file to write, given a name for it
    ContentHeader(HighlightsViewModel model, HighlightsExport exporting, Function<String, Optional<Path>> ask) {
        super(10);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("headline");
        title.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll("muted", "small");
        count.setMinWidth(0);
        when.getStyleClass().add("chip-button");
        when.setMinWidth(USE_PREF_SIZE);
        when.setOnAction(_ -> model.togglePeriod(new Period.Always()));
        when.managedProperty().bind(when.visibleProperty());
        filter.setId("highlight-filter");
        filter.setPromptText("Filter…");
        filter.setAccessibleText("Filter by words");
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setPrefColumnCount(12);
        filter.setMinWidth(60);
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            }
        });
        grouping();
        export.setId("export-highlights");
        Icons.setTooltip(export, "Export as Markdown");
        export.setMinWidth(USE_PREF_SIZE);
        export.getItems().setAll(
                item("Save as Markdown…", () -> ask.apply(exporting.name()).ifPresent(exporting::save)),
                item("Copy as Markdown", () -> copy(exporting.markdown())));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(title, count, when, space, filter, grouping, export);
    }

    void show(List<Highlight> shown) {
        title.setText(model.title());
        var viewer = model.choiceProperty().get() instanceof Choice.By;
        count.setText(viewer ? "" : shown.size() + " in " + Highlights.notesOf(shown));
        var period = model.periodProperty().get().title();
        when.setText(period);
        when.setVisible(!period.isEmpty());
        Icons.describe(when, "Show all dates", "");
        export.setDisable(shown.isEmpty());
        grouping.setVisible(!viewer);
        grouping.setManaged(!viewer);
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void grouping() {
        grouping.setId("grouping");
        grouping.setMinWidth(USE_PREF_SIZE);
        Icons.setTooltip(grouping, "Group and sort");
        var group = new ToggleGroup();
        for (var way : Grouping.values()) {
            if (way != Grouping.COLLECTION) {
                var item = new RadioMenuItem(way.title());
                item.setToggleGroup(group);
                item.setOnAction(_ -> model.groupingProperty().set(way));
                model.groupingProperty().subscribe(now -> item.setSelected(now == way));
                grouping.getItems().add(item);
            }
        }
        grouping.textProperty().bind(model.groupingProperty().map(Grouping::title));
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static void copy(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
