package app.primed.quiz.model;

import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import java.util.List;
import java.util.Optional;

/// Something that must be true of a run. Checks are data in a deck; [Judge] knows how each is decided.
/// `name` narrows a check to objects of that function (or variable); without it any object will do.
public sealed interface Check {

    /// The word that names it in a deck: `asked-state`.
    String type();

    /// What the person reads: "its state was asked while it ran".
    String description();

    /// The program asked for an object's state while the object was in it, and printed the answer.
    record AskedState(ObjectState state, ObjectKind kind, Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "asked-state";
        }
    }

    /// At least so many objects of a kind came to be.
    record Created(ObjectKind kind, Optional<String> name, int atLeast, String description) implements Check {
        @Override
        public String type() {
            return "created";
        }
    }

    /// One object went through these states, in this order, others between them allowed.
    record Reached(List<ObjectState> states, Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "reached";
        }
    }

    /// These values (as `repr` shows them) were sent into one object, in this order.
    record Sent(List<String> values, Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "sent";
        }
    }

    /// One object gave these values out (as `repr` shows them), in this order, others between them allowed.
    record Yielded(List<String> values, Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "yielded";
        }
    }

    /// An object came to its end by returning this value (as `repr` shows it).
    record Returned(String value, Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "returned";
        }
    }

    /// The first thing an object got was a `next` (or `send(None)`), and a value followed.
    record PrimedBeforeSend(Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "primed-before-send";
        }
    }

    /// An exception of this type was thrown into an object.
    record Thrown(String exception, Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "thrown";
        }
    }

    /// How an object came to its end.
    record ClosedBy(Cause by, Optional<String> name, String description) implements Check {
        public enum Cause {
            CLOSE("close"),
            RETURN("return"),
            EXCEPTION("exception");

            private final String word;

            Cause(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }

        @Override
        public String type() {
            return "closed-by";
        }
    }

    /// An object's `finally` block ran after it was told to close, or was thrown into.
    record FinallyRan(Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "finally-ran";
        }
    }

    /// One object delegated to another (`yield from`, `await`), through at least this many links.
    record Delegates(int depth, Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "delegates";
        }
    }

    /// This was printed.
    record Stdout(List<String> lines, Match match, String description) implements Check {
        public enum Match {
            /// The output is these lines and no others.
            WHOLE("whole"),
            /// These lines stand next to each other in the output.
            LINES("lines"),
            /// Each stands somewhere in the output, as words of their own.
            WORDS("words");

            private final String word;

            Match(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }

        @Override
        public String type() {
            return "stdout";
        }
    }

    /// These statements run after the answer, in its names, and every `assert` in them holds.
    ///
    /// @param code Python; a built-in name means Python's own there, whatever the answer made of it
    record Tests(String code, String description) implements Check {
        @Override
        public String type() {
            return "tests";
        }
    }

    /// The answer's code uses these names, as code: a comment or a text does not count. That they do what they should
    /// is for other checks to see.
    record Uses(List<String> names, String description) implements Check {
        @Override
        public String type() {
            return "uses";
        }
    }

    /// The answer does without these names.
    record Forbids(List<String> names, String description) implements Check {
        @Override
        public String type() {
            return "forbids";
        }
    }
}
