package app.primed.stepper.viewmodel;

import app.primed.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Guides the user through an example's key steps. There is no lesson for other programs or changed examples, because
/// its explanations might be wrong.
public final class LessonGuide {
    private final StepCursor cursor;
    private final ReadOnlyObjectWrapper<Optional<LessonPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> caption = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<Trace> known = Optional.empty();
    private int knownSize;
    private Optional<Example> example = Optional.empty();
    private List<OptionalInt> places = List.of();

    /// The position in a lesson.
    ///
    /// @param number the latest key step, from 1; 0 before the first
    /// @param of the number of key steps
    /// @param here whether the current step is this key step
    /// @param words the explanation; before the first key step, what the lesson is about
    public record LessonPage(Example example, int number, int of, boolean here, String words) {

        public boolean last() {
            return number == of;
        }

        /// The next example; empty after the last.
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

    /// The position in the lesson; empty if the program is no example.
    public ReadOnlyObjectProperty<Optional<LessonPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The explanation of the current step; empty if it is no key step.
    public ReadOnlyObjectProperty<Optional<String>> captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /// Goes to the next recorded key step.
    public void next() {
        keySteps().filter(step -> step > cursor.stepProperty().get()).findFirst().ifPresent(cursor::goTo);
    }

    /// Goes to the previous key step.
    public void back() {
        keySteps().filter(step -> step < cursor.stepProperty().get()).reduce((_, last) -> last)
                .ifPresent(cursor::goTo);
    }

    /// The key steps recorded so far, ascending; empty if there is no lesson.
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

    /// The lesson's page at a step; empty if the program is no example.
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
