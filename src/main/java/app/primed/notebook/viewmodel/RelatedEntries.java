package app.primed.notebook.viewmodel;

import app.primed.notebook.io.DecisionLog;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.model.CarriedFrom;
import app.primed.notebook.model.Debate;
import app.primed.notebook.model.DebateHistory;
import app.primed.notebook.model.Decision;
import app.primed.notebook.model.NormalizedText;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.QuestionHistory;
import app.primed.notebook.model.RecurringEntries.Occurrence;
import app.primed.notebook.model.RecurringEntries.RecurringEntry;
import app.primed.platform.Background;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Other notes with the questions and debates of the open one, and questions that may be the same in other words. Loaded
/// a moment after a note is opened; nothing is known until then.
public final class RelatedEntries {
    private static final long REST_MILLIS = 900;
    private static final long NEAR_MILLIS = 150;
    /// A larger vault is not read unasked.
    private static final int MOST_NOTES = 2_000;

    private final OpenNote note;
    private final SessionList sessions;
    private final NoteOpener opener;
    private final NoteRepository notes;
    private final DecisionLog decisions;
    private final Background background;
    private final InstantSource clock;
    private final Consumer<? super Throwable> report;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Map<Asked, RelatedQuestions> echoes = new HashMap<>();
    /// Asked for and not looked up yet.
    private final Set<Asked> wanted = new LinkedHashSet<>();
    private Known known = new Known(QuestionHistory.NONE, DebateHistory.NONE);

    private record Known(QuestionHistory questions, DebateHistory debates) {
        RelatedQuestions of(Asked asked) {
            var words = CarriedFrom.strip(asked.text());
            var thing = questions.of(words).orElseGet(() -> new RecurringEntry<>(NormalizedText.of(words), List.of()));
            var days = thing.occurrences().reversed().stream().filter(s -> !s.note().equals(asked.note())).toList();
            return new RelatedQuestions(days, questions.similar(thing));
        }

        Map<Asked, RelatedQuestions> of(Collection<Asked> all) {
            var found = new HashMap<Asked, RelatedQuestions>();
            all.forEach(asked -> found.put(asked, of(asked)));
            return found;
        }
    }

    /// A question of a note.
    private record Asked(String note, String text) {}

    /// A question beyond the open note.
    ///
    /// @param days the other notes that have it, newest first
    /// @param near questions in other words that may be the same
    public record RelatedQuestions(List<Occurrence<Question>> days, List<RecurringEntry<Question>> near) {
        static final RelatedQuestions NONE = new RelatedQuestions(List.of(), List.of());

        public boolean isEmpty() {
            return days.isEmpty() && near.isEmpty();
        }
    }

    RelatedEntries(
            OpenNote note, SessionList sessions, NoteOpener opener, NoteRepository notes, DecisionLog decisions,
            Background background,
            InstantSource clock, Consumer<? super Throwable> report) {
        this.note = note;
        this.sessions = sessions;
        this.opener = opener;
        this.notes = notes;
        this.decisions = decisions;
        this.background = background;
        this.clock = clock;
        this.report = report;
    }

    /// Increases each time more is known.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Reads the vault once no other note is opened for a moment.
    public void refreshSoon() {
        if (note.path().isPresent()
                && sessions.weeks().stream().mapToInt(week -> week.sessions().size()).sum() <= MOST_NOTES) {
            background.later("elsewhere", REST_MILLIS, this::refresh);
        }
    }

    private void refresh() {
        var name = here();
        var here = note.session().questions().stream().map(question -> new Asked(name, question.text())).distinct()
                .toList();
        background.submit("elsewhere", () -> {
            var settled = decisions.read();
            var sessions = notes.sessions();
            var now = new Known(QuestionHistory.of(sessions, settled), DebateHistory.of(sessions, settled));
            return Map.entry(now, now.of(here));
        }, now -> {
            known = now.getKey();
            echoes.clear();
            echoes.putAll(now.getValue());
            revision.set(revision.get() + 1);
        }, report);
    }

    /// What is known of a question. One that was not looked up yet is looked up in the background: comparing it with
    /// all questions of a vault takes milliseconds.
    public RelatedQuestions of(Question question) {
        var asked = asked(question);
        var found = echoes.get(asked);
        if (found == null && known.questions() != QuestionHistory.NONE && wanted.add(asked)) {
            background.later("elsewhere-near", NEAR_MILLIS, this::lookUp);
        }
        return found == null ? RelatedQuestions.NONE : found;
    }

    private void lookUp() {
        var all = List.copyOf(wanted);
        wanted.clear();
        var among = known;
        background.submit("elsewhere-near", () -> among.of(all), this::found, report);
    }

    private void found(Map<Asked, RelatedQuestions> now) {
        echoes.putAll(now);
        wanted.removeAll(now.keySet());
        if (!now.values().stream().allMatch(RelatedQuestions::isEmpty)) {
            revision.set(revision.get() + 1);
        }
    }

    private Asked asked(Question question) {
        return new Asked(here(), question.text());
    }

    /// The other places of a debate, newest first.
    public List<Occurrence<Debate>> of(Debate debate) {
        return known.debates().otherOccurrences(debate.topic(), here());
    }

    /// Records whether two wordings are one question. No note is changed.
    public void decide(Question question, RecurringEntry<Question> other, boolean same) {
        var one = CarriedFrom.strip(question.text());
        var decision = same
                ? new Decision.Same(clock.instant(), one, other.words())
                : new Decision.Different(clock.instant(), one, other.words());
        background.submit("elsewhere-settle", () -> {
            decisions.add(List.of(decision));
            return true;
        }, _ -> refresh(), report);
    }

    /// Opens another place of it.
    ///
    /// @param jump shows a line (1-based) of the note then open
    public void open(Occurrence<?> place, IntConsumer jump) {
        opener.openAt(notes.vault().root().resolve(place.note()), place.line(), jump);
    }

    private String here() {
        return note.name();
    }
}
