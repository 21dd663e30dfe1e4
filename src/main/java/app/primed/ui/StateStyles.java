package app.primed.ui;

import java.util.Objects;

/// Where the colours of the four states are written down; every control that shows them brings it along.
final class StateStyles {
    static final String SHEET = Objects.requireNonNull(StateStyles.class.getResource("/app/primed/ui/states.css"))
            .toExternalForm();

    private StateStyles() {}
}
