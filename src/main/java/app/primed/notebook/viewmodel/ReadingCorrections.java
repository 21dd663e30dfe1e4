package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.LineReading;
import app.primed.notebook.model.ReadingRule;
import app.primed.notebook.model.ReadingRules;
import app.primed.notebook.model.RuleOffer;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.platform.Background;
import app.primed.platform.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the user says that lines are, kept in the vault's rules; and the rule offered where several corrections have a
/// pattern in common.
public final class ReadingCorrections {
    private static final String DISMISSED = "notebook.rules.dismissed";

    private final OpenNote note;
    private final NoteRepository notes;
    private final NoteActions actions;
    private final Background background;
    private final Settings settings;
    private final Consumer<? super Throwable> report;
    private int corrections;
    private final List<Runnable> changed = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<RuleOffer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());

    ReadingCorrections(
            OpenNote note, NoteRepository notes, NoteActions actions, Background background, Settings settings,
            Consumer<? super Throwable> report) {
        this.note = note;
        this.notes = notes;
        this.actions = actions;
        this.background = background;
        this.settings = settings;
        this.report = report;
    }

    /// A rule that recent corrections have in common, with what it would change.
    public ReadOnlyObjectProperty<Optional<RuleOffer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// Runs an action whenever lines are read by other rules.
    public void onChange(Runnable action) {
        changed.add(action);
    }

    /// What an entry is by the user's word, where it was corrected.
    public Optional<LineReading> of(Entry entry) {
        return Optional.ofNullable(note.session().meant().get(entry.line()));
    }

    /// Says what an entry is; saying it again takes it back.
    public void correct(Entry entry, LineReading reading) {
        var session = note.session();
        if (!actions.mayWrite() || entry.line() > session.source().lines().size()) {
            return;
        }
        var rule = new ReadingRule(ReadingRule.Form.LINE,
                ReadingRules.words(session.source().line(entry.line())), reading);
        boolean said = session.rules().all().stream()
                .anyMatch(other -> ReadingRules.sameLines(other, rule) && other.reading().equals(reading));
        change(() -> {
            if (said) {
                notes.withdraw(rule);
            } else {
                notes.correct(rule);
            }
        }, () -> look(reading));
    }

    /// What was added as a question is one, whatever its words look like.
    public void asked(String words) {
        var session = note.session();
        var key = String.join(" ", words.strip().split("\\s+"));
        entries(session).filter(entry -> ReadingRules.words(session.source().line(entry.line())).equals(key))
                .reduce((_, last) -> last)
                .filter(entry -> session.questions().stream().noneMatch(question -> question.line() == entry.line()))
                .ifPresent(entry -> correct(entry, LineReading.Kind.QUESTION));
    }

    private static java.util.stream.Stream<Entry> entries(Session session) {
        return session.sections().stream().flatMap(section -> section.entries().stream()).flatMap(Entry::all);
    }

    /// Makes the offered rule one of the vault's.
    public void accept() {
        offer.get().filter(_ -> actions.mayWrite()).ifPresent(now -> {
            offer.set(Optional.empty());
            change(() -> notes.correct(now.rule()), () -> {});
        });
    }

    /// The offered rule is not wanted, now or later.
    public void dismiss() {
        offer.get().ifPresent(now -> {
            var dismissed = new HashSet<>(dismissed());
            dismissed.add(now.rule().sentence());
            settings.put(DISMISSED, String.join("\n", dismissed));
            offer.set(Optional.empty());
        });
    }

    /// Reads the rules again where they were edited outside.
    public void refresh() {
        background.submit("reading-rules", notes::refreshRules, fresh -> {
            if (fresh) {
                follow();
            }
        }, report);
    }

    private Set<String> dismissed() {
        return Set.of(settings.get(DISMISSED, "").split("\n"));
    }

    private void change(Runnable work, Runnable then) {
        // A key of its own: no correction may replace one that is still being written.
        background.submit("reading-rule-" + corrections++, () -> {
            work.run();
            return true;
        }, _ -> {
            follow();
            then.run();
        }, report);
    }

    /// The rules have changed: reads the note by them, and notifies its listeners.
    public void follow() {
        note.readAgain();
        changed.forEach(Runnable::run);
    }

    /// Looks for a rule in the corrections made so far.
    private void look(LineReading reading) {
        var dismissed = dismissed();
        background.submit("reading-offer", () -> {
            var rules = notes.reader().rules();
            var all = notes.sessions();
            var best = RuleOffer.candidates(all, rules, reading).stream()
                    .filter(found -> !dismissed.contains(found.rule().sentence())).findFirst();
            return best.map(found -> found.with(all, new SessionReader(notes.reader().kinds(),
                    rules.with(found.rule()))));
        }, offer::set, report);
    }
}
