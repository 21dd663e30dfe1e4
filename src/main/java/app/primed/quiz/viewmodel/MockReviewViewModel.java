package app.primed.quiz.viewmodel;

import app.primed.quiz.model.MockMark;
import app.primed.quiz.model.MockQuestion;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Grading after the interview: each answer next to the expected one.
public final class MockReviewViewModel {
    private final MockSessionViewModel session;
    private final Runnable done;
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<MockQuestion>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param done called after the last answer
    MockReviewViewModel(MockSessionViewModel session, Runnable done) {
        this.session = session;
        this.done = done;
        session.challenge().runningProperty().subscribe(_ -> refresh());
        session.challenge().verdictProperty().subscribe(_ -> refresh());
    }

    /// Starts at the first answer without a mark.
    void begin() {
        session.judgeCode();
        var all = session.interview().orElseThrow().questions();
        var first = 0;
        while (first < all.size() - 1 && all.get(first).mark().isPresent() && all.get(first).isSelfJudged()
                && all.get(first).remark().isEmpty()) {
            first++;
        }
        index.set(first);
        refresh();
    }

    /// Marks the current answer and continues. Ignored if it is graded automatically.
    public void judge(MockMark mark) {
        if (isOwn()) {
            session.judge(index.get(), mark);
            next();
        }
    }

    /// Whether the user marks the current answer. This includes code whose checks could not be run.
    public boolean isOwn() {
        return shown.get().filter(a -> a.isSelfJudged() || a.mark().isEmpty() && !isRunning()).isPresent();
    }

    /// Whether the checks of the current code are running.
    public boolean isRunning() {
        return session.challenge().runningProperty().get();
    }

    /// Whether the current answer has its mark, so that the next can be shown.
    public boolean isJudged() {
        return shown.get().flatMap(MockQuestion::mark).isPresent();
    }

    /// Shows the next answer, or the report after the last.
    public void next() {
        refresh();
        if (!isJudged()) {
            return;
        }
        if (index.get() + 1 < size()) {
            index.set(index.get() + 1);
            refresh();
        } else if (firstOpen().isPresent()) {
            index.set(firstOpen().get());
            refresh();
        } else {
            done.run();
        }
    }

    public void back() {
        if (index.get() > 0) {
            index.set(index.get() - 1);
            refresh();
        }
    }

    private Optional<Integer> firstOpen() {
        var all = session.interview().orElseThrow().questions();
        for (var n = 0; n < all.size(); n++) {
            if (all.get(n).mark().isEmpty()) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }

    private void refresh() {
        shown.set(session.interview().filter(i -> i.ended() && index.get() < i.questions().size())
                .map(i -> i.questions().get(index.get())));
    }

    public int size() {
        return session.interview().map(i -> i.questions().size()).orElse(0);
    }

    /// The 0-based position of the current answer.
    public ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    /// The current answer.
    public ReadOnlyObjectProperty<Optional<MockQuestion>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
