package app.primed.stepper.viewmodel;

import app.primed.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Leads through an example: which of its key steps one is at, what it explains, and the way to the next.
/// A run of any other text has no lesson, nor has an example that was changed: what is said must be true.
public final class LessonGuide {
    private final StepCursor cursor;
    private final ReadOnlyObjectWrapper<Optional<LessonPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> caption = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<Trace> known = Optional.empty();
    private int knownSize;
    private Optional<Example> example = Optional.empty();
    private List<OptionalInt> places = List.of();

    /// Where one is in a lesson.
    ///
    /// @param number the key step last come by, from 1; 0 before the first
    /// @param of how many the lesson has
    /// @param here whether it is the current step itself
    /// @param words what it explains; before the first, what the lesson is about
    public record LessonPage(Example example, int number, int of, boolean here, String words) {

        /// Whether this is the last key step.
        public boolean last() {
            return number == of;
        }

        /// The example one would take next; empty after the last.
        public Optional<Example> nextExample() {
            return example.number() < Example.ALL.size()
                    ? Optional.of(Example.ALL.get(example.number()))
                    : Optional.empty();
        }
    }

    LessonGuide(StepCursor cursor) {
        this.cursor = cursor;
        cursor.totalProperty().subscribe(_ -> update());
        cursor.stepProperty().subscribe(_ -> update());
    }

    /// Where one is in the lesson; empty where the run shown is no example's.
    public ReadOnlyObjectProperty<Optional<LessonPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The explanation of the current step itself; empty at any other than a key step.
    public ReadOnlyObjectProperty<Optional<String>> captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /// Goes to the next key step that is recorded.
    public void next() {
        keySteps().filter(step -> step > cursor.stepProperty().get()).findFirst().ifPresent(cursor::goTo);
    }

    /// Goes to the key step before.
    public void back() {
        keySteps().filter(step -> step < cursor.stepProperty().get()).reduce((_, last) -> last)
                .ifPresent(cursor::goTo);
    }

    /// The key steps recorded so far, ascending; none where there is no lesson.
    public IntStream keySteps() {
        return places.stream().flatMapToInt(OptionalInt::stream);
    }

    private void update() {
        var now = cursor.trace();
        var size = cursor.totalProperty().get();
        if (!now.equals(known) || size != knownSize) {
            example = now.filter(_ -> size > 0).flatMap(run -> Example.of(run.source()));
            places = example.stream().flatMap(e -> e.lesson().keys().stream())
                    .map(key -> now.map(run -> key.at().in(run, size)).orElse(OptionalInt.empty())).toList();
            known = now;
            knownSize = size;
        }
        var shown = pageAt(cursor.stepProperty().get());
        page.set(shown);
        caption.set(shown.filter(LessonPage::here).map(LessonPage::words));
    }

    /// Where one would be in the lesson at a step; empty where the run shown is no example's.
    Optional<LessonPage> pageAt(int step) {
        return example.map(of -> pageOf(of, step));
    }

    private LessonPage pageOf(Example of, int step) {
        var at = IntStream.range(0, places.size()).filter(i -> places.get(i).orElse(Integer.MAX_VALUE) <= step)
                .reduce(-1, (_, last) -> last);
        var keys = of.lesson().keys();
        return at < 0
                ? new LessonPage(of, 0, keys.size(), false, of.about())
                : new LessonPage(of, at + 1, keys.size(), places.get(at).getAsInt() == step, keys.get(at).words());
    }
}
