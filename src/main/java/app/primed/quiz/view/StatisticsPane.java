package app.primed.quiz.view;

import app.primed.quiz.model.Statistics;
import app.primed.quiz.viewmodel.CardLabels;
import app.primed.quiz.viewmodel.StatisticsViewModel;
import app.primed.ui.YearHeatmap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The statistics: due cards, retention against the target, a calendar of reviews, and
/// readiness by topic.
final class StatisticsPane extends QuizSheet {
    private final StatisticsViewModel model;
    private final GridPane charts = new GridPane(14, 14);
    private final YearHeatmap year = new YearHeatmap("Reviews", "review", "reviews", _ -> {});
    private final Label streak;

    StatisticsPane(StatisticsViewModel model) {
        this(model, new Label());
    }

    private StatisticsPane(StatisticsViewModel model, Label streak) {
        super("statistics", "Statistics", model.openProperty(), model::close, streak);
        this.model = model;
        this.streak = streak;
        streak.getStyleClass().addAll("muted", "small");
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            charts.getColumnConstraints().add(column);
        }
        add(charts, year);
        model.statisticsProperty().subscribe(this::show);
    }

    private void show(Optional<Statistics> worked) {
        charts.getChildren().clear();
        worked.ifPresent(statistics -> {
            streak.setText(statistics.streak() == 0
                    ? ""
                    : statistics.streak() + (statistics.streak() == 1 ? " day" : " days") + " in a row");
            charts.add(card("Due in the next 30 days", Charts.forecast(statistics),
                    "Once you have graded a card, the days on which cards are due appear here."), 0, 0);
            charts.add(
                    card("Retention by week, and the target of %.0f %%".formatted(100 * model.target()),
                            Charts.retention(statistics, model.target()),
                            "Once cards are due after days, your retention appears here beside the target."),
                    1, 0);
            charts.add(card(
                    model.readyFor().map(d -> "Ready on " + CardLabels.day(d) + ", by topic")
                            .orElse("Ready now, by topic"),
                    Charts.readiness(statistics.topics()),
                    "Once there are cards, the readiness of each topic appears here."), 0, 1, 2, 1);
            year.show(withToday(statistics), LocalDate.MAX);
        });
    }

    /// The year ends today, even if nothing was done today.
    private static Map<LocalDate, Integer> withToday(Statistics statistics) {
        var days = new HashMap<>(statistics.perDay());
        if (!days.isEmpty()) {
            days.putIfAbsent(statistics.forecast().getFirst().day(), 0);
        }
        return days;
    }

    private static Node card(String title, Optional<? extends Node> chart, String whenEmpty) {
        var heading = new Label(title);
        heading.getStyleClass().add("strong");
        var empty = new Label(whenEmpty);
        empty.setWrapText(true);
        empty.getStyleClass().add("muted");
        empty.setMinHeight(Region.USE_PREF_SIZE);
        var card = new VBox(8, heading, chart.<Node>map(node -> node).orElse(empty));
        card.getStyleClass().add("card");
        card.setMinWidth(0);
        return card;
    }
}
