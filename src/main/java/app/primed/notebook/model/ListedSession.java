package app.primed.notebook.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// A session as the list shows it.
///
/// @param path its file
/// @param date its day, where known
/// @param theme what it is about
/// @param openQuestions questions without an answer
/// @param openGoals goals not ticked
public record ListedSession(Path path, Optional<LocalDate> date, String theme, int openQuestions, int openGoals) {

    public int open() {
        return openQuestions;
    }
}
