package app.primed.quiz.viewmodel;

import app.primed.quiz.model.MockInterview;
import java.time.Duration;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The clock of an interview.
public final class MockClockViewModel {
    private final ReadOnlyObjectWrapper<ClockReading> time =
            new ReadOnlyObjectWrapper<>(ClockReading.of(Duration.ZERO));
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();

    MockClockViewModel() {}

    void show(MockInterview here) {
        time.set(ClockReading.of(here.timeLeft()));
        share.set((double) here.current().spent().toMillis() / Math.max(1, here.share(here.index()).toMillis()));
        notice.set(switch (time.get().urgency()) {
            case CALM -> "";
            case SOON -> "Two minutes left.";
            case OVER -> "Time is up. You can still finish your answer.";
        });
    }

    void clear() {
        notice.set("");
    }

    public ReadOnlyObjectProperty<ClockReading> timeProperty() {
        return time.getReadOnlyProperty();
    }

    /// The current message of the clock; may be empty.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// The time used for this question as a part of its share of the time limit; 1 is all of it, and it can be more.
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }
}
