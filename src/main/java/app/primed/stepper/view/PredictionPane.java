package app.primed.stepper.view;

import app.primed.stepper.model.Prediction;
import app.primed.stepper.model.Prediction.Part;
import app.primed.stepper.viewmodel.PredictionViewModel;
import app.primed.stepper.viewmodel.PredictionViewModel.Phase;
import app.primed.trace.ObjectState;
import app.primed.ui.Icons;
import app.primed.ui.KeyMap;
import app.primed.ui.StateIcon;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Asks for the next move: the state of the object, the line and the value; then shows what was correct. `1`–`4` select
/// the state, Enter goes to the next field, Esc ends the prediction.
public final class PredictionPane extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final PredictionViewModel predict;
    private final Label move = new Label();
    private final Label rest = new Label();
    private final Map<ObjectState, ToggleButton> states = new EnumMap<>(ObjectState.class);
    private final TextField line = field("predict-line", "line", 64);
    private final TextField value = field("predict-value", "value", 120);
    private final HBox fields = new HBox(8);
    private final Button go = new Button();
    private final Label result = new Label();
    private final HBox truths = new HBox(14);
    private final EventHandler<KeyEvent> digits = this::digit;
    private boolean typed;

    public PredictionPane(PredictionViewModel prediction) {
        predict = prediction;
        setId("predict-pane");
        getStyleClass().addAll("card", "predict");
        move.setId("predict-move");
        move.getStyleClass().addAll("mono", "strong");
        move.setMinWidth(0);
        rest.setMinWidth(Region.USE_PREF_SIZE);
        result.setId("predict-result");
        result.getStyleClass().add("strong");
        result.setMinWidth(USE_PREF_SIZE);
        truths.setId("predict-truths");
        go.setId("predict-go");
        go.getStyleClass().add("accent");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setOnAction(_ -> predict.submitOrNext());
        HBox.setHgrow(value, Priority.ALWAYS);
        fields.setAlignment(Pos.CENTER_LEFT);
        var asked = new HBox(6, move, rest);
        asked.setAlignment(Pos.BASELINE_LEFT);
        truths.setAlignment(Pos.CENTER_LEFT);
        // Visible in every phase, so that nothing below moves.
        truths.setMinHeight(24);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head(), asked, choice(), fields, truths);

        line.textProperty().bindBidirectional(predict.lineProperty());
        value.textProperty().bindBidirectional(predict.valueProperty());
        predict.stateProperty().subscribe(chosen -> states.forEach(
                (state, button) -> button.setSelected(chosen.filter(state::equals).isPresent())));
        visibleProperty().bind(predict.phaseProperty().isNotEqualTo(Phase.OFF));
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        predict.phaseProperty().subscribe(_ -> show());
        predict.predictionProperty().subscribe(_ -> show());
        sceneProperty().addListener((_, before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.ANY, digits);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.ANY, digits);
            }
        });
    }

    private Node head() {
        var title = new Label("PREDICT THE NEXT MOVE");
        title.getStyleClass().add("eyebrow");
        var score = new Label();
        score.setId("predict-score");
        score.getStyleClass().addAll("muted", "small");
        score.textProperty().bind(Bindings.createStringBinding(
                () -> predict.totalProperty().get() == 0
                        ? ""
                        : predict.correctProperty().get() + " of " + predict.totalProperty().get() + " right",
                predict.correctProperty(), predict.totalProperty()));
        var leave = Icons.button(Feather.X, "Stop predicting", "Esc", predict::stop);
        leave.getStyleClass().add("flat");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(10, title, gap, score, leave);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node choice() {
        var row = new HBox(6);
        row.getStyleClass().add("predict-states");
        for (var state : ObjectState.values()) {
            var button = new ToggleButton(state.name(), StateIcon.node(state, 10));
            button.setId("predict-" + state.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().add("mono");
            button.setMinWidth(0);
            button.setOnAction(_ -> choose(state));
            Icons.describe(button, "It will be " + state.name(), String.valueOf(state.ordinal() + 1));
            states.put(state, button);
            row.getChildren().add(button);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void choose(ObjectState state) {
        if (predict.phaseProperty().get() == Phase.ASKING) {
            predict.stateProperty().set(Optional.of(state));
            forward(null);
        } else {
            states.forEach((s, b) -> b.setSelected(predict.stateProperty().get().filter(s::equals).isPresent()));
        }
    }

    private void show() {
        var phase = predict.phaseProperty().get();
        var asked = predict.predictionProperty().get();
        result.setText("");
        truths.getChildren().clear();
        states.values().forEach(b -> b.setDisable(phase != Phase.ASKING));
        line.setDisable(phase != Phase.ASKING);
        value.setDisable(phase != Phase.ASKING);
        asked.ifPresent(now -> {
            move.setText(now.move());
            rest.setText(phase == Phase.CHECKED
                    ? "was the move."
                    : now.result().isEmpty()
                            ? "is next. Afterwards " + now.object().variable() + " will be"
                            : "is next. Afterwards?");
            askFor(now);
        });
        switch (phase) {
            case ASKING -> {
                go.setText("Check");
                Icons.describe(go, "Compare with what the run did", "Enter");
                if (getScene() != null) {
                    var first = states.get(ObjectState.CREATED);
                    if (first != null) {
                        first.requestFocus();
                    }
                }
            }
            case CHECKED -> {
                go.setText("Next");
                Icons.describe(go, "Ask for the next move", "Enter");
                asked.ifPresent(this::showVerdict);
                go.requestFocus();
            }
            case OVER -> {
                move.setText("");
                rest.setText("There are no more moves to predict.");
                fields.getChildren().setAll(go);
                go.setText("Done");
                Icons.describe(go, "Stop predicting", "Enter");
                go.requestFocus();
            }
            case OFF -> {
            }
        }
    }

    private void askFor(Prediction now) {
        var name = now.object().variable();
        fields.getChildren().clear();
        if (now.parts().contains(Part.LINE)) {
            fields.getChildren().addAll(words(name + " at line"), line);
        }
        if (now.parts().contains(Part.VALUE)) {
            fields.getChildren().addAll(words("giving"), value);
        }
        fields.getChildren().add(go);
    }

    private void showVerdict(Prediction now) {
        predict.verdictProperty().get().ifPresent(verdict -> {
            result.setText(verdict.allCorrect() ? "Right:" : "Not quite. It was:");
            result.pseudoClassStateChanged(RIGHT, verdict.allCorrect());
            result.pseudoClassStateChanged(WRONG, !verdict.allCorrect());
            truths.getChildren().setAll(result);
            for (var part : now.parts()) {
                var right = Boolean.TRUE.equals(verdict.correct().get(part));
                var truth = new Label(now.answer(part), Icons.of(right ? Feather.CHECK : Feather.X));
                truth.getStyleClass().addAll("mono", right ? "success-text" : "danger-text");
                truth.setAccessibleText((right ? "Right: " : "Wrong, it was: ") + now.answer(part));
                truths.getChildren().add(truth);
            }
        });
    }

    /// `1` to `4` select a state from anywhere on the screen, except where text is typed. The digit is not typed as
    /// well, although a field has the focus by then.
    private void digit(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED && typed) {
            typed = false;
            event.consume();
        }
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        typed = false;
        var key = KeyMap.find(event, PredictionKey.values());
        if (key.isPresent() && isVisible() && !KeyMap.isTyping(event.getTarget())
                && predict.phaseProperty().get() == Phase.ASKING) {
            var state = switch (key.get()) {
                case CREATED -> ObjectState.CREATED;
                case RUNNING -> ObjectState.RUNNING;
                case SUSPENDED -> ObjectState.SUSPENDED;
                case CLOSED -> ObjectState.CLOSED;
                case SUBMIT, STOP -> null;
            };
            if (state != null) {
                typed = true;
                choose(state);
                event.consume();
            }
        }
    }

    private void key(KeyEvent event) {
        if (PredictionKey.STOP.binding().matches(event)) {
            predict.stop();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            if (event.getTarget() instanceof TextField field) {
                forward(field);
            } else if (event.getTarget() instanceof ToggleButton state && !state.isSelected()) {
                state.fire();
            } else {
                predict.submitOrNext();
            }
            event.consume();
        }
    }

    /// Goes to the next empty field; from the last one, checks the answer.
    private void forward(@Nullable TextField from) {
        if (from == null && fields.getChildren().contains(line)) {
            line.requestFocus();
        } else if (from != value && fields.getChildren().contains(value)) {
            value.requestFocus();
        } else if (from == null) {
            go.requestFocus();
        } else {
            predict.submitOrNext();
        }
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static TextField field(String id, String words, double width) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(words);
        field.getStyleClass().add("mono");
        field.setPrefWidth(width);
        field.setMinWidth(width);
        return field;
    }
}
