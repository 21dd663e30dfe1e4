package app.primed.shell;

import app.primed.highlights.model.Collection;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.Highlights;
import app.primed.highlights.model.Side;
import app.primed.notebook.model.Debate;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.TaskState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the highlights collect from the notebook's sessions: the one place that knows both.
final class CollectedHighlights {
    private static final Map<SectionKind, Collection> BY_SECTION = Map.of(
            SectionKind.LEARNINGS, Collection.LEARNINGS, SectionKind.ADVICE, Collection.ADVICE, SectionKind.OPINIONS,
            Collection.OPINIONS, SectionKind.QUOTES, Collection.QUOTES);

    private CollectedHighlights() {}

    /// @param sessions each note's path inside the vault with its reading
    static Highlights from(Map<String, Session> sessions) {
        var all = new ArrayList<Highlight>();
        var perDay = new TreeMap<LocalDate, Integer>();
        sessions.forEach((note, session) -> {
            collect(note, session, all);
            var entries = session.sections().stream().mapToInt(s -> s.entries().size()).sum();
            session.date().ifPresent(day -> perDay.merge(day, entries, Integer::sum));
        });
        return new Highlights(all, sessions.size(), perDay);
    }

    private static void collect(String note, Session session, List<Highlight> all) {
        var day = session.date();
        session.questions().stream().filter(q -> !q.answered() && q.section() != SectionKind.INTERVIEW_QUESTIONS)
                .forEach(q -> all.add(
                        new Highlight(Collection.OPEN_QUESTIONS, q.text(), q.by(), day, note, q.line(), List.of())));
        for (var debate : session.debates()) {
            all.add(new Highlight(
                    Collection.DEBATES, debate.topic(), Optional.empty(), day, note, debate.line(), sides(debate)));
        }
        session.tasks(SectionKind.GOALS).stream().filter(goal -> goal.task() == TaskState.OPEN)
                .forEach(goal -> all.add(new Highlight(
                        Collection.GOALS, goal.text(), Optional.empty(), day, note, goal.line(), List.of())));
        BY_SECTION.forEach((kind, collection) -> session.entries(kind).stream().filter(e -> !e.text().isBlank())
                .forEach(e -> all.add(new Highlight(
                        collection, e.said(), e.by().map(a -> a.by()), day, note, e.line(), List.of()))));
    }

    private static List<Side> sides(Debate debate) {
        return debate.options().stream().flatMap(CollectedHighlights::sides).toList();
    }

    /// An option without a name holds what speaks for and against the topic itself: two sides to show.
    private static Stream<Side> sides(Debate.Option option) {
        var pros = words(option, app.primed.notebook.model.Side.PRO);
        var cons = words(option, app.primed.notebook.model.Side.CON);
        if (!option.name().isEmpty()) {
            return Stream.of(new Side(option.name(), pros, cons, option.votes()));
        }
        return Stream.of(new Side("Pros", pros, List.of(), option.votes()), new Side("Cons", List.of(), cons, List.of()))
                .filter(side -> !side.pros().isEmpty() || !side.cons().isEmpty() || !side.votes().isEmpty());
    }

    private static List<String> words(Debate.Option option, app.primed.notebook.model.Side side) {
        return option.of(side).stream().map(a -> a.by().map(by -> a.text() + " @" + by).orElse(a.text())).toList();
    }
}
