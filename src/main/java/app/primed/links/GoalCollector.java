package app.primed.links;

import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.HighlightCollection;
import app.primed.highlights.model.NoteLocation;
import app.primed.notebook.model.CarriedFrom;
import app.primed.notebook.model.Decisions;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.NormalizedText;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.TaskState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Collects goals and tasks. A goal carried from day to day is shown once, at its latest place with the earlier ones,
/// and not at all once it is reached or dropped.
final class GoalCollector {
    private final List<Highlight> settledOnes = new ArrayList<>();
    private final List<Highlight> todos = new ArrayList<>();
    private final Map<String, List<Highlight>> open = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();

    void add(String note, Session session) {
        for (var goal : session.tasks(SectionKind.GOALS)) {
            var key = NormalizedText.of(CarriedFrom.strip(goal.text())).key();
            if (goal.task() == TaskState.CANCELLED) {
                settled.add(key);
            } else if (goal.task() == TaskState.DONE) {
                settled.add(key);
                settledOnes.add(highlight(HighlightCollection.REACHED, note, session, goal));
            } else {
                open.computeIfAbsent(key, _ -> new ArrayList<>())
                        .add(highlight(HighlightCollection.GOALS, note, session, goal));
            }
        }
        session.tasks(SectionKind.TODO).stream().filter(task -> task.task().isOpen())
                .forEach(task -> todos.add(highlight(HighlightCollection.TODO, note, session, task)));
    }

    List<Highlight> result(Decisions decisions) {
        var all = new ArrayList<>(settledOnes);
        todos.stream().filter(task -> !decisions.dropped(SectionKind.TODO, task.text())).forEach(all::add);
        open.forEach((key, same) -> {
            if (!settled.contains(key) && !decisions.dropped(SectionKind.GOALS, same.getLast().text())) {
                all.add(latest(same));
            }
        });
        return all;
    }

    private static Highlight highlight(HighlightCollection collection, String note, Session session, Entry entry) {
        return new Highlight(collection, CarriedFrom.strip(entry.text()), Optional.empty(),
                new NoteLocation(session.date(), note, entry.line()));
    }

    private static Highlight latest(List<Highlight> same) {
        same.sort(Comparator.comparing((Highlight h) -> h.day().orElse(LocalDate.MIN)));
        var last = same.getLast();
        return new Highlight(last.collection(), last.text(), last.by(), last.at(), List.of(),
                same.subList(0, same.size() - 1).stream().map(Highlight::at).toList());
    }
}
