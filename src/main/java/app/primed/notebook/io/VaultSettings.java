package app.primed.notebook.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What `primed.json` at a vault's root says about new sessions. Everything else in that file stays as it is.
///
/// @param template the note a new session is begun from, inside the vault; empty for the usual places
/// @param sessionName the name of a new session's file, such as `YYYY-MM-DD.md`; empty for the pattern of earlier notes
public record VaultSettings(String template, String sessionName) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "primed.json";
    private static final String TEMPLATE = "template";
    private static final String SESSION_NAME = "sessionName";

    /// What is set; nothing where the file cannot be read, which is reported at the start.
    public static VaultSettings read(Vault vault) {
        FxThreadGuard.check();
        try {
            var json = tree(file(vault));
            return new VaultSettings(json.path(TEMPLATE).asText(""), json.path(SESSION_NAME).asText(""));
        } catch (IOException e) {
            return new VaultSettings("", "");
        }
    }

    /// Writes these into the file.
    ///
    /// @throws UserFacingException if the file is not JSON or cannot be written
    public void write(Vault vault) {
        FxThreadGuard.check();
        var file = file(vault);
        try {
            var json = tree(file);
            put(json, TEMPLATE, template);
            put(json, SESSION_NAME, sessionName);
            SafeFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new UserFacingException(file + " is not JSON: " + e.getOriginalMessage() + ".",
                    "Correct it in a text editor, then set this again.", e);
        } catch (IOException e) {
            throw new UserFacingException("Could not read " + file + ": " + SafeFile.reason(e) + ".",
                    "Check the file's permissions, then set this again.", e);
        }
    }

    /// The path of a day's session inside the folder of notes, if a name is set.
    public Optional<String> pathFor(LocalDate day) {
        if (sessionName.isBlank()) {
            return Optional.empty();
        }
        var name = sessionName.strip().replace("YYYY", Integer.toString(day.getYear()))
                .replace("MM", String.format(Locale.ROOT, "%02d", day.getMonthValue()))
                .replace("DD", String.format(Locale.ROOT, "%02d", day.getDayOfMonth()));
        return Optional.of(name.matches("(?s).*\\.(md|markdown|txt)") ? name : name + ".md");
    }

    /// Whether a name leads out of the folder of notes, or says no day.
    public static boolean isUsable(String sessionName) {
        return sessionName.isBlank() || sessionName.contains("YYYY") && sessionName.contains("MM")
                && sessionName.contains("DD") && !Path.of(sessionName).isAbsolute() && !sessionName.contains("..");
    }

    private static ObjectNode tree(Path file) throws IOException {
        return Files.exists(file) && JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode json
                ? json
                : JSON.createObjectNode();
    }

    private static void put(ObjectNode json, String key, String value) {
        if (value.isBlank()) {
            json.remove(key);
        } else {
            json.put(key, value.strip());
        }
    }

    private static Path file(Vault vault) {
        return vault.root().resolve(FILE);
    }
}
