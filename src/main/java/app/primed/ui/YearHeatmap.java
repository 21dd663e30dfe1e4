package app.primed.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A calendar heatmap of a year: a column for each week, a row for each weekday, and a stronger colour for a day with more
/// entries. A click chooses a day.
public final class YearHeatmap extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int WEEKS = 53;
    private static final int LEVELS = 4;

    private final GridPane grid = new GridPane(4, 4);
    private final ScrollPane weeks = new ScrollPane();
    private final Label years = new Label();
    private final Button earlier = Icons.button(Feather.CHEVRON_LEFT, "Previous year", "", () -> turn(-1));
    private final Button later = Icons.button(Feather.CHEVRON_RIGHT, "Next year", "", () -> turn(1));
    private final String one;
    private final String many;
    private final Consumer<LocalDate> choose;
    private Map<LocalDate, Integer> counts = Map.of();
    private LocalDate newest = LocalDate.EPOCH;
    private LocalDate end = LocalDate.EPOCH;

    /// @param title the heading
    /// @param one the singular of what is counted: "entry"
    /// @param many the plural: "entries"
    /// @param choose receives the day that was clicked
    public YearHeatmap(String title, String one, String many, Consumer<LocalDate> choose) {
        super(10);
        this.one = one;
        this.many = many;
        this.choose = choose;
        getStyleClass().add("year-grid");
        var heading = new Label(title);
        heading.getStyleClass().add("headline");
        years.getStyleClass().addAll("muted", "small");
        var head = new HBox(8, heading, earlier, years, later);
        head.setAlignment(Pos.CENTER_LEFT);
        grid.setPadding(new Insets(0, 0, 12, 0)); // For the scroll bar.
        weeks.setContent(grid);
        weeks.getStyleClass().add("bare-scroll");
        weeks.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        weeks.setFitToHeight(true);
        weeks.setFocusTraversable(false);
        weeks.setMinWidth(0);
        weeks.setHvalue(1); // Where there is no room for a year, its end.
        getChildren().addAll(head, weeks, legend());
        setVisible(false);
        setManaged(false);
    }

    /// Shows the year up to a day; hidden if there is nothing to count.
    ///
    /// @param end the last day shown, or an earlier one if the newest entry is earlier
    public void show(Map<LocalDate, Integer> perDay, LocalDate end) {
        counts = perDay;
        var last = perDay.keySet().stream().max(LocalDate::compareTo);
        setVisible(last.isPresent());
        setManaged(last.isPresent());
        last.ifPresent(day -> {
            newest = day;
            this.end = end.isAfter(day) ? day : end;
            draw();
        });
    }

    private void turn(int by) {
        end = end.plusYears(by).isAfter(newest) ? newest : end.plusYears(by);
        draw();
    }

    private void draw() {
        grid.getChildren().clear();
        var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var monday = end.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
        for (var day = monday; !day.isAfter(end); day = day.plusDays(1)) {
            int week = (int) ChronoUnit.WEEKS.between(monday, day);
            if (day.getDayOfMonth() == 1) {
                var month = new Label(day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
                month.getStyleClass().addAll("muted", "small");
                grid.add(month, week, 0, Math.max(1, Math.min(4, WEEKS - week)), 1);
            }
            grid.add(square(day, counts.getOrDefault(day, 0), most), week, day.getDayOfWeek().getValue());
        }
        years.setText(DAY.format(monday) + " to " + DAY.format(end));
        later.setDisable(!end.isBefore(newest));
        earlier.setDisable(counts.keySet().stream().noneMatch(monday::isAfter));
        grid.setAccessibleText(counts.keySet().stream().filter(day -> !day.isBefore(monday) && !day.isAfter(end))
                .count() + " days with " + many + " in the year up to " + end);
    }

    private Region square(LocalDate day, int count, int most) {
        var square = new Region();
        var strength = count == 0 ? 0 : 1 + Math.min(LEVELS - 1, (LEVELS * count - 1) / most);
        square.getStyleClass().addAll("day", "strength-" + strength);
        if (count > 0) {
            var words = DAY.format(day) + ": " + count + " " + (count == 1 ? one : many);
            Tooltip.install(square, new Tooltip(words));
            square.setFocusTraversable(true);
            square.setAccessibleRole(AccessibleRole.BUTTON);
            square.setAccessibleText(words);
            square.getStyleClass().add("some");
            square.setOnMouseClicked(_ -> choose.accept(day));
            square.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    choose.accept(day);
                    event.consume();
                }
            });
        }
        return square;
    }

    private static HBox legend() {
        var less = new Label("less");
        var more = new Label("more");
        less.getStyleClass().addAll("muted", "small");
        more.getStyleClass().addAll("muted", "small");
        var legend = new HBox(4, less);
        for (int i = 0; i <= LEVELS; i++) {
            var square = new Region();
            square.getStyleClass().addAll("day", "strength-" + i);
            legend.getChildren().add(square);
        }
        legend.getChildren().add(more);
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }
}
