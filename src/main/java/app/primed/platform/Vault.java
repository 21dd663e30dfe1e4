package app.primed.platform;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;

/// A folder of plain files. Any folder can be one.
///
/// @param root the folder
/// @param notes where Markdown and text files are notes, at any depth: the folder `notes` in it where there is one, else
///        the folder itself; also where `notes` holds none and the rest does
public record Vault(Path root, Path notes) {
    private static final Pattern TEXT = Pattern.compile("(?i)\\.(?:md|markdown|txt)$");

    public Vault {
        root = root.toAbsolutePath().normalize();
        notes = notes.toAbsolutePath().normalize();
    }

    /// Looks once where the notes are, so that a folder `notes` that is created later hides none of them.
    public Vault(Path root) {
        this(root, notesIn(root.toAbsolutePath().normalize()));
    }

    private static Path notesIn(Path root) {
        var named = root.resolve("notes");
        return Files.isDirectory(named) && (hasText(named) || !hasText(root)) ? named : root;
    }

    /// Whether there is any Markdown or text file, hidden folders aside.
    private static boolean hasText(Path folder) {
        try (var inside = Files.newDirectoryStream(folder, file -> !file.getFileName().toString().startsWith("."))) {
            var folders = new ArrayList<Path>();
            for (var each : inside) {
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    folders.add(each);
                } else if (TEXT.matcher(each.toString()).find()) {
                    return true;
                }
            }
            return folders.stream().anyMatch(Vault::hasText);
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    /// JSON decks and the review log, where there are any.
    public Path quizzes() {
        return root.resolve("quizzes");
    }

    /// The append-only log of reviews, one JSON object a line.
    public Path reviews() {
        return quizzes().resolve("reviews.jsonl");
    }

    /// The name of the vault's folder.
    public String name() {
        var name = root.getFileName();
        return name == null ? root.toString() : name.toString();
    }

    /// The path of a file relative to the vault, with `/`, as decks, logs and messages use it.
    public String relativeName(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(root)
                ? root.relativize(absolute).toString().replace('\\', '/')
                : absolute.toString();
    }

    /// The link from a page to a file of the vault.
    ///
    /// @param page the file that contains the link
    /// @param name the file's path relative to the vault, with `/`
    public String linkTo(Path page, String name) {
        var folder = page.toAbsolutePath().normalize().getParent();
        var target = root.resolve(name);
        // Between drives only an absolute path works.
        return folder == null || !Objects.equals(folder.getRoot(), target.getRoot())
                ? target.toUri().toString()
                : escapeLink(folder.relativize(target).toString().replace('\\', '/'));
    }

    /// Escapes a path for use in a Markdown link.
    public static String escapeLink(String path) {
        return path.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    }
}
