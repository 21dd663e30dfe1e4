package app.primed.notebook.view;

import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.board.BoardLine;
import app.primed.notebook.model.board.BoardSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The lines of a debate: those that its form shows, as its topic, options, arguments and votes, and the rest, each
/// below the one it follows.
///
/// @param byLine every row by its first line
/// @param rest rows that the form does not show, by the line they follow
record DebateRows(Map<Integer, BoardLine> byLine, Map<Integer, List<BoardLine>> rest) {
    /// The form has its own words for these.
    private static final Pattern LABEL = Pattern.compile("(?i)\\W*(pros?|cons?|for|against)\\W*");

    static DebateRows of(BoardSection section) {
        var debate = section.debate().orElseThrow();
        var byLine = new HashMap<Integer, BoardLine>();
        var rest = new HashMap<Integer, List<BoardLine>>();
        var owners = owners(debate);
        int owner = debate.line();
        Set<String> votes = Set.of();
        for (var row : section.rows()) {
            byLine.put(row.line(), row);
            if (owners.contains(row.line())) {
                owner = row.line();
                votes = votes(debate, owner).orElse(votes);
            } else if (!LABEL.matcher(row.said()).matches()
                    && !votes.containsAll(List.of(words(row).split("\\s*,\\s*")))) {
                rest.computeIfAbsent(owner, _ -> new ArrayList<>()).add(row);
            }
        }
        return new DebateRows(byLine, rest);
    }

    private static String words(BoardLine row) {
        return row.entry().map(Entry::text).orElse(row.said());
    }

    Optional<BoardLine> at(int line) {
        return Optional.ofNullable(byLine.get(line));
    }

    List<BoardLine> below(int line) {
        return rest.getOrDefault(line, List.of());
    }

    /// The lines that the form shows.
    private static Set<Integer> owners(Debate debate) {
        var lines = new HashSet<Integer>();
        lines.add(debate.line());
        debate.verdict().ifPresent(verdict -> lines.add(verdict.line()));
        for (var option : debate.options()) {
            if (!option.name().isEmpty()) {
                lines.add(option.line());
            }
            option.arguments().forEach(argument -> lines.add(argument.line()));
        }
        return lines;
    }

    private static Optional<Set<String>> votes(Debate debate, int line) {
        return debate.options().stream().filter(option -> option.line() == line && !option.name().isEmpty())
                .findFirst().map(option -> {
                    var names = new HashSet<String>();
                    option.votes().forEach(name -> names.addAll(List.of(name, "@" + name)));
                    return names;
                });
    }
}
