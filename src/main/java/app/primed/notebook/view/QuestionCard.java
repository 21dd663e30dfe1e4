package app.primed.notebook.view;

import app.primed.notebook.model.NewSession;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.ui.Icons;
import app.primed.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Questions, open and answered, each with a way to answer it here and to make it a card of the quiz.
final class QuestionCard extends Card {
    private final NotebookViewModel notebook;
    private final Neighbours neighbours;

    QuestionCard(
            String title, SectionKind kind, List<Question> questions, NotebookViewModel notebook,
            Neighbours neighbours) {
        super(title, count(kind, questions, neighbours));
        this.notebook = notebook;
        this.neighbours = neighbours;
        questions.stream().limit(Board.MOST_ROWS)
                .forEach(q -> row(kind == SectionKind.INTERVIEW_QUESTIONS ? asked(q) : line(q)));
        if (questions.size() > Board.MOST_ROWS) {
            row(Board.more(questions.size() - Board.MOST_ROWS));
        }
        row(adder("add-" + kind.id(), "Add a question…", words -> notebook.actions().add(kind, words)));
    }

    private static String count(SectionKind kind, List<Question> questions, Neighbours neighbours) {
        if (kind == SectionKind.INTERVIEW_QUESTIONS) {
            long due = questions.stream()
                    .filter(q -> neighbours.due().apply(q.text()).filter("due"::equals).isPresent()).count();
            return questions.size() + (due > 0 ? " · " + due + " due today" : "");
        }
        long open = questions.stream().filter(q -> !q.answered()).count();
        return questions.isEmpty() ? "" : open == 0 ? "all answered" : open + " open";
    }

    private Node line(Question question) {
        var mark = Icons.of(question.answered() ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
        mark.getStyleClass().addAll("question-mark", question.answered() ? "answered" : "open");
        mark.setAccessibleText(question.answered() ? "answered" : "open");
        var words = words(question, question.answered());
        if (question.answered()) {
            words.add("  answered: " + shorten(question.answer()), "muted", "small");
        }
        return withActions(mark, words, question);
    }

    private Node asked(Question question) {
        var words = words(question, false);
        neighbours.due().apply(question.text()).ifPresent(due -> words.add("  ").add(Words.chip(due, "due")));
        var mark = Icons.of(Feather.HELP_CIRCLE);
        mark.getStyleClass().add("question-mark");
        return withActions(mark, words, question);
    }

    private static Words words(Question question, boolean muted) {
        var words = Words.brief("");
        question.by().ifPresent(by -> words.add(Words.handle(by)).add(" "));
        var said = NewSession.withoutOrigin(question.text());
        if (muted) {
            words.add(said, "muted");
        } else {
            words.add(said);
        }
        NewSession.carriedFrom(question.text()).ifPresent(day -> words.add("  carried from " + day, "muted", "small"));
        return words;
    }

    private Node withActions(Node mark, Words words, Question question) {
        var row = new VBox(4);
        var answer = small(question.answered() ? "add" : "answer",
                question.answered() ? "Add to the answer" : "Answer this question");
        answer.setId("answer-" + question.line());
        answer.setOnAction(_ -> openField(row, answer, question));
        var quiz = small("quiz", "Make this question a card of the quiz");
        quiz.setGraphic(Icons.of(Feather.ARROW_RIGHT));
        quiz.setId("quiz-" + question.line());
        quiz.setOnAction(_ -> neighbours.toQuiz().accept(question));
        var actions = new HBox(4, answer);
        if (question.section() != SectionKind.INTERVIEW_QUESTIONS) {
            actions.getChildren().add(quiz);
        }
        actions.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(Card.line(mark, words, actions));
        return row;
    }

    private void openField(VBox row, Button from, Question question) {
        if (row.getChildren().size() > 1) {
            row.getChildren().removeLast();
            return;
        }
        TextField field = adder("answering-" + question.line(), "The answer, then Enter",
                words -> notebook.actions().answer(question, words));
        field.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
                row.getChildren().remove(field);
                from.requestFocus();
                event.consume();
            }
        });
        row.getChildren().add(field);
        field.requestFocus();
    }

    private static Button small(String words, String told) {
        var button = new Button(words);
        button.getStyleClass().addAll("chip-button");
        Icons.describe(button, told, "");
        return button;
    }

    private static String shorten(String answer) {
        return answer.length() > 140 ? answer.substring(0, 140) + "…" : answer;
    }
}
