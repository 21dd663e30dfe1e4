package app.primed.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class SystemCheckTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatTheSystemSays() throws Exception {
        var cat = new ProcessBuilder("cat", "/proc/sys/fs/inotify/max_user_watches").start();
        long most = Long.parseLong(new String(cat.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
        assertTrue(words("Watcher").startsWith("at most %,d folders".formatted(most)), words("Watcher"));
    }

    @Test
    void aFolderThatIsNotThereYetHasTheRoomOfTheOneAroundIt() {
        var later = folder.resolve("not/yet");
        var found = SystemCheck.all(List.of(later)).stream().filter(check -> check.name().equals("Room")).toList();
        assertEquals(1, found.size());
        assertTrue(found.getFirst().words().contains(" MB free for " + later), found.toString());
    }

    private static String words(String name) {
        return SystemCheck.all(List.of()).stream().filter(check -> check.name().equals(name)).findFirst().orElseThrow()
                .words();
    }
}
