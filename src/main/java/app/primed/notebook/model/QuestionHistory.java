package app.primed.notebook.model;

import app.primed.notebook.model.Recurring.Stood;
import app.primed.notebook.model.Recurring.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every question of a vault as one thing across days: where it stood, since when, and where it was answered.
public final class QuestionHistory {
    public static final QuestionHistory NONE = of(Map.of());

    private final Recurring<Question> asked;

    private QuestionHistory(Recurring<Question> asked) {
        this.asked = asked;
    }

    /// @param sessions each note's path inside the vault with its reading
    public static QuestionHistory of(Map<String, Session> sessions) {
        return of(sessions, Decisions.NONE);
    }

    /// @param decisions which wordings were settled to be the same, or not
    public static QuestionHistory of(Map<String, Session> sessions, Decisions decisions) {
        var places = new ArrayList<Stood<Question>>();
        sessions.forEach((note, session) -> places.addAll(places(note, session)));
        return over(places, decisions);
    }

    /// @param places what [#places] gave of each note, so that not all readings need be kept
    public static QuestionHistory over(List<Stood<Question>> places, Decisions decisions) {
        return new QuestionHistory(new Recurring<>(places, decisions, false));
    }

    /// What stands in one note.
    ///
    /// @param note its path inside the vault
    public static List<Stood<Question>> places(String note, Session session) {
        return session.questions().stream().map(question -> new Stood<>(note, session.date(), question.line(),
                NewSession.withoutOrigin(question.text()), question)).toList();
    }

    /// All questions, in the order they were first asked.
    public List<Thing<Question>> all() {
        return asked.all();
    }

    /// The question of these words.
    public Optional<Thing<Question>> of(String words) {
        return asked.of(words);
    }

    /// Questions in other words that may be the same; offered, never merged unasked.
    public List<Thing<Question>> near(Thing<Question> question) {
        return asked.near(question);
    }

    /// Where it was answered last; a question answered once is answered.
    public static Optional<Stood<Question>> answer(Thing<Question> question) {
        return question.stood().stream().filter(s -> s.what().answered()).reduce((_, later) -> later);
    }

    /// Asked outside of interview questions and answered nowhere.
    public List<Thing<Question>> open() {
        return all().stream().filter(thing -> answer(thing).isEmpty()
                && thing.stood().stream().anyMatch(s -> s.what().section() != SectionKind.INTERVIEW_QUESTIONS))
                .toList();
    }
}
