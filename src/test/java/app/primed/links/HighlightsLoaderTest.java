package app.primed.links;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.DecisionLog;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.model.SectionNames;
import app.primed.platform.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightsLoaderTest {
    @Test
    void privateTextIsNoHighlight(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.md"), """
                # 2020 - 1 - 27

                ## Questions
                - What is public?
                %%
                - What is plum?
                %%

                ## Learnings #private
                - plum

                ## Viewer Advice
                sweeku: read the source
                - #private plum
                """);
        var vault = new Vault(folder);
        var found = new HighlightsLoader(new NoteRepository(vault, SectionNames.STANDARD), new DecisionLog(vault),
                (_, _) -> {}).call().toString();
        assertTrue(found.contains("What is public?") && found.contains("read the source"), found);
        assertFalse(found.contains("plum"), found);
    }
}
