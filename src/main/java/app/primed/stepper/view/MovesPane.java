package app.primed.stepper.view;

import app.primed.stepper.viewmodel.LiveViewModel;
import app.primed.stepper.viewmodel.MoveLabels;
import app.primed.stepper.viewmodel.SelectedObject;
import app.primed.stepper.viewmodel.StepCursor;
import app.primed.stepper.viewmodel.StepSnapshot;
import app.primed.trace.ObjectKind;
import app.primed.ui.Icons;
import app.primed.ui.StateBadge;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Makes moves on the selected object, and runs the user's own code in the program.
final class MovesPane extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final LiveViewModel live;
    private final Label name = new Label();
    private final HBox badge = new HBox();
    private final Button next;
    private final Button close;
    private final HBox send;
    private final HBox throwIn;

    MovesPane(StepCursor cursor, LiveViewModel live) {
        this.live = live;
        getStyleClass().add("live-moves");
        name.getStyleClass().addAll("mono", "strong");
        badge.setAlignment(Pos.CENTER_LEFT);
        next = move("live-next", live::next);
        send = withField("live-send", live.sentProperty(), live::send, "Value to send", 34);
        throwIn = withField("live-throw", live.thrownProperty(), live::throwException, "Exception to throw", 82);
        close = move("live-close", live::close);
        call(MoveLabels.of(ObjectKind.GENERATOR));
        var moves = new FlowPane(
                8, 6, name, badge, ofObject(next), ofObject(send), ofObject(throwIn), ofObject(close));
        // Without this the pane guesses its width and leaves room for rows that do not exist.
        moves.prefWrapLengthProperty().bind(Bindings.max(300, widthProperty()));
        moves.setRowValignment(javafx.geometry.VPos.CENTER);
        getChildren().addAll(moves, expression(), branches());
        cursor.snapshotProperty().addListener((_, _, snapshot) -> show(snapshot));
        show(cursor.snapshotProperty().get());
    }

    private void show(Optional<StepSnapshot> snapshot) {
        var subject = snapshot.flatMap(StepSnapshot::selected);
        name.setText(subject.map(s -> s.object().variable()).orElse(""));
        subject.map(s -> MoveLabels.of(s.object().kind())).ifPresent(this::call);
        badge.getChildren()
                .setAll(subject.map(SelectedObject::state).map(s -> (Node) new StateBadge(s)).stream()
                        .toList());
    }

    /// Labels the moves for this kind of object.
    private void call(MoveLabels names) {
        call(next, names.next(), names.nextHelp());
        call((Button) send.getChildren().getFirst(), names.send(), "Resume it with a value");
        call((Button) throwIn.getChildren().getFirst(), names.throwException(),
                "Raise an exception where it is suspended");
        call(close, names.close(), "Ask it to finish: GeneratorExit is raised there");
    }

    private static void call(Button button, String words, String help) {
        if (!button.getText().equals(words)) {
            button.setText(words);
            Icons.setTooltip(button, words + ": " + help);
            button.setAccessibleText(words + ": " + help);
        }
    }

    private static Button move(String id, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.getStyleClass().add("live-move");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node ofObject(Node node) {
        return withReason(node, live.objectReasonProperty());
    }

    /// A disabled control gets no mouse events, so the tooltip is on its container.
    static Node withReason(Node node, ObservableValue<String> reason) {
        var holder = new HBox(node);
        holder.setAlignment(Pos.CENTER_LEFT);
        var why = new Tooltip();
        why.textProperty().bind(reason);
        Runnable look = () -> {
            var closed = !reason.getValue().isEmpty();
            node.setDisable(closed);
            node.setAccessibleHelp(reason.getValue());
            if (closed) {
                Tooltip.install(holder, why);
            } else {
                Tooltip.uninstall(holder, why);
            }
        };
        reason.addListener((_, _, _) -> look.run());
        look.run();
        return holder;
    }

    private HBox withField(String id, StringProperty value, Runnable action, String help, double width) {
        var button = move(id, action);
        button.getStyleClass().add("left");
        var field = new TextField();
        field.setId(id + "-value");
        field.getStyleClass().addAll("mono", "live-value");
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(help);
        Icons.setTooltip(field, help + ", as Python code; Enter runs it");
        field.setPrefWidth(width);
        field.setMinWidth(width);
        // The field grows with its text as far as the row has room.
        Runnable fit = () -> field.setPrefWidth(
                Math.clamp(16 + 7.6 * value.get().length(), width, Math.clamp(getWidth() - 440, width, 240)));
        value.addListener(_ -> fit.run());
        widthProperty().addListener(_ -> fit.run());
        field.setOnAction(_ -> action.run());
        var end = new Label(")");
        end.getStyleClass().add("live-end");
        var box = new HBox(button, field, end);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("live-call");
        return box;
    }

    private Node expression() {
        var field = new TextField();
        field.setId("live-expression");
        field.getStyleClass().add("mono");
        field.setPromptText("an expression or a statement, like  avg2 = averager()");
        field.setAccessibleText("Expression or statement to run in the program");
        field.textProperty().bindBidirectional(live.expressionProperty());
        field.setOnAction(_ -> live.evaluate());
        HBox.setHgrow(field, Priority.ALWAYS);
        var run = Icons.button(Feather.CORNER_DOWN_LEFT, "Run this line in the program", "Enter", live::evaluate);
        run.setId("live-run");
        var stop = Icons.button(Feather.SQUARE, "Stop the move", "Escape", live::interrupt);
        stop.setId("live-stop");
        stop.visibleProperty().bind(live.movingProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && live.interrupt()) {
                event.consume();
            }
        });
        var words = new Label();
        words.setId("live-words");
        words.getStyleClass().addAll("mono", "small", "live-words");
        words.setWrapText(true);
        words.textProperty().bind(live.resultProperty());
        words.visibleProperty().bind(live.resultProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        live.failedProperty().addListener((_, _, failed) -> words.pseudoClassStateChanged(FAILED, failed));
        var line = new HBox(8, withReason(field, live.reasonProperty()),
                withReason(run, live.reasonProperty()), stop);
        HBox.setHgrow(line.getChildren().getFirst(), Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, words, line);
    }

    private Node branches() {
        var chips = new FlowPane(6, 4);
        chips.setId("branches");
        Runnable show = () -> {
            var all = live.branchesProperty().get();
            chips.getChildren().setAll(all.stream().map(branch -> {
                var chip = new Button(branch.name());
                chip.getStyleClass().addAll("small", "branch");
                chip.setOnAction(_ -> live.choose(branch));
                chip.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass("selected"),
                        live.currentProperty().get().filter(now -> now.trace() == branch.trace()).isPresent());
                Icons.describe(chip, "Show " + branch.name() + ", with " + branch.moves().size() + " moves", "");
                return (Node) chip;
            }).toList());
            chips.setVisible(all.size() > 1);
            chips.setManaged(all.size() > 1);
        };
        live.branchesProperty().addListener(_ -> show.run());
        live.currentProperty().addListener(_ -> show.run());
        show.run();
        return chips;
    }
}
