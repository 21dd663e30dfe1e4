package app.primed.stepper.view;

import app.primed.stepper.viewmodel.FrameLocals;
import app.primed.stepper.viewmodel.OutputPart;
import app.primed.stepper.viewmodel.StepCursor;
import app.primed.stepper.viewmodel.StepSnapshot;
import app.primed.stepper.viewmodel.WholeValueViewModel;
import app.primed.trace.ObjectState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The variables of the frames of interest with their changes, and the output so far.
final class VariablesPane extends HBox {
    private final WholeValueViewModel wholeValue;
    private final VBox names = new VBox();
    private final TextFlow output = new TextFlow();
    private final ScrollPane outputScroll = new ScrollPane(output);
    private List<FrameLocals> shown = List.of();
    private List<OutputPart> printed = List.of();
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
        output.setAccessibleRole(AccessibleRole.TEXT);
        outputScroll.setFitToWidth(true);
        outputScroll.setFocusTraversable(false);
        outputScroll.getStyleClass().add("bare");
        VBox.setVgrow(outputScroll, Priority.ALWAYS);
        output.heightProperty().addListener(_ -> outputScroll.setVvalue(1));

        var outputColumn = new VBox(title("Output"), outputScroll);
        outputColumn.getStyleClass().add("column");
        outputColumn.setPrefWidth(210);
        outputColumn.setMinWidth(120);
        HBox.setHgrow(outputColumn, Priority.SOMETIMES);
        getChildren().addAll(scroll, outputColumn);
        cursor.snapshotProperty().addListener((_, _, snapshot) -> show(snapshot));
        show(cursor.snapshotProperty().get());
    }

    private void show(Optional<StepSnapshot> snapshot) {
        show(snapshot.map(StepSnapshot::terminal).orElse(List.of()));
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

    private void show(List<OutputPart> terminal) {
        if (terminal.equals(printed) && !output.getChildren().isEmpty()) {
            return;
        }
        printed = terminal;
        var texts = new ArrayList<Text>();
        for (var part : terminal) {
            texts.add(text(part.text(), part.typed() ? "typed" : "printed"));
        }
        if (texts.isEmpty()) {
            texts.add(text("nothing printed yet", "nothing"));
        } else {
            texts.getLast().setText(texts.getLast().getText().stripTrailing());
        }
        output.getChildren().setAll(texts);
        output.setAccessibleText(texts.stream().map(Text::getText).collect(Collectors.joining()));
    }

    private static Text text(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        return text;
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
