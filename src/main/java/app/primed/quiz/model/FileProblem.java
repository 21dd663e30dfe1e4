package app.primed.quiz.model;

/// A problem in a file of the vault, with what is needed to correct it.
///
/// @param file the file inside the vault
/// @param line 1-based line, 0 where it is about the whole file
/// @param reason a sentence
public record FileProblem(String file, int line, String reason) {

    @Override
    public String toString() {
        return line == 0 ? file + ": " + reason : file + ", line " + line + ": " + reason;
    }
}
