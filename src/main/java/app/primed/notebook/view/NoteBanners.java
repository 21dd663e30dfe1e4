package app.primed.notebook.view;

import app.primed.notebook.model.UnsavedText;
import app.primed.notebook.viewmodel.EncodingRepair;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.SaveState;
import app.primed.ui.FocusOwner;
import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is wrong with the open note, each with the ways out: another window, outside changes, failed saves, a wrong
/// encoding.
final class NoteBanners extends VBox {
    private final NotebookViewModel notebook;
    private final List<HBox> all = new ArrayList<>();
    private int place;
    private final Runnable back;
    private final Supplier<List<String>> stylesheets;

    /// @param back puts the focus on the note when the button that had it goes away
    /// @param stylesheets of the dialogs opened from here
    NoteBanners(NotebookViewModel notebook, Runnable back, Supplier<List<String>> stylesheets) {
        this.notebook = notebook;
        this.back = back;
        this.stylesheets = stylesheets;
        // A save every second is no news for a banner.
        notebook.saving().stateProperty().map(NoteBanners::shownOf).subscribe(_ -> refresh());
        notebook.saving().unsavedProperty().subscribe(this::refresh);
        notebook.encoding().offerProperty().subscribe(this::refresh);
        notebook.access().statusProperty().subscribe(this::refresh);
    }

    private static List<Object> shownOf(SaveState state) {
        return List.of(state.conflict(), state.deleted(), state.failure());
    }

    private void refresh() {
        boolean focused = FocusOwner.isWithin(this);
        getChildren().clear();
        all.clear();
        if (focused) {
            back.run();
        }
        if (notebook.beside().isPresent()) {
            access(); // Once for both notes.
        }
        var state = notebook.saving().stateProperty().get();
        state.conflict().ifPresent(this::conflict);
        state.deleted().ifPresent(this::deleted);
        notebook.saving().unsavedProperty().get().ifPresent(this::unsaved);
        notebook.encoding().offerProperty().get().ifPresent(this::encoding);
        state.failure().ifPresent(failure -> banner(
                failure.error().getMessage() + " " + failure.error().remedy(),
                button("save-again", "Save again", "Try to save now", notebook.saving()::saveNow)));
        showOne();
    }

    /// Shows one banner at a time, with how many there are.
    private void showOne() {
        if (all.isEmpty()) {
            return;
        }
        place = Math.floorMod(place, all.size());
        var banner = all.get(place);
        if (all.size() > 1) {
            var count = new Label((place + 1) + " of " + all.size());
            count.getStyleClass().addAll("muted", "small");
            count.setMinWidth(Region.USE_PREF_SIZE);
            var next = button("next-banner", "Next", "Show the next message about this note", () -> {
                place++;
                refresh();
                if (lookup("#next-banner") instanceof Button again) {
                    again.requestFocus();
                }
            });
            banner.getChildren().addAll(count, next);
        }
        getChildren().setAll(banner);
    }

    private void access() {
        var access = notebook.access();
        var takeOver = button("take-over", "Take over", "The other window saves and becomes read-only; this one writes",
                access::takeOver);
        switch (access.statusProperty().get()) {
            case OURS -> {
                // The usual case needs no banner.
            }
            case ANOTHERS -> banner(
                    "This vault is open in another window of Primed. Notes are read-only here.", takeOver);
            case TAKEN -> banner(
                    "Another window of Primed took over this vault. Everything was saved; notes are read-only here.",
                    takeOver);
            case ASKING -> banner("The other window is saving and handing over the vault…");
            case UNANSWERED -> banner(
                    "The other window does not answer. Close it or end its process to edit notes here.", takeOver);
        }
    }

    private void conflict(SaveState.Conflict conflict) {
        var saving = notebook.saving();
        banner(conflict.note().getFileName() + " was changed outside Primed while you edited it. Both versions are"
                + " kept; a copy of yours is in " + notebook.note().nameOf(conflict.copy()) + ".",
                button("see-both", "Compare", "Show the conflicting lines side by side", this::compare),
                button("keep-mine", "Keep mine", "Replace the file with your text", saving::replaceFile),
                button("take-theirs", "Use theirs", "Show the file as it is on disk", saving::takeTheirs));
    }

    private void compare() {
        notebook.saving().compareSides(merge -> new MergeDialog(
                merge, notebook.note().fileName(), getScene().getWindow(), stylesheets.get(),
                notebook.saving()::resolve).show());
    }

    private void deleted(SaveState.Deleted deleted) {
        banner("This file was deleted outside Primed; your text is still here. A copy is in "
                + notebook.note().nameOf(deleted.copy()) + ".",
                button("write-again", "Restore file", "Write the file again", notebook.saving()::replaceFile),
                button("close-deleted", "Close", "Leave the file deleted and open another note",
                        notebook.opener()::closeDeleted));
    }

    private void unsaved(UnsavedText unsaved) {
        var saving = notebook.saving();
        banner("Words of yours are not in this note: it has changed since, and could not be saved then. They are in "
                + notebook.note().nameOf(unsaved.copy()) + ".",
                button("restore-unsaved", "Restore", "Put your text into the editor; undo brings the file's back",
                        saving::restoreUnsaved),
                button("dismiss-unsaved", "Dismiss", "Keep the file's text; yours stays in the note's history",
                        saving::dismissUnsaved));
    }

    private void encoding(EncodingRepair.Offer offer) {
        var encoding = notebook.encoding();
        banner(offer.lines() + (offer.lines() == 1 ? " line was" : " lines were")
                + " once saved in the wrong encoding: “" + offer.before() + "” should be “" + offer.after() + "”.",
                button("see-repair", "Show changes", "The lines now and repaired, side by side",
                        () -> new EncodingRepairDialog(encoding, offer, getScene().getWindow(), stylesheets.get())
                                .show()),
                button("repair", "Repair", "Repair these lines; undo brings them back", encoding::repair),
                button("leave-decoding", "Ignore", "Do not ask about this note again", encoding::dismiss));
    }

    private void banner(String words, Button... buttons) {
        var text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var banner = new HBox(10, Icons.of(Feather.ALERT_TRIANGLE), text);
        banner.getChildren().addAll(buttons);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("note-banner");
        all.add(banner);
    }

    private static Button button(String id, String label, String description, Runnable action) {
        var button = new Button(label);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        Icons.describe(button, description, "");
        return button;
    }
}
