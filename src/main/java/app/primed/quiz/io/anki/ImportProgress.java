package app.primed.quiz.io.anki;

/// Told how far a long piece of work is.
@FunctionalInterface
public interface ImportProgress {
    ImportProgress UNSEEN = _ -> {};

    /// @param words "Reading: 12,000 cards"
    void at(String words);

    /// Says so now and then.
    ///
    /// @throws InterruptedException when the person cancelled
    default void cards(int number) throws InterruptedException {
        at(number, "card");
    }

    /// As [#cards], of something else.
    default void at(int number, String what) throws InterruptedException {
        if (number % 512 == 0) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            at("Reading: " + AnkiContents.count(number, what));
        }
    }
}
