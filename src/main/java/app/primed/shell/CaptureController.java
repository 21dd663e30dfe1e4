package app.primed.shell;

import app.primed.notebook.view.CaptureSheet;
import app.primed.notebook.view.ChatPasteSheet;
import app.primed.notebook.view.NewSessionSheet;
import app.primed.notebook.view.NotebookKey;
import app.primed.notebook.view.NotebookScreen;
import app.primed.notebook.viewmodel.CaptureViewModel;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.StreamClock;
import app.primed.platform.OnDemand;
import app.primed.ui.FocusOwner;
import app.primed.ui.OverlaySheet;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Adds lines to the note from anywhere: the field over all screens, its key in both windows, and the stream clock.
final class CaptureController {
    private static final Duration MESSAGE_TIME = Duration.seconds(4);

    private final Stage presenter;
    private final MainWindow window;
    private final OnDemand<NotebookScreen> screen;
    private final NotificationBar notices;
    private final OnDemand<CaptureSheet> line;
    private final OnDemand<ChatPasteSheet> chat;
    private final OnDemand<NewSessionSheet> fresh;
    private final NotebookViewModel notebook;

    CaptureController(Stage presenter, MainWindow window, NotebookViewModel notebook, OnDemand<NotebookScreen> screen,
            StageController stage, NotificationBar notices) {
        this.notices = notices;
        this.notebook = notebook;
        this.presenter = presenter;
        this.window = window;
        this.screen = screen;
        chat = sheet(() -> new ChatPasteSheet(notebook.chat(),
                lines -> showStatus("Added " + lines + (lines == 1 ? " line" : " lines") + " of chat")));
        line = sheet(() -> new CaptureSheet(
                notebook.notes(), notebook.capture(), notebook.streamClock(), this::offerChat, this::showCaptured));
        fresh = sheet(() -> new NewSessionSheet(notebook.newSession(), notebook.panes()::open));
        var onAir = notebook.streamClock();
        window.add(new OnAirButton(onAir), commands(onAir));
        window.bind(NotebookKey.NEW_SESSION.binding(), this::newSession);
        window.scene().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (WindowKey.CAPTURE.binding().matches(event)) {
                if (line.made().filter(Node::isVisible).isPresent() || !window.isSheetOpen()) {
                    window.dismissPalette();
                    capture();
                }
                event.consume();
            }
        });
        stage.setCaptureAction(() -> fromStage(stage));
    }

    private <T extends OverlaySheet> OnDemand<T> sheet(Supplier<T> maker) {
        return new OnDemand<>(() -> {
            var sheet = maker.get();
            window.addOverlay(sheet);
            return sheet;
        });
    }

    /// What is typed and pasted on the notebook's screen comes here, too.
    void takeOver(NotebookScreen notes) {
        notes.setChatHandler(this::offerChat);
        notes.setPasteInterceptor(this::offerChat);
        notes.setNewSessionAction(this::newSession);
    }

    private boolean offerChat(String pasted) {
        return notebook.chat().parse(pasted) && chat.get().offer(pasted); // Else the sheet need not be there.
    }

    /// Focuses the field under the note if it is visible; otherwise opens the one over the screen.
    private void capture() {
        if (window.screenProperty().get() == MainScreen.NOTEBOOK && screen.get().showsCapture()) {
            screen.get().focusCapture();
        } else {
            line.get().open(() -> {});
        }
    }

    /// Opens the field in the presenter's window. The stage keeps its picture, and gets the focus back afterwards.
    private void fromStage(StageController stage) {
        presenter.setIconified(false);
        presenter.toFront();
        presenter.requestFocus();
        line.get().open(() -> stage.window().requestFocus());
    }

    private void showCaptured(CaptureViewModel.Captured captured) {
        showStatus("Added to " + captured.kind().heading() + " in " + captured.note());
    }

    /// Opens the dialog for a new session.
    void newSession() {
        window.show(MainScreen.NOTEBOOK);
        fresh.get().begin(this::focusNotebook);
    }

    /// What had the focus may be gone: the note that was opening is shown by now.
    private void focusNotebook() {
        if (!FocusOwner.isWithin(screen.get().node())) {
            screen.get().onShown();
        }
    }

    /// Adds chat from the clipboard, or says what chat looks like.
    private void pasteChat() {
        var pasted = Clipboard.getSystemClipboard().getString();
        if (pasted == null || !offerChat(pasted)) {
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
                    fresh.get().openFor(notebook.newSession().today());
                }),
                new PaletteCommand("On air", "Start or resume the stream clock", "", onAir::start),
                new PaletteCommand("On air", "Pause the stream clock", "", onAir::pause),
                new PaletteCommand("On air", "Stop the stream clock", "", onAir::stop),
                new PaletteCommand("On air", "Undo stopping the stream clock", "",
                        onAir::undoStop));
    }
}
