package app.primed.notebook.io;

import java.nio.file.Path;

/// A folder or note that is not part of the vault.
public record LeftOut(Path path, Reason reason) {

    /// Why something is not part of the vault.
    public enum Reason {
        BUILD_OUTPUT("build output"),
        GIT_IGNORES("ignored by git"),
        UNREADABLE("cannot be read"),
        LINK("a link to a folder of the vault"),
        NAME("its name is not valid text"),
        /// It belongs to the vault, but is the text of new sessions and no session of any day.
        TEMPLATE("a template for new sessions");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// In a few words, for users.
        public String words() {
            return words;
        }
    }
}
