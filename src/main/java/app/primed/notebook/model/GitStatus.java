package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What changed in a git repository since its last commit.
///
/// @param branch its name; "detached" if no branch is checked out
/// @param upstream the branch it is pushed to, such as `origin/main`; empty if there is none
/// @param ahead commits that are not pushed yet
/// @param behind commits fetched earlier that are not merged yet
/// @param changes in the order of paths
/// @param unfinished what was begun and is not committed: `merge` or `rebase`; empty if nothing is
public record GitStatus(
        String branch, Optional<String> upstream, int ahead, int behind, List<Change> changes, String unfinished) {

    /// A changed file.
    ///
    /// @param path inside the folder that is looked at, with `/`
    /// @param from its earlier path if it was renamed
    public record Change(String path, Optional<String> from, Kind kind) {}

    public enum Kind {
        MODIFIED("M"),
        ADDED("A"),
        DELETED("D"),
        RENAMED("R"),
        /// Changed on both sides of a merge, and not resolved yet.
        CONFLICT("!");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        public String letter() {
            return letter;
        }

        /// In a word, for screen readers and tooltips.
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public List<Change> conflicts() {
        return changes.stream().filter(change -> change.kind() == Kind.CONFLICT).toList();
    }

    /// Reads the output of `git status --porcelain=v2 -z --branch`.
    ///
    /// @param prefix the folder inside the repository, ending with `/`, or empty for its root; other files are left out
    /// @param unfinished see [#unfinished()]
    public static GitStatus parse(String output, String prefix, String unfinished) {
        var branch = "";
        Optional<String> upstream = Optional.empty();
        int ahead = 0;
        int behind = 0;
        var changes = new ArrayList<Change>();
        var fields = output.split("\0");
        for (int i = 0; i < fields.length; i++) {
            var field = fields[i];
            if (field.startsWith("# branch.head ")) {
                branch = field.substring(14).replace("(detached)", "detached");
            } else if (field.startsWith("# branch.upstream ")) {
                upstream = Optional.of(field.substring(18));
            } else if (field.startsWith("# branch.ab ")) {
                var counts = field.substring(12).split(" ");
                ahead = Integer.parseInt(counts[0].substring(1));
                behind = Integer.parseInt(counts[1].substring(1));
            } else if (field.startsWith("1 ")) {
                add(changes, prefix, field.split(" ", 9)[8], Optional.empty(), kind(field.substring(2, 4)));
            } else if (field.startsWith("2 ") && i + 1 < fields.length) {
                add(changes, prefix, field.split(" ", 10)[9], Optional.of(fields[++i]), Kind.RENAMED);
            } else if (field.startsWith("u ")) {
                add(changes, prefix, field.split(" ", 11)[10], Optional.empty(), Kind.CONFLICT);
            } else if (field.startsWith("? ")) {
                add(changes, prefix, field.substring(2), Optional.empty(), Kind.ADDED);
            }
        }
        changes.sort((a, b) -> FileNode.compareNames(a.path(), b.path()));
        return new GitStatus(branch, upstream, ahead, behind, List.copyOf(changes), unfinished);
    }

    private static void add(
            List<Change> changes, String prefix, String path, Optional<String> from, Kind kind) {
        if (path.startsWith(prefix)) {
            changes.add(new Change(path.substring(prefix.length()),
                    from.filter(old -> old.startsWith(prefix)).map(old -> old.substring(prefix.length())), kind));
        }
    }

    /// @param both the letters of index and working tree
    private static Kind kind(String both) {
        return both.charAt(1) == 'D' || both.equals("D.")
                ? Kind.DELETED
                : both.charAt(0) == 'A' ? Kind.ADDED : Kind.MODIFIED;
    }
}
