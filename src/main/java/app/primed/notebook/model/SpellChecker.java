package app.primed.notebook.model;

import java.util.List;

/// A dictionary.
public interface SpellChecker {
    /// No dictionary: everything is right.
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

    /// What may have been meant, the likeliest first.
    List<String> suggestions(String word);
}
