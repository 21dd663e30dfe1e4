package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalEditorTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code                              | code -g FILE:7
            code --wait                       | code --wait -g FILE:7
            /usr/bin/subl                     | /usr/bin/subl FILE:7
            idea                              | idea --line 7 FILE
            gvim -f                           | gvim -f +7 FILE
            emacsclient -n                    | emacsclient -n +7 FILE
            kate                              | kate -l 7 FILE
            C:\\tools\\notepad++.exe          | C:\\tools\\notepad++.exe -n7 FILE
            unknown                           | unknown FILE
            kitty vim +{line} {file}          | kitty vim +7 FILE
            """)
    void knownEditorsOpenTheFileAtTheLine(String command, String expected) {
        var file = Path.of("/notes/Day 1.md");
        assertEquals(expected.replace("FILE", file.toAbsolutePath().toString()),
                String.join(" ", new ExternalEditor(Map.of()).arguments(command, file, 7)));
    }

    @Test
    void aQuotedProgramIsOneWord() {
        assertEquals(List.of("/opt/My Editor/ed", "a b", "/n.md"),
                new ExternalEditor(Map.of()).arguments("\"/opt/My Editor/ed\" 'a b'", Path.of("/n.md"), 1));
    }

    @Test
    void aTerminalsEditorGetsATerminal() throws IOException {
        var editor = new ExternalEditor(Map.of("PATH", folder + ":/nowhere"));
        var failure = assertThrows(UserFacingException.class,
                () -> editor.arguments("vim", Path.of("/n.md"), 3));
        assertTrue(failure.getMessage().contains("vim runs in a terminal, and no terminal was found"),
                failure.getMessage());
        var terminal = Files.writeString(folder.resolve("konsole"), "#!/bin/sh\n");
        assertTrue(terminal.toFile().setExecutable(true));
        assertEquals(List.of("konsole", "-e", "vim", "+3", "/n.md"), editor.arguments("vim", Path.of("/n.md"), 3));
        assertEquals(List.of("konsole", "-e", "emacs", "-nw", "+3", "/n.md"),
                editor.arguments("emacs -nw", Path.of("/n.md"), 3));
    }

    @Test
    void theSettingWinsOverTheEnvironment() {
        var editor = new ExternalEditor(Map.of("VISUAL", "gvim", "EDITOR", "vi"));
        assertEquals(Optional.of("code"), editor.command(Optional.of("code")));
        assertEquals(Optional.of("gvim"), editor.command(Optional.empty()));
        assertEquals(Optional.of("vi"),
                new ExternalEditor(Map.of("VISUAL", " ", "EDITOR", "vi")).command(Optional.empty()));
        assertEquals(Optional.empty(), new ExternalEditor(Map.of()).command(Optional.empty()));
    }

    @Test
    void anEditorThatCannotStartIsSaid() {
        var editor = new ExternalEditor(Map.of());
        var missing = assertThrows(UserFacingException.class,
                () -> editor.open("/nowhere/editor", folder.resolve("a.md"), 1));
        assertTrue(missing.getMessage().startsWith("Could not start the editor “/nowhere/editor”"),
                missing.getMessage());
        var failing = assertThrows(UserFacingException.class,
                () -> editor.open("sh -c 'exit 3' {file}", folder.resolve("a.md"), 1));
        assertEquals("The editor “sh -c 'exit 3' {file}” ended with exit code 3.", failing.getMessage());
    }
}
