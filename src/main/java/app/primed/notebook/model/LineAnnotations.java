package app.primed.notebook.model;

import app.primed.markdown.Inline;
import app.primed.markdown.Inline.Mark;
import app.primed.markdown.InlineReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a note's reading says about its lines.
final class LineAnnotations {
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final Map<Integer, Mark> questions = new HashMap<>();
    private final Map<Integer, Mark> sides = new HashMap<>();

    LineAnnotations(Session session) {
        session.sections().forEach(section -> section.entries().forEach(
                entry -> entry.all().forEach(each -> entries.putIfAbsent(each.line(), each))));
        session.questions().forEach(question -> questions.putIfAbsent(question.line(),
                question.answered() ? Mark.ANSWERED_QUESTION : Mark.OPEN_QUESTION));
        session.debates().stream().flatMap(debate -> debate.options().stream())
                .flatMap(option -> option.arguments().stream())
                .forEach(argument -> sides.put(argument.line(),
                        argument.side() == ArgumentSide.PRO ? Mark.PRO : Mark.CON));
    }

    /// Whether a line (1-based) starts a thought of its own.
    boolean begins(int line) {
        return entries.containsKey(line);
    }

    /// Whether it is something to do although it has no box.
    boolean isTask(int line) {
        var entry = entries.get(line);
        return entry != null && entry.box() < 0 && entry.task() != TaskState.NONE;
    }

    /// The words of the entry of a line, with its speaker and its marks.
    ///
    /// @param text without list marker, box and quote marks; wrapped lines joined
    List<Inline> words(int line, String text) {
        var words = new ArrayList<Inline>();
        Optional.ofNullable(sides.get(line)).ifPresent(side -> words.add(new Inline.Marked(side)));
        var entry = entries.get(line);
        words.addAll(entry == null || entry.by().isEmpty()
                ? InlineReader.read(text)
                : spoken(text, entry.by().get()));
        Optional.ofNullable(questions.get(line)).ifPresent(question -> {
            words.add(new Inline.Text(" "));
            words.add(new Inline.Marked(question));
        });
        return List.copyOf(words);
    }

    private static List<Inline> spoken(String text, Attribution by) {
        int at = by.trailing() ? text.lastIndexOf(by.by()) : text.indexOf(by.by());
        if (at < 0) {
            return InlineReader.read(text);
        }
        var before = text.substring(0, at);
        var after = text.substring(at + by.by().length());
        var words = new ArrayList<Inline>();
        if (by.trailing()) {
            words.addAll(InlineReader.read(before.substring(0, LineTail.closingDash(before))));
            words.add(new Inline.Text(" — "));
            words.add(new Inline.Handle(by.by()));
            if (!after.isBlank()) {
                words.add(new Inline.Text(" ")); // The next line of the paragraph.
                words.addAll(InlineReader.read(after));
            }
            return words;
        }
        var time = before.substring(0, LineTail.before(before, before.length(), "@<*_[")).strip();
        if (!time.isEmpty()) {
            words.add(new Inline.Aside(time));
            words.add(new Inline.Text(" "));
        }
        words.add(new Inline.Handle(by.by()));
        words.add(new Inline.Text(" "));
        words.addAll(InlineReader.read(after.replaceFirst("^[*_>\\]]*\\s*[:>\\-–—]?[*_]*\\s*", "")));
        return words;
    }
}
