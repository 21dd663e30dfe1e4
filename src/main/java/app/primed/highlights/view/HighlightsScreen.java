package app.primed.highlights.view;

import app.primed.highlights.model.Collection;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.Highlights;
import app.primed.highlights.viewmodel.HighlightsViewModel;
import app.primed.highlights.viewmodel.HighlightsViewModel.Choice;
import app.primed.ui.Screen;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Everything worth finding again, across all sessions: by collection, by viewer, over the year.
public final class HighlightsScreen extends HBox implements Screen {
    private static final int AT_ONCE = 60;
    private static final int MOST_VIEWERS = 30;

    private final HighlightsViewModel model;
    private final Consumer<Highlight> open;
    private final VBox choices = new VBox();
    private final VBox content = new VBox();
    private final Activity activity = new Activity();
    private final SimpleStringProperty place = new SimpleStringProperty("");
    private final SimpleStringProperty left = new SimpleStringProperty("");
    private final SimpleStringProperty right = new SimpleStringProperty("");
    private int most = AT_ONCE;

    /// @param open opens a highlight's line in its note
    public HighlightsScreen(HighlightsViewModel model, Consumer<Highlight> open) {
        this.model = model;
        this.open = open;
        var css = HighlightsScreen.class.getResource("/app/primed/highlights/highlights.css");
        getStylesheets().add(Objects.requireNonNull(css).toExternalForm());
        getStyleClass().add("highlights");
        choices.getStyleClass().add("choices");
        content.getStyleClass().add("content");
        var side = scrolling(choices);
        side.setMinWidth(250);
        side.setPrefWidth(250);
        side.getStyleClass().add("side");
        var main = scrolling(content);
        HBox.setHgrow(main, Priority.ALWAYS);
        getChildren().addAll(side, main);
        model.highlightsProperty().subscribe(_ -> draw());
        model.choiceProperty().subscribe(_ -> {
            most = AT_ONCE;
            draw();
        });
    }

    private void draw() {
        var all = model.highlightsProperty().get();
        choices.getChildren().clear();
        var group = new ToggleGroup();
        choices.getChildren().add(eyebrow("COLLECTIONS"));
        for (var collection : Collection.values()) {
            add(group, collection.title(), all.of(collection).size(), new Choice.Of(collection));
        }
        var viewers = all.viewers();
        if (!viewers.isEmpty()) {
            choices.getChildren().add(eyebrow("VIEWERS"));
            viewers.stream().limit(MOST_VIEWERS)
                    .forEach(v -> add(group, "@" + v.handle(), v.count(), new Choice.By(v.handle())));
        }
        activity.show(all.entries());
        left.set(sessions(all.sessions()));
        drawContent();
    }

    private void add(ToggleGroup group, String name, int count, Choice choice) {
        var words = new Label(name);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        var number = new Label(Integer.toString(count));
        number.getStyleClass().add("count");
        var row = new HBox(8, words, number);
        var button = new ToggleButton("", row);
        row.prefWidthProperty().bind(button.widthProperty().subtract(22));
        button.setAccessibleText(name + ", " + count);
        button.getStyleClass().add("choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setSelected(choice.equals(model.choiceProperty().get()));
        button.setOnAction(_ -> {
            model.choose(choice);
            focusChoice();
        });
        choices.getChildren().add(button);
    }

    private void drawContent() {
        var shown = model.shown();
        var title = new Label(model.title());
        title.getStyleClass().add("headline");
        var count = new Label(shown.size() + " in " + sessions(Highlights.sessionsOf(shown)));
        count.getStyleClass().addAll("muted", "small");
        var head = new HBox(10, title, count);
        head.setAlignment(Pos.BASELINE_LEFT);
        content.getChildren().setAll(head);
        if (shown.isEmpty()) {
            var empty = new Label(model.whenEmpty());
            empty.getStyleClass().add("muted");
            content.getChildren().add(empty);
        } else {
            content.getChildren().add(cards(shown));
        }
        if (shown.size() > most) {
            var more = new Button("Show " + Math.min(AT_ONCE, shown.size() - most) + " more");
            more.setOnAction(_ -> {
                most += AT_ONCE;
                drawContent();
            });
            content.getChildren().add(more);
        }
        var heading = new Label("Activity");
        heading.getStyleClass().add("headline");
        content.getChildren().addAll(heading, activity);
    }

    private Node cards(List<Highlight> shown) {
        var grid = new GridPane(12, 12);
        for (var i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
        }
        for (var i = 0; i < Math.min(most, shown.size()); i++) {
            grid.add(new HighlightCard(shown.get(i), open), i % 2, i / 2);
        }
        return grid;
    }

    private static String sessions(int count) {
        return count + (count == 1 ? " session" : " sessions");
    }

    private static Label eyebrow(String words) {
        var label = new Label(words);
        label.getStyleClass().add("eyebrow");
        return label;
    }

    private static ScrollPane scrolling(Region region) {
        var pane = new ScrollPane(region);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public ObservableValue<String> place() {
        return place;
    }

    @Override
    public ObservableValue<String> statusLeft() {
        return left;
    }

    @Override
    public ObservableValue<String> statusRight() {
        return right;
    }

    @Override
    public void arrive() {
        model.refresh();
        focusChoice();
    }

    private void focusChoice() {
        choices.getChildren().stream().filter(n -> n instanceof ToggleButton b && b.isSelected()).findFirst()
                .ifPresent(Node::requestFocus);
    }
}
