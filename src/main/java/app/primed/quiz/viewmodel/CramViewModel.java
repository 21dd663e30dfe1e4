package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Statistics;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// Chooses what to cram: topics and how many cards, those least likely to be recalled first.
public final class CramViewModel {
    private final CardRepository repository;
    private final ReviewController review;
    private final InstantSource clock;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Statistics.Topic>> topics = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<String>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private final IntegerProperty limit = new SimpleIntegerProperty(20);

    CramViewModel(CardRepository repository, ReviewController review, InstantSource clock) {
        this.repository = repository;
        this.review = review;
        this.clock = clock;
    }

    /// Shows the topics; none selected means all.
    public void open() {
        topics.set(Statistics.readiness(crammable(), repository.progress(), clock.instant()));
        var there = topics.get().stream().map(Statistics.Topic::name).toList();
        chosen.set(Set.copyOf(chosen.get().stream().filter(there::contains).toList()));
        open.set(true);
    }

    public void close() {
        open.set(false);
    }

    public void choose(String topic, boolean wanted) {
        var more = new HashSet<>(chosen.get());
        if (wanted ? more.add(topic) : more.remove(topic)) {
            chosen.set(Set.copyOf(more));
        }
    }

    /// The cards that would be asked, those least likely to be recalled first.
    public List<Card> cards() {
        var progress = repository.progress();
        var now = clock.instant();
        return crammable().stream().filter(c -> chosen.get().isEmpty() || chosen.get().contains(c.topic()))
                .sorted(Comparator.comparingDouble(c -> progress.scheduler().recall(progress.state(c.id()), now)))
                .limit(limit.get()).toList();
    }

    /// All cards except programs to predict, which log their own grades.
    private List<Card> crammable() {
        return repository.activeCards().stream().filter(c -> !(c instanceof Card.Predict)).toList();
    }

    public void start() {
        open.set(false);
        review.cram(cards());
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The topics, least ready first.
    public ReadOnlyObjectProperty<List<Statistics.Topic>> topicsProperty() {
        return topics.getReadOnlyProperty();
    }

    /// Names of the selected topics; none means all.
    public ReadOnlyObjectProperty<Set<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The maximum number of cards.
    public IntegerProperty limitProperty() {
        return limit;
    }
}
