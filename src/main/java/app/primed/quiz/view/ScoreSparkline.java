package app.primed.quiz.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// Scores over time as a small line without axes; the newest is marked.
final class ScoreSparkline extends StackPane {
    private static final double WIDTH = 160;
    private static final double HEIGHT = 28;
    private static final double DOT = 3;
    private static final int MOST = 40;

    /// @param all each 0 to 1, oldest first; the newest 40 are drawn
    ScoreSparkline(List<Double> all) {
        var scores = all.subList(Math.max(0, all.size() - MOST), all.size());
        getStyleClass().add("sparkline");
        var pane = new Pane();
        pane.setMinSize(WIDTH, HEIGHT);
        pane.setPrefSize(WIDTH, HEIGHT);
        pane.setMaxSize(WIDTH, HEIGHT);
        var floor = new Line(0, HEIGHT - 0.5, WIDTH, HEIGHT - 0.5);
        floor.getStyleClass().add("floor");
        var line = new Polyline();
        for (var i = 0; i < scores.size(); i++) {
            line.getPoints().addAll(x(i, scores.size()), y(scores.get(i)));
        }
        line.getStyleClass().add("line");
        pane.getChildren().addAll(floor, line);
        if (!scores.isEmpty()) {
            var dot = new Circle(x(scores.size() - 1, scores.size()), y(scores.getLast()), DOT);
            dot.getStyleClass().add("dot");
            pane.getChildren().add(dot);
        }
        getChildren().add(pane);
        setMaxWidth(WIDTH);
        var words = "Scores, the oldest first: "
                + scores.stream().map(s -> "%.0f %%".formatted(100 * s)).collect(Collectors.joining(", "));
        setAccessibleText(words);
        Tooltip.install(this, new Tooltip(words));
    }

    private static double x(int place, int count) {
        return count == 1 ? WIDTH - DOT : DOT + place * (WIDTH - 2 * DOT) / (count - 1);
    }

    private static double y(double score) {
        return HEIGHT - DOT - score * (HEIGHT - 2 * DOT);
    }
}
