package app.primed.quiz.model;

/// Something in a file of the vault that could not be used, told so that a person can mend it.
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
