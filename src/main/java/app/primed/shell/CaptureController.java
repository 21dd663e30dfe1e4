package app.primed.shell;

import app.primed.notebook.view.CaptureSheet;
import app.primed.notebook.view.ChatPasteSheet;
import app.primed.notebook.view.NewSessionSheet;
import app.primed.notebook.view.NotebookKey;
import app.primed.notebook.view.NotebookScreen;
import app.primed.notebook.viewmodel.CaptureViewModel;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.StreamClock;
import app.primed.ui.FocusOwner;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Adds lines to the note from anywhere: the field over all screens, its key in both windows, and the stream clock.
final class CaptureController {
    private static final Duration MESSAGE_TIME = Duration.seconds(4);

    private final Stage presenter;
    private final MainWindow window;
    private final NotebookScreen screen;
    private final NotificationBar notices;
    private final CaptureSheet line;
    private final ChatPasteSheet chat;
    private final NewSessionSheet fresh;
    private final NotebookViewModel notebook;

    CaptureController(Stage presenter, MainWindow window, NotebookViewModel notebook, NotebookScreen screen,
            StageController stage, NotificationBar notices) {
        this.notices = notices;
        this.notebook = notebook;
        this.presenter = presenter;
        this.window = window;
        this.screen = screen;
        chat = new ChatPasteSheet(notebook.chat(),
                lines -> showStatus("Added " + lines + (lines == 1 ? " line" : " lines")
                        + " of chat"));
        line = new CaptureSheet(
                notebook.notes(), notebook.capture(), notebook.streamClock(), chat::offer, this::showCaptured);
        screen.setChatHandler(chat::offer);
        screen.setPasteInterceptor(chat::offer);
        window.addOverlay(line);
        window.addOverlay(chat);
        fresh = new NewSessionSheet(notebook.newSession(), notebook.panes()::open);
        window.addOverlay(fresh);
        screen.setNewSessionAction(this::newSession);
        var onAir = notebook.streamClock();
        window.add(new OnAirButton(onAir), commands(onAir));
        window.bind(NotebookKey.NEW_SESSION.binding(), this::newSession);
        window.scene().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (WindowKey.CAPTURE.binding().matches(event)) {
                if (line.isVisible() || !window.isSheetOpen()) {
                    window.dismissPalette();
                    capture();
                }
                event.consume();
            }
        });
        stage.setCaptureAction(() -> fromStage(stage));
    }

    /// Focuses the field under the note if it is visible; otherwise opens the one over the screen.
    private void capture() {
        if (window.screenProperty().get() == MainScreen.NOTEBOOK && screen.showsCapture()) {
            screen.focusCapture();
        } else {
            line.open(() -> {});
        }
    }

    /// Opens the field in the presenter's window. The stage keeps its picture, and gets the focus back afterwards.
    private void fromStage(StageController stage) {
        presenter.setIconified(false);
        presenter.toFront();
        presenter.requestFocus();
        line.open(() -> stage.window().requestFocus());
    }

    private void showCaptured(CaptureViewModel.Captured captured) {
        showStatus("Added to " + captured.kind().heading() + " in " + captured.note());
    }

    /// Opens the dialog for a new session.
    void newSession() {
        window.show(MainScreen.NOTEBOOK);
        fresh.begin(this::focusNotebook);
    }

    /// What had the focus may be gone: the note that was opening is shown by now.
    private void focusNotebook() {
        if (!FocusOwner.isWithin(screen.node())) {
            screen.onShown();
        }
    }

    /// Adds chat from the clipboard, or says what chat looks like.
    private void pasteChat() {
        var pasted = Clipboard.getSystemClipboard().getString();
        if (pasted == null || !chat.offer(pasted)) {
            notices.showMessage(
                    "There is no chat on the clipboard. Copy lines such as “user: words” or “[19:30:12] user: words”"
                            + " from the chat, then try again.");
        }
    }

    private void showStatus(String words) {
        window.showProgress(words);
        var pause = new PauseTransition(MESSAGE_TIME);
        pause.setOnFinished(_ -> window.showProgress(""));
        pause.play();
    }

    private List<PaletteCommand> commands(StreamClock onAir) {
        return List.of(
                PaletteCommand.of(WindowKey.CAPTURE.binding(), this::capture),
                new PaletteCommand("Notebook", "Paste chat…", "", this::pasteChat),
                new PaletteCommand("Notebook", "New session for another day…", "", () -> {
                    window.show(MainScreen.NOTEBOOK);
                    fresh.openFor(notebook.newSession().today());
                }),
                new PaletteCommand("On air", "Start or resume the stream clock", "", onAir::start),
                new PaletteCommand("On air", "Pause the stream clock", "", onAir::pause),
                new PaletteCommand("On air", "Stop the stream clock", "", onAir::stop),
                new PaletteCommand("On air", "Undo stopping the stream clock", "",
                        onAir::undoStop));
    }
}
