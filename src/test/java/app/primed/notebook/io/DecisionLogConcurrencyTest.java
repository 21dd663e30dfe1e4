package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.Decision;
import app.primed.notebook.model.SectionKind;
import app.primed.platform.ChildJvm;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two real programs add to one vault's small files at once, and each finds what the other added.
class DecisionLogConcurrencyTest {
    private static final int EACH = Boolean.getBoolean("primed.full") ? 60 : 20;

    @TempDir
    Path folder;

    @Test
    void neitherLosesWhatTheOtherAdds() throws Exception {
        var one = start("one");
        var other = start("other");
        try {
            assertTrue(one.waitFor(60, TimeUnit.SECONDS) && other.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, one.exitValue());
            assertEquals(0, other.exitValue());
        } finally {
            one.destroyForcibly();
            other.destroyForcibly();
        }
        assertEquals(2 * EACH, Files.readAllLines(folder.resolve("decisions.jsonl")).size());
        assertEquals(2 * EACH, new VaultDictionary(new Vault(folder)).read().size());
    }

    private Process start(String name) throws IOException {
        return ChildJvm.running(Adder.class, folder, name, EACH).inheritIO().start();
    }

    static final class Adder {
        private Adder() {}

        public static void main(String[] arguments) {
            var vault = new Vault(Path.of(arguments[0]));
            var decisions = new DecisionLog(vault);
            var words = new VaultDictionary(vault);
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                decisions.add(List.of(new Decision.Dropped(Instant.EPOCH, SectionKind.TODO, arguments[1] + i)));
                words.add(arguments[1] + i);
            }
        }
    }
}
