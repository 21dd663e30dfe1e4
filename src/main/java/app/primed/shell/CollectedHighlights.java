package app.primed.shell;

import app.primed.highlights.model.Collection;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.Highlights;
import app.primed.highlights.model.Standing;
import app.primed.notebook.model.Attribution;
import app.primed.notebook.model.Decisions;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the highlights collect from the notebook's sessions: the one place that knows both.
final class CollectedHighlights {
    private static final Map<SectionKind, Collection> BY_SECTION = Map.ofEntries(
            Map.entry(SectionKind.LEARNINGS, Collection.LEARNINGS), Map.entry(SectionKind.ADVICE, Collection.ADVICE),
            Map.entry(SectionKind.OPINIONS, Collection.OPINIONS), Map.entry(SectionKind.QUOTES, Collection.QUOTES),
            Map.entry(SectionKind.INTERVIEW_QUESTIONS, Collection.INTERVIEW),
            Map.entry(SectionKind.CODE_CHALLENGE, Collection.CHALLENGES),
            Map.entry(SectionKind.VIEWER_UNDERSTANDING, Collection.UNDERSTANDING),
            Map.entry(SectionKind.PONDERINGS, Collection.PONDERINGS), Map.entry(SectionKind.IDEAS, Collection.IDEAS),
            Map.entry(SectionKind.RESOURCES, Collection.RESOURCES),
            Map.entry(SectionKind.BOUNTIES, Collection.BOUNTIES),
            Map.entry(SectionKind.CONFESSIONS, Collection.CONFESSIONS),
            Map.entry(SectionKind.EXPERIENCES, Collection.EXPERIENCES),
            Map.entry(SectionKind.SCRAPS, Collection.SCRAPS));

    private final Decisions decisions;
    private final List<Highlight> all = new ArrayList<>();
    private final Map<LocalDate, Integer> perDay = new TreeMap<>();
    private final CollectedQuestions questions = new CollectedQuestions();
    private final CollectedGoals goals = new CollectedGoals();
    private final CollectedDebates debates = new CollectedDebates();
    private int sessions;

    /// @param decisions what was settled across notes: dropped, or the same in other words
    CollectedHighlights(Decisions decisions) {
        this.decisions = decisions;
    }

    /// @param sessions each note's path inside the vault with its reading
    static Highlights from(Map<String, Session> sessions, Decisions decisions) {
        var collected = new CollectedHighlights(decisions);
        sessions.forEach(collected::take);
        return collected.all();
    }

    /// Takes a session in; nothing of its reading is kept but what is collected.
    ///
    /// @param note its path inside the vault
    void take(String note, Session session) {
        sessions++;
        collect(note, session, all);
        questions.take(note, session);
        goals.take(note, session);
        debates.take(note, session);
        var entries = session.sections().stream().mapToInt(s -> s.entries().size()).sum();
        session.date().ifPresent(day -> perDay.merge(day, entries, Integer::sum));
    }

    /// All that was collected from the sessions taken in.
    Highlights all() {
        var whole = new ArrayList<>(all);
        whole.addAll(questions.all(decisions));
        whole.addAll(goals.all(decisions));
        whole.addAll(debates.all(decisions));
        return new Highlights(whole, sessions, perDay);
    }

    private static void collect(String note, Session session, List<Highlight> all) {
        for (var section : session.sections()) {
            var collection = Optional.ofNullable(BY_SECTION.get(section.kind()));
            for (var entry : section.entries()) {
                if (!entry.text().isBlank()) {
                    collection.or(() -> said(section, entry)).ifPresent(c -> all.add(new Highlight(
                            c, entry.said(), entry.by().map(Attribution::by),
                            new Standing(session.date(), note, entry.line()))));
                }
            }
        }
    }

    /// Whatever else a viewer said; debates stand whole and questions by themselves.
    private static Optional<Collection> said(Section section, Entry entry) {
        return entry.by().isPresent() && section.kind() != SectionKind.DEBATES && !section.kind().asks()
                ? Optional.of(Collection.SAID)
                : Optional.empty();
    }
}
