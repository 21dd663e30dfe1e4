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

/// The list of all cards: searched, narrowed, worked out away from the screen; and which of them are chosen.
public final class BrowseViewModel {

    /// What the list shows.
    ///
    /// @param all how many cards there are, those left out not counted
    /// @param topics there are, and homes: decks and notes
    /// @param problem what of the search was not understood; may be empty
    public record Listing(List<CardRow> rows, int all, List<String> topics, List<String> sources, String problem) {
        /// "37 of 83 cards".
        public String count() {
            return rows.size() == all
                    ? all == 1 ? "1 card" : "%,d cards".formatted(all)
                    : "%,d of %,d cards".formatted(rows.size(), all);
        }
    }

    private final CardRepository shelf;
    private final Background background;
    private final InstantSource clock;
    private final QuizNavigation links;
    private final Consumer<Card> ask;
    private final Runnable left;
    private final CardSelection chosen;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<BrowseFilter> filter = new SimpleObjectProperty<>(BrowseFilter.NONE);
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(
            new Listing(List.of(), 0, List.of(), List.of(), ""));
    /// Rows of every card; worked out anew once the cards or the log changed.
    private List<CardRow> everything = List.of();
    private boolean stale = true;

    /// @param ask asks one card by itself
    /// @param left told when the list is closed
    BrowseViewModel(
            CardRepository shelf, CardActions deeds, Background background, InstantSource clock, QuizNavigation links,
            Consumer<Card> ask, Runnable left) {
        this.shelf = shelf;
        this.background = background;
        this.clock = clock;
        this.links = links;
        this.ask = ask;
        this.left = left;
        this.chosen = new CardSelection(shelf, deeds, clock);
        shelf.changesProperty().subscribe(_ -> {
            stale = true;
            if (open.get()) {
                list();
            }
        });
        query.subscribe(_ -> listAgain());
        filter.subscribe(_ -> listAgain());
    }

    /// Shows the list.
    public void open() {
        stale = true;
        open.set(true);
        list();
    }

    /// Shows the list with one card chosen.
    ///
    /// @param editing whether its words are changed at once; those of a note's card on their line in the note instead
    public void open(Card card, boolean editing) {
        if (editing && shelf.findInDeck(card.id()).isEmpty()) {
            links.open().accept(card.source());
            return;
        }
        query.set("");
        filter.set(BrowseFilter.NONE);
        chosen.choose(card, editing);
        open();
    }

    public void close() {
        open.set(false);
        left.run();
    }

    /// Asks the chosen card now.
    public void ask() {
        chosen.single().ifPresent(card -> {
            open.set(false);
            ask.accept(card);
        });
    }

    /// Opens the line the chosen card was written on.
    public void openSource() {
        chosen.single().ifPresent(card -> links.open().accept(card.source()));
    }

    private void listAgain() {
        if (open.get()) {
            list();
        }
    }

    private void list() {
        var cards = shelf.allCards();
        var progress = shelf.progress();
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
            chosen.refresh();
        });
    }

    private static List<String> sorted(List<CardRow> rows, boolean topics) {
        return rows.stream().map(row -> topics ? row.card().topic() : row.source()).distinct().sorted()
                .collect(Collectors.toList());
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What is searched for.
    public StringProperty queryProperty() {
        return query;
    }

    public ObjectProperty<BrowseFilter> filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /// The chosen cards, and what can be done to them.
    public CardSelection chosen() {
        return chosen;
    }

    /// Whether its words stand in a note, where they can be changed.
    public boolean isOfNote(Card card) {
        return card.source() instanceof CardSource.Note;
    }

    /// "From deck Generators and coroutines".
    public String sourceOf(Card card) {
        return CardLabels.source(card.source()) + switch (card.source()) {
            case CardSource.Deck deck -> " · " + deck.file() + ", line " + deck.line();
            case CardSource.Note note -> ", line " + note.line();
            case CardSource.Example _ -> "";
        };
    }

    /// The chance of recall that intervals aim at, 0 to 1.
    public double target() {
        return shelf.progress().scheduler().settings().retention();
    }
}
