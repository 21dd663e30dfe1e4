package app.primed.stepper.io;

import java.io.IOException;

/// The trace channel contained something that the agent does not write.
final class InvalidTraceException extends IOException {
    private static final long serialVersionUID = 1;

    InvalidTraceException(String what) {
        super(what);
    }
}
