package app.primed.stepper.view;

import app.primed.stepper.viewmodel.SelectedObject;
import app.primed.stepper.viewmodel.StateTransition;
import app.primed.stepper.viewmodel.StepCursor;
import app.primed.stepper.viewmodel.StepSnapshot;
import app.primed.trace.ObjectState;
import app.primed.ui.StateDiagram;
import app.primed.ui.StateEdge;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The selected object: its name, position and state, and the transition into it.
final class SelectedObjectPane extends VBox {
    private final BooleanSupplier moves;
    private final Label name = new Label();
    private final Label place = new Label();
    private final Label caption = new Label();
    private final StateDiagram diagram = new StateDiagram();

    /// @param moves whether changes may be animated now
    SelectedObjectPane(StepCursor cursor, BooleanSupplier moves) {
        this.moves = moves;
        getStyleClass().addAll("card", "subject");
        name.setId("subject");
        name.getStyleClass().addAll("strong", "mono");
        place.getStyleClass().addAll("muted", "mono", "small");
        caption.setId("caption");
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);

        var pinned = new Hyperlink("pinned: follow the action");
        pinned.setId("follow");
        pinned.getStyleClass().add("small");
        pinned.setMinWidth(USE_PREF_SIZE);
        pinned.setOnAction(_ -> cursor.follow());
        pinned.visibleProperty().bind(cursor.pinnedProperty());
        pinned.managedProperty().bind(cursor.pinnedProperty());

        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(10, name, pinned, gap, place);
        head.getStyleClass().add("head");
        diagram.setId("diagram");
        VBox.setVgrow(diagram, Priority.ALWAYS);
        getChildren().addAll(head, new ChainBar(cursor), diagram, caption);
        cursor.snapshotProperty().addListener((_, _, snapshot) -> show(snapshot));
        show(cursor.snapshotProperty().get());
    }

    private void show(Optional<StepSnapshot> snapshot) {
        caption.setText(snapshot.map(StepSnapshot::caption).orElse(""));
        var subject = snapshot.flatMap(StepSnapshot::selected);
        name.setText(subject.map(s -> s.object().variable()).orElse("No generator or coroutine yet"));
        place.setText(subject.map(SelectedObjectPane::place).orElse(""));
        var isNew = subject.flatMap(SelectedObject::enteredBy)
                .filter(way -> snapshot.filter(s -> s.step().index() == way.step()).isPresent())
                .isPresent();
        diagram.show(subject.map(SelectedObjectPane::diagramContent).orElse(StateDiagram.Content.NOTHING),
                isNew && moves.getAsBoolean());
    }

    private static String place(SelectedObject subject) {
        var where = subject.line() == 0
                ? ""
                : (subject.state() == ObjectState.CLOSED ? " ended at line " : " at line ") + subject.line();
        return subject.object().name() + "()" + where + " · " + subject.object().kind().nameOf(subject.state());
    }

    static StateDiagram.Content diagramContent(SelectedObject subject) {
        var taken = EnumSet.noneOf(StateEdge.class);
        subject.transitions().forEach(way -> StateEdge.of(way.from(), way.to()).ifPresent(taken::add));
        return new StateDiagram.Content(
                subject.object().variable(),
                Optional.of(subject.state()),
                subject.enteredBy().flatMap(way -> StateEdge.of(way.from(), way.to())),
                subject.enteredBy().map(StateTransition::label).orElse(""),
                taken,
                subject.object().kind());
    }
}
