package app.primed.shell;

import app.primed.highlights.view.HighlightsKey;
import app.primed.notebook.view.BoardKey;
import app.primed.notebook.view.NotebookKey;
import app.primed.notebook.view.TreeKey;
import app.primed.quiz.view.BrowseKey;
import app.primed.quiz.view.ChoiceKey;
import app.primed.quiz.view.MockKey;
import app.primed.quiz.view.QuizKey;
import app.primed.shell.stage.StageKey;
import app.primed.shell.stage.StageWindowKey;
import app.primed.stepper.view.CodeKey;
import app.primed.stepper.view.LessonKey;
import app.primed.stepper.view.PredictionKey;
import app.primed.stepper.view.StepperKey;
import app.primed.ui.EditorKey;
import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;
import app.primed.ui.TimelineKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The key map of the whole program, in the order of the sheet of shortcuts.
final class Shortcuts {
    static final List<KeyBinding> ALL = Stream.<KeyAction[]>of(
            MainScreen.values(), WindowKey.values(), NotebookKey.values(), TreeKey.values(), EditorKey.values(),
            BoardKey.values(),
            StepperKey.values(), CodeKey.values(), TimelineKey.values(), LessonKey.values(), PredictionKey.values(),
            QuizKey.values(), ChoiceKey.values(), BrowseKey.values(), MockKey.values(), HighlightsKey.values(),
            StageKey.values(), StageWindowKey.values(), SlidesKey.values())
            .flatMap(Arrays::stream).map(KeyAction::binding).toList();

    private Shortcuts() {}
}
