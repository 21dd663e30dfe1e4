package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The list of all cards: search, filter and selection.
public final class BrowseViewModel {

    /// @param all the number of cards, excluded ones not counted
    /// @param sources decks and notes
    /// @param problem why a part of the search is not understood; may be empty
    public record Listing(List<CardRow> rows, int all, List<String> topics, List<String> sources, String problem) {
        /// "37 of 83 cards".
        public String count() {
            return rows.size() == all
                    ? all == 1 ? "1 card" : "%,d cards".formatted(all)
                    : "%,d of %,d cards".formatted(rows.size(), all);
        }
    }

    private final CardRepository repository;
    private final Background background;
    private final InstantSource clock;
    private final ReviewController review;
    private final Consumer<CardSource> openSource;
    private final CardSelection selection;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<BrowseFilter> filter = new SimpleObjectProperty<>(BrowseFilter.NONE);
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(
            new Listing(List.of(), 0, List.of(), List.of(), ""));
    /// A row for each card; stale once cards or log have changed.
    private List<CardRow> everything = List.of();
    private boolean stale = true;

    /// @param openSource opens the line a card was written on
    BrowseViewModel(
            CardRepository repository, CardActions actions, ReviewController review, Background background,
            InstantSource clock, Consumer<CardSource> openSource) {
        this.repository = repository;
        this.review = review;
        this.background = background;
        this.clock = clock;
        this.openSource = openSource;
        this.selection = new CardSelection(repository, actions, clock);
        repository.changesProperty().subscribe(_ -> {
            stale = true;
            if (open.get()) {
                list();
            }
        });
        query.subscribe(_ -> listIfOpen());
        filter.subscribe(_ -> listIfOpen());
    }

    /// Shows the list.
    public void open() {
        stale = true;
        open.set(true);
        list();
    }

    /// Shows the list with one card selected.
    ///
    /// @param editing whether to edit it at once; for a note's card, this opens its line in the note
    public void open(Card card, boolean editing) {
        if (editing && repository.findInDeck(card.id()).isEmpty()) {
            openSource.accept(card.source());
            return;
        }
        query.set("");
        filter.set(BrowseFilter.NONE);
        selection.choose(card, editing);
        open();
    }

    /// Shows a deck's card.
    ///
    /// @return false if there is no such card or the list is already open
    public boolean show(CardSource.Deck source) {
        var card = repository.find(c -> c.source().equals(source)).filter(_ -> !open.get());
        card.ifPresent(c -> open(c, false));
        return card.isPresent();
    }

    public void close() {
        open.set(false);
        review.afterBrowsing();
    }

    /// Reviews the selected card now.
    public void review() {
        selection.single().ifPresent(card -> {
            open.set(false);
            review.open(card);
        });
    }

    /// Opens the line the selected card was written on.
    public void openSource() {
        selection.single().ifPresent(card -> openSource.accept(card.source()));
    }

    private void listIfOpen() {
        if (open.get()) {
            list();
        }
    }

    private void list() {
        var cards = repository.allCards();
        var progress = repository.progress();
        var now = clock.instant();
        var known = stale ? Optional.<List<CardRow>>empty() : Optional.of(everything);
        var wanted = BrowseQuery.of(filter.get().state().equals("dropped") ? query.get() + " is:dropped" : query.get(),
                now);
        var narrowed = filter.get();
        record Listed(List<CardRow> everything, Listing listing) {}
        background.submit("quiz-browse", () -> {
            var rows = known.orElseGet(() -> cards.stream().map(c -> CardRow.of(c, progress, now)).toList());
            var found = rows.stream().filter(row -> narrowed.accepts(row, now)).filter(wanted).toList();
            var kept = rows.stream().filter(row -> !row.dropped()).count();
            return new Listed(rows, new Listing(
                    found, (int) Math.max(kept, found.size()), sorted(rows, true), sorted(rows, false),
                    wanted.problem()));
        }, listed -> {
            stale &= known.isPresent();
            everything = listed.everything();
            listing.set(listed.listing());
            selection.refresh();
        });
    }

    private static List<String> sorted(List<CardRow> rows, boolean topics) {
        return rows.stream().map(row -> topics ? row.card().topic() : row.source()).distinct().sorted()
                .collect(Collectors.toList());
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The search text.
    public StringProperty queryProperty() {
        return query;
    }

    public ObjectProperty<BrowseFilter> filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    public CardSelection selection() {
        return selection;
    }

    /// Whether the card's text is in a note, where it can be edited.
    public boolean isOfNote(Card card) {
        return card.source() instanceof CardSource.Note;
    }

    /// "From deck Generators and coroutines".
    public String sourceOf(Card card) {
        return CardLabels.source(card) + switch (card.source()) {
            case CardSource.Deck deck -> " · " + deck.file() + ", line " + deck.line();
            case CardSource.Note note -> ", line " + note.line();
            case CardSource.Example _ -> "";
        };
    }

    /// The desired retention, 0 to 1.
    public double target() {
        return repository.progress().scheduler().settings().retention();
    }
}
