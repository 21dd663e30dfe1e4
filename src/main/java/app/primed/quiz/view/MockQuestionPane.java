package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.MockSessionViewModel;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The question in large type, and its answer: text, options, or code with checks.
final class MockQuestionPane extends StackPane {
    private static final double READABLE = 860;
    /// Longer questions use a smaller font, so that most need no scrolling.
    static final int LONG = 320;
    private static final int LONGEST = 100_000;

    private final MockSessionViewModel session;
    private final VBox asked = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(asked);
    private final TextArea typed = new TextArea();
    /// A prompt text would disappear when the field gets the focus.
    private final Label aloud = new Label("Type your answer or say it aloud; the clock is running.");
    private final VBox column = new VBox(16, scroll, new VBox(6, aloud, typed));
    private final HBox centred = new HBox(column);
    private final VBox task = new VBox(16);
    private final CheckList checks = new CheckList();
    private final ChallengePane code;
    private final SplitPane work;
    private List<ChoiceRow> rows = List.of();

    MockQuestionPane(MockSessionViewModel session) {
        this.session = session;
        code = new ChallengePane(session.challenge(), "mock");
        typed.setId("mock-typed");
        aloud.getStyleClass().addAll("muted", "small");
        typed.setAccessibleText("Your answer");
        typed.setWrapText(true);
        typed.setMinHeight(120);
        typed.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() <= LONGEST ? change : null));
        typed.textProperty().bindBidirectional(session.typedAnswerProperty());
        VBox.setVgrow(typed, Priority.ALWAYS);
        var answer = column.getChildren().getLast();
        VBox.setVgrow(answer, Priority.ALWAYS);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(40);
        asked.getStyleClass().add("mock-asked");
        asked.heightProperty().subscribe(height -> scroll.setPrefHeight(height.doubleValue() + 2));
        column.getStyleClass().add("mock-question");
        column.setMaxWidth(READABLE);
        HBox.setHgrow(column, Priority.ALWAYS);
        centred.setAlignment(Pos.TOP_CENTER);
        task.getStyleClass().add("mock-task");
        var tasks = new ScrollPane(task);
        tasks.setFitToWidth(true);
        tasks.setMinWidth(280);
        work = new SplitPane(tasks, code);
        work.setDividerPositions(0.38);
        getChildren().addAll(centred, work);
        session.cardProperty().subscribe(this::show);
        session.choices().chosenProperty().subscribe(_ -> mark());
        session.challenge().verdictProperty().subscribe(found -> session.challenge().cardProperty().get()
                .ifPresent(challenge -> checks.show(challenge, found)));
    }

    void close() {
        code.close();
    }

    private void show(Optional<Card> card) {
        var isChallenge = card.orElse(null) instanceof Card.Challenge;
        work.setVisible(isChallenge);
        centred.setVisible(card.isPresent() && !isChallenge);
        asked.getChildren().clear();
        task.getChildren().clear();
        rows = List.of();
        card.ifPresent(shown -> {
            switch (shown) {
                case Card.Challenge challenge -> challenge(challenge);
                case Card.Choice choice -> choice(choice);
                case Card.Recall _,Card.Predict _ -> asked.getChildren().add(words(shown.prompt()));
            }
        });
        var isRecall = card.orElse(null) instanceof Card.Recall;
        QuizControls.visible(typed, isRecall);
        QuizControls.visible(typed.getParent(), isRecall);
        VBox.setVgrow(scroll, isRecall ? Priority.NEVER : Priority.ALWAYS);
        scroll.setVvalue(0);
        mark();
    }

    private static MarkdownText words(String prompt) {
        var words = new MarkdownText(prompt, prompt.length() > LONG ? "mock-long" : "mock-large");
        words.setAccessibleText(prompt);
        return words;
    }

    private void challenge(Card.Challenge challenge) {
        if (!challenge.title().isBlank()) {
            task.getChildren().add(new MarkdownText(challenge.title(), "mock-large"));
        }
        task.getChildren().add(new MarkdownText(challenge.prompt(), "body"));
        if (!challenge.checks().isEmpty()) {
            checks.show(challenge, session.challenge().verdictProperty().get());
            task.getChildren().addAll(QuizControls.eyebrow("CHECKS"), checks);
        }
    }

    private void choice(Card.Choice card) {
        asked.getChildren().add(words(card.prompt()));
        if (!card.code().isBlank()) {
            asked.getChildren().add(ChoicePane.code(card.code()));
        }
        asked.getChildren()
                .add(QuizControls.eyebrow(card.isMultipleChoice() ? "CHOOSE ALL CORRECT OPTIONS" : "CHOOSE ONE"));
        var all = new ArrayList<ChoiceRow>();
        for (var place = 0; place < session.choices().options().size(); place++) {
            all.add(row(place));
        }
        rows = List.copyOf(all);
        asked.getChildren().addAll(rows);
    }

    private ChoiceRow row(int place) {
        var letter = ChoiceRow.letter(place);
        var row = new ChoiceRow(session.choices().options().get(place).text(), QuizControls.key(letter));
        row.setId("mock-choice-" + (place + 1));
        Icons.setTooltip(row, "Choose this (%s or %d)".formatted(letter, place + 1));
        row.setOnAction(_ -> session.choose(place));
        return row;
    }

    private void mark() {
        if (rows.size() != session.choices().options().size()) {
            return; // Another question is being shown.
        }
        for (var place = 0; place < rows.size(); place++) {
            var chosen = session.choices().chosenProperty().get().contains(place);
            QuizControls.toggle(rows.get(place), "chosen", chosen);
            rows.get(place).setAccessibleText("%s: %s%s".formatted(ChoiceRow.letter(place),
                    session.choices().options().get(place).text(), chosen ? ", chosen" : ""));
        }
    }

    /// @return whether there is a text field
    boolean focusAnswer() {
        if (typed.isVisible() && centred.isVisible()) {
            typed.requestFocus();
            typed.end();
            return true;
        }
        if (work.isVisible()) {
            code.focusCode();
            return true;
        }
        return false;
    }
}
