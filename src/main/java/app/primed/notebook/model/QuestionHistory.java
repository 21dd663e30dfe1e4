package app.primed.notebook.model;

import app.primed.notebook.model.RecurringEntries.Occurrence;
import app.primed.notebook.model.RecurringEntries.RecurringEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every question of a vault across days: where it was asked, since when, and where it was answered.
public final class QuestionHistory {
    public static final QuestionHistory NONE = of(Map.of());

    private final RecurringEntries<Question> asked;

    private QuestionHistory(RecurringEntries<Question> asked) {
        this.asked = asked;
    }

    /// @param sessions each note's path inside the vault with its reading
    public static QuestionHistory of(Map<String, Session> sessions) {
        return of(sessions, Decisions.NONE);
    }

    /// @param decisions which wordings were settled to be the same, or not
    public static QuestionHistory of(Map<String, Session> sessions, Decisions decisions) {
        var places = new ArrayList<Occurrence<Question>>();
        sessions.forEach((note, session) -> places.addAll(occurrences(note, session)));
        return ofOccurrences(places, decisions);
    }

    /// @param places what [#occurrences] gave of each note, so that not all sessions have to stay in memory
    public static QuestionHistory ofOccurrences(List<Occurrence<Question>> places, Decisions decisions) {
        return new QuestionHistory(new RecurringEntries<>(places, decisions, false));
    }

    /// The occurrences in one note.
    ///
    /// @param note its path inside the vault
    public static List<Occurrence<Question>> occurrences(String note, Session session) {
        return session.questions().stream().map(question -> new Occurrence<>(note, session.date(), question.line(),
                CarriedFrom.strip(question.text()), question)).toList();
    }

    /// All questions, in the order they were first asked.
    public List<RecurringEntry<Question>> all() {
        return asked.all();
    }

    /// The question of these words.
    public Optional<RecurringEntry<Question>> of(String words) {
        return asked.find(words);
    }

    /// Questions in other words that may be the same; the user decides.
    public List<RecurringEntry<Question>> similar(RecurringEntry<Question> question) {
        return asked.similar(question);
    }

    /// Where it was answered last; a question answered once is answered.
    public static Optional<Occurrence<Question>> answer(RecurringEntry<Question> question) {
        return question.occurrences().stream().filter(s -> s.value().answered()).reduce((_, later) -> later);
    }

    /// Asked outside of interview questions and answered nowhere.
    public List<RecurringEntry<Question>> open() {
        return all().stream().filter(thing -> answer(thing).isEmpty()
                && thing.occurrences().stream().anyMatch(s -> !s.value().section().quizzes()))
                .toList();
    }
}
