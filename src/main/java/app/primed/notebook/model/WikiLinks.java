package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Links between the notes of a vault: `[[note]]`, `[[folder/note#heading|shown]]` and `[shown](note.md)`. Notes are named
/// by their paths inside the vault, with `/`.
public final class WikiLinks {
    private static final Pattern LINK = Pattern.compile(
            "(?<code>`+[^`\\n]+`+)|\\[\\[(?<wiki>[^\\[\\]|#\\n]{1,300})(?=[\\]|#])|\\]\\((?<inline><[^<>\\n]{1,300}>|[^()\\s<>]{1,300})(?=[)\\s])");
    static final Pattern ENDING = Pattern.compile("\\.(md|markdown|txt)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:|//|#).*");

    private WikiLinks() {}

    /// A link in a text.
    ///
    /// @param start offset of its target
    /// @param end offset after its target
    /// @param target as written, without heading and what is shown
    /// @param wiki whether it is written in double brackets
    public record Found(int start, int end, String target, boolean wiki) {}

    /// The links of a text outside of code, in order.
    public static List<Found> in(SessionText text) {
        var found = new ArrayList<Found>();
        var code = new boolean[text.lines().size()];
        if (text.text().contains("```") || text.text().contains("~~~")) {
            FenceReader.in(text, List.of()).forEach(fence -> fence.range().mark(code));
        }
        for (var line : text.lines()) {
            if (!code[line.number() - 1] && line.text().indexOf('[') >= 0) {
                var link = LINK.matcher(line.text());
                while (link.find()) {
                    add(found, line, link);
                }
            }
        }
        return found;
    }

    private static void add(List<Found> found, Line line, Matcher link) {
        if (link.group("wiki") != null) {
            found.add(new Found(line.start() + link.start("wiki"), line.start() + link.end("wiki"),
                    link.group("wiki").strip(), true));
        } else if (link.group("inline") != null && !SCHEME.matcher(link.group("inline")).matches()) {
            var written = link.group("inline");
            int hash = written.indexOf('#');
            int end = hash < 0 ? link.end("inline") : link.start("inline") + hash;
            found.add(new Found(line.start() + link.start("inline"), line.start() + end,
                    hash < 0 ? written : written.substring(0, hash), false));
        }
    }

    /// The note that a link refers to: the one beside its own note, else the one with the shortest path.
    ///
    /// @param link as written in `[[` `]]`, without heading and what is shown
    /// @param from the note with the link
    public static Optional<String> resolve(String link, String from, Collection<String> notes) {
        var wanted = key(link.startsWith("/") ? link.substring(1) : link);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var folder = folder(from);
        return notes.stream().filter(note -> matches(key(note), wanted))
                .min(Comparator.comparing((String note) -> !folder(note).equals(folder))
                        .thenComparing(note -> !key(note).equals(wanted))
                        .thenComparing(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /// The file that the target of a Markdown link or picture refers to: beside its note, else from the vault's root.
    ///
    /// @return its path inside the vault; empty where it leads out of the vault
    public static Optional<String> path(String target, String from) {
        var plain = decoded(target.startsWith("<") && target.endsWith(">")
                ? target.substring(1, target.length() - 1)
                : target);
        return normalized(plain.startsWith("/") ? plain.substring(1) : folder(from) + plain.replace('\\', '/'));
    }

    /// How a note is called in a link: by its file's name where no other note has it, else by its path.
    public static String linkTo(String note, Collection<String> notes) {
        var name = key(fileName(note));
        return notes.stream().filter(other -> key(fileName(other)).equals(name)).limit(2).count() > 1
                ? ENDING.matcher(note).replaceFirst("")
                : ENDING.matcher(fileName(note)).replaceFirst("");
    }

    /// A path as a link from a note, with spaces as `%20`.
    public static String relative(String from, String target) {
        var here = folder(from).isEmpty() ? List.<String>of() : List.of(folder(from).split("/"));
        var there = List.of(target.split("/"));
        int same = 0;
        while (same < here.size() && same < there.size() - 1 && here.get(same).equals(there.get(same))) {
            same++;
        }
        return ("../".repeat(here.size() - same) + String.join("/", there.subList(same, there.size())))
                .replace("%", "%25").replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    }

    private static Optional<String> normalized(String path) {
        var parts = new ArrayList<String>();
        for (var part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    private static String decoded(String target) {
        try {
            return java.net.URLDecoder.decode(target.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return target; // A percent sign that is one.
        }
    }

    private static boolean matches(String note, String wanted) {
        return note.endsWith(wanted)
                && (note.length() == wanted.length() || note.charAt(note.length() - wanted.length() - 1) == '/');
    }

    /// What links go by: a name without its ending, in lower case.
    static String key(String name) {
        return ENDING.matcher(name.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    static String fileName(String note) {
        return note.substring(note.lastIndexOf('/') + 1);
    }

    /// With `/` at its end; empty for the root.
    static String folder(String note) {
        return note.substring(0, note.lastIndexOf('/') + 1);
    }
}
