package app.primed.notebook.io;

import app.primed.notebook.model.Decision;
import app.primed.notebook.model.Decisions;
import app.primed.notebook.model.SectionKind;
import app.primed.platform.FileMutex;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decisions across notes, `notes/decisions.jsonl`: one JSON object a line, only ever added to.
///
/// It is kept beside the notes and not in them, since dropping a question changes no earlier day; and not among what
/// can be derived (`.primed`), since it cannot come back. Lines from two clones of a vault merge in any order. A line
/// that cannot be read stays in the file and costs only itself.
public final class DecisionLog {
    private final Vault vault;
    private final Path file;
    private final JsonMapper json = JsonMapper.builder().build();

    public DecisionLog(Vault vault) {
        this.vault = vault;
        file = vault.notes().resolve("decisions.jsonl");
    }

    /// What holds now.
    ///
    /// @throws UserFacingException if the file is there and cannot be read
    public synchronized Decisions read() {
        return new Decisions(lines().stream().flatMap(line -> decision(line).stream()).toList());
    }

    /// How the file is now; empty where there is none or it cannot be looked at.
    public Optional<SafeFile.Stamp> stamp() {
        try {
            return Optional.of(SafeFile.stamp(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Adds decisions; on disk when this returns. Safe from several programs: none loses another's lines.
    ///
    /// @throws UserFacingException if the file cannot be read or written; it is then as it was
    public synchronized void add(List<? extends Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        try (var _ = FileMutex.forWriting(vault).lock()) {
            // Existing lines stay byte for byte, even those that cannot be read.
            var all = new ByteArrayOutputStream();
            all.writeBytes(bytes());
            if (all.size() > 0 && all.toByteArray()[all.size() - 1] != '\n') {
                all.write('\n');
            }
            decisions.forEach(decision -> all.writeBytes((line(decision) + "\n").getBytes(StandardCharsets.UTF_8)));
            SafeFile.write(file, all.toByteArray());
        }
    }

    private List<String> lines() {
        return new String(bytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    }

    private byte[] bytes() {
        FxThreadGuard.check();
        if (!Files.exists(file)) {
            return new byte[0];
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UserFacingException("Could not read " + file + ": " + SafeFile.reason(e) + ".",
                    "Decisions to drop or merge entries apply again once the file can be read.", e);
        }
    }

    private String line(Decision decision) {
        var object = json.createObjectNode().put("at", decision.at().toString());
        switch (decision) {
            case Decision.Dropped d ->
                object.put("decision", "dropped").put("kind", d.kind().id()).put("words", d.words());
            case Decision.Restored t ->
                object.put("decision", "taken-back").put("kind", t.kind().id()).put("words", t.words());
            case Decision.Same s -> object.put("decision", "same").put("words", s.one()).put("as", s.other());
            case Decision.Different d -> object.put("decision", "different").put("words", d.one()).put("as", d.other());
        }
        return object.toString();
    }

    private Optional<Decision> decision(String line) {
        try {
            var object = json.readTree(line);
            var at = Instant.parse(text(object, "at"));
            var words = text(object, "words");
            var kind = SectionKind.byId(text(object, "kind")).orElse(SectionKind.OTHER);
            return switch (text(object, "decision")) {
                case "dropped" -> Optional.of(new Decision.Dropped(at, kind, words));
                case "taken-back" -> Optional.of(new Decision.Restored(at, kind, words));
                case "same" -> Optional.of(new Decision.Same(at, words, text(object, "as")));
                case "different" -> Optional.of(new Decision.Different(at, words, text(object, "as")));
                default -> Optional.empty();
            };
        } catch (JsonProcessingException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asText("");
    }
}
