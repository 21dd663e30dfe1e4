package app.primed.quiz.viewmodel;

import app.primed.platform.UserFacingException;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.CardState;
import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardState.Studied;
import app.primed.quiz.model.IntervalFormat;
import app.primed.quiz.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Short texts about cards.
public final class CardLabels {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private CardLabels() {}

    /// "Thursday 3 December 2026".
    public static String day(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /// "today", "tomorrow", "in 10 days".
    public static String inDays(long days) {
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }

    /// "From session 27 Jan 2020 · Interview questions".
    public static String source(Card card) {
        return switch (card.source()) {
            case CardSource.Note n -> "From " + n.day().map(d -> "session " + DAY.format(d)).orElse(n.file())
                    + (n.section().isBlank() ? "" : " · " + n.section());
            case CardSource.Deck d -> "From deck " + d.deck();
            case CardSource.Example e -> "From the stepper's example " + e.name();
        };
    }

    /// The title of a card in a list or above its prompt.
    static String title(Card card) {
        var text = card instanceof Card.Challenge c && !c.title().isBlank() ? c.title() : card.prompt();
        var line = text.lines().findFirst().orElse("").replace("`", "");
        return line.length() > 90 ? line.substring(0, 89) + "…" : line;
    }

    /// "new", "due now", "in 3 d".
    static String due(CardState state, Instant now) {
        return switch (state) {
            case New() -> "new";
            case Studied s when !s.due().isAfter(now) -> "due now";
            case Studied s -> "in " + IntervalFormat.format(Duration.between(now, s.due()));
        };
    }

    /// "Passed in 38 ms — 3 of 3 checks".
    static String verdict(Verdict verdict) {
        var counted = verdict.checks().isEmpty()
                ? ""
                : " — " + verdict.checksPassed() + " of " + verdict.checks().size() + " checks";
        return switch (verdict.outcome()) {
            case PASSED -> "Passed in " + verdict.took().toMillis() + " ms" + counted;
            case FAILED -> "Not yet" + counted;
            case CRASHED -> "The program failed" + counted;
            case TIMED_OUT -> "Out of time" + counted;
            case REFUSED -> "Not run";
        };
    }

    /// What went wrong and what to do about it.
    static String error(Throwable e) {
        return e instanceof UserFacingException ? reason(e) : "The quiz could not continue: " + reason(e);
    }

    static String reason(Throwable e) {
        return e instanceof UserFacingException t
                ? t.getMessage() + " " + t.remedy()
                : e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /// "1 card", "12 cards".
    public static String cards(int count) {
        return count == 1 ? "1 card" : "%,d cards".formatted(count);
    }
}
