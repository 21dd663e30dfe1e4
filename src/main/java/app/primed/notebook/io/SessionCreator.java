package app.primed.notebook.io;

import app.primed.notebook.model.Decision;
import app.primed.notebook.model.FileNamePattern;
import app.primed.notebook.model.NewSession;
import app.primed.notebook.model.OpenItem;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionPlan;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Creates a session from the vault's template, if it has one, under a name of the vault's pattern, with what earlier
/// sessions left open. Slow, since it reads the vault: for `Background`.
public final class SessionCreator {
    private static final List<String> TEMPLATES = List.of(
            "Template.md", "template.md", "_template.md", "Template/README.md", "template/README.md",
            "Templates/Session.md", "templates/session.md");

    private final NoteRepository shelf;
    private final DecisionLog decisions;

    public SessionCreator(NoteRepository shelf, DecisionLog decisions) {
        this.shelf = shelf;
        this.decisions = decisions;
    }

    /// Reads the notes of earlier days, and those whose day is not known.
    ///
    /// @param back the number of earlier sessions to read
    /// @param known the days of notes as they were listed last; a note without one is read
    /// @throws UserFacingException if the vault or its decisions cannot be read
    public SessionPlan plan(LocalDate day, int back, Map<Path, LocalDate> known) {
        var dated = new ArrayList<Dated>();
        for (var file : NoteFiles.in(vault())) {
            var listed = Optional.ofNullable(known.get(file.path()));
            if (listed.isPresent()) {
                dated.add(new Dated(file.path(), listed.get(), Optional.empty()));
            } else {
                read(file.path()).ifPresent(dated::add);
            }
        }
        dated.sort(
                Comparator.comparing(Dated::day).reversed().thenComparing(each -> vault().relativeName(each.path())));
        var habit = VaultSettings.read(vault()).pathFor(day).orElseGet(() -> FileNamePattern.pathFor(day, dated.stream()
                .map(each -> new FileNamePattern.DatedNote(inside(each.path()), each.day())).toList()));
        var path = vault().notes().resolve(habit);
        var there = Files.exists(path)
                ? Optional.of(path)
                : dated.stream().filter(each -> each.day().equals(day)).map(Dated::path).findFirst();
        var earlier = new LinkedHashMap<String, Session>();
        dated.stream().filter(each -> each.day().isBefore(day))
                .map(each -> each.session().isPresent() ? Optional.of(each) : read(each.path()))
                .flatMap(Optional::stream).filter(each -> each.day().isBefore(day)).limit(back)
                .forEach(each -> each.session()
                        .ifPresent(session -> earlier.put(vault().relativeName(each.path()), session)));
        var last = earlier.keySet().stream().findFirst().orElse("");
        return new SessionPlan(day, path, there, OpenItem.in(earlier, last, decisions.read()));
    }

    /// @param session as read now, where it was
    private record Dated(Path path, LocalDate day, Optional<Session> session) {}

    /// A note with its day; empty where it has none or cannot be read.
    private Optional<Dated> read(Path file) {
        try {
            var session = shelf.read(file);
            return session.date().map(day -> new Dated(file, day, Optional.of(session)));
        } catch (IOException e) {
            return Optional.empty(); // The list of sessions shows the error.
        }
    }

    private String inside(Path file) {
        return vault().notes().relativize(file).toString().replace('\\', '/');
    }

    /// The text of a new note; nothing is written yet.
    private String text(LocalDate day, List<OpenItem> carried) {
        var template = template();
        return template.isEmpty()
                ? NewSession.text(day, carried)
                : NewSession.text(NoteFile.open(template.get()).text(), day, carried, shelf.reader());
    }

    /// Writes the note; one that is there already is never written over.
    ///
    /// @param path its file; if it exists, a number is appended to the name
    /// @param carried the entries to carry over
    /// @param dropped the items not to offer again
    /// @return the file
    /// @throws UserFacingException if it cannot be written; nothing is dropped then
    public Path create(LocalDate day, Path path, List<OpenItem> carried, List<OpenItem> dropped, Instant now) {
        var text = text(day, carried).getBytes(StandardCharsets.UTF_8);
        var free = createFree(path);
        try {
            SafeFile.write(free, text);
        } catch (UserFacingException e) {
            deleteQuietly(free);
            throw e;
        }
        drop(dropped, now);
        return free;
    }

    /// Records that these items are dropped.
    public void drop(List<OpenItem> dropped, Instant now) {
        decisions.add(dropped.stream().map(open -> new Decision.Dropped(now, open.kind(), open.words())).toList());
    }

    /// Records that these items are offered again.
    public void restore(List<OpenItem> dropped, Instant now) {
        decisions.add(dropped.stream().map(open -> new Decision.Restored(now, open.kind(), open.words())).toList());
    }

    private static Path createFree(Path path) {
        try {
            return FreeFile.create(path);
        } catch (IOException e) {
            throw new UserFacingException("Could not create a session in " + path + ": " + SafeFile.reason(e) + ".",
                    "Check the folder's permissions, then try again.", e);
        }
    }

    private static void deleteQuietly(Path file) {
        FxThreadGuard.check();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // An empty note stays; the error that is shown names it.
            System.getLogger(SessionCreator.class.getName()).log(System.Logger.Level.DEBUG, "left empty: " + file, e);
        }
    }

    /// The template `primed.json` names, or one where templates usually are.
    private Optional<Path> template() {
        return Stream
                .of(named().map(vault().root()::resolve).stream(), TEMPLATES.stream().map(vault().notes()::resolve),
                        TEMPLATES.stream().map(vault().root()::resolve))
                .flatMap(each -> each).filter(Files::isRegularFile)
                .findFirst();
    }

    private Optional<String> named() {
        return Optional.of(VaultSettings.read(vault()).template()).filter(name -> !name.isBlank());
    }

    private Vault vault() {
        return shelf.vault();
    }
}
