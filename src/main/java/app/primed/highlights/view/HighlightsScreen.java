package app.primed.highlights.view;

import app.primed.highlights.model.Grouping;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.Highlights;
import app.primed.highlights.model.NoteLocation;
import app.primed.highlights.model.Period;
import app.primed.highlights.viewmodel.HighlightsExport;
import app.primed.highlights.viewmodel.HighlightsViewModel;
import app.primed.highlights.viewmodel.HighlightsViewModel.Choice;
import app.primed.platform.LastUsedFolder;
import app.primed.platform.Settings;
import app.primed.ui.Screen;
import app.primed.ui.YearHeatmap;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// Everything worth finding again, across all sessions: by collection, by viewer, by time.
public final class HighlightsScreen extends HBox implements Screen {
    private static final int AT_ONCE = 24;
    /// Pixels that two cards need side by side.
    private static final double TWO_COLUMNS = 560;

    private final HighlightsViewModel model;
    private final Consumer<NoteLocation> open;
    private final ChoiceColumn choices;
    private final ContentHeader head;
    private final VBox cards = new VBox();
    private final YearHeatmap activity;
    private final ScrollPane main;
    private final LastUsedFolder exports;
    private final SimpleStringProperty place = new SimpleStringProperty("");
    private final SimpleStringProperty left = new SimpleStringProperty("");
    private final SimpleStringProperty right = new SimpleStringProperty("");
    private int most = AT_ONCE;

    /// @param open opens a line of a note
    /// @param settings where the grouping is remembered
    public HighlightsScreen(
            HighlightsViewModel model, HighlightsExport export, Settings settings, Consumer<NoteLocation> open) {
        this.model = model;
        this.open = open;
        exports = new LastUsedFolder(settings, "highlights.export-folder");
        var css = HighlightsScreen.class.getResource("/app/primed/highlights/highlights.css");
        getStylesheets().add(Objects.requireNonNull(css).toExternalForm());
        getStyleClass().add("highlights");
        choices = new ChoiceColumn(model);
        head = new ContentHeader(model, export, this::file);
        activity = new YearHeatmap("Activity", "entry", "entries", day -> model.togglePeriod(new Period.On(day)));
        cards.setSpacing(14);
        var content = new VBox(head, cards, activity);
        content.getStyleClass().add("content");
        var side = scrolling(choices);
        side.setMinWidth(250);
        side.setPrefWidth(250);
        side.getStyleClass().add("side");
        main = scrolling(content);
        HBox.setHgrow(main, Priority.ALWAYS);
        getChildren().addAll(side, main);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (HighlightsKey.FILTER.binding().matches(event)) {
                head.focusFilter();
                event.consume();
            }
        });
        var remembered = settings.get("highlights.grouping", Grouping.NEWEST.name());
        for (var way : Grouping.values()) {
            if (way.name().equals(remembered)) {
                model.groupingProperty().set(way);
            }
        }
        model.highlightsProperty().subscribe(_ -> drawAll());
        model.periodProperty().subscribe((_, _) -> drawAll());
        model.choiceProperty().subscribe((_, _) -> fresh());
        model.filterProperty().subscribe((_, _) -> fresh());
        model.groupingProperty().subscribe((_, way) -> {
            settings.put("highlights.grouping", way.name());
            fresh();
        });
        model.readingProperty().subscribe(this::status);
    }

    private void drawAll() {
        choices.draw();
        status();
        drawContent();
    }

    private void status() {
        var read = model.highlightsProperty().get().read();
        left.set(model.readingProperty().get() ? read + "     reading the notes…" : read);
    }

    /// Something else is looked at: from its top, the first cards of it.
    private void fresh() {
        most = AT_ONCE;
        main.setVvalue(0);
        drawContent();
    }

    private void drawContent() {
        var shown = model.visibleHighlights();
        head.show(shown);
        cards.getChildren().clear();
        if (model.choiceProperty().get() instanceof Choice.By(var handle)) {
            cards.getChildren().add(new NamesPane(model, handle));
        }
        if (shown.isEmpty()) {
            var reads = model.readingProperty().get() && model.highlightsProperty().get() == Highlights.NONE;
            var empty = new Label(reads ? "Reading the notes…" : model.emptyMessage());
            empty.getStyleClass().add("muted");
            empty.setWrapText(true);
            cards.getChildren().add(empty);
        } else if (model.choiceProperty().get() instanceof Choice.By(var handle)) {
            cards.getChildren().add(new ViewerPane(model.page(handle), open));
        } else {
            groups();
        }
        activity.show(model.choiceProperty().get() instanceof Choice.By
                ? Highlights.perDay(shown)
                : model.highlightsProperty().get().entries(), model.periodProperty().get().end());
    }

    private void groups() {
        int room = most;
        int left = 0;
        for (var group : model.groups()) {
            var some = group.highlights().subList(0, Math.min(room, group.highlights().size()));
            if (!some.isEmpty()) {
                if (!group.title().isEmpty()) {
                    var title = new Label(group.title() + "   " + group.highlights().size());
                    title.getStyleClass().add("eyebrow");
                    cards.getChildren().add(title);
                }
                cards.getChildren().add(grid(some));
            }
            room -= some.size();
            left += group.highlights().size() - some.size();
        }
        if (left > 0) {
            var more = new Button("Show " + Math.min(AT_ONCE, left) + " more of " + left);
            more.setId("more-highlights");
            more.setOnAction(_ -> {
                most += AT_ONCE;
                drawContent();
            });
            cards.getChildren().add(more);
        }
    }

    private Node grid(List<Highlight> some) {
        var grid = new GridPane(12, 12);
        some.forEach(highlight -> grid.getChildren().add(new HighlightCard(highlight, open)));
        cards.widthProperty().map(width -> width.doubleValue() < TWO_COLUMNS ? 1 : 2).when(
                grid.sceneProperty().map(_ -> true).orElse(false)).subscribe(columns -> arrange(grid, columns));
        return grid;
    }

    private static void arrange(GridPane grid, int columns) {
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < grid.getChildren().size(); i++) {
            GridPane.setConstraints(grid.getChildren().get(i), i % columns, i / columns);
        }
    }

    private Optional<Path> file(String name) {
        var chooser = new FileChooser();
        chooser.setTitle("Save as Markdown");
        chooser.setInitialFileName(name);
        chooser.setInitialDirectory(exports.path().toFile());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Markdown", "*.md"));
        var file = Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath);
        file.ifPresent(exports::remember);
        return file;
    }

    private static ScrollPane scrolling(Region region) {
        var pane = new ScrollPane(region);
        pane.setFitToWidth(true);
        return pane;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public ObservableValue<String> openItemProperty() {
        return place;
    }

    @Override
    public ObservableValue<String> statusLeftProperty() {
        return left;
    }

    @Override
    public ObservableValue<String> statusRightProperty() {
        return right;
    }

    @Override
    public void onShown() {
        model.refresh();
        choices.focusChoice();
    }
}
