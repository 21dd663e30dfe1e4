package app.primed.quiz.model;

import java.util.List;
import java.util.Optional;

/// A generator, coroutine or asynchronous generator of a run.
///
/// @param id its number in the run
/// @param kind what it is
/// @param name its qualified name (`averager`)
/// @param variable the name it was first bound to (`avg`)
/// @param stays its states over time, without gaps
public record Subject(int id, Kind kind, String name, String variable, List<Stay> stays) {

    public enum Kind {
        GENERATOR("generator", "GEN_"),
        COROUTINE("coroutine", "CORO_"),
        ASYNC_GENERATOR("async_generator", "AGEN_");

        private final String word;
        private final String prefix;

        Kind(String word, String prefix) {
            this.word = word;
            this.prefix = prefix;
        }

        /// Python's own word for the type.
        public String word() {
            return word;
        }

        /// For a sentence: `a generator`, `an async generator`.
        public String withArticle() {
            return (this == ASYNC_GENERATOR ? "an " : "a ") + word.replace('_', ' ');
        }

        /// The state as `inspect` prints it for this kind.
        public String nameOf(State state) {
            return prefix + state.name();
        }
    }

    /// Time in one state: from step `from` up to, but without, step `to`.
    public record Stay(State state, int from, int to) {}

    public Subject {
        stays = List.copyOf(stays);
    }

    public Optional<State> at(int step) {
        return stays.stream().filter(s -> s.from() <= step && step < s.to()).map(Stay::state).findFirst();
    }

    /// How a sentence calls it: its variable where there is one, else its name.
    public String called() {
        // What a comprehension or an argument list binds has no name a person wrote.
        return variable.matches("[\\p{L}_].*") ? variable : name;
    }
}
