package app.primed.links;

import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.HighlightCollection;
import app.primed.highlights.model.NoteLocation;
import app.primed.notebook.model.Decisions;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.QuestionHistory;
import app.primed.notebook.model.RecurringEntries.Occurrence;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import java.util.ArrayList;
import java.util.List;

/// Collects questions across days. An open question is shown at its latest place, with the earlier ones.
final class QuestionCollector {
    private final List<Occurrence<Question>> places = new ArrayList<>();

    void add(String note, Session session) {
        places.addAll(QuestionHistory.occurrences(note, session));
    }

    List<Highlight> result(Decisions decisions) {
        var all = new ArrayList<Highlight>();
        var history = QuestionHistory.ofOccurrences(places, decisions);
        for (var thing : history.open()) {
            var last = thing.occurrences().getLast();
            if (!decisions.dropped(SectionKind.QUESTIONS, last.words())) {
                all.add(new Highlight(HighlightCollection.OPEN_QUESTIONS, last.words(), last.value().by(),
                        location(last),
                        List.of(), thing.occurrences().subList(0, thing.occurrences().size() - 1).stream()
                                .map(QuestionCollector::location).toList()));
            }
        }
        for (var thing : history.all()) {
            for (var occurrence : thing.occurrences()) {
                if (occurrence.value().section() == SectionKind.VIEWER_QUESTIONS) {
                    all.add(highlight(HighlightCollection.VIEWER_QUESTIONS, occurrence));
                }
                // Interview questions stand in a collection of their own and become cards.
                if (occurrence.value().answered() && !occurrence.value().section().quizzes()) {
                    all.add(highlight(HighlightCollection.ANSWERED, occurrence));
                }
            }
        }
        return all;
    }

    private static Highlight highlight(HighlightCollection collection, Occurrence<Question> occurrence) {
        return new Highlight(collection, occurrence.words(), occurrence.value().by(), location(occurrence));
    }

    private static NoteLocation location(Occurrence<?> occurrence) {
        return new NoteLocation(occurrence.day(), occurrence.note(), occurrence.line());
    }
}
