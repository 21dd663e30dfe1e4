package app.primed.stepper.view;

import app.primed.stepper.viewmodel.FrameLocals;
import app.primed.stepper.viewmodel.StepCursor;
import app.primed.stepper.viewmodel.StepSnapshot;
import app.primed.stepper.viewmodel.WholeValueViewModel;
import app.primed.trace.ObjectState;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The variables of the frames of interest with their changes, and the output so far.
final class VariablesPane extends HBox {
    private final WholeValueViewModel wholeValue;
    private final VBox names = new VBox();
    private final Label output = new Label();
    private final ScrollPane outputScroll = new ScrollPane(output);
    private List<FrameLocals> shown = List.of();
    private List<VariableTable> tables = List.of();

    VariablesPane(StepCursor cursor, WholeValueViewModel wholeValue) {
        this.wholeValue = wholeValue;
        getStyleClass().add("names");
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
        cursor.snapshotProperty().addListener((_, _, snapshot) -> show(snapshot));
        show(cursor.snapshotProperty().get());
    }

    private void show(Optional<StepSnapshot> snapshot) {
        var text = snapshot.map(StepSnapshot::output).orElse("");
        output.setText(text.isEmpty() ? "nothing printed yet" : text.stripTrailing());
        output.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("nothing"), text.isEmpty());
        var groups = snapshot.map(StepSnapshot::locals).orElse(List.of());
        if (groups.equals(shown) && !names.getChildren().isEmpty()) {
            return;
        }
        shown = groups;
        var titles = groups.stream().map(FrameLocals::title).toList();
        if (!titles.equals(tables.stream().map(VariableTable::title).toList()) || groups.isEmpty()) {
            tables = titles.stream().map(title -> new VariableTable(title, wholeValue::open)).toList();
            names.getChildren().clear();
            if (groups.isEmpty()) {
                names.getChildren().add(title("Locals"));
            }
            tables.forEach(table -> names.getChildren().addAll(title(table.title()), table));
        }
        for (var n = 0; n < groups.size(); n++) {
            tables.get(n).show(groups.get(n), none(groups.get(n), snapshot));
        }
    }

    private static String none(FrameLocals group, Optional<StepSnapshot> snapshot) {
        return snapshot.flatMap(StepSnapshot::selected)
                .filter(s -> group.title().equals("Locals of " + s.object().variable()))
                .filter(s -> s.state() == ObjectState.CLOSED)
                .map(_ -> "closed: its frame is gone")
                .orElse("none yet");
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().addAll("strong", "card-title");
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }
}
