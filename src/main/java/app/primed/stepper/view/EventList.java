package app.primed.stepper.view;

import app.primed.stepper.viewmodel.PredictionViewModel;
import app.primed.stepper.viewmodel.StepCursor;
import app.primed.stepper.viewmodel.StepNarration;
import app.primed.trace.EventIndex;
import java.util.Collections;
import javafx.collections.ObservableListBase;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// All events, one sentence each. The event of the current step is marked; clicking an event goes to its step.
final class EventList extends ListView<Integer> {
    private final StepCursor cursor;
    private final StepNarration narration;
    private final PredictionViewModel prediction;
    private final Steps steps = new Steps();
    private boolean following;

    EventList(StepCursor cursor, StepNarration narration, PredictionViewModel prediction) {
        this.cursor = cursor;
        this.narration = narration;
        this.prediction = prediction;
        setId("events");
        getStyleClass().add("event-list");
        setAccessibleText("What happened, step by step");
        setItems(steps);
        setFixedCellSize(26);
        var nothing = new Label("Nothing has happened yet.");
        nothing.getStyleClass().add("muted");
        setPlaceholder(nothing);
        setCellFactory(_ -> new Row());
        getSelectionModel().selectedItemProperty().addListener((_, _, step) -> {
            if (step != null && !following) {
                cursor.goTo(step);
            }
        });
        cursor.totalProperty().addListener((_, _, _) -> update());
        cursor.snapshotProperty().addListener((_, _, _) -> follow());
        prediction.phaseProperty().addListener((_, _, _) -> follow());
        heightProperty().addListener((_, _, _) -> follow());
        visibleProperty().addListener((_, _, _) -> follow());
    }

    private void update() {
        if (isVisible()) {
            steps.update();
        }
    }

    /// Marks the latest event and scrolls it into view.
    private void follow() {
        if (!isVisible()) {
            return;
        }
        update();
        var at = cursor.index().events().lastAt(cursor.stepProperty().get());
        following = true;
        if (at >= 0 && at < steps.size()) {
            getSelectionModel().select(at);
            reveal(at);
        } else {
            getSelectionModel().clearSelection();
        }
        following = false;
    }

    private void reveal(int at) {
        var within = lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && at > flow.getFirstVisibleCell().getIndex()
                && at < flow.getLastVisibleCell().getIndex();
        if (!within) {
            scrollTo(Math.max(0, at - (int) (getHeight() / getFixedCellSize() / 2)));
        }
    }

    /// The steps of the events, read from the index, since a run may have a million.
    private final class Steps extends ObservableListBase<Integer> {
        private int size;
        /// The index of the run that is listed. The next run has a new one while these rows are still shown.
        private EventIndex of = new EventIndex();

        void update() {
            var happenings = cursor.index().events();
            // Later events stay hidden while the user predicts.
            var seen = prediction.visibleUpTo();
            var now = seen.isPresent() ? happenings.lastAt(seen.getAsInt()) + 1 : happenings.size();
            beginChange();
            if (of != happenings || now < size) {
                of = happenings;
                nextReplace(0, now, Collections.nCopies(size, 0));
            } else if (now > size) {
                nextAdd(size, now);
            }
            size = now;
            endChange();
        }

        @Override
        public Integer get(int index) {
            return of.stepOf(index);
        }

        @Override
        public int size() {
            return size;
        }
    }

    private final class Row extends ListCell<Integer> {
        private final Label number = new Label();
        private final Label words = new Label();
        private final HBox row = new HBox(10, number, words);

        Row() {
            number.getStyleClass().addAll("mono", "muted", "small");
            number.setMinWidth(44);
            number.setAlignment(Pos.CENTER_RIGHT);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Integer step, boolean empty) {
            super.updateItem(step, empty);
            // A cell has one line, however many were printed.
            var said = empty || step == null
                    ? ""
                    : narration.caption(step).strip().replaceAll("\\s*\\R\\s*", "  ");
            number.setText(step == null ? "" : StepField.number(step + 1));
            words.setText(said);
            setGraphic(said.isEmpty() ? null : row);
            setAccessibleText(said);
        }
    }
}
