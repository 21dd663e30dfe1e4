package app.primed.notebook.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Edits of a debate: add an argument or an option, vote, set the verdict.
public final class DebateEdits {
    private DebateEdits() {}

    /// Adds an argument to a debate's option, under its `Pros:` or `Cons:` if it has them, else as a `Pro:` line.
    public static Optional<TextEdit> addArgument(
            Session session, Debate debate, Debate.Option option, ArgumentSide side,
            String words) {
        var said = NoteEdits.oneLine(words);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var source = session.source();
        var style = NoteStyle.of(session);
        var same = option.of(side);
        if (!same.isEmpty()) {
            var last = source.line(same.getLast().line());
            var end = endOf(session, last);
            var marked = last.words().toLowerCase(Locale.ROOT).startsWith(side.name().toLowerCase(Locale.ROOT) + ":");
            return Optional.of(TextEdit.insert(end.end(), style.lineEnd() + NoteStyle.lead(last)
                    + (marked ? label(side) + ": " : "") + said));
        }
        var label = labelLine(session, debate, option, side);
        if (label.isPresent()) {
            var line = label.get();
            return Optional.of(TextEdit.insert(line.end(), style.lineEnd() + NoteStyle.indentOf(line) + style.step()
                    + style.nestedBullet() + " " + said));
        }
        return Optional.of(insertBelow(session, option.line(), label(side) + ": " + said));
    }

    /// Adds an option after the last one, in its style.
    public static Optional<TextEdit> addOption(Session session, Debate debate, String words) {
        var said = NoteEdits.oneLine(words);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var named = debate.options().stream().filter(o -> !o.name().isEmpty()).toList();
        if (named.isEmpty()) {
            return Optional.of(insertBelow(session, debate.line(), said));
        }
        var last = entryAt(session, named.getLast().line());
        if (last.isEmpty()) {
            return Optional.of(insertBelow(session, debate.line(), said));
        }
        var source = session.source();
        var line = source.line(last.get().line());
        boolean colon = last.get().text().endsWith(":") && !last.get().item();
        return Optional.of(TextEdit.insert(source.line(EntryLines.of(session, last.get()).last()).end(),
                source.lineEnd() + (last.get().item() ? "" : source.lineEnd()) + NoteStyle.lead(line)
                        + said + (colon ? ":" : "")));
    }

    /// Writes a handle under an option.
    ///
    /// @return empty where the handle is none, or has voted for it
    public static Optional<TextEdit> addVote(Session session, Debate.Option option, String handle) {
        var name = handle.strip().replaceFirst("^@", "");
        var entry = entryAt(session, option.line());
        if (!name.matches("[A-Za-z]\\w{2,24}") || entry.isEmpty()
                || option.votes().stream().anyMatch(name::equalsIgnoreCase)) {
            return Optional.empty();
        }
        // Among other words only an @ marks a name, as it does for a name that is also a word.
        boolean plain =
                entry.get().nested().stream().filter(e -> !DebateMarks.ARGUED.isArgument(e))
                        .allMatch(DebateMarks::isVote)
                        && !LabelWords.contains(name);
        return Optional.of(insertBelow(session, option.line(), (plain ? "" : "@") + name));
    }

    /// Removes a handle from under an option.
    public static Optional<TextEdit> removeVote(Session session, Debate.Option option, String handle) {
        return entryAt(session, option.line()).flatMap(entry -> entry.nested().stream()
                .filter(e -> e.text().equals(handle) || e.text().equals("@" + handle)).findFirst())
                .map(vote -> EntryEdits.remove(session, vote));
    }

    /// Writes, changes or, with no words, removes the line `Verdict: …` under the topic.
    public static Optional<TextEdit> setVerdict(Session session, Debate debate, String words) {
        var said = NoteEdits.oneLine(words);
        var there = debate.verdict().flatMap(v -> entryAt(session, v.line()));
        if (there.isPresent()) {
            return said.isEmpty()
                    ? Optional.of(EntryEdits.remove(session, there.get()))
                    : EntryEdits.reword(session, there.get(), there.get().text().replaceFirst(":.*", ": ")
                            + said);
        }
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(insertBelow(session, debate.line(), "Verdict: " + said));
    }

    /// Renames the topic: an entry's words, or the heading above the debate.
    public static Optional<TextEdit> renameTopic(Session session, Debate debate, String words) {
        var said = NoteEdits.oneLine(words);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var entry = entryAt(session, debate.line());
        if (entry.isPresent()) {
            var line = EntryEdits.editableText(session, entry.get());
            boolean colon = line.endsWith(":") && !said.endsWith(":") && !said.endsWith("?");
            return EntryEdits.reword(session, entry.get(),
                    DebateWording.label(line) + said + (colon ? ":" : ""));
        }
        return session.sections().stream().filter(s -> s.headed() && s.line() == debate.line()).findFirst()
                .flatMap(s -> heading(session, s.heading(), said));
    }

    /// Other words for a heading; an underline as long as the words stays so.
    private static Optional<TextEdit> heading(Session session, Heading heading, String said) {
        var line = session.source().line(heading.range().line());
        var words = line.text().strip();
        int from = line.text().indexOf(words);
        if (heading.range().endLine() == line.number()) {
            int marks = words.length() - words.replaceFirst("^#+\\s*", "").length();
            return Optional.of(new TextEdit(line.start() + from + marks, line.start() + from + words.length(), said));
        }
        var under = session.source().line(heading.range().endLine());
        var marks = under.text().strip();
        boolean fits = marks.length() == words.length();
        var text = line.text().substring(0, from) + said + session.text().substring(line.end(), under.start())
                + (fits
                        ? under.text().replace(marks, marks.substring(0, 1).repeat(Math.max(2, said.length())))
                        : under.text());
        return Optional.of(EntryEdits.replacing(session, heading.range(), text));
    }

    /// A line under a topic or an option: nested one step deeper after what is nested there; under a heading, after
    /// the section's last entry.
    private static TextEdit insertBelow(Session session, int number, String said) {
        var source = session.source();
        var style = NoteStyle.of(session);
        var entry = entryAt(session, number);
        if (entry.isPresent()) {
            return NoteEdits.insertNested(session, entry.get(), List.of(said));
        }
        // Under a topic that is a heading the words go below the heading's own underline.
        var section = session.sections().stream().filter(s -> s.headed() && s.line() == number).findFirst();
        if (section.isPresent() && !section.get().entries().isEmpty()) {
            return NoteEdits.append(session, section.get(), style, said, style.entryIndent() + style.bullet() + " ");
        }
        var at = source.line(section.map(s -> s.heading().range().endLine()).orElse(number));
        return TextEdit.insert(at.end(), style.lineEnd() + NoteStyle.indentOf(at) + style.step()
                + style.nestedBullet() + " " + said);
    }

    private static Optional<Line> labelLine(Session session, Debate debate, Debate.Option option, ArgumentSide side) {
        int from = option.line();
        int to = debate.options().stream().mapToInt(Debate.Option::line).filter(l -> l > from).min()
                .orElse(debate.range().endLine() + 2);
        for (int number = from; number < to && number <= session.source().lines().size(); number++) {
            var line = session.source().line(number);
            var words = line.words().toLowerCase(Locale.ROOT);
            if (words.startsWith(side.name().toLowerCase(Locale.ROOT)) && words.endsWith(":")) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static Line endOf(Session session, Line line) {
        return entryAt(session, line.number()).map(e -> session.source().line(e.range().endLine())).orElse(line);
    }

    private static Optional<Entry> entryAt(Session session, int line) {
        return session.sections().stream()
                .filter(s -> s.range().line() <= line && line <= s.range().endLine())
                .flatMap(s -> s.entries().stream()).flatMap(Entry::all).filter(e -> e.line() == line).findFirst();
    }

    private static String label(ArgumentSide side) {
        return side == ArgumentSide.PRO ? "Pro" : "Con";
    }
}
