package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Card.Choice.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The options of the current card, shuffled for each review, and which are chosen.
public final class ChoiceViewModel {
    private final ReadOnlyObjectWrapper<Optional<Card.Choice>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<Integer>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private List<Option> options = List.of();

    /// @param seed of the order; different for each review, so that nobody learns an option by its position
    void open(Card.Choice wanted, long seed) {
        var mixed = new ArrayList<>(wanted.options());
        // The first values of Random are similar for similar seeds.
        Collections.shuffle(mixed, new Random(seed * 0x9E3779B97F4A7C15L));
        options = List.copyOf(mixed);
        chosen.set(Set.of());
        card.set(Optional.of(wanted));
    }

    /// Shows the edited card; the order and the chosen options stay.
    void refresh(Card.Choice wanted) {
        card.set(Optional.of(wanted));
    }

    void leave() {
        card.set(Optional.empty());
        options = List.of();
        chosen.set(Set.of());
    }

    /// Chooses the option at a position (from 0), or deselects it if several may be chosen. Other positions are
    /// ignored.
    void choose(int place) {
        if (card.get().isEmpty() || place < 0 || place >= options.size()) {
            return;
        }
        if (!card.get().get().isMultipleChoice()) {
            chosen.set(Set.of(place));
            return;
        }
        var more = new TreeSet<>(chosen.get());
        if (!more.remove(place)) {
            more.add(place);
        }
        chosen.set(Collections.unmodifiableSet(more));
    }

    /// The current card, if it is a choice card.
    public ReadOnlyObjectProperty<Optional<Card.Choice>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// In the order shown.
    public List<Option> options() {
        return options;
    }

    /// Indexes of [#options()].
    public ReadOnlyObjectProperty<Set<Integer>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether exactly the correct options are chosen.
    public boolean isCorrect() {
        for (var place = 0; place < options.size(); place++) {
            if (options.get(place).isCorrect() != chosen.get().contains(place)) {
                return false;
            }
        }
        return !options.isEmpty();
    }
}
