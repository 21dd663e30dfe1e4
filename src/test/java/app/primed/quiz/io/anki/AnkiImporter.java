package app.primed.quiz.io.anki;

import app.primed.platform.ChildJvm;
import app.primed.platform.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;

/// A program of its own that imports files, reviews and all, one after the other. Tests run two at once, and kill them.
public final class AnkiImporter {
    private AnkiImporter() {}

    /// @param arguments the vault, a folder of files
    public static void main(String[] arguments) throws Exception {
        var files = new AnkiExchange(new Vault(Path.of(arguments[0])), InstantSource.system());
        try (var list = Files.list(Path.of(arguments[1]))) {
            for (var file : list.sorted().toList()) {
                files.importCards(files.read(file, ImportProgress.UNSEEN), Set.of(), true);
                System.out.println(file.getFileName());
                System.out.flush();
            }
        }
    }

    static Process start(Path vault, Path folder) throws Exception {
        return ChildJvm.running(AnkiImporter.class, vault, folder).start();
    }
}
