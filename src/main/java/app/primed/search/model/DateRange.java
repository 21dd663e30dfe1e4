package app.primed.search.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day, a month or a year as one types it: `2020-01-27`, `2020-03`, `2020`, `today`, `yesterday`.
///
/// @param first its first day
/// @param last its last
public record DateRange(LocalDate first, LocalDate last) {
    private static final Pattern TYPED = Pattern.compile("(\\d{4})(?:[-./](\\d{1,2})(?:[-./](\\d{1,2}))?)?");

    /// @return empty where the words are none of these
    public static Optional<DateRange> of(String words, LocalDate today) {
        switch (words.toLowerCase(Locale.ROOT)) {
            case "today" -> {
                return Optional.of(new DateRange(today, today));
            }
            case "yesterday" -> {
                return Optional.of(new DateRange(today.minusDays(1), today.minusDays(1)));
            }
            default -> {
                var typed = TYPED.matcher(words);
                return typed.matches() ? of(typed.group(1), typed.group(2), typed.group(3)) : Optional.empty();
            }
        }
    }

    private static Optional<DateRange> of(
            String year, @org.jspecify.annotations.Nullable String month,
            @org.jspecify.annotations.Nullable String day) {
        try {
            if (month == null) {
                var first = LocalDate.of(Integer.parseInt(year), 1, 1);
                return Optional.of(new DateRange(first, first.plusYears(1).minusDays(1)));
            }
            var first = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month),
                    day == null ? 1 : Integer.parseInt(day));
            return Optional.of(new DateRange(first, day == null ? first.plusMonths(1).minusDays(1) : first));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
