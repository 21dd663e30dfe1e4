package app.primed.highlights.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What one viewer contributed to the sessions, newest first.
///
/// @param handle as the vault writes it most recently
/// @param contributions grouped by kind
public record ViewerPage(String handle, List<Contribution> contributions) {

    /// What a viewer can do.
    public enum Kind {
        ADVISED("Advised", "piece of advice", "pieces of advice"),
        ASKED("Asked", "question", "questions"),
        ARGUED("Argued", "argument", "arguments"),
        VOTED("Voted for", "vote", "votes"),
        SAID("Said", "saying", "sayings");

        private final String title;
        private final String one;
        private final String many;

        Kind(String title, String one, String many) {
            this.title = title;
            this.one = one;
            this.many = many;
        }

        public String title() {
            return title;
        }

        /// "1 vote", "3 votes".
        public String count(long number) {
            return number + " " + (number == 1 ? one : many);
        }
    }

    /// @param kind what was done
    /// @param text the words, for a vote the option's
    /// @param topic the debate's topic; empty elsewhere
    /// @param side "+" for an argument for its option, "\u2212" against, empty elsewhere
    /// @param at its place
    public record Contribution(Kind kind, String text, String topic, String side, NoteLocation at) {}

    /// What a viewer did, whatever the case of the handle.
    public static ViewerPage of(List<Highlight> highlights, String handle) {
        var contributions = new ArrayList<Contribution>();
        var written = Optional.<String>empty();
        for (var highlight : highlights) {
            if (written.isEmpty()) {
                written = highlight.handles().filter(handle::equalsIgnoreCase).findFirst();
            }
            if (highlight.by().filter(handle::equalsIgnoreCase).isPresent()) {
                contributions
                        .add(new Contribution(kind(highlight.collection()), highlight.text(), "", "", highlight.at()));
            }
            highlight.sides().forEach(side -> addDebate(highlight, side, handle, contributions));
        }
        contributions.sort(Comparator.comparing(Contribution::kind));
        return new ViewerPage(written.orElse(handle), List.copyOf(contributions));
    }

    public List<Contribution> of(Kind kind) {
        return contributions.stream().filter(deed -> deed.kind() == kind).toList();
    }

    public Optional<LocalDate> first() {
        return contributions.stream().flatMap(deed -> deed.at().day().stream()).min(LocalDate::compareTo);
    }

    public Optional<LocalDate> last() {
        return contributions.stream().flatMap(deed -> deed.at().day().stream()).max(LocalDate::compareTo);
    }

    public int sessions() {
        return (int) contributions.stream().map(deed -> deed.at().note()).distinct().count();
    }

    private static void addDebate(Highlight debate, DebateSide side, String handle, List<Contribution> contributions) {
        for (var argument : side.arguments().toList()) {
            if (argument.by().filter(handle::equalsIgnoreCase).isPresent()) {
                contributions.add(new Contribution(Kind.ARGUED, argument.text(), debate.text(),
                        side.pros().contains(argument) ? "+" : "\u2212",
                        new NoteLocation(debate.day(), debate.note(), argument.line())));
            }
        }
        if (side.votes().stream().anyMatch(handle::equalsIgnoreCase)) {
            contributions.add(new Contribution(Kind.VOTED, side.name(), debate.text(), "",
                    new NoteLocation(debate.day(), debate.note(), side.line())));
        }
    }

    private static Kind kind(HighlightCollection collection) {
        return switch (collection) {
            case ADVICE -> Kind.ADVISED;
            case OPEN_QUESTIONS, ANSWERED, VIEWER_QUESTIONS, INTERVIEW -> Kind.ASKED;
            default -> Kind.SAID;
        };
    }
}
