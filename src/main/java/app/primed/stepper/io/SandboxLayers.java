package app.primed.stepper.io;

import java.util.List;

/// The layers of the sandbox that hold around a child, and what that means, in words.
///
/// @param names as the child names them: `rlimits`, `landlock`, `seccomp`, `audit hook`
record SandboxLayers(List<String> names) {

    /// What a test may leave out of them on a system that has them all. No setting leads here.
    enum Requested {
        FULL("full"),
        WITHOUT_LANDLOCK("without landlock"),
        AUDIT_HOOK_ONLY("audit hook only");

        private final String word;

        Requested(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    String description() {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /// What does not hold, in a few words; empty where all of it does.
    String missing() {
        if (names.contains("landlock") && names.contains("seccomp")) {
            return "";
        }
        if (names.contains("seccomp")) {
            return "no Landlock: files are kept from being read by the audit hook only, which is not a boundary";
        }
        if (names.contains("landlock")) {
            return "no seccomp: other programs and sockets are kept away by the audit hook only, which is not a boundary";
        }
        return "only the audit hook holds: it stops accidents and is not a boundary";
    }

    /// What to do about it; empty where nothing lacks.
    String advice() {
        if (missing().isEmpty()) {
            return "";
        }
        return (names.contains("seccomp") ? "Linux 5.13 or newer has Landlock. " : "")
                + "Run only programs here that you would run without a sandbox.";
    }
}
