package app.primed.stepper.model;

import app.primed.trace.ObjectState;
import java.util.Optional;

/// How strictly a run is audited. A program in the stepper is the user's own, but an answer to a challenge might try to
/// report events that never happened.
///
/// @param strict whether access to the recorder is reported as [StepKind#TAMPERED]
/// @param denied the state that Python hides in this run, if any: `inspect` returns [#replacement] instead, and
///     attributes such as `gi_running` are consistent with it. Output that does not change was not based on Python's
///     answer
/// @param replacement what replaces the state's name, without `GEN_`
/// @param replacement what replaces the state's name, without `GEN_`
public record AuditMode(boolean strict, Optional<ObjectState> denied, String replacement) {
    public static final AuditMode NONE = new AuditMode(false, Optional.empty(), "");
    public static final AuditMode STRICT = new AuditMode(true, Optional.empty(), "");

    public static AuditMode denying(ObjectState state, String word) {
        return new AuditMode(true, Optional.of(state), word);
    }
}
