package app.primed.quiz.model;

/// A problem in a file of the vault.
///
/// @param file the path in the vault
/// @param line the 1-based line, 0 for the whole file
/// @param reason a sentence
public record FileProblem(String file, int line, String reason) {

    @Override
    public String toString() {
        return line == 0 ? file + ": " + reason : file + ", line " + line + ": " + reason;
    }
}
