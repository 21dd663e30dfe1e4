package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Dropped;
import app.primed.quiz.model.LogLine.Mark;
import app.primed.quiz.model.LogLine.Noted;
import app.primed.quiz.model.LogLine.Suspended;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The log's marks on cards besides grades. For each kind and card the latest line wins, by time and then by id, so
/// that two machines with the same lines agree. Immutable.
final class CardMarks {
    static final CardMarks NONE = new CardMarks(Map.of());

    private static final Comparator<Mark> EARLIER = Comparator.comparing(Mark::at).thenComparing(Mark::id);

    private final Map<String, List<Mark>> byCard;

    private CardMarks(Map<String, List<Mark>> byCard) {
        this.byCard = byCard;
    }

    CardMarks plus(Collection<Mark> more) {
        if (more.isEmpty()) {
            return this;
        }
        var fresh = new HashMap<String, List<Mark>>();
        more.forEach(mark -> fresh.computeIfAbsent(mark.card(), _ -> new ArrayList<>()).add(mark));
        var all = new HashMap<>(byCard);
        fresh.forEach((card, marks) -> {
            marks.addAll(marks(card));
            marks.sort(EARLIER);
            all.put(card, marks);
        });
        return new CardMarks(all);
    }

    /// Without the lines that were undone.
    CardMarks without(Set<String> ids) {
        if (ids.isEmpty() || byCard.isEmpty()) {
            return this;
        }
        var rest = new HashMap<String, List<Mark>>();
        byCard.forEach((card, list) -> {
            var kept = list.stream().filter(mark -> !ids.contains(mark.id())).toList();
            if (!kept.isEmpty()) {
                rest.put(card, kept);
            }
        });
        return new CardMarks(rest);
    }

    boolean isSuspended(String card) {
        return marks(card).reversed().stream().filter(Suspended.class::isInstance).findFirst()
                .filter(mark -> ((Suspended) mark).value()).isPresent();
    }

    boolean isDropped(String card) {
        return marks(card).reversed().stream().filter(Dropped.class::isInstance).findFirst()
                .filter(mark -> ((Dropped) mark).value()).isPresent();
    }

    String note(String card) {
        return marks(card).reversed().stream().filter(Noted.class::isInstance).findFirst()
                .map(mark -> ((Noted) mark).text()).orElse("");
    }

    /// A time for a new line on this card that makes it the latest, even if another machine's clock was ahead.
    Instant timeAfter(String card, Instant now) {
        var list = marks(card);
        return list.isEmpty() || list.getLast().at().isBefore(now) ? now : list.getLast().at().plusMillis(1);
    }

    private List<Mark> marks(String card) {
        return byCard.getOrDefault(card, List.of());
    }
}
