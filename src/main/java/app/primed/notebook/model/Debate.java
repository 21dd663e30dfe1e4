package app.primed.notebook.model;

import java.util.List;
import java.util.Optional;

/// Something argued about.
///
/// @param line 1-based line of the topic
/// @param topic its words
/// @param options the choices; arguments outside of any option are in one without a name
/// @param verdict how it was decided, where that is written
/// @param range the topic through the last argument
public record Debate(int line, String topic, List<Option> options, Optional<Verdict> verdict, Range range) {

    /// How a debate was decided.
    ///
    /// @param line 1-based line of `Verdict: …`
    /// @param text its words
    public record Verdict(int line, String text) {}

    /// @param line 1-based line of its name
    /// @param name its words; empty for arguments about the topic itself
    /// @param arguments pros and cons in order
    /// @param votes handles listed under it
    public record Option(int line, String name, List<Argument> arguments, List<String> votes) {

        public List<Argument> of(ArgumentSide side) {
            return arguments.stream().filter(argument -> argument.side() == side).toList();
        }
    }

    /// @param line 1-based
    /// @param side for or against
    /// @param text its words
    /// @param by who argues so, where that is known
    public record Argument(int line, ArgumentSide side, String text, Optional<String> by) {}

    /// Whether it is more than a topic, which alone is an entry like others.
    public boolean argued() {
        return !options.isEmpty() || topic.endsWith("?") || verdict.isPresent() || range.endLine() > range.line();
    }

    public long count(ArgumentSide side) {
        return options.stream().flatMap(o -> o.arguments().stream()).filter(a -> a.side() == side).count();
    }

    public long votes() {
        return options.stream().mapToLong(o -> o.votes().size()).sum();
    }
}
