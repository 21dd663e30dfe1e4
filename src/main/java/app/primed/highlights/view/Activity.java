package app.primed.highlights.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// A year of sessions: a column a week, a row a weekday, the more was written the stronger the colour.
final class Activity extends GridPane {
    private static final int WEEKS = 53;
    private static final int STRENGTHS = 4;

    Activity() {
        getStyleClass().add("activity");
        setHgap(4);
        setVgap(4);
    }

    /// Shows the year that ends with the newest session.
    void show(Map<LocalDate, Integer> entries) {
        getChildren().clear();
        var last = entries.keySet().stream().max(LocalDate::compareTo);
        if (last.isEmpty()) {
            return;
        }
        var most = entries.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var monday = last.get().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
        for (var day = monday; !day.isAfter(last.get()); day = day.plusDays(1)) {
            var week = (int) ChronoUnit.WEEKS.between(monday, day);
            add(square(day, entries.getOrDefault(day, 0), most), week, day.getDayOfWeek().getValue() - 1);
        }
        setAccessibleText(entries.size() + " days with a session in the year up to " + last.get());
    }

    private static Region square(LocalDate day, int count, int most) {
        var square = new Region();
        var strength = count == 0 ? 0 : 1 + Math.min(STRENGTHS - 1, (STRENGTHS * count - 1) / most);
        square.getStyleClass().addAll("day", "strength-" + strength);
        if (count > 0) {
            Tooltip.install(square, new Tooltip(day + ": " + count + (count == 1 ? " entry" : " entries")));
        }
        return square;
    }
}
