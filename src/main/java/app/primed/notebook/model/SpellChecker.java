package app.primed.notebook.model;

import java.util.List;

/// Checks the spelling of words.
public interface SpellChecker {
    /// Accepts every word.
    SpellChecker NONE = new SpellChecker() {
        @Override
        public boolean isCorrect(String word) {
            return true;
        }

        @Override
        public List<String> suggestions(String word) {
            return List.of();
        }
    };

    /// @param word small letters, perhaps with an apostrophe
    boolean isCorrect(String word);

    /// Suggested corrections, the likeliest first.
    List<String> suggestions(String word);
}
