package app.primed.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    private final ImmediateBackground background = new ImmediateBackground();

    @Test
    void remembersBetweenStarts() {
        var file = folder.resolve("settings.json");
        var first = new Settings(file, background);
        first.put("theme", "dark");
        first.put("window.width", 1280);
        assertFalse(Files.exists(file), "a burst of changes is one save");
        background.runLater();
        var second = new Settings(file, background);
        assertEquals("dark", second.get("theme", "light"));
        assertEquals(1280, second.get("window.width", 0.0));
        assertEquals("light", second.get("nothing", "light"));
    }

    @Test
    void anUnreadableFileIsSetAsideAndCostsOnlyItself() throws IOException {
        var file = Files.writeString(folder.resolve("settings.json"), "{ not json");
        var settings = new Settings(file, background);
        assertEquals("light", settings.get("theme", "light"));
        assertTrue(Files.exists(folder.resolve("settings.unreadable.json")));
        settings.put("theme", "dark");
        settings.save();
        assertEquals("dark", new Settings(file, background).get("theme", ""));
    }

    @Test
    void aNumberThatIsNoneIsTheFallback() {
        var settings = new Settings(folder.resolve("settings.json"), background);
        settings.put("window.width", "wide");
        assertEquals(1440, settings.get("window.width", 1440.0));
    }
}
