package app.primed.stepper.viewmodel;

import java.util.ArrayList;
import java.util.List;

/// The lesson of a bundled example: explanations of its key steps.
///
/// Its file is plain text beside the program: a title, a line about the topic, then for each key step a line with `@`
/// and a [pattern][StepPattern], followed by the explanation.
///
/// @param title its topic in a few words
/// @param about what to watch for, in a sentence
/// @param keys the key steps, in the order of the run
record Lesson(String title, String about, List<Key> keys) {

    /// @param words the explanation, true of the run at that step
    record Key(StepPattern at, String words) {}

    /// @param name the file's name, for error messages
    /// @throws IllegalArgumentException if the file is malformed; the message names it and the line
    static Lesson read(String name, String text) {
        var lines = text.lines().toList();
        var head = new ArrayList<String>();
        var keys = new ArrayList<Key>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            try {
                if (line.startsWith("@")) {
                    keys.add(new Key(StepPattern.read(line.substring(1)), ""));
                } else if (!line.isEmpty() && keys.isEmpty()) {
                    head.add(line);
                } else if (!line.isEmpty()) {
                    var key = keys.removeLast();
                    keys.add(new Key(key.at, (key.words + " " + line).strip()));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ", line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        if (head.size() != 2 || keys.stream().anyMatch(key -> key.words.isEmpty())) {
            throw new IllegalArgumentException(
                    name + ": a title and a line about it come first, and words below each place");
        }
        return new Lesson(head.getFirst(), head.getLast(), List.copyOf(keys));
    }
}
