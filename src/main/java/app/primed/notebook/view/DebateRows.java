package app.primed.notebook.view;

import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Debate.Argument;
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
import java.util.stream.Collectors;

/// The lines of a debate: those that its form shows, as its topic, options, arguments and votes, and the rest, each
/// below the one it follows.
///
/// @param byLine every row by its first line
/// @param rest rows that the form does not show, by the line they follow
record DebateRows(Map<Integer, BoardLine> byLine, Map<Integer, List<BoardLine>> rest) {
    /// Stands for the line of rows after a list of arguments, with an empty line between: they are below none of them.
    static final int APART = -1;

    /// The form has its own words for these.
    private static final Pattern LABEL =
            Pattern.compile("(?iuU)\\W*(pros?|cons?|[ck]ontras?|for|against|dafür|dagegen)\\W*");

    static DebateRows of(BoardSection section) {
        var debate = section.debate().orElseThrow();
        var byLine = new HashMap<Integer, BoardLine>();
        var rest = new HashMap<Integer, List<BoardLine>>();
        var owners = owners(debate);
        var arguments = debate.options().stream().flatMap(option -> option.arguments().stream()).map(Argument::line)
                .collect(Collectors.toSet());
        int owner = debate.line();
        int end = debate.line();
        Set<String> votes = Set.of();
        for (var row : section.rows()) {
            byLine.put(row.line(), row);
            if (arguments.contains(owner) && row.line() - end > 1 && row.depth() == 0) {
                owner = APART;
            }
            end = row.endLine();
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
