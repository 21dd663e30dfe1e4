package app.primed.highlights.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One side of a debate: an option with its arguments, or all that speaks for (or against) the topic.
///
/// @param name "Pros", "Cons" or the option's words
/// @param line 1-based line of the option's name, or of the topic
/// @param pros what speaks for it
/// @param cons what speaks against it
/// @param votes the handles that stand by it
public record DebateSide(String name, int line, List<Argument> pros, List<Argument> cons, List<String> votes) {

    /// @param line 1-based
    /// @param text its words
    /// @param by who argues so
    public record Argument(int line, String text, Optional<String> by) {}

    public Stream<Argument> arguments() {
        return Stream.concat(pros.stream(), cons.stream());
    }

    /// The same with everyone by another handle. Nobody votes twice for one side.
    DebateSide with(UnaryOperator<String> person) {
        return new DebateSide(name, line, with(pros, person), with(cons, person),
                votes.stream().map(person).distinct().toList());
    }

    private static List<Argument> with(List<Argument> arguments, UnaryOperator<String> person) {
        return arguments.stream().map(a -> new Argument(a.line(), a.text(), a.by().map(person))).toList();
    }

    Stream<String> handles() {
        return Stream.concat(votes.stream(), arguments().flatMap(argument -> argument.by().stream()));
    }

    boolean holds(String word) {
        return contains(name, word) || arguments().anyMatch(a -> contains(a.text(), word))
                || handles().anyMatch(handle -> contains(handle, word));
    }

    static boolean contains(String text, String word) {
        return text.toLowerCase(java.util.Locale.ROOT).contains(word);
    }
}
