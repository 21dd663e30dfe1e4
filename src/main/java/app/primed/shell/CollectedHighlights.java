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

    private CollectedHighlights() {}

    /// @param sessions each note's path inside the vault with its reading
    /// @param decisions what was settled across notes: dropped, or the same in other words
    static Highlights from(Map<String, Session> sessions, Decisions decisions) {
        var all = new ArrayList<Highlight>();
        var perDay = new TreeMap<LocalDate, Integer>();
        sessions.forEach((note, session) -> {
            collect(note, session, all);
            var entries = session.sections().stream().mapToInt(s -> s.entries().size()).sum();
            session.date().ifPresent(day -> perDay.merge(day, entries, Integer::sum));
        });
        all.addAll(CollectedQuestions.from(sessions, decisions));
        all.addAll(CollectedGoals.from(sessions, decisions));
        all.addAll(CollectedDebates.from(sessions, decisions));
        return new Highlights(all, sessions.size(), perDay);
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
