package app.primed.stepper.io;

import java.util.List;

/// The active sandbox layers of a child, and what they mean for the user.
///
/// @param names as the child reports them: `rlimits`, `landlock`, `seccomp`, `loopback` (a network of its own),
///     `audit hook`
record SandboxLayers(List<String> names) {

    /// The layers that a test may switch off. No setting does.
    enum Requested {
        FULL("full"),
        WITHOUT_LOOPBACK("without loopback"),
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

    /// What is missing, in a few words; empty if nothing is.
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

    /// What to do about it; empty if nothing is missing.
    String advice() {
        if (missing().isEmpty()) {
            return "";
        }
        return (names.contains("seccomp") ? "Linux 5.13 or newer has Landlock. " : "")
                + "Run only programs here that you would run without a sandbox.";
    }
}
