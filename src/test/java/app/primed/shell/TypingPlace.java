package app.primed.shell;

import app.primed.notebook.viewmodel.ViewMode;
import app.primed.quiz.model.Card;
import app.primed.shell.stage.StageViewModel;
import app.primed.stepper.model.Program;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A screen, page or dialog somebody may type on.
enum TypingPlace {
    EDITOR("", g -> {
        g.notebook.viewModeProperty().set(ViewMode.SPLIT);
        g.window.show(MainScreen.NOTEBOOK);
    }),
    BOARD("", g -> {
        g.notebook.viewModeProperty().set(ViewMode.BOARD);
        g.window.show(MainScreen.NOTEBOOK);
    }),
    BESIDE("", g -> {
        g.window.show(MainScreen.NOTEBOOK);
        g.notebookScreen().openBeside(g.vault().notes().resolve("beside.md"));
    }),
    READ(" ", g -> {
        g.notebook.viewModeProperty().set(ViewMode.READ);
        g.window.show(MainScreen.NOTEBOOK);
        g.notebookScreen().onShown();
    }),
    SESSIONS(" ", g -> focus(g, "#sessions")),
    FILE_TREE("", g -> files(g).requestFocus()),
    FILE_NAME("", g -> {
        files(g).requestFocus();
        Typist.fire(KeyCode.F2, false);
    }),
    MOVE("", g -> {
        files(g).requestFocus();
        Typist.fire(KeyCode.M, true, true);
    }),
    CHANGES("", g -> {
        g.window.show(MainScreen.NOTEBOOK);
        ((Button) lookup(g, "#git-open")).fire();
    }),
    SETTINGS(" ", g -> {
        g.window.show(MainScreen.NOTEBOOK);
        g.window.run(WindowKey.SETTINGS);
    }),
    CAPTURE_LINE("", g -> {
        g.notebook.viewModeProperty().set(ViewMode.SPLIT);
        g.window.show(MainScreen.NOTEBOOK);
        g.notebook.capture().draftProperty().set("");
        g.notebookScreen().focusCapture();
    }),
    FIND("", g -> {
        g.window.show(MainScreen.NOTEBOOK);
        Typist.fire(KeyCode.F, true);
    }),
    CAPTURE_SHEET("", g -> {
        g.window.show(MainScreen.STEPPER);
        g.notebook.capture().draftProperty().set("");
        Typist.fire(KeyCode.SPACE, true);
    }),
    NEW_SESSION(" ", g -> {
        g.window.show(MainScreen.NOTEBOOK);
        Typist.fire(KeyCode.N, true);
    }),
    PALETTE("", g -> {
        g.window.show(MainScreen.NOTEBOOK);
        g.window.openPalette();
    }),
    SHORTCUTS(" ", g -> Typist.fire(KeyCode.F1, false)),
    HISTORY(" ", g -> {
        g.window.show(MainScreen.NOTEBOOK);
        g.notebookScreen().showHistory();
    }),
    STEPPER_START("eE", g -> g.window.show(MainScreen.STEPPER)),
    STEPPER("yYsSoOgGcCbBlLeEfFqQrRpP +-0[]1234", g -> {
        g.window.show(MainScreen.STEPPER);
        g.stepperScreen().show(new Program("g.py", "def g():\n    yield 1\n\n\nx = g()\nnext(x)\n"), Optional.empty());
    }),
    PROGRAM_EDITOR("", g -> {
        g.window.show(MainScreen.STEPPER);
        g.stepper.startTyping();
        g.stepperScreen().onShown();
    }),
    HIGHLIGHTS("", g -> g.window.show(MainScreen.HIGHLIGHTS)),
    QUIZ_START(" ", g -> {
        g.quiz.review().leave();
        g.window.show(MainScreen.QUIZ);
    }),
    QUESTION(" ", g -> card(g, Card.Recall.class)),
    ANSWER_SHOWN(" 1234", g -> {
        card(g, Card.Recall.class);
        g.quiz.current().showAnswer();
    }),
    CHOICE("abcABC123 ", g -> card(g, Card.Choice.class)),
    CHALLENGE("", g -> card(g, Card.Challenge.class)),
    CARDS("/", g -> page(g, () -> g.quiz.browse().open())),
    A_CARD_IN_THE_LIST("/", g -> page(g, () -> g.quiz.browse().open(g.quiz.cards().allCards().getFirst(), false))),
    CRAM(" ", g -> page(g, () -> g.quiz.cram().open())),
    STATISTICS(" ", g -> page(g, () -> g.quiz.statistics().open())),
    SCHEDULING(" ", g -> page(g, () -> g.quiz.schedule().open())),
    MOCK_SETUP(" ", g -> page(g, () -> g.quiz.mock().open())),
    MOCK_INTERVIEW("", g -> page(g, () -> {
        g.quiz.mock().open();
        g.quiz.mock().begin();
    })),
    SLIDES("bBpPfFhH. 0123456789", g -> {
        g.window.show(MainScreen.NOTEBOOK);
        g.stageController.stage().openProperty().set(true);
        g.stageController.show(StageViewModel.Part.SLIDES);
    }),
    STAGE("bBpPfFhH. ", g -> {
        g.window.show(MainScreen.NOTEBOOK);
        Typist.fire(KeyCode.F11, false);
    });

    private final String commands;
    private final Consumer<AppGraph> open;

    /// @param commands the keys that do something there by themselves
    TypingPlace(String commands, Consumer<AppGraph> open) {
        this.commands = commands;
        this.open = open;
    }

    String commands() {
        return commands;
    }

    void open(AppGraph graph) {
        open.accept(graph);
    }

    /// Whether it is there, once it was opened.
    boolean isOpen() {
        return this != MOVE && this != CHANGES || Window.getWindows().size() > 1;
    }

    /// The beginning of a sentence that did something: commands only, up to the first key that is refused.
    String acted(String sentence, String refused) {
        var begin = sentence.substring(0, Math.max(0, sentence.length() - refused.length()));
        return begin.chars().allMatch(c -> commands.indexOf(c) >= 0) ? begin : "";
    }

    /// Back to the plain notebook, with nothing open over it.
    void close(AppGraph graph) {
        Window.getWindows().stream().filter(w -> w != graph.window.scene().getWindow()).toList()
                .forEach(window -> ((Stage) window).hide());
        Typist.fire(KeyCode.ESCAPE, false);
        graph.quiz.mock().leave();
        graph.quiz.browse().close();
        graph.quiz.cram().close();
        graph.quiz.statistics().close();
        graph.quiz.schedule().close();
        graph.quiz.review().leave();
        graph.notebookScreen().closeBeside();
        graph.notebook.viewModeProperty().set(ViewMode.SPLIT);
    }

    private static void focus(AppGraph graph, String part) {
        graph.notebook.viewModeProperty().set(ViewMode.SPLIT);
        graph.window.show(MainScreen.NOTEBOOK);
        lookup(graph, part).requestFocus();
    }

    private static Node lookup(AppGraph graph, String part) {
        return Optional.ofNullable(graph.window.scene().lookup(part)).orElseThrow();
    }

    /// The tree with the open note selected.
    private static Node files(AppGraph graph) {
        graph.notebook.viewModeProperty().set(ViewMode.SPLIT);
        graph.window.show(MainScreen.NOTEBOOK);
        ((ToggleButton) lookup(graph, "#sidebar-files")).fire();
        graph.window.scene().getRoot().applyCss();
        graph.window.scene().getRoot().layout();
        return lookup(graph, "#files");
    }

    private static void card(AppGraph graph, Class<? extends Card> kind) {
        graph.window.show(MainScreen.QUIZ);
        graph.quiz.review().open(
                graph.quiz.cards().allCards().stream().filter(kind::isInstance).findFirst().orElseThrow());
    }

    private static void page(AppGraph graph, Runnable open) {
        graph.quiz.review().leave();
        graph.window.show(MainScreen.QUIZ);
        open.run();
    }
}
