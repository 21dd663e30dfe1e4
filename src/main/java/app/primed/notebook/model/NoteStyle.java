package app.primed.notebook.model;

import java.util.HashMap;
import java.util.Map;

/// How a note is written, so that what is added looks as if its writer had typed it.
///
/// @param lineEnd what ends its lines
/// @param bullet its most frequent list marker
/// @param nestedBullet its most frequent list marker below other entries
/// @param entryIndent the indent of top-level entries
/// @param step what one level of nesting adds
/// @param setext whether headings are underlined
/// @param boxes whether tasks have boxes
record NoteStyle(
        String lineEnd, String bullet, String nestedBullet, String entryIndent, String step, boolean setext,
        boolean boxes) {

    static NoteStyle of(Session session) {
        Map<String, Integer> bullets = new HashMap<>();
        Map<String, Integer> below = new HashMap<>();
        Map<String, Integer> indents = new HashMap<>();
        Map<String, Integer> steps = new HashMap<>();
        int underlined = 0;
        boolean boxes = false;
        for (var section : session.sections()) {
            underlined += section.heading().range().endLine() > section.heading().range().line() ? 1 : -1;
            for (var entry : section.entries()) {
                boxes |= entry.box() >= 0;
                if (entry.item()) {
                    var line = session.source().line(entry.line());
                    bullets.merge(mark(line), 1, Integer::sum);
                    indents.merge(indent(line), 1, Integer::sum);
                    entry.nested().stream().filter(Entry::item).forEach(child -> {
                        below.merge(mark(session.source().line(child.line())), 1, Integer::sum);
                        var deeper = indent(session.source().line(child.line()));
                        if (deeper.startsWith(indent(line)) && deeper.length() > indent(line).length()) {
                            steps.merge(deeper.substring(indent(line).length()), 1, Integer::sum);
                        }
                    });
                }
            }
        }
        var bullet = most(bullets, "-");
        return new NoteStyle(
                session.source().lineEnd(), bullet, most(below, bullet), most(indents, ""), most(steps, "  "),
                underlined > 0,
                boxes || session.sections().stream().noneMatch(s -> s.kind().tasks() && !s.entries().isEmpty()));
    }

    /// Everything before an item's words: indent, marker and the space after it.
    static String lead(Line line) {
        var lead = line.text().substring(0, line.content());
        return line.content() == line.text().length() && !lead.endsWith(" ") ? lead + " " : lead;
    }

    /// The text before an item's marker or a line's words.
    static String indentOf(Line line) {
        return line.text().substring(0, line.marker() >= 0 ? line.marker() : line.content());
    }

    private static String mark(Line line) {
        var mark = line.text().substring(line.marker(), line.marker() + 1);
        return Character.isDigit(mark.charAt(0)) ? "-" : mark;
    }

    private static String indent(Line line) {
        return line.text().substring(0, line.marker());
    }

    private static String most(Map<String, Integer> counts, String otherwise) {
        return counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(e -> -e.getKey().length())).map(Map.Entry::getKey).orElse(otherwise);
    }
}
