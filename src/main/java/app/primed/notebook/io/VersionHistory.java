package app.primed.notebook.io;

import app.primed.notebook.model.NoteVersion;
import app.primed.notebook.model.NoteVersion.Origin;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.platform.VaultDataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Earlier versions of each note, byte for byte, in the vault's `.primed/history`: the file before the first
/// save since the note was opened, and then at most every five minutes. A `.gitignore` makes git ignore the folder
/// alone. Slow: for `Background`. Safe on any thread.
public final class VersionHistory {
    private static final System.Logger LOG = System.getLogger(VersionHistory.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(5);
    /// Bytes kept of all notes.
    private static final long MOST_OF_ALL = 256L << 20;

    private final Vault vault;
    private final InstantSource clock;
    private @Nullable NoteFile last;
    private Instant keptAt = Instant.MIN;

    public VersionHistory(Vault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// Stores the file before it is overwritten, if a version is due. What goes wrong here
    /// hinders no save.
    public synchronized void store(NoteFile note) {
        var now = clock.instant();
        if (note == last && Duration.between(keptAt, now).compareTo(PAUSE) < 0) {
            return;
        }
        try {
            var bytes = note.bytes();
            var at = note.writtenAt();
            if (at.isPresent() && bytes.length > 0 && store(note.path(), bytes, at.get())) {
                last = note;
                keptAt = now;
            }
        } catch (IOException | UncheckedIOException | UserFacingException e) {
            LOG.log(System.Logger.Level.WARNING, "no version kept of " + note.path(), e);
        }
    }

    /// @return whether it is kept now
    private boolean store(Path note, byte[] bytes, Instant writtenAt) throws IOException {
        FxThreadGuard.check();
        var folder = folder(note);
        if (folder.isEmpty()) {
            return false;
        }
        var kept = TimestampedFiles.newestFirst(folder.get());
        for (var same : kept) {
            if (Files.size(same) == bytes.length && Arrays.equals(Files.readAllBytes(same), bytes)) {
                return true;
            }
        }
        VaultDataFolder.create(vault);
        SafeFile.write(TimestampedFiles.fresh(folder.get(), note, writtenAt), bytes);
        TimestampedFiles.tidy(folder.get(), clock.instant());
        return true;
    }

    /// The versions of a note, newest first, with what was rescued of it; those of a note that was moved or renamed
    /// since come along.
    ///
    /// @param now the note's text, by which it is found again under another name
    public synchronized List<NoteVersion> of(Path note, String now) {
        var versions = new ArrayList<NoteVersion>();
        try {
            var folder = folder(note);
            if (folder.isPresent()) {
                if (!Files.isDirectory(folder.get())) {
                    adoptMoved(folder.get(), now);
                }
                TimestampedFiles.newestFirst(folder.get()).forEach(file -> TimestampedFiles.at(file, "").ifPresent(
                        at -> versions.add(new NoteVersion(file, at, Origin.HISTORY))));
            }
            versions.addAll(rescued(note));
        } catch (IOException | UncheckedIOException e) {
            throw new UserFacingException("Could not list the earlier versions of " + note + ".",
                    "Look in .primed/history and .primed/recovery in the vault.", e);
        }
        versions.sort(Comparator.comparing(NoteVersion::at).reversed());
        return versions;
    }

    /// The versions of a note or of all notes of a folder follow it to another place. What goes wrong here hinders no
    /// move: [#of] finds them again.
    public synchronized void moved(Path from, Path to) {
        FxThreadGuard.check();
        var old = folder(from);
        var now = folder(to);
        if (old.isEmpty() || now.isEmpty() || !Files.isDirectory(old.get()) || Files.exists(now.get())) {
            return;
        }
        try {
            Files.createDirectories(now.get().getParent());
            Files.move(old.get(), now.get());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "history not moved: " + old.get(), e);
        }
    }

    /// A version's text as an editor holds it.
    public String text(NoteVersion version) {
        return NoteFile.open(version.file()).text();
    }

    /// Deletes the oldest versions of all notes where they take too much room.
    public synchronized void tidy() {
        FxThreadGuard.check();
        var root = root(vault);
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var walk = Files.walk(root)) {
            var all = walk.filter(Files::isRegularFile).filter(f -> TimestampedFiles.at(f, "").isPresent())
                    .sorted(Comparator.comparing((Path f) -> String.valueOf(f.getFileName())).reversed()).toList();
            TimestampedFiles.dropBeyond(all, MOST_OF_ALL);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "history not tidied", e);
        }
    }

    private static Path root(Vault vault) {
        return VaultDataFolder.of(vault).resolve("history");
    }

    private Optional<Path> folder(Path note) {
        var name = vault.relativeName(note);
        return Path.of(name).isAbsolute() ? Optional.empty() : Optional.of(root(vault).resolve(name));
    }

    private List<NoteVersion> rescued(Path note) throws IOException {
        FxThreadGuard.check();
        var folder = VaultDataFolder.of(vault).resolve("recovery");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var name = String.valueOf(note.getFileName());
        var stem = name.substring(0, name.length() - TimestampedFiles.ending(note).length()) + ".";
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> String.valueOf(f.getFileName()).startsWith(stem)).flatMap(file -> {
                boolean theirs = String.valueOf(file.getFileName()).contains(".theirs.");
                return TimestampedFiles.at(file, stem)
                        .map(at -> new NoteVersion(file, at, theirs ? Origin.THEIRS : Origin.RECOVERED))
                        .stream();
            }).toList();
        }
    }

    /// Moves the history of a deleted note here if at least half of its lines are in this note.
    private void adoptMoved(Path folder, String now) throws IOException {
        FxThreadGuard.check();
        if (!Files.isDirectory(root(vault))) {
            return;
        }
        var words = SimilarText.lines(now);
        List<Path> folders;
        try (var walk = Files.walk(root(vault))) {
            folders = walk.filter(Files::isDirectory).toList();
        }
        for (var other : folders) {
            var kept = TimestampedFiles.newestFirst(other);
            var note = vault.root().resolve(root(vault).relativize(other).toString());
            if (!kept.isEmpty() && !Files.exists(note)
                    && SimilarText.alike(words, NoteFile.open(kept.getFirst()).text())) {
                Files.createDirectories(folder.getParent());
                Files.move(other, folder);
                return;
            }
        }
    }
}
