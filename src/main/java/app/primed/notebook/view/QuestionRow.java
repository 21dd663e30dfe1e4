package app.primed.notebook.view;

import app.primed.notebook.model.CarriedFrom;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.board.BoardLine;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A question, open or answered, with a way to answer it here and to make it a card of the quiz.
final class QuestionRow {
    private final BoardRow row;
    private final Question question;
    private final String due;
    private final BoardContext context;

    QuestionRow(BoardRow row, Question question, String due, BoardContext context) {
        this.row = row;
        this.question = question;
        this.due = due;
        this.context = context;
    }

    void fill() {
        boolean asked = question.section().quizzes();
        boolean answered = !asked && question.answered();
        var mark = asked ? asked() : Icons.of(answered ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
        mark.getStyleClass().add("question-mark");
        var words = new MarkdownText("");
        question.by().ifPresent(by -> words.add(MarkdownText.handle(by)).add(" "));
        var all = sides(row.line(), words);
        CarriedFrom.in(question.text()).ifPresent(day -> words.add("  carried from " + day, "muted", "small"));
        if (!asked) {
            mark.getStyleClass().add(answered ? "answered" : "open");
            mark.setAccessibleText(answered ? "answered" : "open");
        } else if (!due.isEmpty()) {
            words.add("  ").add(MarkdownText.chip(due, "due"));
        }
        row.show(row.line(), withActions(mark, all), () -> answer(all));
    }

    /// The mark of what the quiz asks.
    static Node asked() {
        var mark = Icons.of(Feather.HELP_CIRCLE);
        mark.getStyleClass().add("question-mark");
        mark.setAccessibleText("question");
        return mark;
    }

    /// The question, and under it what answers it behind `::`.
    ///
    /// @param words who asks
    static VBox sides(BoardLine line, MarkdownText words) {
        var entry = line.entry().orElseThrow();
        if (line.answer().isEmpty()) {
            // What is written behind the question mark answers it, and is shown with it.
            return new VBox(2,
                    LongText.into(words, line.withComment(
                            CarriedFrom.strip(entry.by().isPresent() ? entry.said() : entry.text()))));
        }
        var asked = line.said().substring(0, line.said().indexOf('\n'));
        return new VBox(2, LongText.into(words, asked),
                LongText.into(new MarkdownText(""), line.withComment(line.answer()), "muted"));
    }

    private Node withActions(Node mark, VBox words) {
        var answer = small(question.answered() ? "add" : "answer",
                question.answered() ? "Add to the answer" : "Answer this question");
        answer.getStyleClass().add("answer-this");
        answer.setOnAction(_ -> answer(words));
        var quiz = small("quiz", "Add this question to the quiz");
        row.onLine(line -> {
            answer.setId("answer-" + line);
            quiz.setId("quiz-" + line);
        });
        var actions = new HBox(4, answer);
        RelatedEntriesMenu.chip(question, context).ifPresent(actions.getChildren()::addFirst);
        if (!question.section().quizzes() && row.line().answer().isEmpty()) {
            quiz.setGraphic(Icons.of(Feather.ARROW_RIGHT));
            quiz.getStyleClass().add("quiz-this");
            quiz.setOnAction(_ -> context.session().get().questions().stream()
                    .filter(q -> q.line() == row.entry().line()).findFirst()
                    .ifPresent(context::makeCard));
            actions.getChildren().add(quiz);
        }
        actions.setMinWidth(Region.USE_PREF_SIZE);
        return BoardCard.line(mark, words, actions);
    }

    /// Opens the field for an answer, or closes it.
    private void answer(VBox words) {
        if (words.getChildren().getLast() instanceof TextField open) {
            words.getChildren().remove(open);
            return;
        }
        TextField field =
                BoardCard.adder(context, "answering-" + row.entry().line(), "Answer (Enter to save)", said -> {
                    row.requestFocus();
                    return context.actions().addUnder(row.entry(), said);
                });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                words.getChildren().remove(field);
                row.requestFocus();
                event.consume();
            }
        });
        words.getChildren().add(field);
        field.requestFocus();
    }

    private static Button small(String words, String tooltip) {
        var button = new Button(words);
        button.getStyleClass().addAll("chip-button");
        Icons.describe(button, tooltip, "");
        return button;
    }
}
