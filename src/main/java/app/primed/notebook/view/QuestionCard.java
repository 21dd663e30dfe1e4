package app.primed.notebook.view;

import app.primed.notebook.model.CarriedFrom;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.viewmodel.RelatedEntries;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Questions, open and answered, each with a way to answer it here and to make it a card of the quiz.
final class QuestionCard extends RowCard<Question> {
    private final SectionKind kind;
    private Map<String, String> due = Map.of();
    private Map<String, String> dueBefore = Map.of();
    private Map<String, RelatedEntries.RelatedQuestions> echoes = Map.of();
    private Map<String, RelatedEntries.RelatedQuestions> echoesBefore = Map.of();

    QuestionCard(SectionKind kind, BoardContext context) {
        super(kind.id(), context);
        this.kind = kind;
        row(field(context, "add-" + kind.id(), kind.prompt(), words -> context.actions().add(kind, words)));
        RowDrag.into(this, row -> row.focusMoved(context.actions().moveInto(row.entry(), kind)));
    }

    void show(String title, List<Question> questions) {
        dueBefore = due;
        due = new HashMap<>();
        if (kind.quizzes()) {
            questions.forEach(q -> due.put(q.text(), context.links().due().apply(q.text()).orElse("")));
        }
        echoesBefore = echoes;
        echoes = new HashMap<>();
        questions.forEach(q -> echoes.put(q.text(), context.elsewhere().of(q)));
        head(title, count(questions));
        show(questions);
    }

    private String count(List<Question> questions) {
        if (kind.quizzes()) {
            long today = questions.stream().filter(q -> "due now".equals(due.get(q.text()))).count();
            return questions.size() + (today > 0 ? " · " + today + " due today" : "");
        }
        long open = questions.stream().filter(q -> !q.answered()).count();
        return questions.isEmpty() ? "" : open == 0 ? "all answered" : open + " open";
    }

    @Override
    Entry entry(Question item) {
        return item.entry();
    }

    @Override
    boolean looksLike(Question one, Question other) {
        return Objects.equals(echoes.get(other.text()), echoesBefore.get(one.text()))
                && due.getOrDefault(one.text(), "").equals(dueBefore.getOrDefault(one.text(), ""))
                && one.answered() == other.answered()
                && one.text().equals(other.text()) && one.answer().equals(other.answer())
                && same(one.entry(), other.entry());
    }

    @Override
    void fill(BoardRow row, Question question) {
        boolean asked = kind.quizzes();
        boolean answered = !asked && question.answered();
        var mark = Icons.of(asked ? Feather.HELP_CIRCLE : answered ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
        mark.getStyleClass().add("question-mark");
        var words = words(question, answered);
        var all = new VBox(2, words);
        if (asked) {
            var day = due.getOrDefault(question.text(), "");
            if (!day.isEmpty()) {
                words.add("  ").add(MarkdownText.chip(day, "due"));
            }
            nested(question.entry()).ifPresent(all.getChildren()::add);
        } else {
            mark.getStyleClass().add(answered ? "answered" : "open");
            mark.setAccessibleText(answered ? "answered" : "open");
            boolean brief = question.entry().nested().isEmpty() || question.entry().nested().size() == 1
                    && question.entry().nested().getFirst().nested().isEmpty()
                    && question.answer().length() < 140;
            if (answered && brief) {
                words.add("  answered: " + question.answer(), "muted", "small");
            } else {
                nested(question.entry()).ifPresent(all.getChildren()::add);
            }
        }
        row.show(question.entry(), withActions(mark, all, row, question), () -> answer(row, all));
    }

    private static MarkdownText words(Question question, boolean muted) {
        var words = MarkdownText.abbreviated("");
        question.by().ifPresent(by -> words.add(MarkdownText.handle(by)).add(" "));
        var said = CarriedFrom.strip(question.text());
        if (muted) {
            words.add(said, "muted");
        } else {
            words.add(said);
        }
        CarriedFrom.in(question.text()).ifPresent(day -> words.add("  carried from " + day, "muted", "small"));
        return words;
    }

    private Node withActions(Node mark, VBox words, BoardRow row, Question question) {
        var answer = small(question.answered() ? "add" : "answer",
                question.answered() ? "Add to the answer" : "Answer this question");
        answer.getStyleClass().add("answer-this");
        answer.setOnAction(_ -> answer(row, words));
        var quiz = small("quiz", "Add this question to the quiz");
        row.onLine(line -> {
            answer.setId("answer-" + line);
            quiz.setId("quiz-" + line);
        });
        var actions = new HBox(4, answer);
        RelatedEntriesMenu.chip(question, context).ifPresent(actions.getChildren()::addFirst);
        if (!kind.quizzes()) {
            quiz.setGraphic(Icons.of(Feather.ARROW_RIGHT));
            quiz.getStyleClass().add("quiz-this");
            quiz.setOnAction(_ -> context.session().get().questions().stream()
                    .filter(q -> q.line() == row.entry().line()).findFirst()
                    .ifPresent(context.links().makeCard()));
            actions.getChildren().add(quiz);
        }
        actions.setMinWidth(Region.USE_PREF_SIZE);
        return BoardCard.line(mark, words, actions);
    }

    /// Opens the field for an answer, or closes it.
    private void answer(BoardRow row, VBox words) {
        if (words.getChildren().getLast() instanceof TextField open) {
            words.getChildren().remove(open);
            return;
        }
        TextField field = field(context, "answering-" + row.entry().line(), "Answer (Enter to save)", said -> {
            row.requestFocus();
            context.actions().addUnder(row.entry(), said);
        });
        field.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
                words.getChildren().remove(field);
                row.requestFocus();
                event.consume();
            }
        });
        words.getChildren().add(field);
        field.requestFocus();
    }

    private static Button small(String words, String told) {
        var button = new Button(words);
        button.getStyleClass().addAll("chip-button");
        Icons.describe(button, told, "");
        return button;
    }
}
