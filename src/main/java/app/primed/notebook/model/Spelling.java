package app.primed.notebook.model;

import java.util.List;

/// A dictionary.
public interface Spelling {
    /// No dictionary: everything is right.
    Spelling NONE = new Spelling() {
        @Override
        public boolean knows(String word) {
            return true;
        }

        @Override
        public List<String> near(String word) {
            return List.of();
        }
    };

    /// @param word small letters, perhaps with an apostrophe
    boolean knows(String word);

    /// What may have been meant, the likeliest first.
    List<String> near(String word);
}
