package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The links of a vault's notes after files and folders were renamed or moved. A link that still refers to its note stays
/// as it is written.
public final class MovedLinks {
    private final UnaryOperator<String> moved;
    private final Map<String, List<String>> before;
    private final Map<String, List<String>> after;

    /// @param notes the names of all notes until now: their paths inside the vault, with `/`
    /// @param moved gives where a file of a name is now
    public MovedLinks(Collection<String> notes, UnaryOperator<String> moved) {
        this.moved = moved;
        before = byFileName(notes);
        after = byFileName(notes.stream().map(moved).toList());
    }

    private static Map<String, List<String>> byFileName(Collection<String> notes) {
        var names = new HashMap<String, List<String>>();
        notes.forEach(note -> names.computeIfAbsent(WikiLinks.key(WikiLinks.fileName(note)), _ -> new ArrayList<>())
                .add(note));
        return names;
    }

    /// Whether other notes have the file name of a note, so that a link may come to refer to another one.
    public boolean ambiguous(String note) {
        return before.getOrDefault(WikiLinks.key(WikiLinks.fileName(note)), List.of()).size() > 1;
    }

    /// What is to be rewritten in a note.
    ///
    /// @param from the note with the text, by its name until now
    public List<TextEdit> in(SessionText text, String from) {
        var edits = new ArrayList<TextEdit>();
        for (var link : WikiLinks.in(text)) {
            var written = link.wiki() ? wiki(link.target(), from) : local(link.target(), from);
            written.ifPresent(now -> edits.add(new TextEdit(link.start(), link.end(), now)));
        }
        return edits;
    }

    private Optional<String> wiki(String link, String from) {
        var target = resolve(link, from, before);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        var now = Optional.of(moved.apply(target.get()));
        var here = moved.apply(from);
        if (resolve(link, here, after).equals(now)) {
            return Optional.empty();
        }
        var shown = written(link, link.indexOf('/') < 0
                ? WikiLinks.linkTo(now.get(), named(now.get(), after))
                : asLong(link, target.get(), now.get()), now.get());
        return Optional.of(resolve(shown, here, after).equals(now) ? shown : written(link, now.get(), now.get()));
    }

    /// A link with a path begins where it began before.
    private static String asLong(String link, String target, String now) {
        int base = WikiLinks.key(target).length() - WikiLinks.key(link).length();
        var outside = target.substring(0, Math.max(0, base));
        return now.startsWith(outside) ? now.substring(outside.length()) : now;
    }

    /// With the ending only where the link had one.
    private static String written(String link, String path, String now) {
        var plain = WikiLinks.ENDING.matcher(path).replaceFirst("");
        var ending = WikiLinks.ENDING.matcher(now);
        return WikiLinks.ENDING.matcher(link).find() && ending.find() ? plain + ending.group() : plain;
    }

    private Optional<String> local(String link, String from) {
        var target = link.isBlank() ? Optional.<String>empty() : WikiLinks.path(link, from);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        var now = moved.apply(target.get());
        var here = moved.apply(from);
        return WikiLinks.path(link, here).equals(Optional.of(now))
                ? Optional.empty()
                : Optional.of(WikiLinks.relative(here, now));
    }

    private static Optional<String> resolve(String link, String from, Map<String, List<String>> names) {
        return WikiLinks.resolve(link, from, named(link, names));
    }

    private static List<String> named(String link, Map<String, List<String>> names) {
        return names.getOrDefault(WikiLinks.key(WikiLinks.fileName(link)), List.of());
    }
}
