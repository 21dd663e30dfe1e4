package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnglishSpellCheckerTest {
    @Test
    void bothEnglishesAreRight() throws Exception {
        var english = EnglishSpellChecker.read();
        for (var word : List.of("generator", "colour", "color", "don't", "yield", "generator's")) {
            assertTrue(english.isCorrect(word), word);
        }
        assertFalse(english.isCorrect("generater"));
        assertTrue(english.suggestions("generater").contains("generator"), english.suggestions("generater").toString());
        assertTrue(english.suggestions("recieve").contains("receive"), english.suggestions("recieve").toString());
    }

    @Test
    void aVaultHasItsOwn(@TempDir Path folder) throws Exception {
        var words = new VaultDictionary(new Vault(folder));
        assertEquals(Set.of(), words.read());
        words.add("yielder");
        words.add("Primed");
        words.add("yielder");
        assertEquals(Set.of("primed", "yielder"), words.read());
        assertEquals("primed\nyielder\n", Files.readString(folder.resolve("words.txt")));
    }
}
