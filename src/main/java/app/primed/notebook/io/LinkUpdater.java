package app.primed.notebook.io;

import app.primed.notebook.model.FileName;
import app.primed.notebook.model.MovedLinks;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Rewrites the links to files and folders that were renamed or moved. A note that cannot be read or written keeps its links.
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

    /// Rewrites what other notes, and those that were moved, link to.
    ///
    /// @param moves what was renamed or moved
    /// @param names all names before
    /// @param open the open notes, whose saves wait meanwhile
    List<FileChange.Rewritten> follow(List<FileChange.Move> moves, List<String> names, List<NoteFile> open) {
        var moved = new Moves(moves);
        var links = new MovedLinks(names, moved::now);
        var mentioned = moved.mentions(names.stream().filter(links::ambiguous).toList());
        var changed = new ArrayList<FileChange.Rewritten>();
        for (var name : names) {
            var now = moved.now(name);
            boolean elsewhere = !name.equals(now);
            rewrite(vault.root().resolve(now), name, links, elsewhere ? List.of("") : mentioned, open)
                    .ifPresent(changed::add);
        }
        return List.copyOf(changed);
    }

    /// Takes rewritten links back, before the move is undone. What was written since stays.
    void undo(FileChange.Rewritten done, List<FileChange.Move> moves, List<NoteFile> open) {
        FxThreadGuard.check();
        try {
            if (Arrays.equals(NoteFiles.read(done.file()), done.after())) {
                write(done.file(), done.after(), done.before(), open);
            } else {
                var back = new Moves(moves.reversed().stream()
                        .map(move -> new FileChange.Move(move.to(), move.from())).toList());
                var unused = rewrite(done.file(), vault.relativeName(done.file()),
                        new MovedLinks(names(), back::now), List.of(""), open);
            }
        } catch (IOException | UserFacingException e) {
            skipped(done.file(), e);
        }
    }

    /// @param mentioned one of these is in a text with a link that changes
    private Optional<FileChange.Rewritten> rewrite(
            Path file, String name, MovedLinks links, List<String> mentioned, List<NoteFile> open) {
        try {
            var bytes = NoteFiles.read(file);
            var decoded = DecodedText.decode(bytes);
            var text = decoded.text();
            var lower = text.toLowerCase(Locale.ROOT);
            if (lower.indexOf('[') < 0 || mentioned.stream().noneMatch(lower::contains)) {
                return Optional.empty(); // Most notes, and much faster than reading their links.
            }
            var edits = links.in(new SessionText(text), name);
            if (edits.isEmpty()) {
                return Optional.empty();
            }
            var after = decoded.encode(TextEdit.combine(edits, text).applyTo(text));
            write(file, bytes, after, open);
            return Optional.of(new FileChange.Rewritten(file, edits.size(), bytes, after));
        } catch (IOException | UserFacingException e) {
            skipped(file, e);
            return Optional.empty();
        }
    }

    /// Where files are after some moves, by their paths inside the vault.
    private final class Moves {
        private final Map<String, String> paths = new LinkedHashMap<>();

        Moves(List<FileChange.Move> moves) {
            moves.forEach(move -> paths.put(vault.relativeName(move.from()), vault.relativeName(move.to())));
        }

        String now(String name) {
            for (var move : paths.entrySet()) {
                var from = move.getKey();
                if (name.startsWith(from) && (name.length() == from.length() || name.charAt(from.length()) == '/')) {
                    return move.getValue() + name.substring(from.length());
                }
            }
            return name;
        }

        /// What a text with a link to one of the moved files contains, in lower case.
        List<String> mentions(List<String> ambiguous) {
            return Stream.concat(paths.keySet().stream(), ambiguous.stream().filter(name -> !now(name).equals(name)))
                    .map(path -> FileName.stem(path.substring(path.lastIndexOf('/') + 1)).toLowerCase(Locale.ROOT))
                    .flatMap(stem -> Stream.of(stem, WikiLinks.relative("", stem))).distinct().toList();
        }
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
