package app.primed.shell;

import app.primed.highlights.model.Collection;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.Highlights;
import app.primed.highlights.model.Side;
import app.primed.notebook.model.Attribution;
import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.TaskState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
        all.addAll(openQuestions(sessions));
        return new Highlights(all, sessions.size(), perDay);
    }

    /// A question is one thing across days: it stands once, where it stood last, and not at all once it was answered.
    private static List<Highlight> openQuestions(Map<String, Session> sessions) {
        var open = new TreeMap<String, Highlight>();
        var answered = new HashSet<String>();
        sessions.forEach((note, session) -> session.questions().stream()
                .filter(q -> q.section() != SectionKind.INTERVIEW_QUESTIONS).forEach(q -> {
                    var words = q.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
                    if (q.answered()) {
                        answered.add(words);
                    } else {
                        open.merge(words,
                                new Highlight(Collection.OPEN_QUESTIONS, q.text(), q.by(), session.date(), note,
                                        q.line(),
                                        List.of()),
                                (a, b) -> day(a).isAfter(day(b)) ? a : b);
                    }
                }));
        open.keySet().removeAll(answered);
        return List.copyOf(open.values());
    }

    private static LocalDate day(Highlight highlight) {
        return highlight.day().orElse(LocalDate.MIN);
    }

    private static void collect(String note, Session session, List<Highlight> all) {
        var day = session.date();
        for (var debate : session.debates()) {
            all.add(new Highlight(
                    Collection.DEBATES, debate.topic(), Optional.empty(), day, note, debate.line(), sides(debate)));
        }
        session.tasks(SectionKind.GOALS).stream().filter(goal -> goal.task() == TaskState.OPEN)
                .forEach(goal -> all.add(new Highlight(
                        Collection.GOALS, goal.text(), Optional.empty(), day, note, goal.line(), List.of())));
        for (var section : session.sections()) {
            var collection = Optional.ofNullable(BY_SECTION.get(section.kind()));
            for (var entry : section.entries()) {
                if (!entry.text().isBlank()) {
                    collection.or(() -> said(section, entry)).ifPresent(c -> all.add(new Highlight(
                            c, entry.said(), entry.by().map(Attribution::by), day, note, entry.line(), List.of())));
                }
            }
        }
    }

    /// Whatever else a viewer said, debates aside, which stand whole.
    private static Optional<Collection> said(Section section, Entry entry) {
        return entry.by().isPresent() && section.kind() != SectionKind.DEBATES
                ? Optional.of(Collection.SAID)
                : Optional.empty();
    }

    private static List<Side> sides(Debate debate) {
        return debate.options().stream().flatMap(CollectedHighlights::sides).toList();
    }

    /// An option without a name holds what speaks for and against the topic itself: two sides to show.
    private static Stream<Side> sides(Debate.Option option) {
        var pros = words(option, app.primed.notebook.model.Side.PRO);
        var cons = words(option, app.primed.notebook.model.Side.CON);
        if (!option.name().isEmpty()) {
            return Stream.of(new Side(option.name(), pros, cons, option.votes(), voices(option.arguments())));
        }
        return Stream.of(
                new Side("Pros", pros, List.of(), option.votes(),
                        voices(option.of(app.primed.notebook.model.Side.PRO))),
                new Side("Cons", List.of(), cons, List.of(), voices(option.of(app.primed.notebook.model.Side.CON))))
                .filter(side -> !side.pros().isEmpty() || !side.cons().isEmpty() || !side.votes().isEmpty());
    }

    private static List<String> voices(List<Debate.Argument> arguments) {
        return arguments.stream().flatMap(argument -> argument.by().stream()).toList();
    }

    private static List<String> words(Debate.Option option, app.primed.notebook.model.Side side) {
        return option.of(side).stream().map(a -> a.by().map(by -> a.text() + " @" + by).orElse(a.text())).toList();
    }
}
