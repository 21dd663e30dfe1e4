package app.primed.links;

import app.primed.highlights.model.Highlights;
import app.primed.notebook.io.DecisionLog;
import app.primed.notebook.io.FoundFile;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.model.PrivateText;
import app.primed.notebook.model.ReadingRules;
import app.primed.platform.SafeFile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Reads all notes for the highlights, unless nothing has changed since the last time.
public final class HighlightsLoader implements Callable<Highlights> {
    private static final int STEP = 250;

    private final NoteRepository notes;
    private final DecisionLog decisions;
    private final NoteRepository.Progress progress;
    private Optional<SafeFile.Stamp> settled = Optional.empty();
    private List<FoundFile> files = List.of();
    private ReadingRules rules = ReadingRules.NONE;
    private Highlights last = Highlights.NONE;

    /// @param progress called on the reading thread, now and then and at the end
    public HighlightsLoader(NoteRepository notes, DecisionLog decisions, NoteRepository.Progress progress) {
        this.notes = notes;
        this.decisions = decisions;
        this.progress = progress;
    }

    @Override
    public synchronized Highlights call() throws InterruptedException {
        var changed = notes.refreshRules();
        var now = notes.files();
        var stamp = decisions.stamp();
        if (!changed && notes.reader().rules() == rules && !now.isEmpty() && now.equals(files)
                && stamp.equals(settled)) {
            return last;
        }
        var collected = new HighlightsCollector(decisions.read(), notes.reader().rules().people());
        // Highlights are exported and shown to viewers, so they hold nothing private.
        notes.forEach(note -> note.session().ifPresent(session -> {
            var name = notes.vault().relativeName(note.path());
            collected.add(name, PrivateText.publicReading(session, notes.reader(), name));
        }), (done, total) -> {
            if (done % STEP == 0 || done == total) {
                progress.at(done, total);
            }
        });
        if (Thread.interrupted()) {
            throw new InterruptedException("superseded");
        }
        var fresh = collected.result();
        // Equal highlights are the same object, so that the FX thread need not compare them.
        last = fresh.equals(last) ? last : fresh;
        files = now;
        settled = stamp;
        rules = notes.reader().rules();
        return last;
    }
}
