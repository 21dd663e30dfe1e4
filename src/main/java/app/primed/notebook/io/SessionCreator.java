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
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
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

/// Begins a session: from the vault's template where it has one, under a name of the vault's habit, with what earlier
/// sessions left open. Slow, since it reads the vault: for `Background`.
public final class SessionCreator {
    private static final List<String> TEMPLATES = List.of(
            "notes/Template.md", "notes/template.md", "notes/_template.md", "notes/Template/README.md",
            "notes/template/README.md", "notes/Templates/Session.md", "notes/templates/session.md", "Template.md",
            "Template/README.md", "templates/session.md");

    private final NoteRepository shelf;
    private final DecisionLog decisions;

    public SessionCreator(NoteRepository shelf, DecisionLog decisions) {
        this.shelf = shelf;
        this.decisions = decisions;
    }

    /// Looks at the vault: at the notes of the days before, and of no others whose day is known.
    ///
    /// @param back at how many sessions before the day to look
    /// @param known the days of notes as they were listed last; a note without one is read
    /// @throws Trouble where the vault or its decisions cannot be read
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
        var habit = FileNamePattern.pathFor(day, dated.stream()
                .map(each -> new FileNamePattern.DatedNote(inside(each.path()), each.day())).toList());
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
            return Optional.empty(); // The list of sessions tells of it.
        }
    }

    private String inside(Path file) {
        return vault().notes().relativize(file).toString().replace('\\', '/');
    }

    /// Where a note begun now would be, and what stands in it: nothing is written yet.
    private String text(LocalDate day, List<OpenItem> carried) {
        var template = template();
        return template.isEmpty()
                ? NewSession.text(day, carried)
                : NewSession.text(NoteFile.open(template.get()).text(), day, carried, shelf.reader());
    }

    /// Writes the note; one that is there already is never written over.
    ///
    /// @param path its file; where it is taken, a number goes behind the name
    /// @param carried what is taken along
    /// @param dropped what is not offered again
    /// @return the file
    /// @throws Trouble where it cannot be written; nothing is dropped then
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

    /// Remembers that these are not wanted any more.
    public void drop(List<OpenItem> dropped, Instant now) {
        decisions.add(dropped.stream().map(open -> new Decision.Dropped(now, open.kind(), open.words())).toList());
    }

    /// Offers them again.
    public void restore(List<OpenItem> dropped, Instant now) {
        decisions.add(dropped.stream().map(open -> new Decision.Restored(now, open.kind(), open.words())).toList());
    }

    /// Makes an empty file under the first name that is free, so that no other program takes it meanwhile.
    private static Path createFree(Path path) {
        FxThreadGuard.check();
        var name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot);
        var free = path;
        for (int number = 2;; number++) {
            try {
                Files.createDirectories(free.toAbsolutePath().getParent());
                return Files.createFile(free);
            } catch (FileAlreadyExistsException e) {
                free = path.resolveSibling(stem + " " + number + (dot < 0 ? "" : name.substring(dot)));
            } catch (IOException e) {
                throw new UserFacingException("Could not begin a session in " + free + ": " + SafeFile.reason(e) + ".",
                        "Check the folder's permissions, then begin it again.", e);
            }
        }
    }

    private static void deleteQuietly(Path file) {
        FxThreadGuard.check();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // An empty note stays; the trouble that is told names it.
            System.getLogger(SessionCreator.class.getName()).log(System.Logger.Level.DEBUG, "left empty: " + file, e);
        }
    }

    /// The template `primed.json` names, or one where templates usually are.
    private Optional<Path> template() {
        return Stream.concat(named().stream(), TEMPLATES.stream()).map(vault().root()::resolve)
                .filter(Files::isRegularFile).findFirst();
    }

    private Optional<String> named() {
        FxThreadGuard.check();
        var file = vault().root().resolve("primed.json");
        try {
            var name = Files.exists(file)
                    ? JsonMapper.builder().build().readTree(Files.readAllBytes(file)).path("template").asText("")
                    : "";
            return name.isBlank() ? Optional.empty() : Optional.of(name);
        } catch (IOException e) {
            // What is wrong with that file is told at the start.
            return Optional.empty();
        }
    }

    private Vault vault() {
        return shelf.vault();
    }
}
