package app.primed.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.ui.KeyBinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The key map holds no contradiction, and its documentation shows it.
class ShortcutsTest {

    @Test
    void noKeyHasTwoMeaningsInOneContext() {
        var doubles = Shortcuts.ALL.stream()
                .flatMap(binding -> binding.strokes().stream()
                        .flatMap(stroke -> (stroke.codes().isEmpty() ? List.of(stroke.text()) : stroke.codes()).stream()
                                .map(code -> binding.context() + ": " + (stroke.ctrl() ? "Ctrl " : "")
                                        + (stroke.alt() ? "Alt " : "") + (stroke.shift() ? "Shift " : "") + code)))
                .collect(groupingBy(key -> key)).entrySet().stream().filter(same -> same.getValue().size() > 1)
                .map(same -> same.getKey()).toList();
        assertEquals(List.of(), doubles);
    }

    @Test
    void theDocumentationIsTheKeyMap() throws IOException {
        var fresh = Files.writeString(Files.createDirectories(Path.of("target")).resolve("keys.md"), markdown());
        assertEquals(markdown(), Files.readString(Path.of("src/docs/keys.md")),
                "copy " + fresh + " to src/docs/keys.md");
    }

    private static String markdown() {
        var contexts = Shortcuts.ALL.stream()
                .collect(groupingBy(KeyBinding::context, LinkedHashMap::new, toList()));
        return "# Keyboard shortcuts\n\nCtrl is Command on macOS. `F1` shows this list in the program.\n"
                + contexts.entrySet().stream().map(context -> "\n## " + context.getKey() + "\n\n| Key | Action |\n"
                        + "| --- | --- |\n" + context.getValue().stream().map(ShortcutsTest::row).collect(joining()))
                        .collect(joining());
    }

    private static String row(KeyBinding binding) {
        return "| " + binding.strokes().stream().map(stroke -> "`" + stroke.text() + "`").collect(joining(" "))
                + " | " + binding.words() + " |\n";
    }
}
