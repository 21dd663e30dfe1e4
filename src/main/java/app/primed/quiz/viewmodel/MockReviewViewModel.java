package app.primed.quiz.viewmodel;

import app.primed.quiz.model.MockMark;
import app.primed.quiz.model.MockQuestion;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The answers one by one, each beside what was expected, and how each did.
public final class MockReviewViewModel {
    private final MockSessionViewModel session;
    private final Runnable done;
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<MockQuestion>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param done called after the last
    MockReviewViewModel(MockSessionViewModel session, Runnable done) {
        this.session = session;
        this.done = done;
        session.challenge().runningProperty().subscribe(_ -> refresh());
        session.challenge().verdictProperty().subscribe(_ -> refresh());
    }

    /// Begins with the first that has no verdict yet.
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

    /// Says how the answer on show did, and goes on. Does nothing where that says itself.
    public void judge(MockMark mark) {
        if (isOwn()) {
            session.judge(index.get(), mark);
            next();
        }
    }

    /// Whether the person says how the answer on show did. Where the checks could not be run, that is the person's too.
    public boolean isOwn() {
        return shown.get().filter(a -> a.isSelfJudged() || a.mark().isEmpty() && !isRunning()).isPresent();
    }

    /// Whether the checks of the code on show are being run.
    public boolean isRunning() {
        return session.challenge().runningProperty().get();
    }

    /// Whether the one on show has its verdict, so that the next may come.
    public boolean isJudged() {
        return shown.get().flatMap(MockQuestion::mark).isPresent();
    }

    /// The next one, or the report after the last.
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

    /// The place, from 0, of the one on show.
    public ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    /// The one on show.
    public ReadOnlyObjectProperty<Optional<MockQuestion>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
