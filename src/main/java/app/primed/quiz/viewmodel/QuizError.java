package app.primed.quiz.viewmodel;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The error message that a page of the quiz shows until something succeeds.
public final class QuizError {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    void show(Throwable error) {
        text.set(CardLabels.error(error));
    }

    void show(String message) {
        text.set(message);
    }

    void clear() {
        text.set("");
    }

    /// What went wrong and what to do about it; empty while there is no error.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
