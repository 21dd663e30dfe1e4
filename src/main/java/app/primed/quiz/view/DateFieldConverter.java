package app.primed.quiz.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Parses dates in many formats, and shows them so that day and month cannot be confused.
final class DateFieldConverter extends StringConverter<LocalDate> {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final List<DateTimeFormatter> READ = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE, anyCase("d MMM uuuu"), anyCase("d MMMM uuuu"), anyCase("MMM d, uuuu"),
            anyCase("MMMM d, uuuu"), anyCase("d.M.uuuu"), anyCase(slashes(Locale.getDefault())));

    private final DatePicker picker;
    private final StringProperty misread;

    /// @param misread receives the text if it is not a date; otherwise empty
    DateFieldConverter(DatePicker picker, StringProperty misread) {
        this.picker = picker;
        this.misread = misread;
    }

    /// Whether 1/12 is in January or December depends on the locale.
    static String slashes(Locale locale) {
        var usual = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return usual.startsWith("M") ? "M/d/uuuu" : "d/M/uuuu";
    }

    private static DateTimeFormatter anyCase(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : SHOWN.format(day);
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
        var words = text == null ? "" : text.strip();
        misread.set("");
        if (words.isEmpty()) {
            return null;
        }
        for (var format : READ) {
            try {
                return LocalDate.parse(words, format);
            } catch (DateTimeException e) {
                // Try the next format.
            }
        }
        misread.set(words);
        return picker.getValue();
    }
}
