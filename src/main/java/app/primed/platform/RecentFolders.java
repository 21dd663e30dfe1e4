package app.primed.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The folders that were opened last, in `folders.json` beside the settings, with the place in each. A file that cannot
/// be read counts as empty. Slow: for `Background`.
public final class RecentFolders {
    private static final int MOST = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /// A folder.
    ///
    /// @param notes how many it had; -1 while they are not counted
    /// @param place what was open in it
    /// @param present whether the folder can be found now
    public record Folder(Path path, int notes, Instant opened, Place place, boolean present) {
        /// The folder's own name.
        public String name() {
            return String.valueOf(path.getFileName() == null ? path : path.getFileName());
        }

        private Entry entry() {
            return new Entry(path.toString(), notes, opened.toString(), place.note(), place.caret(), place.beside(),
                    place.besideCaret());
        }
    }

    /// The notes that are open. Each value may be empty.
    ///
    /// @param note its path inside the folder
    /// @param caret the caret's place in it, as the settings have it
    /// @param beside the note beside it, in the same way
    /// @param besideCaret the caret's place in that
    public record Place(String note, String caret, String beside, String besideCaret) {
        public static final Place NONE = new Place("", "", "", "");
    }

    private record Entry(String path, int notes, String opened, @Nullable String note, @Nullable String caret,
            @Nullable String beside, @Nullable String besideCaret) {
        Optional<Folder> folder() {
            try {
                var folder = Path.of(path);
                var place = new Place(orEmpty(note), orEmpty(caret), orEmpty(beside), orEmpty(besideCaret));
                return Optional.of(
                        new Folder(folder, notes, Instant.parse(opened), place, Files.isDirectory(folder)));
            } catch (DateTimeException | InvalidPathException | NullPointerException e) {
                return Optional.empty(); // From another system, or edited by hand.
            }
        }

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    public RecentFolders(Path file) {
        this.file = file;
    }

    /// The file beside the settings.
    public static RecentFolders beside(Path settingsFile) {
        return new RecentFolders(settingsFile.resolveSibling("folders.json"));
    }

    /// All of them, the one opened last first.
    public synchronized List<Folder> list() {
        FxThreadGuard.check();
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<List<Entry>>() {}).stream()
                    .flatMap(entry -> entry.folder().stream()).toList();
        } catch (IOException e) {
            System.getLogger(RecentFolders.class.getName()).log(System.Logger.Level.DEBUG, "not read: " + file, e);
            return List.of();
        }
    }

    public Optional<Folder> find(Path folder) {
        return list().stream().filter(each -> each.path().equals(folder)).findFirst();
    }

    /// Puts a folder first.
    public void opened(Path folder, Instant at) {
        var before = find(folder);
        write(folder, Optional.of(new Folder(folder, before.map(Folder::notes).orElse(-1), at,
                before.map(Folder::place).orElse(Place.NONE), true)), true);
    }

    public void counted(Path folder, int notes) {
        change(folder, known -> new Folder(folder, notes, known.opened(), known.place(), known.present()));
    }

    /// Remembers the place in a folder that is left.
    public void left(Path folder, Place place) {
        change(folder, known -> new Folder(folder, known.notes(), known.opened(), place, known.present()));
    }

    public void forget(Path folder) {
        write(folder, Optional.empty(), false);
    }

    private synchronized void change(Path folder, UnaryOperator<Folder> change) {
        var known = find(folder);
        var now = known.map(change);
        if (!now.equals(known)) {
            write(folder, now, false);
        }
    }

    private synchronized void write(Path folder, Optional<Folder> now, boolean first) {
        var all = new ArrayList<>(list());
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            at = all.get(i).path().equals(folder) ? i : at;
        }
        all.removeIf(each -> each.path().equals(folder));
        var place = first ? 0 : at;
        now.ifPresent(fresh -> all.add(place, fresh));
        try {
            SafeFile.write(file, JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(all.stream().limit(MOST).map(Folder::entry).toList()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
