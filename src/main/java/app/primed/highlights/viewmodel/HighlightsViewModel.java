package app.primed.highlights.viewmodel;

import app.primed.highlights.model.Grouping;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.HighlightCollection;
import app.primed.highlights.model.Highlights;
import app.primed.highlights.model.NameOffer;
import app.primed.highlights.model.NameRule;
import app.primed.highlights.model.Period;
import app.primed.highlights.model.ViewerPage;
import app.primed.platform.Background;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The collected highlights, and the selection that is shown.
public final class HighlightsViewModel {

    /// The selection: a collection, or all contributions of a viewer.
    public sealed interface Choice {
        record Of(HighlightCollection collection) implements Choice {}

        record By(String handle) implements Choice {}
    }

    private final Background background;
    private final Callable<Highlights> read;
    private final InstantSource clock;
    private final NameRules names;
    private int namings;
    private final ReadOnlyObjectWrapper<Highlights> highlights = new ReadOnlyObjectWrapper<>(Highlights.NONE);
    private List<NameOffer> offers = List.of();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Choice> choice =
            new SimpleObjectProperty<>(new Choice.Of(HighlightCollection.OPEN_QUESTIONS));
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(new Period.Always());
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NEWEST);
    private final StringProperty filter = new SimpleStringProperty("");

    /// @param read reads the whole vault; called away from the screen
    public HighlightsViewModel(Background background, Callable<Highlights> read, InstantSource clock) {
        this(background, read, clock, NameRules.NONE);
    }

    /// @param names keeps which handles are one person
    public HighlightsViewModel(
            Background background, Callable<Highlights> read, InstantSource clock, NameRules names) {
        this.background = background;
        this.names = names;

        this.read = read;
        this.clock = clock;
    }

    /// Reads the vault again. The present highlights stay until it is read.
    public void refresh() {
        reading.set(true);
        background.submit("highlights", () -> {
            try {
                var now = read.call();
                return new Read(now, NameOffer.in(now));
            } finally {
                background.onScreen(() -> reading.set(false)); // Failed or not; one handler reports failures.
            }
        }, now -> {
            offers = now.offers();
            highlights.set(now.highlights());
        });
    }

    private record Read(Highlights highlights, List<NameOffer> offers) {}

    public void choose(Choice wanted) {
        filter.set("");
        choice.set(wanted instanceof Choice.By(var handle)
                ? new Choice.By(highlights.get().person(handle))
                : wanted);
    }

    /// Handles that may be one person, by what is read now.
    public List<NameOffer> offers() {
        return offers;
    }

    /// The offers that a viewer has a part in.
    public List<NameOffer> offers(String handle) {
        return offers().stream()
                .filter(offer -> offer.alias().equalsIgnoreCase(handle) || offer.person().equalsIgnoreCase(handle))
                .toList();
    }

    /// Decides about two handles: everything of both counts as one person's, or they are not offered again.
    public void decide(NameOffer offer, boolean same) {
        name(() -> names.keep(new NameRule(offer.alias(), offer.person(), same)), same ? offer.person() : "");
    }

    /// Takes a decision back.
    public void separate(NameRule rule) {
        name(() -> names.forget(rule), "");
    }

    /// @param shown whose page is shown afterwards; empty for the present one
    private void name(Runnable work, String shown) {
        // A key of its own: no decision may replace one that is still being written.
        background.submit("highlights-name-" + namings++, () -> {
            work.run();
            return shown;
        }, person -> {
            if (!person.isEmpty()) {
                choose(new Choice.By(person));
            }
            refresh();
        });
    }

    /// Limits the highlights to a period; the present period is removed.
    public void togglePeriod(Period wanted) {
        period.set(wanted.equals(period.get()) ? new Period.Always() : wanted);
    }

    /// The thirty days that end today.
    public Period lastDays() {
        return new Period.LastDays(LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
    }

    /// The selected highlights of the period that contain the filter's words, newest first.
    public List<Highlight> visibleHighlights() {
        var words = Arrays.stream(filter.get().toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isEmpty())
                .toList();
        var chosen = switch (choice.get()) {
            case Choice.Of(var collection) -> highlights.get().of(collection);
            case Choice.By(var handle) -> highlights.get().by(handle);
        };
        return chosen.stream().filter(h -> period.get().has(h.day()) && h.holds(words)).toList();
    }

    /// [#shown()] under headings.
    public List<Grouping.Group> groups() {
        return grouping.get().of(visibleHighlights());
    }

    /// The page of a viewer.
    public ViewerPage page(String handle) {
        return ViewerPage.of(visibleHighlights(), handle);
    }

    public String title() {
        return switch (choice.get()) {
            case Choice.Of(var collection) -> collection.title();
            case Choice.By(var handle) -> "@" + handle;
        };
    }

    /// The message if there is nothing to show.
    public String emptyMessage() {
        if (!filter.get().isBlank()) {
            return "No entry contains \u201c" + filter.get().strip() + "\u201d.";
        }
        var when = period.get().title();
        return switch (choice.get()) {
            case Choice.Of(var collection) -> when.isEmpty() || highlights.get().of(collection).isEmpty()
                    ? collection.emptyMessage()
                    : "No entries in: " + when + ".";
            case Choice.By(var handle) ->
                "Nothing by @" + handle + (when.isEmpty() ? "." : " in: " + when + ".");
        };
    }

    public ReadOnlyObjectProperty<Highlights> highlightsProperty() {
        return highlights.getReadOnlyProperty();
    }

    /// Whether the vault is being read.
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    public ReadOnlyObjectProperty<Period> periodProperty() {
        return period;
    }

    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /// Words the shown highlights must contain.
    public StringProperty filterProperty() {
        return filter;
    }
}
