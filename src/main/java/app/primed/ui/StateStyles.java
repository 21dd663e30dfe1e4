package app.primed.ui;

import java.util.Objects;

/// The stylesheet with the colours of the four states. Every control that shows states adds it.
final class StateStyles {
    static final String SHEET = Objects.requireNonNull(StateStyles.class.getResource("/app/primed/ui/states.css"))
            .toExternalForm();

    private StateStyles() {}
}
