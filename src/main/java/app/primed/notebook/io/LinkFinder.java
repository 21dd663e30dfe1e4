package app.primed.notebook.io;

import app.primed.notebook.model.Backlink;
import app.primed.notebook.model.SessionText;
import app.primed.notebook.model.WikiLinks;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the links from all notes of a vault to one of them. Slow: for `Background`.
public final class LinkFinder {
    private static final int MOST = 200;

    private final NoteRepository notes;

    public LinkFinder(NoteRepository notes) {
        this.notes = notes;
    }

    /// @return at most 200, in the order of paths; fewer where its thread is interrupted
    public List<Backlink> linksTo(Path wanted) {
        FxThreadGuard.check();
        var vault = notes.vault();
        var files = notes.files().stream().map(FoundFile::path).toList();
        var names = files.stream().map(vault::relativeName).toList();
        var target = Optional.of(vault.relativeName(wanted));
        var stem = String.valueOf(wanted.getFileName()).replaceFirst("\\.[A-Za-z]+$", "").toLowerCase(Locale.ROOT);
        var encoded = stem.replace(" ", "%20");
        var found = new ArrayList<Backlink>();
        for (var file : files) {
            if (found.size() >= MOST || Thread.currentThread().isInterrupted()) {
                break;
            }
            if (file.equals(wanted)) {
                continue;
            }
            try {
                var text = DecodedText.decode(NoteFiles.read(file)).text();
                // Most notes have no such link, which this says twenty times as fast.
                if (text.indexOf('[') < 0 || !contains(text, stem) && !contains(text, encoded)) {
                    continue;
                }
                var source = new SessionText(text);
                var from = vault.relativeName(file);
                int last = 0;
                for (var link : WikiLinks.in(source)) {
                    var refers = link.wiki()
                            ? contains(link.target(), stem)
                                    ? WikiLinks.resolve(link.target(), from, names)
                                    : Optional.empty()
                            : WikiLinks.path(link.target(), from);
                    int line = source.lineAt(link.start());
                    if (refers.equals(target) && line != last) {
                        last = line;
                        found.add(new Backlink(file, line, source.line(line).words()));
                    }
                }
            } catch (IOException e) {
                System.getLogger(LinkFinder.class.getName()).log(System.Logger.Level.DEBUG,
                        () -> file + " has no links: " + SafeFile.reason(e));
            }
        }
        return List.copyOf(found);
    }

    private static boolean contains(String text, String lowerCase) {
        return text.toLowerCase(Locale.ROOT).contains(lowerCase);
    }
}
