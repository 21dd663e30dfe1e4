package app.primed.stepper.view;

import app.primed.stepper.model.LifeState;
import app.primed.stepper.model.Local;
import app.primed.stepper.viewmodel.FrameLocals;
import app.primed.stepper.viewmodel.Sight;
import app.primed.stepper.viewmodel.StepperViewModel;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The names of the frames worth looking at with what changed, and what was printed so far.
final class NamesPane extends HBox {
    /// Rows shown of one frame; a program with more names than this is read another way.
    private static final int MOST_ROWS = 100;
    private static final int LONGEST_VALUE = 300;

    private final VBox names = new VBox();
    private final Label output = new Label();
    private final ScrollPane outputScroll = new ScrollPane(output);
    private List<FrameLocals> shown = List.of();

    NamesPane(StepperViewModel stepper) {
        getStyleClass().addAll("card", "names");
        names.getStyleClass().add("name-groups");
        var scroll = new ScrollPane(names);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("bare");
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        scroll.setPrefWidth(340);
        scroll.setMinWidth(160);

        output.setId("output");
        output.getStyleClass().addAll("mono", "output");
        output.setMinHeight(Region.USE_PREF_SIZE);
        outputScroll.setFitToWidth(true);
        outputScroll.setFocusTraversable(false);
        outputScroll.getStyleClass().add("bare");
        VBox.setVgrow(outputScroll, Priority.ALWAYS);
        output.heightProperty().addListener(_ -> outputScroll.setVvalue(1));

        var printed = new VBox(title("Output"), outputScroll);
        printed.getStyleClass().add("column");
        printed.setPrefWidth(210);
        printed.setMinWidth(120);
        HBox.setHgrow(printed, Priority.SOMETIMES);
        getChildren().addAll(scroll, printed);
        stepper.sightProperty().addListener((_, _, sight) -> show(sight));
        show(stepper.sightProperty().get());
    }

    private void show(Optional<Sight> sight) {
        var text = sight.map(Sight::output).orElse("");
        output.setText(text.isEmpty() ? "nothing printed yet" : text.stripTrailing());
        output.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("nothing"), text.isEmpty());
        var groups = sight.map(Sight::locals).orElse(List.of());
        if (groups.equals(shown) && !names.getChildren().isEmpty()) {
            return;
        }
        shown = groups;
        names.getChildren().clear();
        if (groups.isEmpty()) {
            names.getChildren().add(title("Locals"));
        }
        for (var group : groups) {
            names.getChildren().addAll(title(group.title()), rows(group, sight));
        }
    }

    private static Region rows(FrameLocals group, Optional<Sight> sight) {
        var grid = new GridPane();
        grid.getStyleClass().add("name-rows");
        var first = new ColumnConstraints(90, 120, 180);
        var second = new ColumnConstraints();
        second.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(first, second);
        var row = 0;
        for (var local : group.locals().subList(0, Math.min(MOST_ROWS, group.locals().size()))) {
            grid.add(name(local), 0, row);
            grid.add(value(local), 1, row++);
        }
        var rest = rest(group, sight);
        if (!rest.isEmpty()) {
            var words = new Label(rest);
            words.getStyleClass().addAll("muted", "small");
            grid.add(words, 0, row, 2, 1);
        }
        return grid;
    }

    private static String rest(FrameLocals group, Optional<Sight> sight) {
        if (group.locals().size() > MOST_ROWS) {
            return "and " + (group.locals().size() - MOST_ROWS) + " more names";
        }
        if (group.left() > 0) {
            return group.left() == 1 ? "and a function, class or module" : "and " + group.left() + " functions, classes and modules";
        }
        if (!group.locals().isEmpty()) {
            return "";
        }
        return sight.flatMap(Sight::subject)
                .filter(s -> group.title().startsWith("Locals of "))
                .map(s -> s.state() == LifeState.CLOSED ? "closed: its frame is gone" : "none yet")
                .orElse("none yet");
    }

    private static Label name(Local local) {
        var name = new Label(local.name());
        name.getStyleClass().addAll("mono", "muted", "local-name");
        name.setTooltip(new Tooltip(local.name()));
        GridPane.setValignment(name, VPos.TOP);
        return name;
    }

    private static Region value(Local local) {
        var value = new Label(shorten(local.value()));
        value.getStyleClass().addAll("mono", "local-value");
        value.setWrapText(true);
        var line = new HBox(8, value);
        line.getStyleClass().add("local-line");
        if (local.changed()) {
            value.getStyleClass().add("changed");
        }
        local.was().ifPresent(was -> {
            var before = new Label("was " + shorten(was));
            before.getStyleClass().addAll("mono", "muted", "small");
            before.setMinWidth(40);
            line.getChildren().add(before);
        });
        return line;
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().addAll("strong", "card-title");
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }
}
