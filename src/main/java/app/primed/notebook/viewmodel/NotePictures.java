package app.primed.notebook.viewmodel;

import app.primed.notebook.io.PictureFiles;
import app.primed.platform.Background;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// The pictures of the open note: read for the screen, and stored beside the note when pasted or dropped.
public final class NotePictures {
    private final OpenNote note;
    private final WriteAccess access;
    private final PictureFiles files;
    private final Background background;
    private final InstantSource clock;
    private long loads;

    NotePictures(OpenNote note, WriteAccess access, PictureFiles files, Background background, InstantSource clock) {
        this.note = note;
        this.access = access;
        this.files = files;
        this.background = background;
        this.clock = clock;
    }

    /// Loads a picture off the FX thread.
    ///
    /// @param source as written in the open note
    /// @param decode makes a picture of a file's bytes and its width in pixels, off the FX thread
    /// @param refused receives why there is none
    public <T> void load(String source, BiFunction<byte[], Integer, T> decode, Consumer<T> done,
            Consumer<String> refused) {
        var name = note.name();
        background.submit("picture-" + loads++, () -> {
            var picture = files.read(name, source);
            return decode.apply(picture.bytes(), picture.width());
        }, done,
                failure -> refused.accept(String.valueOf(failure.getMessage())));
    }

    /// The open note's name, which relative sources belong to.
    public String noteName() {
        return note.name();
    }

    /// Stores pixels beside the open note.
    ///
    /// @param pixels ARGB, row by row
    /// @param insert receives what to write into the note
    public void store(int[] pixels, int width, Consumer<String> insert) {
        store(path -> List.of(files.store(path, pixels, width, clock.instant())), insert);
    }

    /// As above, from files.
    public void store(List<Path> pictures, Consumer<String> insert) {
        store(path -> files.store(path, pictures), insert);
    }

    private void store(Function<Path, List<String>> work, Consumer<String> insert) {
        note.path().filter(_ -> access.mayWrite()).ifPresent(path -> background.submit("picture-store",
                () -> work.apply(path), links -> {
                    if (note.path().filter(path::equals).isPresent()) {
                        insert.accept(String.join("\n", links));
                    }
                }));
    }
}
