package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A rule that several corrections have in common.
///
/// @param rule what it would say
/// @param corrected how many corrected lines it comes from
/// @param changes the other lines that it would change
public record RuleOffer(ReadingRule rule, int corrected, List<Change> changes) {
    /// Corrections that make a pattern.
    private static final int ENOUGH = 2;
    private static final Pattern LABEL = Pattern.compile("(\\S{1,20}(?: \\S{1,12})?[:)\\]])\\s.*");

    /// A line that would be read otherwise.
    ///
    /// @param note its path inside the vault
    /// @param line 1-based
    /// @param words its words
    public record Change(String note, int line, String words) {}

    /// How many notes have such lines.
    public long notes() {
        return changes.stream().map(Change::note).distinct().count();
    }

    /// Rules that corrections of a reading have in common, the most particular first.
    ///
    /// @param notes each note's path inside the vault with its reading
    public static List<RuleOffer> candidates(Map<String, Session> notes, ReadingRules rules, LineReading reading) {
        var lines = new LinkedHashMap<ReadingRule, Set<String>>();
        notes.values().forEach(session -> session.sections().forEach(section -> section.entries().stream()
                .flatMap(Entry::all).forEach(entry -> {
                    var words = ReadingRules.words(session.source().line(entry.line()));
                    if (corrected(rules, words, reading)) {
                        patterns(section, entry, words, reading).forEach(rule -> lines
                                .computeIfAbsent(rule, _ -> new LinkedHashSet<>()).add(ReadingRule.key(words)));
                    }
                })));
        return lines.entrySet().stream().filter(found -> found.getValue().size() >= ENOUGH)
                .map(found -> new RuleOffer(found.getKey(), found.getValue().size(), List.of()))
                .filter(offer -> rules.all().stream().noneMatch(other -> ReadingRules.sameLines(other, offer.rule)))
                .sorted(Comparator.comparing(offer -> offer.rule.form())).toList();
    }

    private static boolean corrected(ReadingRules rules, String words, LineReading reading) {
        return rules.all().stream().anyMatch(rule -> rule.form() == ReadingRule.Form.LINE
                && rule.reading().equals(reading) && rule.fits("", words));
    }

    private static List<ReadingRule> patterns(Section section, Entry entry, String words, LineReading reading) {
        var all = new ArrayList<ReadingRule>();
        var label = LABEL.matcher(words);
        if (label.matches()) {
            all.add(new ReadingRule(ReadingRule.Form.BEGINNING, label.group(1), reading));
        }
        if (section.headed() && section.kind() != SectionKind.DAY && section.entries().contains(entry)) {
            all.add(new ReadingRule(ReadingRule.Form.UNDER, section.heading().text(), reading));
        }
        var last = words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
        if ("?!…".indexOf(last) >= 0) {
            all.add(new ReadingRule(ReadingRule.Form.ENDING, String.valueOf(last), reading));
        }
        return all;
    }

    /// The same with what the rule would change.
    ///
    /// @param notes each note's path inside the vault with its reading by the rules so far
    /// @param reader one that goes by the rule, too
    public RuleOffer with(Map<String, Session> notes, SessionReader reader) {
        var changed = new ArrayList<Change>();
        notes.forEach((note, session) -> {
            var before = signs(session);
            signs(reader.read(session.text(), note)).forEach((line, sign) -> {
                if (!sign.equals(before.remove(line))) {
                    changed.add(change(session, note, line));
                }
            });
            before.keySet().forEach(line -> changed.add(change(session, note, line)));
        });
        changed.sort(Comparator.comparing(Change::note).reversed().thenComparing(Change::line));
        return new RuleOffer(rule, corrected, List.copyOf(changed));
    }

    private static Change change(Session session, String note, int line) {
        return new Change(note, line, ReadingRules.words(session.source().line(line)));
    }

    /// What is read of each line that rules can change.
    private static Map<Integer, String> signs(Session session) {
        var signs = new HashMap<Integer, String>();
        session.questions().forEach(question -> signs.merge(question.line(), "asks ", String::concat));
        session.meant().forEach((line, reading) -> {
            if (reading == LineReading.Kind.LEARNING) {
                signs.merge(line, "learned ", String::concat);
            }
        });
        session.attributions().forEach(said -> signs.merge(said.line(), said.by(), String::concat));
        return signs;
    }
}
