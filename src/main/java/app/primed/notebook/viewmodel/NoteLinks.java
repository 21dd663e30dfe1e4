package app.primed.notebook.viewmodel;

import app.primed.markdown.Inline;
import app.primed.markdown.LinkTarget;
import app.primed.notebook.io.LinkFinder;
import app.primed.notebook.model.Backlink;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SessionText;
import app.primed.notebook.model.WikiLinks;
import app.primed.platform.Background;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The links of the open note, and those of other notes to it.
public final class NoteLinks {
    /// Links that come into sight within this time are looked up together.
    private static final long TOGETHER_MILLIS = 30;

    private final Vault vault;
    private final OpenNote note;
    private final SessionList sessions;
    private final NoteOpener opener;
    private final WriteAccess access;
    private final LinkFinder finder;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Backlink>> backlinks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Target.Note>> outgoing = new ReadOnlyObjectWrapper<>(List.of());
    private boolean shown;

    /// The target of a link.
    public sealed interface Target {
        /// @param heading empty for the note's start
        record Note(Path file, String heading) implements Target {}

        /// A note that does not exist yet.
        record Missing(Path file) implements Target {}

        record Outside(String address) implements Target {}

        record Tag(String name) implements Target {}

        record Refused(String why) implements Target {}
    }

    NoteLinks(
            Vault vault, OpenNote note, SessionList sessions, NoteOpener opener, WriteAccess access, LinkFinder finder,
            Background background) {
        this.vault = vault;
        this.note = note;
        this.sessions = sessions;
        this.opener = opener;
        this.access = access;
        this.finder = finder;
        this.background = background;
        note.pathProperty().addListener((_, _, _) -> find());
        note.sessionProperty().addListener((_, _, _) -> findOutgoing());
    }

    /// The links of other notes to the open one.
    public ReadOnlyObjectProperty<List<Backlink>> backlinksProperty() {
        return backlinks.getReadOnlyProperty();
    }

    /// Whether the links to the note are to be looked for.
    public void setShown(boolean shown) {
        boolean stale = shown && !this.shown;
        this.shown = shown;
        if (stale) {
            find();
        }
    }

    private void find() {
        backlinks.set(List.of());
        outgoing.set(List.of());
        note.path().filter(_ -> shown).ifPresent(path -> {
            background.submit("note-backlinks", () -> finder.linksTo(path), backlinks::set);
            findOutgoing();
        });
    }

    private void findOutgoing() {
        if (shown) {
            var text = note.session().source();
            var from = note.name();
            var paths = sessions.paths();
            background.submit("note-outgoing", () -> outgoing(text, from, paths), outgoing::set);
        }
    }

    /// The names of the notes to link to, each as short as it is clear.
    public List<String> names() {
        var all = sessions.paths().stream().map(vault::relativeName).toList();
        var stems = new HashMap<String, Integer>();
        all.forEach(name -> stems.merge(stem(name), 1, Integer::sum));
        return all.stream().map(name -> stems.getOrDefault(stem(name), 0) > 1 ? withoutEnding(name) : shortName(name))
                .distinct().toList();
    }

    private static String stem(String name) {
        return shortName(name).toLowerCase(Locale.ROOT);
    }

    private static String shortName(String name) {
        return withoutEnding(name.substring(name.lastIndexOf('/') + 1));
    }

    private static String withoutEnding(String name) {
        return name.replaceFirst("\\.[A-Za-z]+$", "");
    }

    /// Completes links as they are typed.
    public LinkCompletion completion() {
        return new LinkCompletion(this::names);
    }

    /// The notes that the open note links to, while they are asked for.
    public ReadOnlyObjectProperty<List<Target.Note>> outgoingProperty() {
        return outgoing.getReadOnlyProperty();
    }

    private List<Target.Note> outgoing(SessionText text, String from, List<Path> paths) {
        var found = new LinkedHashSet<Target.Note>();
        var names = paths.stream().map(vault::relativeName).collect(Collectors.toCollection(LinkedHashSet::new));
        var known = new HashMap<WikiLinks.Found, Optional<String>>();
        for (var link : WikiLinks.in(text)) {
            known.computeIfAbsent(new WikiLinks.Found(0, 0, link.target(), link.wiki()), _ -> link.wiki()
                    ? WikiLinks.resolve(link.target(), from, names)
                    : WikiLinks.path(link.target(), from).filter(names::contains))
                    .ifPresent(name -> found.add(new Target.Note(vault.root().resolve(name), "")));
        }
        return List.copyOf(found);
    }

    /// Calls back on the FX thread when notes were made, deleted or renamed.
    public Subscription whenNotesChange(Runnable changed) {
        return sessions.weeks().subscribe(changed);
    }

    /// Finds, a moment later, those of the open note's links that lead to no note yet.
    ///
    /// @param links says which links are asked for
    /// @param found receives them on the FX thread, unless another search began meanwhile
    public void findMissing(Supplier<Set<Inline.WikiLink>> links, Consumer<Set<Inline.WikiLink>> found) {
        var key = "note-missing-links " + note.name();
        background.later(key, TOGETHER_MILLIS, () -> findMissing(key, links.get(), found));
    }

    private void findMissing(String key, Set<Inline.WikiLink> asked, Consumer<Set<Inline.WikiLink>> found) {
        var from = note.name();
        var paths = sessions.paths();
        background.submit(key, () -> {
            var names = paths.stream().map(vault::relativeName).toList();
            return asked.stream().filter(link -> !link.note().isEmpty()
                    && WikiLinks.resolve(link.note(), from, names).isEmpty()).collect(Collectors.toSet());
        }, found);
    }

    public Target of(Inline link) {
        return switch (link) {
            case Inline.WikiLink wiki -> wiki(wiki);
            case Inline.Tag tag -> new Target.Tag(tag.name());
            case Inline.Link written -> switch (LinkTarget.of(written.target())) {
                case OUTSIDE -> new Target.Outside(written.target().strip());
                case REFUSED -> new Target.Refused("Only links to the web, to mail and to notes are opened.");
                case LOCAL -> local(written.target());
            };
            default -> new Target.Refused("This leads nowhere.");
        };
    }

    private Target wiki(Inline.WikiLink link) {
        if (link.note().isEmpty()) {
            return note.path().<Target>map(path -> new Target.Note(path, link.heading()))
                    .orElse(new Target.Refused("No note is open."));
        }
        var names = sessions.paths().stream().map(vault::relativeName).toList();
        return WikiLinks.resolve(link.note(), note.name(), names)
                .<Target>map(name -> new Target.Note(vault.root().resolve(name), link.heading()))
                .orElseGet(() -> missing(link.note()));
    }

    /// A new note goes beside the open one, or to where its link says.
    private Target missing(String link) {
        var folder = link.indexOf('/') >= 0
                ? Optional.of(vault.notes())
                : note.path().map(Path::getParent);
        var ending = link.toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown|txt)") ? "" : ".md";
        try {
            var file = folder.orElse(vault.notes()).resolve(link + ending).normalize();
            return file.startsWith(vault.root())
                    ? new Target.Missing(file)
                    : new Target.Refused(link + " would be outside of the vault.");
        } catch (InvalidPathException _) {
            return new Target.Refused(link + " is no name for a file.");
        }
    }

    private Target local(String target) {
        int hash = target.indexOf('#');
        var heading = hash < 0 ? "" : target.substring(hash + 1).replace('-', ' ');
        if (hash == 0) {
            return note.path().<Target>map(path -> new Target.Note(path, heading))
                    .orElse(new Target.Refused("No note is open."));
        }
        var path = WikiLinks.path(hash < 0 ? target : target.substring(0, hash), note.name());
        var names = sessions.paths().stream().map(vault::relativeName).toList();
        return path.filter(names::contains)
                .<Target>map(name -> new Target.Note(vault.root().resolve(name), heading))
                .orElseGet(() -> new Target.Refused(path.isEmpty()
                        ? target + " leads out of the vault."
                        : target + " is no note of this vault."));
    }

    /// Opens a note at a heading.
    ///
    /// @param jump shows a 1-based line of the open note
    /// @param noHeading called if the note has no such heading
    public void open(Target.Note target, IntConsumer jump, Runnable noHeading) {
        if (target.heading().isEmpty()) {
            opener.open(target.file());
        } else {
            opener.openAt(target.file(), 1, _ -> {
                var line = lineOf(target.heading());
                jump.accept(line.orElse(1));
                if (line.isEmpty()) {
                    noHeading.run();
                }
            });
        }
    }

    private OptionalInt lineOf(String heading) {
        var wanted = plain(heading);
        return note.session().sections().stream().filter(section -> plain(section.heading().text()).equals(wanted))
                .mapToInt(Section::line).findFirst();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// Creates a note with its name as heading, and opens it.
    public void create(Target.Missing missing) {
        if (!access.mayWrite()) {
            return;
        }
        var file = missing.file();
        background.submit("note-create", () -> {
            try {
                if (!Files.exists(file)) {
                    Files.createDirectories(file.resolveSibling(""));
                    SafeFile.write(file, ("# " + shortName(vault.relativeName(file)) + "\n\n")
                            .getBytes(StandardCharsets.UTF_8));
                }
            } catch (java.io.IOException e) {
                throw new UserFacingException("Could not create " + file + ": " + SafeFile.reason(e) + ".",
                        "Check that the vault can be written.", e);
            }
            return file;
        }, created -> opener.openNew(created, String::length, () -> {}));
    }
}
