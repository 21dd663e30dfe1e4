package app.primed.quiz.io;

import app.primed.platform.Vault;
import app.primed.quiz.model.FileProblem;
import app.primed.quiz.model.LogLine;
import java.io.IOException;
import java.util.List;

/// The review log, `quizzes/reviews.jsonl`: [JsonLines], only ever added to, flushed to disk before [#append] returns.
/// A window in which the notes are read-only may log reviews too.
public final class ReviewLog {
    private static final int LONGEST_LINE = 64 * 1024;

    private final JsonLines file;

    public ReviewLog(Vault vault) {
        this.file = new JsonLines(vault, vault.reviews(), LONGEST_LINE, "review");
    }

    /// What a log holds: its lines in order, and what could not be read.
    public record Contents(List<LogLine> lines, List<FileProblem> problems) {}

    /// Reads the whole log; one that does not exist yet is empty.
    public Contents read() throws IOException {
        var read = file.<LogLine>read(new FastReviewParser()::read, LogLineJson::read);
        return new Contents(read.lines(), read.problems());
    }

    /// Adds lines, all of them or none, and returns once they are on disk.
    ///
    /// @throws IOException where that cannot be done; the log is then as it was
    public void append(List<? extends LogLine> lines) throws IOException {
        file.append(lines.stream().map(LogLineJson::write).toList());
    }
}
