package app.primed.platform;

import java.nio.file.Path;
import java.util.Objects;

/// A folder of plain files: `notes/` (Markdown or text, any depth) and `quizzes/` (JSON decks and the review log).
public record Vault(Path root) {

    public Vault {
        root = root.toAbsolutePath().normalize();
    }

    public Path notes() {
        return root.resolve("notes");
    }

    public Path quizzes() {
        return root.resolve("quizzes");
    }

    /// The append-only log of reviews, one JSON object a line.
    public Path reviews() {
        return quizzes().resolve("reviews.jsonl");
    }

    /// What a person calls this vault: its folder's name.
    public String name() {
        var name = root.getFileName();
        return name == null ? root.toString() : name.toString();
    }

    /// A path inside the vault as it is written in decks, logs and messages: relative, with `/`.
    public String relativeName(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(root)
                ? root.relativize(absolute).toString().replace('\\', '/')
                : absolute.toString();
    }

    /// Where a file of the vault leads to from a page that is written elsewhere, for a link in it.
    ///
    /// @param name the file's path inside the vault, with `/`
    public String linkTo(Path page, String name) {
        var folder = page.toAbsolutePath().normalize().getParent();
        var target = root.resolve(name);
        // Another drive has no way there but the whole path.
        return folder == null || !Objects.equals(folder.getRoot(), target.getRoot())
                ? target.toUri().toString()
                : escapeLink(folder.relativize(target).toString().replace('\\', '/'));
    }

    /// A path as it may stand in a link.
    public static String escapeLink(String path) {
        return path.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    }
}
