package app.primed.quiz.view;

import app.primed.quiz.model.CardHistory;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.IntervalFormat;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The reviews of a card, latest first.
final class ReviewHistoryTable extends GridPane {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final int MOST = 100;
    private static final int DAY = 86_400;

    ReviewHistoryTable() {
        super(12, 4);
        setId("browse-history");
    }

    void show(CardHistory history) {
        getChildren().clear();
        var moments = history.moments().reversed();
        if (moments.isEmpty()) {
            return;
        }
        addRow(0, head("When"), head("Grade"), head("Next in"), head("Stability"), head("Recall"));
        var row = 1;
        for (var moment : moments.subList(0, Math.min(MOST, moments.size()))) {
            var first = row == moments.size();
            addRow(row++, cell(WHEN.withZone(ZoneId.systemDefault()).format(moment.at())), cell(word(moment.grade())),
                    cell(IntervalFormat.format(moment.interval())),
                    cell(IntervalFormat.format(Duration.ofSeconds(Math.round(moment.after().stability() * DAY)))),
                    cell(first ? "first seen" : "%.0f %%".formatted(100 * moment.recall())));
        }
        if (moments.size() > MOST) {
            add(head("and " + (moments.size() - MOST) + " earlier"), 0, row, 5, 1);
        }
    }

    private static String word(Grade grade) {
        return switch (grade) {
            case AGAIN -> "1 Again";
            case HARD -> "2 Hard";
            case GOOD -> "3 Good";
            case EASY -> "4 Easy";
        };
    }

    private static Label head(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label cell(String words) {
        var label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHgrow(label, Priority.SOMETIMES);
        return label;
    }
}
