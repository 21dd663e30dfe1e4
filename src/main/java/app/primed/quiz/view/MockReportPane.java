package app.primed.quiz.view;

import app.primed.quiz.model.MockReport;
import app.primed.quiz.model.MockReportMarkdown;
import app.primed.quiz.model.StudySuggestion;
import app.primed.quiz.viewmodel.MockReportViewModel;
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The report: score, time, topics, what to study next, and all questions.
final class MockReportPane extends ScrollPane {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    private final MockViewModel mock;
    private final MockReportViewModel model;
    private final VBox body = new VBox(16);
    private final Button back;
    private final MockReportActions actions;

    MockReportPane(MockViewModel mock) {
        this.mock = mock;
        model = mock.report();
        setId("mock-report");
        actions = new MockReportActions(model);
        back = Icons.button(Feather.ARROW_LEFT, "Back", "Esc", mock::back);
        back.setId("mock-report-back");
        body.getStyleClass().add("mock-report");
        setContent(body);
        setFitToWidth(true);
        model.reportProperty().subscribe(this::show);
        mock.reportsProperty().subscribe(_ -> show(model.reportProperty().get()));
    }

    private void show(Optional<MockReport> shown) {
        body.getChildren().clear();
        shown.ifPresent(report -> {
            var grid = new GridPane(16, 16);
            for (var n = 0; n < 2; n++) {
                var column = new ColumnConstraints();
                column.setPercentWidth(50);
                grid.getColumnConstraints().add(column);
            }
            grid.addRow(0, card("By topic, least ready first", topics(report)), card("Study next", study()));
            body.getChildren().addAll(head(report), total(report), grid, card("Questions", questions(report)));
            setVvalue(0);
        });
    }

    private Node head(MockReport report) {
        var title = new Label("Mock interview, " + DAY.format(report.at()));
        title.getStyleClass().add("headline");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        actions.show();
        var head = new HBox(12, back, title, gap, actions);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node total(MockReport report) {
        var score = new Label("%.0f %%".formatted(100 * report.score()));
        score.setId("mock-score");
        score.getStyleClass().add("mock-score");
        score.setMinWidth(Region.USE_PREF_SIZE);
        var counts = new Label(MockReportMarkdown.total(report).replaceFirst("^.*?: ", ""));
        counts.setId("mock-counts");
        counts.getStyleClass().add("strong");
        var time = new Label(MockReportMarkdown.time(report));
        time.setId("mock-time");
        time.getStyleClass().add("muted");
        var row = new HBox(20, score, new VBox(4, counts, time));
        row.setAlignment(Pos.CENTER_LEFT);
        if (mock.reportsProperty().get().size() > 1) {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var words = new Label("Your scores");
            words.getStyleClass().addAll("muted", "small");
            row.getChildren().addAll(gap, words,
                    new ScoreSparkline(mock.reportsProperty().get().stream().map(MockReport::score).toList()));
        }
        return row;
    }

    private static Node topics(MockReport report) {
        var grid = new GridPane(12, 8);
        var row = 0;
        for (var topic : report.topics()) {
            var name = new Label(topic.name());
            name.setWrapText(true);
            name.setMinWidth(100);
            name.setMaxWidth(220);
            var bar = new ProgressBar(topic.share());
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setMinWidth(60);
            bar.setAccessibleText(topic.name() + ": " + StudySuggestion.points(topic));
            Tooltip.install(bar, new Tooltip(topic.name() + ": " + StudySuggestion.points(topic)));
            GridPane.setHgrow(bar, Priority.ALWAYS);
            var number = new Label(StudySuggestion.points(topic));
            number.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row++, name, bar, number);
        }
        return grid;
    }

    private Node study() {
        var list = new VBox(12);
        for (var next : model.study()) {
            var name = new Label(next.topic());
            name.getStyleClass().add("strong");
            name.setWrapText(true);
            var why = new Label(next.why());
            why.getStyleClass().addAll("muted", "small");
            var count = next.cards().size();
            var open = new Button(count == 1 ? "Study this card" : "Study these " + count + " cards");
            open.setId("mock-study-" + list.getChildren().size());
            open.setMinWidth(Region.USE_PREF_SIZE);
            Icons.describe(open, "Review exactly these cards: " + next.topic(), "");
            open.setOnAction(_ -> mock.study(next.cards()));
            var words = new VBox(2, name, why);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            var row = new HBox(12, words, open);
            row.setAlignment(Pos.CENTER_LEFT);
            list.getChildren().add(row);
        }
        if (model.study().isEmpty()) {
            list.getChildren().add(new MarkdownText("Everything was good, and there is no other topic yet.", "aside"));
        }
        return list;
    }

    private Node questions(MockReport report) {
        var list = new VBox(8);
        for (var result : report.results()) {
            list.getChildren().add(question(result));
        }
        return list;
    }

    private Node question(MockReport.Result result) {
        var prompt = MarkdownText
                .abbreviated(result.prompt().lines().map(String::strip).collect(Collectors.joining(" ")), "body");
        var about = new Label(result.topic() + " · " + MockReportMarkdown.clock(result.spent())
                + (result.hasAnswer() ? "" : " · no answer yet")
                + (result.remark().isBlank() ? "" : " · " + result.remark().replaceAll("\\s+", " ")));
        about.setWrapText(true);
        about.getStyleClass().addAll("muted", "small");
        var words = new VBox(2, prompt, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var source = new Hyperlink("Open");
        source.setMinWidth(Region.USE_PREF_SIZE);
        source.getStyleClass().add("source");
        Icons.setTooltip(source, "Open " + result.source().file() + ", line " + result.source().line());
        source.setAccessibleText("Open " + result.source().file() + ", line " + result.source().line());
        source.setOnAction(_ -> model.open(result.source()));
        var mark = new Label(switch (result.mark()) {
            case MISSED -> "missed";
            case PARTLY -> "partly";
            case GOOD -> "good";
        }, MockAnswerPane.icon(result.mark()));
        mark.setMinWidth(72);
        var row = new HBox(12, mark, words, source);
        row.getStyleClass().add("mock-result");
        return row;
    }

    private static Node card(String title, Node content) {
        var heading = new Label(title);
        heading.getStyleClass().add("strong");
        var card = new VBox(12, heading, content);
        card.getStyleClass().add("card");
        card.setMinWidth(0);
        return card;
    }

    void focusForward() {
        back.requestFocus();
    }
}
