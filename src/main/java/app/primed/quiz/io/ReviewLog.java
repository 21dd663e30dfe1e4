package app.primed.quiz.io;

import app.primed.platform.Vault;
import app.primed.quiz.model.FileProblem;
import app.primed.quiz.model.LogLine;
import java.io.IOException;
import java.util.List;

/// The review log, `quizzes/reviews.jsonl`. Windows in which the notes are read-only may append to it too.
public final class ReviewLog {
    private static final int LONGEST_LINE = 64 * 1024;

    private final JsonLines file;

    public ReviewLog(Vault vault) {
        this.file = new JsonLines(vault, vault.reviews(), LONGEST_LINE, "review");
    }

    /// The lines of a log in order, and what could not be read.
    public record Contents(List<LogLine> lines, List<FileProblem> problems) {}

    /// Reads the whole log; a missing one is empty.
    public Contents read() throws IOException {
        var read = file.<LogLine>read(new FastReviewParser()::read, LogLineJson::read);
        return new Contents(read.lines(), read.problems());
    }

    /// Appends all of these lines or none; they are on disk when this returns.
    ///
    /// @throws IOException if that fails; the log is then as it was
    public void append(List<? extends LogLine> lines) throws IOException {
        file.append(lines.stream().map(LogLineJson::write).toList());
    }
}
