package app.primed.highlights.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// When something stood in a session.
public sealed interface Period {
    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /// At any time, undated sessions included.
    record Always() implements Period {}

    /// In the thirty days that end with a day.
    record LastDays(LocalDate today) implements Period {}

    record InYear(int year) implements Period {}

    record On(LocalDate day) implements Period {}

    default boolean has(Optional<LocalDate> day) {
        return switch (this) {
            case Always _ -> true;
            case LastDays(var today) ->
                day.filter(d -> d.isAfter(today.minusDays(30)) && !d.isAfter(today)).isPresent();
            case InYear(var year) -> day.filter(d -> d.getYear() == year).isPresent();
            case On(var wanted) -> day.filter(wanted::equals).isPresent();
        };
    }

    /// The last day a picture of the year around it shows.
    default LocalDate end() {
        return switch (this) {
            case InYear(var year) -> LocalDate.of(year, 12, 31);
            case Always _,LastDays _,On _ -> LocalDate.MAX;
        };
    }

    /// "Last 30 days", "2020", "27 Jan 2020"; empty for always.
    default String title() {
        return switch (this) {
            case Always _ -> "";
            case LastDays _ -> "Last 30 days";
            case InYear(var year) -> Integer.toString(year);
            case On(var day) -> DAY.format(day);
        };
    }
}
