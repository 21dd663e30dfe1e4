package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.Decision;
import app.primed.notebook.model.SectionKind;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {
    @TempDir
    Path folder;

    @Test
    void whatWasSettledHoldsAfterARestartAndAMerge() throws IOException {
        var vault = new Vault(folder);
        var log = new DecisionLog(vault);
        assertFalse(log.read().dropped(SectionKind.GOALS, "read"));
        log.add(List.of(new Decision.Dropped(Instant.ofEpochSecond(5), SectionKind.GOALS, "read \"it\"\nall")));
        var file = folder.resolve("decisions.jsonl");
        // Another clone's line came in above, with a broken one and one of a later version.
        Files.writeString(file, "{\"at\":\"1970-01-01T00:00:09Z\",\"decision\":\"dropped\",\"kind\":\"todo\",\"words\":"
                + "\"mend the mic\"}\n{broken\n{\"at\":\"2030-01-01T00:00:00Z\",\"decision\":\"starred\",\"words\":\"x\"}\n"
                + Files.readString(file));
        var again = new DecisionLog(vault);
        assertTrue(again.read().dropped(SectionKind.GOALS, "read it all"));
        assertTrue(again.read().dropped(SectionKind.TODO, "mend the mic"));
        again.add(List.of(new Decision.Restored(Instant.ofEpochSecond(20), SectionKind.TODO, "mend the mic"),
                new Decision.Different(Instant.ofEpochSecond(21), "one", "two")));
        assertFalse(log.read().dropped(SectionKind.TODO, "mend the mic"));
        assertEquals(6, Files.readAllLines(file).size(), "nothing in the file is ever lost");
        assertTrue(Files.readString(file).contains("{broken"));
    }

    @Test
    void whatCannotBeReadStaysByteForByte() throws IOException {
        var log = new DecisionLog(new Vault(folder));
        var file = folder.resolve("decisions.jsonl");
        byte[] latin = {'{', (byte) 0xE9, (byte) 0xFF, '\r', '\n', '\n', 'x'};
        Files.write(file, latin);
        log.add(List.of(new Decision.Dropped(Instant.ofEpochSecond(5), SectionKind.GOALS, "read")));
        assertTrue(log.read().dropped(SectionKind.GOALS, "read"));
        var now = Files.readAllBytes(file);
        assertArrayEquals(latin, Arrays.copyOf(now, latin.length));
        assertEquals('\n', now[latin.length], "the broken last line is ended first");
    }
}
