package app.primed.notebook.viewmodel;

import app.primed.notebook.model.ListedSession;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Sessions under one heading of the list: this week, last week, a month, or undated.
public record Week(String name, List<ListedSession> sessions) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Locale.ENGLISH);

    /// @param sessions newest first
    /// @param today the day the weeks are named from
    static List<Week> group(List<ListedSession> sessions, LocalDate today) {
        var groups = new LinkedHashMap<String, List<ListedSession>>();
        for (var session : sessions) {
            groups.computeIfAbsent(session.date().map(day -> name(day, today)).orElse("Undated"),
                    _ -> new ArrayList<>())
                    .add(session);
        }
        return groups.entrySet().stream().map(e -> new Week(e.getKey(), List.copyOf(e.getValue()))).toList();
    }

    private static String name(LocalDate day, LocalDate today) {
        long weeks = ChronoUnit.WEEKS.between(monday(day), monday(today));
        if (weeks == 0) {
            return "This week";
        }
        if (weeks == 1) {
            return "Last week";
        }
        return weeks == -1 ? "Next week" : MONTH.format(day);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }
}
