package app.primed.quiz.viewmodel;

import app.primed.platform.Settings;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.MockQuestionSampler;
import app.primed.quiz.model.MockSetup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// The setup of the next mock interview; remembered for later ones.
public final class MockSetupViewModel {
    private static final String QUESTIONS = "mock.questions";
    private static final String MINUTES = "mock.minutes";
    private static final String TOPICS = "mock.topics";
    private static final String CHALLENGE = "mock.challenge";

    /// A topic and its number of questions and challenges.
    public record TopicLine(String name, int cards) {}

    private final Settings settings;
    private List<Card> cards = List.of();
    private final IntegerProperty questions = new SimpleIntegerProperty();
    private final IntegerProperty minutes = new SimpleIntegerProperty();
    private final BooleanProperty challenge = new SimpleBooleanProperty();
    private final BooleanProperty allTopics = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Set<String>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<List<TopicLine>> topics = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canBegin = new ReadOnlyBooleanWrapper();

    MockSetupViewModel(Settings settings) {
        this.settings = settings;
        var usual = MockSetup.USUAL;
        var remembered = new MockSetup((int) settings.get(QUESTIONS, usual.questions()),
                (int) settings.get(MINUTES, usual.minutes()),
                Set.copyOf(settings.get(TOPICS, "").lines().filter(line -> !line.isBlank()).toList()),
                !settings.get(CHALLENGE, "yes").equals("no"));
        questions.set(remembered.questions());
        minutes.set(remembered.minutes());
        chosen.set(remembered.topics());
        allTopics.set(remembered.topics().isEmpty());
        challenge.set(remembered.challenge());
        questions.subscribe(_ -> refresh());
        challenge.subscribe(_ -> refresh());
        allTopics.subscribe(_ -> refresh());
        chosen.subscribe(_ -> refresh());
    }

    /// Updates the numbers for these cards.
    void setCards(List<Card> all) {
        cards = all;
        var counts = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER.thenComparing(s -> s));
        all.stream().filter(MockQuestionSampler::isAskable)
                .forEach(card -> counts.merge(card.topic(), 1, Integer::sum));
        topics.set(counts.entrySet().stream().map(e -> new TopicLine(e.getKey(), e.getValue())).toList());
        refresh();
    }

    /// Includes a topic, or excludes it.
    public void choose(String topic, boolean in) {
        var more = new LinkedHashSet<>(chosen.get());
        if (in ? more.add(topic) : more.remove(topic)) {
            chosen.set(Set.copyOf(more));
        }
    }

    MockSetup setup() {
        var there = new LinkedHashSet<>(chosen.get());
        there.retainAll(topics.get().stream().map(TopicLine::name).toList());
        return new MockSetup(questions.get(), minutes.get(), allTopics.get() ? Set.of() : there, challenge.get());
    }

    /// Remembers the settings for the next interview.
    void saveSettings() {
        var setup = setup();
        settings.put(QUESTIONS, Integer.toString(setup.questions()));
        settings.put(MINUTES, Integer.toString(setup.minutes()));
        settings.put(TOPICS, String.join("\n", setup.topics().stream().sorted().toList()));
        settings.put(CHALLENGE, setup.challenge() ? "yes" : "no");
    }

    private void refresh() {
        var setup = setup();
        var none = !allTopics.get() && setup.topics().isEmpty();
        var pool = MockQuestionSampler.pool(none ? List.of() : cards, setup);
        canBegin.set(pool.asked(setup) > 0);
        summary.set(none && !cards.isEmpty() ? "Select at least one topic." : summary(pool, setup));
    }

    private static String summary(MockQuestionSampler.Pool pool, MockSetup setup) {
        if (pool.asked(setup) == 0) {
            return pool.challenges() > 0
                    ? "There are only code challenges here. Include one, or select more topics."
                    : "There is nothing to ask yet. Write a question in a note, under a heading like Interview questions:"
                            + " it becomes a card at once, and the text below it is the answer. Or put a deck into the"
                            + " folder quizzes.";
        }
        var asked = pool.asked(setup);
        var last = setup.challenge() && pool.challenges() > 0;
        var few = asked < setup.questions() ? "There are not more, so it will be " : "It will be ";
        return few + count(last ? asked - 1 : asked, last) + ". Available: "
                + pool.fromNotes() + (pool.fromNotes() == 1 ? " question" : " questions") + " of your notes, asked"
                + " first, " + CardLabels.cards(pool.fromDecks()) + " of decks"
                + (setup.challenge() ? " and " + challenges(pool.challenges()) : "") + ".";
    }

    private static String count(int questions, boolean challenge) {
        if (questions == 0) {
            return "1 code challenge";
        }
        return questions + (questions == 1 ? " question" : " questions") + (challenge ? " and 1 code challenge" : "");
    }

    private static String challenges(int count) {
        return count == 0 ? "no code challenge" : count == 1 ? "1 code challenge" : count + " code challenges";
    }

    public IntegerProperty questionsProperty() {
        return questions;
    }

    public IntegerProperty minutesProperty() {
        return minutes;
    }

    /// Whether the last question is a code challenge.
    public BooleanProperty challengeProperty() {
        return challenge;
    }

    /// Whether to use all topics rather than the selected ones.
    public BooleanProperty allTopicsProperty() {
        return allTopics;
    }

    public ReadOnlyObjectProperty<Set<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<TopicLine>> topicsProperty() {
        return topics.getReadOnlyProperty();
    }

    /// What the interview will consist of and what there is to choose from, or what to do if there is nothing.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Whether there is anything to ask.
    public ReadOnlyBooleanProperty canBeginProperty() {
        return canBegin.getReadOnlyProperty();
    }
}
