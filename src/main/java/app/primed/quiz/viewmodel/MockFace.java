package app.primed.quiz.viewmodel;

import app.primed.quiz.model.MockInterview;
import java.time.Duration;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What an interview's clock shows.
public final class MockFace {
    private final ReadOnlyObjectWrapper<MockClock> time = new ReadOnlyObjectWrapper<>(MockClock.of(Duration.ZERO));
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();

    MockFace() {}

    void show(MockInterview here) {
        time.set(MockClock.of(here.left()));
        share.set((double) here.current().spent().toMillis() / Math.max(1, here.share(here.at()).toMillis()));
        news.set(switch (time.get().mood()) {
            case CALM -> "";
            case SOON -> "The last two minutes.";
            case OVER -> "Time is up. Finish your sentence; nothing is lost.";
        });
    }

    void clear() {
        news.set("");
    }

    public ReadOnlyObjectProperty<MockClock> time() {
        return time.getReadOnlyProperty();
    }

    /// What the clock has to say just now; empty while there is time.
    public ReadOnlyStringProperty news() {
        return news.getReadOnlyProperty();
    }

    /// How much of its share of the time this question took; 1 is all of it, and it may be more.
    public ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }
}
