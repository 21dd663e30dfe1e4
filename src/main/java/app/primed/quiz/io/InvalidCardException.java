package app.primed.quiz.io;

/// A card that cannot be used, with the line of the deck and the reason.
final class InvalidCardException extends Exception {
    private static final long serialVersionUID = 1;
    private final int line;

    InvalidCardException(int line, String reason) {
        super(reason);
        this.line = line;
    }

    int line() {
        return line;
    }
}
