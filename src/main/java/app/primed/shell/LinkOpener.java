package app.primed.shell;

import app.primed.markdown.DirectionMarks;
import app.primed.notebook.viewmodel.NoteLinks;
import app.primed.notebook.viewmodel.NoteLinks.Target;
import app.primed.ui.LinkEvent;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.event.EventHandler;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Follows a link of rendered text: to a note at once, to the web or mail after a look at the address.
final class LinkOpener implements EventHandler<LinkEvent> {
    private final Supplier<NoteLinks> links;
    private final NotificationBar notices;
    private final Runnable showNotebook;
    private final IntConsumer jump;
    private final Consumer<String> search;

    /// @param links of the active note
    /// @param showNotebook shows the notebook
    /// @param jump shows a 1-based line of the open note
    /// @param search opens the search with a query
    LinkOpener(Supplier<NoteLinks> links, NotificationBar notices, Runnable showNotebook, IntConsumer jump,
            Consumer<String> search) {
        this.links = links;
        this.notices = notices;
        this.showNotebook = showNotebook;
        this.jump = jump;
        this.search = search;
    }

    @Override
    public void handle(LinkEvent event) {
        event.consume();
        switch (links.get().of(event.link())) {
            case Target.Note note -> {
                showNotebook.run();
                links.get().open(note, jump, () -> notices.showMessage(
                        "There is no heading “" + note.heading() + "” in " + note.file().getFileName() + "."));
            }
            case Target.Missing missing -> ask("Create note", "There is no note “" + missing.file().getFileName()
                    + "” yet.", missing.file().toString(), "Create", () -> {
                        showNotebook.run();
                        links.get().create(missing);
                    });
            case Target.Outside outside -> ask("Open link", "Open this address outside of Primed?", outside.address(),
                    "Open", () -> new Browser().getHostServices().showDocument(outside.address()));
            case Target.Tag tag -> search.accept("tag:" + tag.name() + " ");
            case Target.Refused refused -> notices.showMessage(refused.why());
        }
    }

    private static void ask(String title, String words, String address, String action, Runnable then) {
        var go = new ButtonType(action, ButtonData.OK_DONE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, "", go, ButtonType.CANCEL);
        alert.setTitle(title);
        alert.setHeaderText(words);
        // All of it, with nothing in it that could make it read as another.
        var shown = new Label(DirectionMarks.show(address));
        shown.setId("link-address");
        shown.setWrapText(true);
        shown.setMaxWidth(520);
        shown.getStyleClass().add("mono");
        alert.getDialogPane().setContent(shown);
        var owner = Window.getWindows().stream().filter(Window::isFocused).findFirst();
        owner.ifPresent(window -> {
            alert.initOwner(window);
            alert.getDialogPane().getStylesheets().setAll(window.getScene().getStylesheets());
        });
        alert.resultProperty().subscribe(result -> {
            if (result == go) {
                then.run();
            }
        });
        alert.show();
    }

    /// Opens addresses the way the system does.
    private static final class Browser extends Application {
        @Override
        public void start(Stage stage) {}
    }
}
