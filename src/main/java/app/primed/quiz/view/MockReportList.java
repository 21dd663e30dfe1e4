package app.primed.quiz.view;

import app.primed.quiz.model.MockReport;
import app.primed.quiz.model.MockReportMarkdown;
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.ui.Icons;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Earlier interviews with a sparkline of their scores; a click opens a report.
final class MockReportList extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());
    private static final int FIRST = 8;

    private final MockViewModel mock;
    private int most = FIRST;

    MockReportList(MockViewModel mock) {
        super(6);
        this.mock = mock;
        mock.reportsProperty().subscribe(_ -> show());
        mock.problemsProperty().subscribe(_ -> show());
    }

    private void show() {
        getChildren().clear();
        var all = mock.reportsProperty().get();
        if (all.isEmpty()) {
            var none = new Label("Your reports and scores will appear here.");
            none.getStyleClass().add("muted");
            getChildren().addAll(QuizControls.eyebrow("EARLIER INTERVIEWS"), none);
        } else {
            var head = new HBox(16, QuizControls.eyebrow("EARLIER INTERVIEWS"), new ScoreSparkline(scores(all)));
            head.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(head);
            all.reversed().stream().limit(most).map(this::row).forEach(getChildren()::add);
            if (all.size() > most) {
                var more = new Button("Show all %,d".formatted(all.size()));
                more.setId("mock-more");
                more.setOnAction(_ -> {
                    most = Integer.MAX_VALUE;
                    show();
                });
                getChildren().add(more);
            }
        }
        mock.problemsProperty().get().stream().limit(20).forEach(complaint -> {
            var text = new Label(complaint.toString());
            text.setWrapText(true);
            text.getStyleClass().add("small");
            getChildren().add(text);
        });
    }

    private static List<Double> scores(List<MockReport> reports) {
        return reports.stream().map(MockReport::score).toList();
    }

    private Node row(MockReport report) {
        var score = new Label("%.0f %%".formatted(100 * report.score()));
        score.getStyleClass().add("strong");
        score.setMinWidth(48);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var time = new Label(MockReportMarkdown.time(report));
        time.getStyleClass().addAll("muted", "small");
        var inside = new HBox(12, score, new Label(DAY.format(report.at())),
                muted(report.results().size() + (report.results().size() == 1 ? " question" : " questions")), gap,
                time);
        inside.setAlignment(Pos.CENTER_LEFT);
        var row = new Button();
        row.setGraphic(inside);
        row.getStyleClass().add("mock-row");
        row.setMaxWidth(Double.MAX_VALUE);
        inside.prefWidthProperty().bind(row.widthProperty().subtract(26));
        row.setId("mock-report-" + report.id());
        Icons.describe(row, "Open the report of " + DAY.format(report.at()) + ", " + score.getText(), "");
        row.setOnAction(_ -> mock.show(report));
        return row;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }
}
