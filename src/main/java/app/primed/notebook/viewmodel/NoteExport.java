package app.primed.notebook.viewmodel;

import app.primed.notebook.io.NotePageExporter;
import app.primed.notebook.io.PictureFiles;
import app.primed.notebook.model.SessionDate;
import app.primed.notebook.model.page.NotePage;
import app.primed.platform.Background;
import app.primed.platform.UserFacingException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Exports the open note as it is in the editor: as one HTML file, as a PDF, or as rich text for the clipboard.
public final class NoteExport {
    private static final int MOST_NAMED = 12;

    private final OpenNotes notes;
    private final PictureFiles pictures;
    private final Background background;
    private final Consumer<String> message;
    private final Consumer<String> progress;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Background.Job job = () -> {};

    /// @param pictures what an exported note shows
    /// @param message receives where something was written
    /// @param progress receives what is running; empty when it has ended
    public NoteExport(
            OpenNotes notes, PictureFiles pictures, Background background, Consumer<String> message,
            Consumer<String> progress) {
        this.notes = notes;
        this.pictures = pictures;
        this.background = background;
        this.message = message;
        this.progress = progress;
    }

    /// Whether a PDF is being made.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private OpenNote note() {
        return notes.active();
    }

    public boolean hasNote() {
        return note().path().isPresent();
    }

    /// A name for the file: the note's day and its own name, where that is not the day.
    ///
    /// @param ending without the dot
    public String fileName(String ending) {
        if (note().path().isEmpty()) {
            return "note." + ending;
        }
        var name = note().fileName().replaceFirst("\\.[A-Za-z]+$", "");
        var day = note().session().date();
        var known = day.isEmpty() || name.contains(day.get().toString());
        var dated = known ? name : SessionDate.in(name).equals(day) ? day.get().toString() : day.get() + " " + name;
        return dated + "." + ending;
    }

    /// The note as HTML without a document round it, for a clipboard.
    public Optional<String> body() {
        return page().map(page -> page.apply(_ -> "").body());
    }

    /// The note's text, without what is private.
    public String plain() {
        return note().publicReading().text();
    }

    public void saveHtml(Path file) {
        page().ifPresent(page -> background.submit("note-export-html", () -> {
            NotePageExporter.writeHtml(page.apply(this::picture), file);
            return file;
        }, _ -> message.accept("Saved to " + file + ".")));
    }

    /// Makes a PDF away from the screen; [#cancel()] stops it, and then nothing is written.
    public void savePdf(Path file) {
        page().ifPresent(page -> {
            busy.set(true);
            progress.accept("Exporting " + file.getFileName() + "\u2026");
            job = background.submit("note-export-pdf", () -> NotePageExporter.writePdf(page.apply(this::picture), file),
                    named -> {
                        over();
                        message.accept("Saved to " + file + "." + remark(named));
                    }, failure -> {
                        over();
                        throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
                    });
        });
    }

    public void cancel() {
        job.cancel();
        over();
    }

    private void over() {
        busy.set(false);
        progress.accept("");
    }

    private static String remark(Set<String> named) {
        return named.isEmpty()
                ? ""
                : " Characters missing in its fonts are spelled out: "
                        + String.join(" ", named.stream().limit(MOST_NAMED).toList())
                        + (named.size() > MOST_NAMED ? " \u2026" : "");
    }

    /// The note as a page, once its pictures can be read.
    private Optional<Function<Function<String, String>, NotePage>> page() {
        if (!hasNote()) {
            message.accept("No note is open. Open one in the notebook, then export it.");
        }
        return note().path().map(_ -> {
            var session = note().publicReading();
            var name = note().fileName();
            return shown -> new NotePage(session, name, shown);
        });
    }

    /// A picture as an address that holds it; empty where it cannot be shown.
    private String picture(String source) {
        try {
            var picture = pictures.read(note().name(), source);
            return "data:" + picture.type() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes());
        } catch (UserFacingException _) {
            return "";
        }
    }
}
