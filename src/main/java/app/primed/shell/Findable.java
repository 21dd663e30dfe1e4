package app.primed.shell;

import app.primed.notebook.model.Session;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/// What the palette finds in the notes: sessions by their day and theme, questions by their words.
final class Findable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private Findable() {}

    /// @param sessions each note's path inside the vault with its reading
    /// @param open opens a line of a note
    static List<Command> in(Map<String, Session> sessions, BiConsumer<String, Integer> open) {
        var list = new ArrayList<Command>();
        var asked = new LinkedHashSet<String>();
        var newestFirst = new ArrayList<>(sessions.entrySet());
        java.util.Collections.reverse(newestFirst);
        for (var entry : newestFirst) {
            var session = entry.getValue();
            var day = session.date().map(d -> DAY.format(d) + " · " + d).orElse(entry.getKey());
            list.add(new Command("Session", day + "  " + session.theme(), "", () -> open.accept(entry.getKey(), 1)));
        }
        for (var entry : newestFirst) {
            for (var question : entry.getValue().questions()) {
                if (asked.add(question.text().toLowerCase(Locale.ROOT))) {
                    list.add(new Command(question.answered() ? "Question" : "Open question", question.text(), "",
                            () -> open.accept(entry.getKey(), question.line())));
                }
            }
        }
        return list;
    }
}
