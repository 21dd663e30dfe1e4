package app.primed.notebook.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A day as the program writes days, `27 Jan 2020`; typed, `2020-01-27` will do as well.
final class DayConverter extends StringConverter<@Nullable LocalDate> {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : SHOWN.format(day);
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String typed) {
        for (var format : List.of(SHOWN, DateTimeFormatter.ISO_LOCAL_DATE)) {
            try {
                return LocalDate.parse(typed == null ? "" : typed.strip(), format);
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return null;
    }
}
