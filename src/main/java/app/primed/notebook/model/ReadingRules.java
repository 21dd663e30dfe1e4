package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a vault's reader has corrected. A correction of one line counts before a rule about many; of two that fit, the
/// later one counts.
public final class ReadingRules {
    public static final ReadingRules NONE = new ReadingRules(List.of());
    private static final Pattern BOX = Pattern.compile("^\\[[ xX/-]\\]\\s+");

    private final List<ReadingRule> all;
    private final PeopleRules people;
    private final List<ReadingRule> patterns;
    private final Map<String, LineReading> meant = new HashMap<>();
    private final Map<String, LineReading.SaidBy> said = new HashMap<>();

    public ReadingRules(List<ReadingRule> all) {
        this(all, PeopleRules.NONE);
    }

    /// @param people which handles are one person
    public ReadingRules(List<ReadingRule> all, PeopleRules people) {
        this.all = List.copyOf(all);
        this.people = people;
        patterns = all.stream().filter(rule -> rule.form() != ReadingRule.Form.LINE).toList().reversed();
        for (var rule : all) {
            if (rule.form() == ReadingRule.Form.LINE) {
                var key = ReadingRule.key(rule.words());
                if (rule.reading() instanceof LineReading.SaidBy by) {
                    said.put(key, by);
                } else {
                    meant.put(key, rule.reading());
                }
            }
        }
    }

    public List<ReadingRule> all() {
        return all;
    }

    /// Whether no line is corrected.
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// Which handles are one person.
    public PeopleRules people() {
        return people;
    }

    /// The words of a line that rules go by: without marker, box and quote marks.
    public static String words(Line line) {
        return BOX.matcher(line.words()).replaceFirst("");
    }

    /// What a line is, where a rule says so.
    ///
    /// @param heading of its section
    /// @param top whether it is an entry by itself, as rules about a heading are about
    public Optional<LineReading> meant(String heading, String line, boolean top) {
        return Optional.ofNullable(meant.get(ReadingRule.key(line))).or(() -> pattern(heading, line, top, false));
    }

    /// Who said a line, where a rule says so.
    public Optional<LineReading.SaidBy> saidBy(String heading, String line, boolean top) {
        return Optional.ofNullable(said.get(ReadingRule.key(line)))
                .or(() -> pattern(heading, line, top, true).map(LineReading.SaidBy.class::cast));
    }

    private Optional<LineReading> pattern(String heading, String line, boolean top, boolean speaks) {
        return patterns.stream().filter(rule -> rule.reading().speaks() == speaks)
                .filter(rule -> top || rule.form() != ReadingRule.Form.UNDER)
                .filter(rule -> rule.fits(heading, line)).map(ReadingRule::reading).findFirst();
    }

    /// With one more rule, which replaces those about the same lines.
    public ReadingRules with(ReadingRule rule) {
        var next = new ArrayList<>(without(rule).all);
        next.add(rule);
        return new ReadingRules(next, people);
    }

    /// Without what is said about the same lines in the same respect.
    public ReadingRules without(ReadingRule rule) {
        return new ReadingRules(all.stream().filter(other -> !sameLines(other, rule)).toList(), people);
    }

    /// Whether two rules are about the same lines, and both about who speaks or both about what is said.
    public static boolean sameLines(ReadingRule one, ReadingRule other) {
        return one.form() == other.form() && one.reading().speaks() == other.reading().speaks()
                && ReadingRule.key(one.words()).equals(ReadingRule.key(other.words()));
    }
}
