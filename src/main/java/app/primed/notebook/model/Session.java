package app.primed.notebook.model;

import app.primed.markdown.InlineReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A note as read: an immutable view of its text with source ranges. Nothing is rendered back from it; an action is a
/// [TextEdit] computed from it.
///
/// @param source the text it was read from
/// @param date the session's day, if the note, its name or its folders contain it
/// @param sections in order; the first may be without a heading
/// @param attributions who said what, by line
/// @param questions by line
/// @param debates by line
/// @param fences by line
/// @param rules what the vault's reader has corrected, which it was read by
/// @param meant what lines are by those rules, by 1-based line
public record Session(
        SessionText source, Optional<LocalDate> date, List<Section> sections, List<Attribution> attributions,
        List<Question> questions, List<Debate> debates, List<Fence> fences, ReadingRules rules,
        Map<Integer, LineReading> meant) {

    private static final int SHORT = 60;

    public String text() {
        return source.text();
    }

    public Stream<Section> of(SectionKind kind) {
        return sections.stream().filter(section -> section.kind() == kind);
    }

    /// Every entry of the sections of a kind.
    public List<Entry> entries(SectionKind kind) {
        return of(kind).flatMap(section -> section.entries().stream()).toList();
    }

    public List<Fence> python() {
        return fences.stream().filter(Fence::python).toList();
    }

    public long openQuestions() {
        return questions.stream().filter(q -> !q.answered() && !q.section().quizzes()).count();
    }

    /// Goals and TODOs.
    public List<Entry> tasks(SectionKind kind) {
        return entries(kind).stream().filter(entry -> entry.task() != TaskState.NONE).toList();
    }

    /// The entry that begins on a 1-based line.
    public Optional<Entry> entryAt(int line) {
        return sections.stream().filter(s -> s.range().line() <= line && line <= s.range().endLine())
                .flatMap(s -> s.entries().stream()).flatMap(Entry::all).filter(entry -> entry.line() == line)
                .findFirst();
    }

    /// What the session is about, in a few words: a short line under its day, else the first heading that is of no kind,
    /// else the first goal, question or line of words.
    public String theme() {
        return sections.stream().limit(2).takeWhile(s -> !s.headed() || s.kind() == SectionKind.DAY)
                .filter(Section::headed)
                .flatMap(s -> s.entries().stream().limit(1))
                .filter(e -> !e.item() && e.text().length() < SHORT && e.nested().isEmpty()).map(Entry::text)
                .findFirst()
                .or(() -> sections.stream().filter(s -> s.headed() && s.kind() == SectionKind.OTHER)
                        .map(s -> s.heading().text()).findFirst())
                .or(() -> Stream.of(SectionKind.GOALS, SectionKind.QUESTIONS, SectionKind.LEARNINGS)
                        .flatMap(kind -> entries(kind).stream()).map(Entry::text).filter(t -> !t.isBlank()).findFirst())
                .or(() -> sections.stream().flatMap(s -> s.entries().stream()).map(Entry::text)
                        .filter(t -> !t.isBlank()).findFirst())
                .map(words -> InlineReader.plain(InlineReader.read(words)))
                .orElse("");
    }

    public int words() {
        return source.words();
    }
}
