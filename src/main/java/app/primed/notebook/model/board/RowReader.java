package app.primed.notebook.model.board;

import app.primed.markdown.Block;
import app.primed.notebook.model.BlockReader;
import app.primed.notebook.model.CardSides;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.FrontMatter;
import app.primed.notebook.model.LineReading;
import app.primed.notebook.model.NoteBlocks;
import app.primed.notebook.model.PrivateText;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.Range;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.StreamTimestamp;
import app.primed.notebook.model.TableReader;
import app.primed.notebook.model.TaskState;
import app.primed.notebook.model.board.BoardLine.Form;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a single row of the board is.
final class RowReader {
    /// What begins a block of its own in a quote: a callout, another quote, a list, code, a heading, a table, or nothing.
    private static final Pattern BLOCK =
            Pattern.compile("\\s*(?:\\[!\\S+\\].*|>.*|(?:[-*+]|\\d+[.)])\\s.*|```.*|~~~.*|#{1,6}\\s.*|\\|.*|)");
    private static final Pattern FOOTNOTE = Pattern.compile("\\s*\\[\\^[^\\]\\s]{1,60}\\]:.*");

    private final Session session;
    private final Map<Integer, Question> questions;

    private static final Pattern ANSWER = Pattern.compile("(?i)[*_]*(?:a|answer)[*_]*\\s*:.*");

    private final Set<Integer> secret;
    private final Map<Integer, String> comments;
    private final Set<Integer> answers = new HashSet<>();
    private @Nullable NoteBlocks blocks;

    /// @param questions by line
    RowReader(Session session, Map<Integer, Question> questions) {
        this.session = session;
        this.questions = questions;
        secret = PrivateText.commentLines(session);
        comments = PrivateText.htmlComments(session);
        questions.values().stream().filter(Question::answered).forEach(this::answer);
    }

    /// An answer with its label, on the line after a question.
    private void answer(Question question) {
        var lines = session.source().lines();
        int at = question.entry().range().endLine();
        while (at < lines.size() && lines.get(at).blank()) {
            at++;
        }
        if (at < lines.size() && ANSWER.matcher(lines.get(at).words()).matches()) {
            answers.add(at + 1);
        }
    }

    BoardLine code(Fence fence, int depth) {
        return new BoardLine(Form.CODE, depth, fence.range().line(), fence.range().endLine(), "",
                fence.shown(session.source().line(fence.range().line())), Optional.empty(), Optional.empty(),
                Optional.of(fence),
                List.of(), "", isSecret(fence.range()), fence.python());
    }

    /// A line that is of no entry.
    BoardLine line(int number) {
        var line = session.source().line(number);
        boolean isSecret = secret.contains(number);
        return new BoardLine(Form.PARAGRAPH, 0, number, number, "", said(line.words(), isSecret), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), "", isSecret, false);
    }

    /// The front matter.
    BoardLine properties(FrontMatter properties) {
        var said = session.source().lines().subList(1, properties.endLine() - 1).stream()
                .map(line -> line.text().strip()).collect(Collectors.joining("\n"));
        return new BoardLine(Form.PROPERTIES, 0, 1, properties.endLine(), "", said, Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), "", false, true);
    }

    /// The last line of a callout, or of a quote with more than words in it.
    ///
    /// @return 0 where none begins at a line
    int calloutEnd(int first, int most) {
        int end = first;
        boolean more = false;
        while (end <= most && BlockReader.quoted(session.source().line(end)) && !secret.contains(end)) {
            var line = session.source().line(end);
            more |= BLOCK.matcher(line.text().substring(line.content() + 1)).matches();
            end++;
        }
        return more ? end - 1 : 0;
    }

    /// A callout, or a quote with more than words in it.
    BoardLine callout(int first, int last, boolean understood) {
        var said = IntStream.rangeClosed(first, last).mapToObj(number -> session.source().line(number).text().strip())
                .collect(Collectors.joining("\n"));
        return new BoardLine(Form.CALLOUT, 0, first, last, "", said, Optional.empty(), Optional.empty(),
                Optional.empty(), between(first, last), "", false, understood);
    }

    private List<Block> between(int first, int last) {
        if (blocks == null) {
            blocks = new NoteBlocks(session);
        }
        return blocks.between(first, last);
    }

    /// The blocks of an entry that holds a quote, a picture or footnotes; empty for all others.
    private List<Block> blocks(Entry entry, Form form) {
        if (form != Form.ITEM && form != Form.PARAGRAPH && form != Form.LEARNING || isSecret(entry.own())) {
            return List.of();
        }
        boolean more = IntStream.rangeClosed(entry.line(), entry.own().endLine()).mapToObj(session.source()::line)
                .anyMatch(line -> line.number() > entry.line() && BlockReader.quoted(line)
                        || line.text().contains("![") || !line.item() && FOOTNOTE.matcher(line.text()).matches());
        return more ? between(entry.line(), entry.own().endLine()) : List.of();
    }

    /// @param below whether it is nested under something that was understood
    BoardLine entry(Entry entry, int depth, boolean below, SectionKind kind) {
        var question = Optional.ofNullable(questions.get(entry.line()));
        var form = form(entry, question, depth == 0 && kind == SectionKind.LEARNINGS);
        return new BoardLine(form, depth, entry.line(), entry.own().endLine(), number(entry),
                said(words(entry, form), isSecret(entry.own())), Optional.of(entry),
                question, Optional.empty(), blocks(entry, form), comment(entry, form), isSecret(entry.own()),
                understood(entry, below, kind));
    }

    private String comment(Entry entry, Form form) {
        return comments.isEmpty() || form == Form.TABLE
                ? ""
                : IntStream.rangeClosed(entry.line(), entry.own().endLine())
                        .mapToObj(line -> comments.getOrDefault(line, "")).filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private boolean isSecret(Range lines) {
        return !secret.isEmpty()
                && IntStream.rangeClosed(lines.line(), lines.endLine()).anyMatch(secret::contains);
    }

    private static String said(String words, boolean isSecret) {
        return isSecret ? words.replaceAll("%%|<!--|-->", "").strip() : words;
    }

    /// Whether an entry was read as something, by itself or under what it is nested in.
    boolean understood(Entry entry, boolean below, SectionKind kind) {
        if (session.meant().get(entry.line()) == LineReading.Kind.LEARNING
                || questions.containsKey(entry.line()) || answers.contains(entry.line())
                || entry.task() != TaskState.NONE || entry.by().isPresent()) {
            return true;
        }
        return switch (form(entry, Optional.empty(), false)) {
            case TABLE, RULE -> false;
            case CARD -> true;
            default -> below || switch (kind.content()) {
                case TASKS, QUESTIONS, QUIZ_QUESTIONS -> false;
                case DEBATES -> entry.item();
                case CHALLENGES -> true;
                case TEXT -> kind != SectionKind.OTHER && kind != SectionKind.DAY;
            };
        };
    }

    private Form form(Entry entry, Optional<Question> question, boolean learned) {
        if (question.isPresent()) {
            return Form.QUESTION;
        }
        if (entry.task() != TaskState.NONE) {
            return Form.TASK;
        }
        var first = session.source().line(entry.line()).text();
        int end = entry.own().endLine();
        if (end > entry.line() && first.indexOf('|') >= 0
                && (first.strip().startsWith("|")
                        || TableReader.parts(session.source().line(entry.line() + 1).text()))) {
            return Form.TABLE;
        }
        if (!entry.item() && entry.text().startsWith(">") && !entry.text().startsWith(">>>")) {
            return Form.QUOTE;
        }
        if (entry.text().length() > 2 && entry.text().chars().noneMatch(c -> "-*_= ".indexOf(c) < 0)) {
            return Form.RULE;
        }
        if (entry.sides().isPresent()) {
            return Form.CARD;
        }
        if (learned || session.meant().get(entry.line()) == LineReading.Kind.LEARNING) {
            return Form.LEARNING;
        }
        return entry.item() || entry.by().isPresent() ? Form.ITEM : Form.PARAGRAPH;
    }

    private String number(Entry entry) {
        var line = session.source().line(entry.line());
        return line.item() && Character.isDigit(line.text().charAt(line.marker()))
                ? line.text().substring(line.marker(), line.content()).strip()
                : "";
    }

    private String words(Entry entry, Form form) {
        if (form == Form.TABLE) {
            return entry.own().of(session.text());
        }
        var sides = form == Form.QUESTION || form == Form.CARD ? entry.sides() : Optional.<CardSides>empty();
        if (sides.isPresent()) {
            return sides.get().question() + "\n" + sides.get().answer();
        }
        var said = entry.said();
        var named = entry.by().map(by -> by.trailing()
                ? said + " @" + by.by() + after(entry, by.by())
                : "@" + by.by() + " " + said).orElse(said);
        return stamp(entry).map(time -> named + " " + StreamTimestamp.format(time)).orElse(named);
    }

    /// What follows the name that closes an entry: `- Wren Vale, who brews`.
    private static String after(Entry entry, String name) {
        int at = entry.text().lastIndexOf(name);
        return at < 0 ? "" : entry.text().substring(at + name.length());
    }

    /// When on air an entry was captured, where its line says so.
    private Optional<Duration> stamp(Entry entry) {
        return StreamTimestamp.find(session.source().line(entry.own().endLine()).text());
    }
}
