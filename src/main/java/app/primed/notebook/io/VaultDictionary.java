package app.primed.notebook.io;

import app.primed.platform.FileMutex;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The vault's own dictionary: one word a line in `words.txt`.
public final class VaultDictionary {
    private final Vault vault;
    private final Path file;

    public VaultDictionary(Vault vault) {
        this.vault = vault;
        this.file = vault.root().resolve("words.txt");
    }

    /// @return in small letters; none where there is no file
    public Set<String> read() {
        FxThreadGuard.check();
        if (!Files.isRegularFile(file)) {
            return Set.of();
        }
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.strip().toLowerCase(Locale.ROOT)).filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new UserFacingException("Could not read " + file + ".", "It should hold one word a line, in UTF-8.",
                    e);
        }
    }

    /// Safe from several programs.
    ///
    /// @throws UserFacingException if the file cannot be written
    public void add(String word) {
        try (var _ = FileMutex.forWriting(vault).lock()) {
            var all = new TreeSet<>(read());
            if (all.add(word.toLowerCase(Locale.ROOT))) {
                SafeFile.write(file, (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
