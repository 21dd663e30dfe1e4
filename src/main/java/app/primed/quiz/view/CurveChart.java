package app.primed.quiz.view;

import app.primed.quiz.model.CardHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;

/// A card's forgetting curve: the probability of recall, falling between reviews and jumping at each. The value of a
/// day is shown under the mouse, or with the arrow keys when the chart has the focus.
final class CurveChart extends VBox {
    private static final double DAY = 86_400_000;
    private static final double HEIGHT = 210;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final NumberAxis days = new NumberAxis(0, 30, 5);
    private final NumberAxis percent = new NumberAxis(0, 100, 25);
    private final LineChart<Number, Number> chart = new LineChart<>(days, percent);
    private final Circle mark = new Circle(4);
    private final Pane over = new Pane(mark);
    private final Label reading = new Label();
    private final Label targetWords = new Label();
    private Optional<CardHistory> history = Optional.empty();
    private Instant now = Instant.EPOCH;
    private double at;

    CurveChart() {
        super(4);
        setId("browse-curve");
        getStyleClass().add("curve");
        setFocusTraversable(true);
        days.setMinorTickVisible(false);
        percent.setMinorTickVisible(false);
        percent.setTickLabelFormatter(new NumberAxis.DefaultFormatter(percent, null, " %"));
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setCreateSymbols(false);
        chart.setVerticalGridLinesVisible(false);
        // A review has two points with the same time, in this order.
        chart.setAxisSortingPolicy(LineChart.SortingPolicy.NONE);
        chart.setPrefHeight(HEIGHT);
        chart.setMinHeight(HEIGHT);
        chart.setMinWidth(0);
        mark.getStyleClass().add("curve-mark");
        mark.setVisible(false);
        over.setMouseTransparent(true);
        reading.setId("browse-curve-reading");
        reading.getStyleClass().add("strong");
        var legend = new HBox(12, key("curve-recall", "recall"), key("curve-target", targetWords),
                key("curve-today", "today"), reading);
        legend.getStyleClass().add("curve-legend");
        getChildren().addAll(new StackPane(chart, over), legend);
        chart.setOnMouseMoved(event -> read(
                days.getValueForDisplay(days.sceneToLocal(event.getSceneX(), event.getSceneY()).getX()).doubleValue()));
        chart.setOnMouseExited(_ -> readToday());
        chart.setOnMousePressed(_ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                read(Math.round(at) + (event.getCode() == KeyCode.LEFT ? -1 : 1));
                event.consume();
            }
        });
    }

    private static Node key(String style, String words) {
        return key(style, new Label(words));
    }

    private static Node key(String style, Label words) {
        var line = new Line(0, 0, 18, 0);
        line.getStyleClass().add(style);
        words.getStyleClass().addAll("muted", "small");
        var key = new HBox(4, line, words);
        key.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return key;
    }

    /// @param shown the history of a card that was graded
    /// @param target the desired retention, 0 to 1
    void show(CardHistory shown, Instant today, double target) {
        history = Optional.of(shown);
        now = today;
        var first = shown.moments().getFirst().at();
        var end = shown.end(today);
        var length = days(first, end);
        days.setUpperBound(length);
        days.setTickUnit(Math.max(1, Math.ceil(length / 5)));
        days.setTickLabelFormatter(dates(first, length));
        targetWords.setText("target %.0f %%".formatted(100 * target));
        var line = new XYChart.Series<Number, Number>();
        line.getData().add(new XYChart.Data<>(0, 100 * target));
        line.getData().add(new XYChart.Data<>(length, 100 * target));
        var recall = new XYChart.Series<Number, Number>();
        shown.curve(end).forEach(
                point -> recall.getData().add(new XYChart.Data<>(days(first, point.at()), 100 * point.recall())));
        var upright = new XYChart.Series<Number, Number>();
        var here = Math.max(0, days(first, today));
        upright.getData().add(new XYChart.Data<>(here, 0));
        upright.getData().add(new XYChart.Data<>(here, 100));
        chart.getData().setAll(List.of(line, recall, upright));
        readToday();
        chart.setAccessibleText("Forgetting curve: recall from the first review on " + LONG.withZone(
                ZoneId.systemDefault()).format(first) + "; " + reading.getText());
        setAccessibleText(chart.getAccessibleText());
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / DAY;
    }

    private static StringConverter<Number> dates(Instant first, double length) {
        var format = (length > 700 ? MONTH : SHORT).withZone(ZoneId.systemDefault());
        return new StringConverter<>() {
            @Override
            public String toString(Number day) {
                return format.format(first.plusMillis(Math.round(day.doubleValue() * DAY)));
            }

            @Override
            public Number fromString(String words) {
                return 0;
            }
        };
    }

    private void readToday() {
        mark.setVisible(false);
        history.ifPresent(shown -> {
            at = Math.max(0, days(shown.moments().getFirst().at(), now));
            reading.setText("today: %.0f %%".formatted(100 * shown.recall(now)));
        });
    }

    /// Shows the recall on a day, counted from the first review, and marks it on the curve.
    private void read(double day) {
        history.ifPresent(shown -> {
            at = Math.clamp(day, 0, days.getUpperBound());
            var when = shown.moments().getFirst().at().plusMillis(Math.round(at * DAY));
            var recall = 100 * shown.recall(when);
            reading.setText("%s: %.0f %%".formatted(LONG.withZone(ZoneId.systemDefault()).format(when), recall));
            setAccessibleText(reading.getText());
            var place = over.sceneToLocal(
                    days.localToScene(days.getDisplayPosition(at), 0).getX(),
                    percent.localToScene(0, percent.getDisplayPosition(recall)).getY());
            mark.setCenterX(place.getX());
            mark.setCenterY(place.getY());
            mark.setVisible(true);
        });
    }
}
