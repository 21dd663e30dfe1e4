package app.primed.notebook.model;

import app.primed.notebook.model.RecurringEntries.Occurrence;
import app.primed.notebook.model.RecurringEntries.RecurringEntry;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Something earlier sessions left open: a goal not ticked, a question not answered, a TODO. The same on several days is
/// one item, also in similar words; what was ticked, answered or dropped since is left out.
///
/// @param kind goals, questions or TODOs
/// @param words as written last, without where they came from
/// @param first the day it was first written, if known
/// @param days number of days it was written on
/// @param note path inside the vault of the note where it was last written
/// @param line 1-based
/// @param inLast whether it was in the last session
public record OpenItem(
        SectionKind kind, String words, Optional<LocalDate> first, int days, String note, int line, boolean inLast) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /// @param since the day it was carried from, where that is written behind it
    private record Open(boolean open, Optional<LocalDate> since) {}

    /// @param earlier the sessions to look back at, each note's path inside the vault with its reading
    /// @param last the path of the last session before
    /// @return the latest first
    public static List<OpenItem> in(Map<String, Session> earlier, String last, Decisions decisions) {
        return Stream.of(SectionKind.GOALS, SectionKind.QUESTIONS, SectionKind.TODO)
                .flatMap(kind -> of(kind, earlier, last, decisions).stream()).toList();
    }

    private static List<OpenItem> of(
            SectionKind kind, Map<String, Session> earlier, String last, Decisions decisions) {
        var places = new ArrayList<Occurrence<Open>>();
        earlier.forEach((note, session) -> {
            if (kind == SectionKind.QUESTIONS) {
                session.questions().stream().filter(q -> q.section() == kind)
                        .forEach(q -> places.add(new Occurrence<>(note, session.date(), q.line(),
                                CarriedFrom.strip(q.text()),
                                new Open(!q.answered(), since(q.text(), session)))));
            } else {
                session.tasks(kind).forEach(task -> places.add(new Occurrence<>(note, session.date(), task.line(),
                        CarriedFrom.strip(task.text()),
                        new Open(task.task().isOpen(), since(task.text(), session)))));
            }
        });
        return new RecurringEntries<>(places, decisions, true).all().stream()
                .filter(thing -> open(kind, thing))
                .filter(thing -> thing.occurrences().stream().noneMatch(s -> decisions.dropped(kind, s.words())))
                .sorted(Comparator.comparing(OpenItem::latest).reversed())
                .map(thing -> leftOpen(kind, thing, last)).toList();
    }

    private static boolean open(SectionKind kind, RecurringEntry<Open> thing) {
        return kind == SectionKind.QUESTIONS
                ? thing.occurrences().stream().allMatch(s -> s.value().open())
                : thing.occurrences().getLast().value().open();
    }

    private static LocalDate latest(RecurringEntry<Open> thing) {
        return thing.occurrences().getLast().day().orElse(LocalDate.MIN);
    }

    private static OpenItem leftOpen(SectionKind kind, RecurringEntry<Open> thing, String last) {
        var at = thing.occurrences().getLast();
        var first =
                Stream.concat(thing.firstDay().stream(),
                        thing.occurrences().stream().flatMap(s -> s.value().since().stream()))
                        .min(Comparator.naturalOrder());
        return new OpenItem(kind, at.words(), first, thing.days().size(), at.note(), at.line(),
                thing.occurrences().stream().anyMatch(s -> s.note().equals(last)));
    }

    private static Optional<LocalDate> since(String words, Session session) {
        return CarriedFrom.in(words).flatMap(said -> before(said, session.date()));
    }

    /// `24 Jan`, in the year that puts it before the session; `24 Jan 2019` as it says.
    private static Optional<LocalDate> before(String said, Optional<LocalDate> session) {
        var whole = SessionDate.in(said);
        if (whole.isPresent() || session.isEmpty()) {
            return whole;
        }
        return SessionDate.in(said + " " + session.get().getYear()).map(
                day -> day.isAfter(session.get()) ? day.minusYears(1) : day);
    }

    /// The entry's text in the new session.
    public String carriedText(LocalDate to) {
        return first.map(day -> words + " (carried from "
                + (day.plusMonths(11).isBefore(to) ? DAY_AND_YEAR : DAY).format(day) + ")").orElse(words);
    }

    /// `since 24 Jan, 3 days`.
    public String since(LocalDate to) {
        return first.map(day -> "since " + (day.getYear() == to.getYear() ? DAY : DAY_AND_YEAR).format(day)
                + (days > 1 ? ", " + days + " days" : "")).orElse("");
    }
}
