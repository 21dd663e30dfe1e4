package app.primed.links;

import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.HighlightCollection;
import app.primed.highlights.model.Highlights;
import app.primed.highlights.model.NameRule;
import app.primed.highlights.model.NoteLocation;
import app.primed.notebook.model.Attribution;
import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Decisions;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.LineReading;
import app.primed.notebook.model.PeopleRules;
import app.primed.notebook.model.ReadingRules;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Collects highlights from sessions.
final class HighlightsCollector {
    private static final Map<SectionKind, HighlightCollection> BY_SECTION = Arrays.stream(SectionKind.values())
            .filter(kind -> !kind.collection().isEmpty())
            .collect(Collectors.toMap(kind -> kind, kind -> HighlightCollection.valueOf(kind.collection())));

    private final Decisions decisions;
    private final PeopleRules people;
    private final List<Highlight> result = new ArrayList<>();
    private final Map<LocalDate, Integer> perDay = new TreeMap<>();
    private final QuestionCollector questions = new QuestionCollector();
    private final GoalCollector goals = new GoalCollector();
    private final DebateCollector debates = new DebateCollector();
    private int sessions;
    private int undated;

    /// @param decisions entries that were dropped, or merged despite different words
    HighlightsCollector(Decisions decisions) {
        this(decisions, ReadingRules.NONE.people());
    }

    /// @param people which handles are one person
    HighlightsCollector(Decisions decisions, PeopleRules people) {
        this.decisions = decisions;
        this.people = people;
    }

    /// @param sessions each note's path inside the vault with its reading
    static Highlights from(Map<String, Session> sessions, Decisions decisions) {
        var collected = new HighlightsCollector(decisions);
        sessions.forEach(collected::add);
        return collected.result();
    }

    /// Adds a session; only its highlights are kept.
    ///
    /// @param note its path inside the vault
    void add(String note, Session session) {
        if (session.date().isPresent()) {
            sessions++;
        } else {
            undated++;
        }
        collect(note, session, result);
        questions.add(note, session);
        goals.add(note, session);
        debates.add(note, session);
        var entries = session.sections().stream().mapToInt(s -> s.entries().size()).sum();
        session.date().ifPresent(day -> perDay.merge(day, entries, Integer::sum));
    }

    /// The highlights of all added sessions.
    Highlights result() {
        var whole = new ArrayList<>(result);
        whole.addAll(questions.result(decisions));
        whole.addAll(goals.result(decisions));
        whole.addAll(debates.result(decisions));
        if (people.all().isEmpty()) {
            return new Highlights(whole, sessions, undated, perDay, List.of());
        }
        return new Highlights(
                whole.stream().map(highlight -> highlight.with(people::of)).toList(), sessions, undated, perDay,
                people.all().stream().map(rule -> new NameRule(rule.alias(), rule.person(), rule.same())).toList());
    }

    private static void collect(String note, Session session, List<Highlight> all) {
        var argued = session.debates().stream().flatMap(debate -> debate.options().stream())
                .flatMap(option -> option.arguments().stream()).map(Debate.Argument::line).collect(Collectors.toSet());
        session.sections().stream().flatMap(section -> section.entries().stream()).flatMap(Entry::all)
                .filter(entry -> learned(session, entry)).forEach(entry -> all.add(new Highlight(
                        HighlightCollection.LEARNINGS, entry.said(), entry.by().map(Attribution::by),
                        new NoteLocation(session.date(), note, entry.line()))));
        for (var section : session.sections()) {
            var collection = Optional.ofNullable(BY_SECTION.get(section.kind()));
            var entries = section.kind() == SectionKind.DEBATES
                    ? section.entries().stream().flatMap(Entry::all).filter(entry -> !argued.contains(entry.line()))
                            .filter(entry -> !entry.said().isBlank()).toList()
                    : section.entries();
            for (var entry : entries) {
                if (!entry.text().isBlank() && !learned(session, entry)) {
                    collection.or(() -> said(section, entry)).ifPresent(c -> all.add(new Highlight(
                            c, entry.said(), entry.by().map(Attribution::by),
                            new NoteLocation(session.date(), note, entry.line()))));
                }
            }
        }
    }

    /// Whether the reader says that it is a learning, wherever it is.
    private static boolean learned(Session session, Entry entry) {
        return session.meant().get(entry.line()) == LineReading.Kind.LEARNING;
    }

    /// Other entries of viewers. The arguments of debates, and questions, are collected elsewhere.
    private static Optional<HighlightCollection> said(Section section, Entry entry) {
        return entry.by().isPresent() && !section.kind().asks()
                ? Optional.of(HighlightCollection.SAID)
                : Optional.empty();
    }
}
