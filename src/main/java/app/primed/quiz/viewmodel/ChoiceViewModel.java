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

    /// @param seed the order's; another one for each review, so that nobody learns a choice by its place
    void open(Card.Choice wanted, long seed) {
        var mixed = new ArrayList<>(wanted.options());
        // A new Random's first numbers are alike for seeds that are near each other.
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

    /// Chooses what stands at a place (from 0), or takes it back where several may be chosen. Other places do nothing.
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

    /// The card, where the one on show is of this kind.
    public ReadOnlyObjectProperty<Optional<Card.Choice>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// In the order they are shown.
    public List<Option> options() {
        return options;
    }

    /// Places in [#options()].
    public ReadOnlyObjectProperty<Set<Integer>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether the right ones are chosen and no others.
    public boolean isCorrect() {
        for (var place = 0; place < options.size(); place++) {
            if (options.get(place).isCorrect() != chosen.get().contains(place)) {
                return false;
            }
        }
        return !options.isEmpty();
    }
}
