package app.primed.quiz.io.anki;

/// Receives the progress of a long task.
@FunctionalInterface
public interface ImportProgress {
    ImportProgress UNSEEN = _ -> {};

    /// @param words for example "Reading: 12,000 cards"
    void at(String words);

    /// Reports the number of cards from time to time.
    ///
    /// @throws InterruptedException if the user cancelled
    default void cards(int number) throws InterruptedException {
        at(number, "card");
    }

    /// As [#cards], for something else.
    default void at(int number, String what) throws InterruptedException {
        if (number % 512 == 0) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            at("Reading: " + AnkiContents.count(number, what));
        }
    }
}
