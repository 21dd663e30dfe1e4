package app.primed.quiz.view;

import app.primed.quiz.model.Verdict;
import app.primed.quiz.viewmodel.ChallengeViewModel;
import app.primed.ui.CodeEditor;
import app.primed.ui.Highlighter;
import app.primed.ui.Icons;
import app.primed.ui.PythonHighlighter;
import app.primed.ui.PythonTyping;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The right side of a challenge: code, Run checks, output and verdict.
final class ChallengePane extends VBox {
    private final ChallengeViewModel challenge;
    private final String ids;
    private final CodeEditor editor = new CodeEditor(Highlighter.PLAIN);
    private final Label written = new Label();
    private final Label verdict = new Label();
    private final Label message = new Label();
    private boolean opening;

    /// @param ids the prefix of its nodes' ids, since the quiz shows two such panes
    ChallengePane(ChallengeViewModel challenge, String ids) {
        this.challenge = challenge;
        this.ids = ids;
        editor.setHighlighter(new PythonHighlighter(line -> editor.area().getParagraph(line).getText()));
        editor.gutter().show(_ -> null);
        PythonTyping.in(editor);
        editor.area().setId(ids + "-code");
        editor.area().setAccessibleText("Your answer, Python code");
        VBox.setVgrow(editor, Priority.ALWAYS);
        getChildren().addAll(head(), editor, output());
        bindCode();
        challenge.verdictProperty().subscribe(_ -> refresh());
        challenge.runningProperty().subscribe(_ -> refresh());
    }

    private Node head() {
        var name = new Label("answer.py");
        name.getStyleClass().add("strong");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var earlier = new Button("Previous solution");
        earlier.setId(ids + "-earlier");
        Icons.describe(earlier, "Restore your latest solution that passed", "");
        earlier.setOnAction(_ -> challenge.openEarlier());
        challenge.earlierSolutionsProperty().subscribe(list -> QuizControls.visible(earlier, !list.isEmpty()));
        var reset = new Button("Reset");
        reset.setId(ids + "-reset");
        Icons.describe(reset, "Restore the starter code; Ctrl Z in the editor undoes this", "");
        reset.setOnAction(_ -> challenge.reset());
        var run = new Button("Run checks", keyed());
        run.setContentDisplay(ContentDisplay.RIGHT);
        run.setId(ids + "-run");
        run.getStyleClass().add("success");
        Icons.describe(run, "Run the code and check what it does", "Ctrl Enter");
        run.setOnAction(_ -> challenge.runChecks());
        challenge.runningProperty().subscribe(running -> QuizControls.visible(run, !running));
        var cancel = new Button("Stop the run", Icons.of(Feather.SQUARE));
        cancel.setId(ids + "-cancel");
        Icons.describe(cancel, "Stop the running program", "");
        cancel.setOnAction(_ -> challenge.cancel());
        challenge.runningProperty().subscribe(running -> QuizControls.visible(cancel, running));
        var head = new HBox(name, gap, earlier, reset, run, cancel);
        head.getStyleClass().add("work-head");
        return head;
    }

    private static Node keyed() {
        var row = new HBox(6, QuizControls.key("Ctrl Enter"));
        row.setAlignment(javafx.geometry.Pos.CENTER);
        return row;
    }

    private Node output() {
        written.getStyleClass().add("written");
        written.setWrapText(true);
        var scroll = new ScrollPane(written);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(96);
        scroll.setMinHeight(48);
        verdict.getStyleClass().add("verdict");
        verdict.setId(ids + "-verdict");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.getStyleClass().add("small");
        message.setId(ids + "-message");
        var running = new ProgressBar();
        running.setMaxWidth(Double.MAX_VALUE);
        running.setAccessibleText("The program is running");
        challenge.runningProperty().subscribe(on -> QuizControls.visible(running, on));
        var box = new VBox(QuizControls.eyebrow("OUTPUT"), scroll, running, verdict, message);
        box.getStyleClass().add("output");
        return box;
    }

    /// Binds the editor to the view model. A text from outside clears the undo history, except when the user asked for
    /// it (Reset, Previous solution), so that Ctrl Z can restore the old one.
    private void bindCode() {
        editor.area().textProperty().addListener((_, _, text) -> {
            if (!opening) {
                challenge.codeProperty().set(text);
            }
        });
        challenge.cardProperty().subscribe(card -> {
            if (card.isPresent()) {
                open(challenge.codeProperty().get());
            }
        });
        challenge.codeProperty().subscribe(text -> {
            if (!editor.text().equals(text)) {
                opening = true;
                editor.area().replaceText(text);
                opening = false;
            }
        });
    }

    private void open(String text) {
        opening = true;
        editor.open(text);
        opening = false;
    }

    private void refresh() {
        var found = challenge.verdictProperty().get();
        var running = challenge.runningProperty().get();
        written.setText(found.map(Verdict::stdout).filter(out -> !out.isBlank()).map(ChallengePane::brief)
                .orElse(running
                        ? "Running…"
                        : found.isPresent() ? "Nothing was printed." : "The output of your program appears here."));
        QuizControls.toggle(written, "muted", found.map(Verdict::stdout).filter(out -> !out.isBlank()).isEmpty());
        verdict.setText(found.map(challenge::wordsOf).orElse(""));
        verdict.setGraphic(found.map(v -> Icons.of(v.passed() ? Feather.CHECK : Feather.X)).orElse(null));
        QuizControls.toggle(verdict, "passed", found.filter(Verdict::passed).isPresent());
        QuizControls.toggle(verdict, "not-passed", found.filter(v -> !v.passed()).isPresent());
        message.setText(found.filter(v -> !v.passed()).map(Verdict::message).orElse(""));
        QuizControls.visible(verdict, found.isPresent());
        QuizControls.visible(message, !message.getText().isEmpty());
    }

    /// Long output is cut for display; the checks saw all of it.
    private static String brief(String out) {
        var text = out.stripTrailing();
        return text.length() > 20_000 ? text.substring(0, 20_000) + "\n…" : text;
    }

    void close() {
        editor.close();
    }

    void focusCode() {
        editor.area().requestFocus();
    }
}
