package app.primed.quiz.view;

import app.primed.quiz.viewmodel.CardLabels;
import app.primed.quiz.viewmodel.CardRepository;
import app.primed.quiz.viewmodel.OverviewViewModel;
import app.primed.quiz.viewmodel.OverviewViewModel.Overview;
import app.primed.quiz.viewmodel.ScheduleViewModel;
import app.primed.quiz.viewmodel.StatisticsViewModel;
import app.primed.ui.Icons;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The date of the interview, and the readiness by topic.
final class InterviewDayPane extends VBox {
    /// The number of topics shown here; the statistics show all.
    private static final int MOST = 4;

    private final CardRepository cards;
    private final OverviewViewModel overview;
    private final ScheduleViewModel schedule;
    private final StatisticsViewModel statistics;
    private final Label title = new Label();
    private final DatePicker picker = new DatePicker();
    private final Button clear;
    private final VBox below = new VBox(8);
    private final StringProperty misread = new SimpleStringProperty("");
    private boolean showing;

    InterviewDayPane(CardRepository cards, OverviewViewModel overview, ScheduleViewModel schedule,
            StatisticsViewModel statistics) {
        super(10);
        this.cards = cards;
        this.overview = overview;
        this.schedule = schedule;
        this.statistics = statistics;
        setId("interview");
        getStyleClass().add("card");
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        picker.setId("interview-day");
        picker.setPromptText("Choose a date");
        picker.setPrefWidth(180);
        picker.setAccessibleText("The day of the interview, for example 2026-12-01");
        picker.setConverter(new DateFieldConverter(picker, misread));
        picker.setDayCellFactory(_ -> new DateCell() {
            @Override
            public void updateItem(LocalDate day, boolean empty) {
                super.updateItem(day, empty);
                setDisable(empty || day.isBefore(LocalDate.now()));
            }
        });
        picker.valueProperty().addListener((_, _, day) -> {
            if (!showing) {
                schedule.interview(Optional.ofNullable(day));
            }
        });
        clear = Icons.button(Feather.X, "Clear the date and review what is due", "", () -> picker.setValue(null));
        clear.setId("interview-clear");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(10, Icons.of(Feather.CALENDAR), title, gap, picker, clear);
        head.setAlignment(Pos.CENTER_LEFT);
        misread.subscribe(_ -> show(overview.overviewProperty().get()));
        getChildren().addAll(head, below);
        overview.overviewProperty().subscribe(this::show);
        cards.settingsProperty().subscribe(_ -> show(overview.overviewProperty().get()));
    }

    private void show(Overview overview) {
        showing = true;
        picker.setValue(cards.settingsProperty().get().interview().orElse(null));
        showing = false;
        QuizControls.visible(clear, picker.getValue() != null);
        below.getChildren().clear();
        if (!misread.get().isEmpty()) {
            below.getChildren()
                    .add(QuizControls
                            .text("“" + misread.get() + "” is not a date. Write it like 2026-12-01 "
                                    + "or 1 December 2026.", "danger-text"));
        }
        if (picker.getValue() == null) {
            title.setText("Preparing for an interview?");
            below.getChildren()
                    .add(QuizControls.text("Set its date, and the quiz asks what helps you most on that day.",
                            "muted"));
        } else if (overview.day().isEmpty()) {
            title.setText("The interview was on " + CardLabels.day(picker.getValue()));
            below.getChildren().add(QuizControls.text("Cards are reviewed when they are due again.", "muted"));
        } else {
            title.setText("Interview " + CardLabels.inDays(overview.daysLeft()) + ", "
                    + CardLabels.day(overview.day().get()));
            below.getChildren().addAll(
                    QuizControls.text("You would know %.0f %% of your cards that day. Cards that help most come first."
                            .formatted(100 * overview.readiness()), "muted"),
                    Charts.topics(overview.topics().stream().limit(MOST).toList()));
            if (overview.topics().size() > MOST) {
                var all = new Button("All %d topics".formatted(overview.topics().size()));
                all.setId("interview-all");
                all.getStyleClass().add("flat");
                Icons.describe(all, "Readiness of every topic, in the statistics", "");
                all.setOnAction(_ -> statistics.open());
                below.getChildren().add(all);
            }
        }
    }
}
