package app.primed.quiz.view;

import app.primed.quiz.model.Statistics;
import app.primed.quiz.model.Statistics.Topic;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/// The charts of the statistics, with numbers as tooltips and accessible text.
final class Charts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final double HEIGHT = 220;

    private Charts() {}

    /// Empty if nothing is due.
    static Optional<Node> forecast(Statistics statistics) {
        int all = statistics.forecast().stream().mapToInt(Statistics.Due::cards).sum();
        if (all == 0) {
            return Optional.empty();
        }
        var chart = new BarChart<>(new CategoryAxis(), counts());
        var series = new XYChart.Series<String, Number>();
        statistics.forecast().forEach(due -> series.getData().add(
                new XYChart.Data<>(DAY.format(due.day()), due.cards())));
        chart.getData().setAll(List.of(series));
        plain(chart, all + " cards are due in the next " + Statistics.DAYS_AHEAD + " days");
        chart.setCategoryGap(2);
        series.getData().forEach(data -> describe(data.getNode(),
                data.getXValue() + ": " + data.getYValue() + (data.getYValue().intValue() == 1 ? " card" : " cards")));
        return Optional.of(chart);
    }

    /// Empty if no card in review was asked yet.
    ///
    /// @param target the desired retention, 0 to 1
    static Optional<Node> retention(Statistics statistics, double target) {
        if (statistics.weeks().isEmpty()) {
            return Optional.empty();
        }
        var chart = new LineChart<>(new CategoryAxis(), percent());
        var kept = new XYChart.Series<String, Number>();
        var aim = new XYChart.Series<String, Number>();
        var weeks = statistics.weeks().subList(
                Math.max(0, statistics.weeks().size() - 26), statistics.weeks().size());
        for (var week : weeks) {
            var name = DAY.format(week.monday());
            kept.getData().add(new XYChart.Data<>(name, 100 * week.retention()));
            aim.getData().add(new XYChart.Data<>(name, 100 * target));
        }
        chart.getData().setAll(List.of(aim, kept));
        plain(chart, "Retention by week against a target of %.0f %%".formatted(target * 100));
        for (int i = 0; i < weeks.size(); i++) {
            var week = weeks.get(i);
            describe(kept.getData().get(i).getNode(), "Week of %s: %d of %d recalled, %.0f %%".formatted(
                    DAY.format(week.monday()), week.recalled(), week.asked(), 100 * week.retention()));
        }
        return Optional.of(chart);
    }

    /// Readiness by topic; empty if there are no cards.
    static Optional<Node> readiness(List<Topic> topics) {
        return topics.isEmpty() ? Optional.empty() : Optional.of(topics(topics));
    }

    static Node topics(List<Topic> topics) {
        var grid = new GridPane(12, 8);
        grid.getStyleClass().add("readiness");
        for (int i = 0; i < topics.size(); i++) {
            topic(grid, i, topics.get(i));
        }
        return grid;
    }

    private static void topic(GridPane grid, int row, Topic topic) {
        var name = new Label(topic.name());
        name.setWrapText(true);
        name.setMinWidth(120);
        var bar = new ProgressBar(topic.readiness());
        bar.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(bar, Priority.ALWAYS);
        var number = new Label("%.0f %%".formatted(100 * topic.readiness()));
        var seen = new Label(topic.seen() + " of " + topic.cards() + " seen");
        seen.getStyleClass().addAll("muted", "small");
        number.setMinWidth(Label.USE_PREF_SIZE);
        seen.setMinWidth(Label.USE_PREF_SIZE);
        var words = topic.name() + ": %.0f %% ready, ".formatted(100 * topic.readiness()) + seen.getText();
        bar.setAccessibleText(words);
        describe(bar, words);
        grid.addRow(row, name, bar, number, seen);
    }

    private static NumberAxis counts() {
        var axis = new NumberAxis();
        axis.setMinorTickVisible(false);
        axis.setTickLabelFormatter(new NumberAxis.DefaultFormatter(axis) {
            @Override
            public String toString(Number value) {
                // Whole numbers only.
                return value.doubleValue() == Math.rint(value.doubleValue()) ? Integer.toString(value.intValue()) : "";
            }
        });
        return axis;
    }

    private static NumberAxis percent() {
        var axis = new NumberAxis(0, 105, 25); // Space for a marker at 100.
        axis.setMinorTickVisible(false);
        axis.setTickLabelFormatter(new NumberAxis.DefaultFormatter(axis, null, " %") {
            @Override
            public String toString(Number value) {
                return value.doubleValue() > 100 ? "" : super.toString(value);
            }
        });
        return axis;
    }

    private static void plain(XYChart<?, ?> chart, String words) {
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setVerticalGridLinesVisible(false);
        chart.setPrefHeight(HEIGHT);
        chart.setMinHeight(HEIGHT);
        chart.setMinWidth(0);
        chart.setAccessibleText(words);
    }

    private static void describe(Node node, String words) {
        var tooltip = new Tooltip(words);
        tooltip.setShowDelay(Duration.millis(150));
        // Not for screen readers: the chart has its own accessible text.
        Tooltip.install(node, tooltip);
    }
}
