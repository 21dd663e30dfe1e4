package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the rules of a vault's reader make of one note.
final class Corrections {
    private static final Optional<LineReading> QUESTION = Optional.of(LineReading.Kind.QUESTION);

    private final ReadingRules rules;
    private final SessionText source;
    private final boolean[] starts;
    private final Map<Integer, LineReading> meant = new HashMap<>();

    Corrections(ReadingRules rules, SessionText source) {
        this.rules = rules;
        this.source = source;
        starts = new boolean[source.lines().size()];
    }

    /// For each line (0-based) whether a rule is about it, so that it is an entry of its own.
    boolean[] starts() {
        return starts;
    }

    /// What lines are by the rules, by 1-based line.
    Map<Integer, LineReading> meant() {
        return Map.copyOf(meant);
    }

    /// Who says what, with the rules' word over the reading's.
    ///
    /// @param found by the reading
    /// @param notProse for each line (0-based) whether it is code, a heading or a property
    /// @param headings for each line (0-based) the heading it is under
    List<Attribution> attributions(List<Attribution> found, boolean[] notProse, String[] headings) {
        if (rules.isEmpty()) {
            return found;
        }
        var byLine = new TreeMap<Integer, Attribution>();
        found.forEach(attribution -> byLine.put(attribution.line(), attribution));
        for (var line : source.lines()) {
            int at = line.number() - 1;
            if (line.blank() || notProse[at]) {
                continue;
            }
            var words = ReadingRules.words(line);
            starts[at] = rules.meant("", words, false).isPresent();
            rules.saidBy(headings[at], words, line.indent() < 2).ifPresent(by -> {
                starts[at] = true;
                var read = byLine.get(line.number());
                if (by.handle().isEmpty()) {
                    byLine.remove(line.number());
                } else if (read == null || !read.by().equalsIgnoreCase(by.handle())) {
                    byLine.put(line.number(),
                            new Attribution(line.number(), by.handle(), Attribution.UNWRITTEN, false));
                }
            });
        }
        return List.copyOf(byLine.values());
    }

    /// The questions of a section, with the rules' word over the reading's.
    List<Question> questions(Section section, List<Question> found) {
        if (rules.isEmpty()) {
            return found;
        }
        var asked = new ArrayList<>(found);
        var known = new HashSet<Integer>();
        found.forEach(question -> known.add(question.line()));
        correct(section, section.entries(), true, asked, known);
        asked.sort(Comparator.comparingInt(Question::line));
        return asked;
    }

    private void correct(Section section, List<Entry> entries, boolean top, List<Question> asked, Set<Integer> known) {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var reading = meant(section, entry, top);
            var after = entries.subList(i + 1, entries.size()).stream()
                    .takeWhile(next -> !meant(section, next, top).equals(QUESTION)).toList();
            if (reading.isPresent()) {
                meant.put(entry.line(), reading.get());
                if (reading.get() != LineReading.Kind.QUESTION) {
                    asked.removeIf(question -> question.line() == entry.line());
                } else if (known.add(entry.line())) {
                    asked.add(QuestionReader.question(section.kind(), entry, QuestionWording.words(entry),
                            i > 0 ? entries.get(i - 1) : null, after));
                }
            }
            if (after.isEmpty() && i + 1 < entries.size()) {
                var next = entries.get(i + 1);
                asked.replaceAll(question -> question.line() == entry.line() && question.answer().equals(next.text())
                        ? question.withoutAnswer()
                        : question);
            }
            if (!entry.nested().isEmpty()
                    && entry.nested().stream().allMatch(e -> meant(section, e, false).equals(QUESTION))) {
                asked.replaceAll(question -> question.line() == entry.line() ? question.withoutAnswer() : question);
            }
            correct(section, entry.nested(), false, asked, known);
        }
    }

    /// A rule about a heading is about what is said under it, and not about a table.
    private Optional<LineReading> meant(Section section, Entry entry, boolean top) {
        return rules.meant(section.heading().text(), ReadingRules.words(source.line(entry.line())),
                top && !entry.text().startsWith("|"));
    }
}
