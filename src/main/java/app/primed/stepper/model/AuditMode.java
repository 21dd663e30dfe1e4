package app.primed.stepper.model;

import app.primed.trace.ObjectState;
import java.util.Optional;

/// How strictly a run is watched. A program in the stepper is the user's own; an answer to a challenge might try
/// to report things that never happened.
///
/// @param strict whether what reaches for the recorder itself is reported as [StepKind#TAMPERED]
/// @param denied the state that Python does not admit to in this run, if any: `inspect` answers with [#word] instead,
///     and attributes like `gi_running` say it is not so. What then is printed as before was not what Python said
/// @param replacement what replaces the state's name, without `GEN_`
public record AuditMode(boolean strict, Optional<ObjectState> denied, String replacement) {
    public static final AuditMode NONE = new AuditMode(false, Optional.empty(), "");
    public static final AuditMode STRICT = new AuditMode(true, Optional.empty(), "");

    public static AuditMode denying(ObjectState state, String word) {
        return new AuditMode(true, Optional.of(state), word);
    }
}
