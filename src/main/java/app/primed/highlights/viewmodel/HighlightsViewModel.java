package app.primed.highlights.viewmodel;

import app.primed.desk.Background;
import app.primed.highlights.model.Collection;
import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.Highlights;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is collected, and which part of it is looked at.
public final class HighlightsViewModel {

    /// What is looked at: a collection, or all that one viewer said.
    public sealed interface Choice {
        record Of(Collection collection) implements Choice {}

        record By(String handle) implements Choice {}
    }

    private final Background background;
    private final Callable<Highlights> read;
    private final ReadOnlyObjectWrapper<Highlights> highlights = new ReadOnlyObjectWrapper<>(Highlights.NONE);
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(
            new Choice.Of(Collection.OPEN_QUESTIONS));

    /// @param read reads the whole vault; called away from the screen
    public HighlightsViewModel(Background background, Callable<Highlights> read) {
        this.background = background;
        this.read = read;
    }

    /// Reads the vault again. What was shown stays until the new reading is there.
    public void refresh() {
        background.submit("highlights", read, highlights::set);
    }

    public void choose(Choice wanted) {
        choice.set(wanted);
    }

    /// The highlights of the choice, newest first.
    public List<Highlight> shown() {
        return switch (choice.get()) {
            case Choice.Of(var collection) -> highlights.get().of(collection);
            case Choice.By(var handle) -> highlights.get().by(handle);
        };
    }

    public String title() {
        return switch (choice.get()) {
            case Choice.Of(var collection) -> collection.title();
            case Choice.By(var handle) -> "@" + handle;
        };
    }

    /// What to say where nothing is shown.
    public String whenEmpty() {
        return switch (choice.get()) {
            case Choice.Of(var collection) -> collection.whenEmpty();
            case Choice.By(var handle) -> "Nothing by @" + handle + " any more.";
        };
    }

    public ReadOnlyObjectProperty<Highlights> highlightsProperty() {
        return highlights.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }
}
