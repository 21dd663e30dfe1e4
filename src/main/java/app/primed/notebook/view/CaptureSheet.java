package app.primed.notebook.view;

import app.primed.notebook.viewmodel.CaptureViewModel;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.notebook.viewmodel.OpenNotes;
import app.primed.notebook.viewmodel.StreamClock;
import app.primed.ui.OverlaySheet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The capture line over whatever screen is in front, in the presenter's own window. Enter writes and closes it; Esc closes
/// it and what was typed is there the next time.
public final class CaptureSheet extends OverlaySheet {
    private final CaptureField line;

    /// @param chat handles pasted text if it is chat, and returns whether it did
    /// @param captured receives what was written, for the status bar
    public CaptureSheet(OpenNotes notes, CaptureViewModel capture, StreamClock clock, Predicate<String> chat,
            Consumer<CaptureViewModel.Captured> captured) {
        var box = new VBox(8);
        super(box, Pos.BOTTOM_CENTER, "/app/primed/notebook/notebook.css");
        line = new CaptureField("capture-anywhere", capture, pasted -> {
            var taken = chat.test(pasted);
            if (taken) {
                close();
            }
            return taken;
        }, done -> {
            close();
            captured.accept(done);
        }, this::close);
        var into = new Label();
        into.getStyleClass().addAll("muted", "small");
        into.textProperty().bind(notes.activeProperty().flatMap(OpenNote::pathProperty).map(open -> open
                .map(path -> "into " + path.getFileName()).orElse("starts today's session")));
        var stamp = new Label();
        stamp.getStyleClass().addAll("muted", "small");
        stamp.textProperty().bind(Bindings.when(clock.textProperty().isEmpty()).then("")
                .otherwise(Bindings.concat("on air ", clock.textProperty())));
        var hint = new Label(CaptureField.letters(Integer.MAX_VALUE) + " · @viewer");
        hint.getStyleClass().addAll("muted", "small");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        box.getChildren().addAll(line, new HBox(12, hint, space, stamp, into));
        box.getStyleClass().add("capture-line");
        box.setMaxSize(720, Region.USE_PREF_SIZE);
        StackPane.setMargin(box, new Insets(0, 0, 64, 0));
    }

    /// @param back run once it is closed again
    public void open(Runnable back) {
        open(line.field(), back);
        line.focus();
    }
}
