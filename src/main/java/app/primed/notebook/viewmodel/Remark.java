package app.primed.notebook.viewmodel;

import app.primed.platform.Background;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Something worth saying once: it stands for some seconds and goes by itself.
final class Remark {
    private static final long STANDS_MILLIS = 8_000;

    private final Background background;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    Remark(Background background) {
        this.background = background;
    }

    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    void say(String said) {
        words.set(said);
        background.later("notebook-remark", STANDS_MILLIS, () -> words.set(""));
    }
}
