package app.primed.notebook.viewmodel;

import app.primed.notebook.model.Fence;
import app.primed.notebook.model.PrivateText;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.SlideDeck;
import app.primed.notebook.model.SlideDeck.Slide;
import app.primed.notebook.model.Snippet;
import app.primed.notebook.model.Snippets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A note's saved text as slides. It follows each save of that note and stays on its slide, also when another note is
/// opened.
public final class SlideShow {
    private static final int LONGEST = 3;

    private final OpenNotes notes;
    private final SessionReader reader;
    private final ReadOnlyObjectWrapper<Optional<Slide>> slide = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper typedNumber = new ReadOnlyStringWrapper("");
    private Optional<Path> note = Optional.empty();
    private Session session = SessionReader.EMPTY;
    private List<Slide> slides = List.of();
    private String read = "";
    private int at;

    /// @param reader reads the saved text as the notebook does
    public SlideShow(OpenNotes notes, SessionReader reader) {
        this.notes = notes;
        this.reader = reader;
        notes.panes().forEach(pane -> {
            pane.saving().stateProperty().addListener((_, _, _) -> refresh());
            pane.note().sessionProperty().addListener((_, _, _) -> refresh());
        });
    }

    /// The slide to be seen.
    public ReadOnlyObjectProperty<Optional<Slide>> slideProperty() {
        return slide.getReadOnlyProperty();
    }

    /// For the presenter: which slide of how many, and the next one's title.
    public ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// Digits typed so far towards a slide's number.
    public ReadOnlyStringProperty typedNumberProperty() {
        return typedNumber.getReadOnlyProperty();
    }

    public int size() {
        return slides.size();
    }

    /// Makes the open note the deck, from its first slide.
    ///
    /// @return whether there is anything of it on disk
    public boolean start() {
        note = notes.active().path();
        read = "";
        at = 0;
        slides = List.of();
        typedNumber.set("");
        slide.set(Optional.empty());
        refresh();
        return !slides.isEmpty();
    }

    /// Whether the open note is the deck already.
    public boolean holdsOpenNote() {
        return !slides.isEmpty() && note.equals(notes.active().path());
    }

    /// @return whether there was a further slide
    public boolean next() {
        return goTo(at + 1);
    }

    /// @return whether there was one before
    public boolean previous() {
        return goTo(at - 1);
    }

    public void first() {
        var unused = goTo(0);
    }

    public void last() {
        var unused = goTo(slides.size() - 1);
    }

    /// A digit towards a number that [#jump()] goes to.
    public void type(int digit) {
        var more = typedNumber.get() + digit;
        typedNumber.set(more.length() > LONGEST ? String.valueOf(digit) : more);
        updatePosition();
    }

    /// Goes to the slide whose number was typed; a number past the last means the last.
    ///
    /// @return whether one was typed
    public boolean goToTyped() {
        if (typedNumber.get().isEmpty()) {
            return false;
        }
        var unused = goTo(Math.clamp(Integer.parseInt(typedNumber.get()) - 1, 0, Math.max(0, slides.size() - 1)));
        return true;
    }

    /// The first Python of the slide.
    public Optional<Fence> python() {
        return slide.get().flatMap(slide -> slide.fences().stream().filter(Fence::python).findFirst());
    }

    /// Code of the slide as something to step, with what it needs of the note's fences above it.
    public Optional<Snippet> snippet(Fence fence) {
        return note.map(path -> new Snippet(
                path.getFileName() + " line " + fence.codeLine(), Snippets.program(session, fence),
                notes.active().nameOf(path), fence.codeLine()));
    }

    private boolean goTo(int wanted) {
        typedNumber.set("");
        var there = wanted >= 0 && wanted < slides.size();
        if (there) {
            at = wanted;
            slide.set(Optional.of(slides.get(at)));
        }
        updatePosition();
        return there;
    }

    private void refresh() {
        note.ifPresent(path -> notes.showing(path)
                .flatMap(pane -> pane.saving().savedText()).filter(text -> !text.equals(read)).ifPresent(text -> {
                    read = text;
                    var name = notes.active().nameOf(path);
                    session = PrivateText.publicReading(reader.read(text, name), reader, name);
                    var fresh = SlideDeck.of(session, String.valueOf(path.getFileName()));
                    var before = slide.get();
                    slides = fresh;
                    var same = before.flatMap(old -> fresh.stream().filter(old::same).findFirst());
                    at = same.map(fresh::indexOf).orElse(Math.clamp(at, 0, Math.max(0, fresh.size() - 1)));
                    slide.set(fresh.isEmpty() ? Optional.empty() : Optional.of(fresh.get(at)));
                    updatePosition();
                }));
    }

    private void updatePosition() {
        var next = at + 1 < slides.size() ? " \u00b7 next: " + slides.get(at + 1).title() : " \u00b7 last slide";
        position.set(slides.isEmpty()
                ? ""
                : "Slide " + (at + 1) + " of " + slides.size()
                        + (typedNumber.get().isEmpty() ? next : " \u00b7 Enter goes to " + typedNumber.get()));
    }
}
