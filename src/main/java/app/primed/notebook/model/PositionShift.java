package app.primed.notebook.model;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Moves what was read of a part of the text to where that part is now: the same words, some lines and
/// characters further.
final class PositionShift {
    private final int lines;
    private final int characters;
    private final Map<Entry, Entry> asked = new IdentityHashMap<>();

    PositionShift(int lines, int characters) {
        this.lines = lines;
        this.characters = characters;
    }

    boolean none() {
        return lines == 0 && characters == 0;
    }

    Range of(Range range) {
        return none()
                ? range
                : new Range(range.start() + characters, range.end() + characters, range.line() + lines,
                        range.endLine() + lines);
    }

    Heading of(Heading heading) {
        return none() ? heading : new Heading(heading.text(), heading.level(), of(heading.range()));
    }

    Attribution of(Attribution said) {
        return none()
                ? said
                : new Attribution(said.line() + lines, said.by(),
                        said.written() ? said.wordsStart() + characters : said.wordsStart(),
                        said.trailing());
    }

    /// @param questions the section's; given to [#of(Question)] afterwards they have the moved section's entries
    Section of(Section section, List<Question> questions) {
        if (none()) {
            return section;
        }
        questions.forEach(question -> asked.put(question.entry(), question.entry()));
        return new Section(section.kind(), of(section.heading()), of(section.range()), all(section.entries()));
    }

    Question of(Question question) {
        return none()
                ? question
                : new Question(
                        question.line() + lines, question.text(), question.answered(), question.answer(), question.by(),
                        question.section(), asked.getOrDefault(question.entry(), question.entry()));
    }

    Debate of(Debate debate) {
        return none()
                ? debate
                : new Debate(
                        debate.line() + lines, debate.topic(), debate.options().stream().map(this::of).toList(),
                        debate.verdict().map(v -> new Debate.Verdict(v.line() + lines, v.text())),
                        of(debate.range()));
    }

    private Debate.Option of(Debate.Option option) {
        return new Debate.Option(
                option.line() + lines, option.name(), option.arguments().stream().map(a -> new Debate.Argument(
                        a.line() + lines, a.side(), a.text(), a.by())).toList(),
                option.votes());
    }

    private List<Entry> all(List<Entry> before) {
        if (before.isEmpty()) {
            return before;
        }
        var moved = new Entry[before.size()];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = of(before.get(i));
        }
        return List.of(moved);
    }

    private Entry of(Entry entry) {
        var own = of(entry.own());
        var moved = new Entry(
                entry.range() == entry.own() ? own : of(entry.range()), own, entry.indent(), entry.item(), entry.text(),
                entry.task(), entry.box() < 0 ? -1 : entry.box() + characters,
                entry.by().isEmpty() ? entry.by() : entry.by().map(this::of),
                all(entry.nested()));
        if (!asked.isEmpty() && asked.containsKey(entry)) {
            asked.put(entry, moved);
        }
        return moved;
    }
}
