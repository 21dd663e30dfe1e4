package app.primed.quiz.model;

import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import java.util.List;
import java.util.Optional;

/// A condition on a run. Checks are data in a deck; [CheckEvaluator] decides them. `name` restricts a check to objects
/// of that function or variable; without it any object will do.
public sealed interface Check {

    /// Its type in a deck, for example `asked-state`.
    String type();

    /// Its text for the user, for example "its state was asked while it ran".
    String description();

    /// The program asked for an object's state while the object was in it, and printed the answer.
    record AskedState(ObjectState state, ObjectKind kind, Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "asked-state";
        }
    }

    /// At least this many objects of a kind were created.
    record Created(ObjectKind kind, Optional<String> name, int atLeast, String description) implements Check {
        @Override
        public String type() {
            return "created";
        }
    }

    /// One object went through these states in this order, possibly with others between them.
    record Reached(List<ObjectState> states, Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "reached";
        }
    }

    /// These values (as `repr` shows them) were sent to one object in this order.
    record Sent(List<String> values, Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "sent";
        }
    }

    /// One object yielded these values (as `repr` shows them) in this order, possibly with others between them.
    record Yielded(List<String> values, Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "yielded";
        }
    }

    /// An object ended by returning this value (as `repr` shows it).
    record Returned(String value, Optional<String> name, String description) implements Check {
        @Override
        public String type() {
            return "returned";
        }
    }

    /// The first call to an object was `next` or `send(None)`, and a value was sent later.
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

    /// An object ended in this way.
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

    /// An object's `finally` block ran after `close` or `throw`.
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
            /// The output is exactly these lines.
            WHOLE("whole"),
            /// The output contains these lines, one after another.
            LINES("lines"),
            /// The output contains each of these as whole words.
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

    /// These statements run after the answer, in its namespace, and every `assert` in them passes.
    ///
    /// @param code Python; built-in names have their original meaning, even if the answer redefined them
    record Tests(String code, String description) implements Check {
        @Override
        public String type() {
            return "tests";
        }
    }

    /// The answer's code uses these names, not counting comments and strings. Other checks test what they do.
    record Uses(List<String> names, String description) implements Check {
        @Override
        public String type() {
            return "uses";
        }
    }

    /// The answer does not use these names.
    record Forbids(List<String> names, String description) implements Check {
        @Override
        public String type() {
            return "forbids";
        }
    }
}
