package app.primed.shell;

import app.primed.highlights.model.Collection;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.Side;
import app.primed.highlights.model.Standing;
import app.primed.notebook.model.Debate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import app.primed.notebook.model.Session;

/// Every debate with its sides, and where else the same topic was argued.
final class CollectedDebates {
    private final Map<String, List<Highlight>> topics = new LinkedHashMap<>();

    void take(String note, Session session) {
        session.debates().forEach(debate -> topics
                .computeIfAbsent(Recurring.key(debate.topic()), _ -> new ArrayList<>())
                .add(new Highlight(Collection.DEBATES, debate.topic(), Optional.empty(),
                        new Standing(session.date(), note, debate.line()), sides(debate), List.of())));
    }

    List<Highlight> all() {
        return topics.values().stream().flatMap(same -> same.stream().map(one -> new Highlight(one.collection(),
                one.text(), one.by(), one.at(), one.sides(), Recurring.others(same, one)))).toList();
    }

    private static List<Side> sides(Debate debate) {
        return debate.options().stream().flatMap(option -> sides(debate, option)).toList();
    }

    /// An option without a name holds what speaks for and against the topic itself: two sides to show.
    private static Stream<Side> sides(Debate debate, Debate.Option option) {
        var pros = arguments(option, app.primed.notebook.model.Side.PRO);
        var cons = arguments(option, app.primed.notebook.model.Side.CON);
        if (!option.name().isEmpty()) {
            return Stream.of(new Side(option.name(), option.line(), pros, cons, option.votes()));
        }
        return Stream.of(new Side("Pros", debate.line(), pros, List.of(), option.votes()),
                new Side("Cons", debate.line(), List.of(), cons, List.of()))
                .filter(side -> side.arguments().findAny().isPresent() || !side.votes().isEmpty());
    }

    private static List<Side.Argument> arguments(Debate.Option option, app.primed.notebook.model.Side side) {
        return option.of(side).stream().map(a -> new Side.Argument(a.line(), a.text(), a.by())).toList();
    }
}
