package app.primed.notebook.viewmodel;

import app.primed.platform.Background;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Something worth saying once: it stands for some seconds and goes by itself.
final class StatusMessage {
    private static final long STANDS_MILLIS = 8_000;

    private final Background background;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    StatusMessage(Background background) {
        this.background = background;
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    void show(String said) {
        text.set(said);
        background.later("notebook-remark", STANDS_MILLIS, () -> text.set(""));
    }
}
