package app.primed.links;

import app.primed.highlights.model.DebateSide;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.HighlightCollection;
import app.primed.highlights.model.NoteLocation;
import app.primed.notebook.model.Debate;
import app.primed.notebook.model.DebateHistory;
import app.primed.notebook.model.Decisions;
import app.primed.notebook.model.RecurringEntries.Occurrence;
import app.primed.notebook.model.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Collects debates with their sides and the other days of the same topic.
final class DebateCollector {
    private final List<Occurrence<Debate>> places = new ArrayList<>();

    void add(String note, Session session) {
        places.addAll(DebateHistory.occurrences(note, session));
    }

    List<Highlight> result(Decisions decisions) {
        var all = new ArrayList<Highlight>();
        for (var topic : DebateHistory.ofOccurrences(places, decisions).all()) {
            var standing =
                    topic.occurrences().stream().map(s -> new NoteLocation(s.day(), s.note(), s.line())).toList();
            for (int i = 0; i < standing.size(); i++) {
                var here = standing.get(i);
                var debate = topic.occurrences().get(i).value();
                all.add(new Highlight(HighlightCollection.DEBATES, debate.topic(), Optional.empty(), here,
                        sides(debate), debate.verdict().map(Debate.Verdict::text),
                        standing.stream().filter(other -> other != here).toList()));
            }
        }
        return all;
    }

    private static List<DebateSide> sides(Debate debate) {
        return debate.options().stream().flatMap(option -> sides(debate, option)).toList();
    }

    /// An option without a name holds what speaks for and against the topic itself: two sides to show.
    private static Stream<DebateSide> sides(Debate debate, Debate.Option option) {
        var pros = arguments(option, app.primed.notebook.model.ArgumentSide.PRO);
        var cons = arguments(option, app.primed.notebook.model.ArgumentSide.CON);
        if (!option.name().isEmpty()) {
            return Stream.of(new DebateSide(option.name(), option.line(), pros, cons, option.votes()));
        }
        return Stream.of(new DebateSide("Pros", debate.line(), pros, List.of(), option.votes()),
                new DebateSide("Cons", debate.line(), List.of(), cons, List.of()))
                .filter(side -> side.arguments().findAny().isPresent() || !side.votes().isEmpty());
    }

    private static List<DebateSide.Argument> arguments(Debate.Option option,
            app.primed.notebook.model.ArgumentSide side) {
        return option.of(side).stream().map(a -> new DebateSide.Argument(a.line(), a.text(), a.by())).toList();
    }
}
