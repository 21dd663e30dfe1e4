package app.primed.stepper.view;

import app.primed.stepper.model.Prediction;
import app.primed.stepper.viewmodel.LastMove;
import app.primed.stepper.viewmodel.PredictionViewModel;
import app.primed.stepper.viewmodel.PredictionViewModel.Phase;
import app.primed.stepper.viewmodel.StepNarration;
import app.primed.stepper.viewmodel.StepSnapshot;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The latest move with its values and the variables it changed; during a prediction, the question instead.
final class StageMovePane extends VBox {
    private static final int LONGEST_VALUE = 22;
    private static final int LONGEST_NAME_VALUE = 16;
    private static final int MOST_NAMES = 6;

    private final PredictionViewModel prediction;
    private final StepNarration narration;
    private List<Object> drawn = List.of();

    StageMovePane(PredictionViewModel prediction, StepNarration narration) {
        this.prediction = prediction;
        this.narration = narration;
        getStyleClass().addAll("stage-card", "stage-move");
        setId("stage-move");
    }

    void show(StepSnapshot snapshot) {
        var predict = prediction;
        var asked = predict.predictionProperty().get();
        if (predict.phaseProperty().get() == Phase.ASKING && asked.isPresent()) {
            drawn = List.of();
            getChildren().setAll(question(asked.get()));
            return;
        }
        var made = narration.lastMove();
        var now = List.<Object>of(made, predict.phaseProperty().get(), asked, printed(snapshot.printed()));
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        getChildren().clear();
        made.ifPresent(move -> getChildren().add(call(move)));
        if (predict.phaseProperty().get() == Phase.CHECKED && asked.isPresent()) {
            getChildren().add(line("stage-truth", asked.get().parts().stream()
                    .map(asked.get()::answer).collect(Collectors.joining(" · "))));
        } else {
            made.filter(move -> !move.values().isEmpty()).ifPresent(move -> getChildren().add(values(move)));
        }
        printed(snapshot.printed()).ifPresent(out -> getChildren().add(line("stage-printed", "printed " + out)));
    }

    private static List<Node> question(Prediction asked) {
        var parts = asked.parts().stream().map(part -> switch (part) {
            case STATE -> "which state";
            case LINE -> "which line";
            case VALUE -> "which value";
        }).collect(Collectors.joining(" · "));
        var words = line("stage-ask", "What comes next?");
        words.setId("stage-question");
        return List.of(words, line("stage-call", asked.move()), line("stage-names", parts + "?"));
    }

    private static Node call(LastMove now) {
        var row = new HBox();
        row.getStyleClass().add("stage-call-row");
        var open = now.call().indexOf('(');
        var close = now.call().lastIndexOf(')');
        if (open >= 0 && close > open + 1) {
            row.getChildren().addAll(
                    line("stage-call", now.call().substring(0, open + 1)),
                    line("stage-sent", shorten(now.call().substring(open + 1, close), LONGEST_VALUE)),
                    line("stage-call", ")"));
        } else {
            row.getChildren().add(line("stage-call", now.call()));
        }
        if (!now.gave().isEmpty()) {
            var gave = line("stage-gave", shorten(now.gave(), LONGEST_VALUE));
            gave.getStyleClass().add("state-" + now.state().name().toLowerCase(Locale.ROOT));
            row.getChildren().addAll(line("stage-call", " \u2192 "), gave);
        }
        return row;
    }

    private static Node values(LastMove now) {
        var row = new FlowPane(26, 4);
        row.getStyleClass().add("stage-values");
        var shown = now.values().stream().sorted((a, b) -> Boolean.compare(b.changed(), a.changed()))
                .limit(MOST_NAMES).toList();
        for (var value : now.values()) {
            if (shown.contains(value)) {
                var name = line("stage-names", value.name());
                var text = line(value.changed() ? "stage-changed" : "stage-names",
                        shorten(value.text(), LONGEST_NAME_VALUE));
                row.getChildren().add(new HBox(14, name, text));
            }
        }
        return row;
    }

    /// The last line of the output.
    private static java.util.Optional<String> printed(String output) {
        return output.lines().filter(l -> !l.isBlank()).reduce((_, last) -> last).map(l -> shorten(l, 34));
    }

    private static String shorten(String text, int most) {
        var line = text.replace('\n', ' ');
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }

    private static Label line(String style, String words) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
