package app.primed.notebook.io;

import app.primed.notebook.model.FileName;
import app.primed.notebook.model.SessionText;
import app.primed.notebook.model.TextEdit;
import app.primed.notebook.model.WikiLinks;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rewrites the links to notes that were renamed or moved. A note that cannot be read or written keeps its links.
final class LinkUpdater {
    private final Vault vault;

    LinkUpdater(Vault vault) {
        this.vault = vault;
    }

    /// The names of all notes, which is to be asked before a move.
    List<String> names() {
        try {
            return NoteFiles.in(vault).stream().map(found -> vault.relativeName(found.path())).toList();
        } catch (UserFacingException e) {
            return List.of();
        }
    }

    /// @param names all names before
    /// @param open the open notes, whose saves wait meanwhile
    List<FileChange.Rewritten> follow(FileChange.Move move, List<String> names, List<NoteFile> open) {
        var before = vault.relativeName(move.from());
        if (!names.contains(before)) {
            return List.of();
        }
        var changed = new ArrayList<FileChange.Rewritten>();
        for (var name : names) {
            var file = name.equals(before) ? move.to() : vault.root().resolve(name);
            rewrite(file, name, move, names, open).ifPresent(changed::add);
        }
        return List.copyOf(changed);
    }

    /// Takes rewritten links back, before the move is undone. What was written since stays.
    void undo(FileChange.Rewritten done, FileChange.Move move, List<NoteFile> open) {
        FxThreadGuard.check();
        try {
            if (Arrays.equals(NoteFiles.read(done.file()), done.after())) {
                write(done.file(), done.after(), done.before(), open);
            } else {
                var back = new FileChange.Move(move.to(), move.from());
                var unused = rewrite(done.file(), vault.relativeName(done.file()), back, names(), open);
            }
        } catch (IOException | UserFacingException e) {
            skipped(done.file(), e);
        }
    }

    private Optional<FileChange.Rewritten> rewrite(
            Path file, String name, FileChange.Move move, List<String> names, List<NoteFile> open) {
        var from = vault.relativeName(move.from());
        var to = vault.relativeName(move.to());
        try {
            var bytes = NoteFiles.read(file);
            var decoded = DecodedText.decode(bytes);
            var text = decoded.text();
            boolean elsewhere =
                    name.equals(from) && !move.from().resolveSibling("").equals(move.to().resolveSibling(""));
            if (!elsewhere && !mentions(text, from)) {
                return Optional.empty();
            }
            var source = new SessionText(text);
            var edits =
                    elsewhere ? WikiLinks.moved(source, from, to) : WikiLinks.renamed(source, name, from, to, names);
            var now = edits.isEmpty() ? text : TextEdit.combine(edits, text).applyTo(text);
            if (now.equals(text)) {
                return Optional.empty();
            }
            var after = decoded.encode(now);
            write(file, bytes, after, open);
            return Optional.of(new FileChange.Rewritten(file, bytes, after));
        } catch (IOException | UserFacingException e) {
            skipped(file, e);
            return Optional.empty();
        }
    }

    /// Most notes do not, which this says much faster than reading their links.
    private static boolean mentions(String text, String note) {
        var stem = FileName.stem(note.substring(note.lastIndexOf('/') + 1)).toLowerCase(Locale.ROOT);
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.indexOf('[') >= 0 && (lower.contains(stem) || lower.contains(WikiLinks.relative("", stem)));
    }

    private static void write(Path file, byte[] expected, byte[] bytes, List<NoteFile> open) throws IOException {
        NoteFile.Move write = () -> {
            if (!Arrays.equals(NoteFiles.read(file), expected)) {
                throw new IOException("it was written at the same moment");
            }
            SafeFile.write(file, bytes);
        };
        var shown = open.stream().filter(note -> note.path().equals(file)).findFirst();
        if (shown.isPresent()) {
            shown.get().move(file, write);
        } else {
            write.run();
        }
    }

    private static void skipped(Path file, Exception e) {
        System.getLogger(LinkUpdater.class.getName()).log(System.Logger.Level.WARNING,
                () -> file + " keeps its links: " + SafeFile.reason(e));
    }
}
