package app.primed.quiz.io;

import app.primed.desk.OneAtATime;
import app.primed.desk.SafeFile;
import app.primed.desk.Trouble;
import app.primed.desk.Vault;
import app.primed.quiz.model.Complaint;
import app.primed.quiz.model.QuizSettings;
import app.primed.quiz.model.Steps;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// What a person set about the quiz, `quizzes/quiz.settings.json`. Only what differs from the defaults stands there;
/// a value that makes no sense is told with its line, and the default used in its place.
public final class SettingsFile {
    static final String NAME = "quiz.settings.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;
    private final Path file;
    private final String shown;

    public SettingsFile(Vault vault) {
        this.vault = vault;
        this.file = vault.quizzes().resolve(NAME);
        this.shown = vault.nameOf(file);
    }

    /// What the file says.
    ///
    /// @param complaints what of it could not be used
    public record Loaded(QuizSettings settings, List<Complaint> complaints) {}

    public Loaded read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new Loaded(QuizSettings.DEFAULT, List.of());
        }
        try (var parser = Json.factory().createParser(bytes)) {
            if (Located.read(parser) instanceof Located.Fields fields) {
                return new SettingsReader(shown, fields).read();
            }
            return unusable(1, "These are no settings: an object was expected");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            return unusable(at == null ? 0 : at.getLineNr(), "This is not valid JSON");
        } catch (IOException e) {
            return unusable(0, String.valueOf(e.getMessage()));
        }
    }

    private Loaded unusable(int line, String reason) {
        return new Loaded(QuizSettings.DEFAULT,
                List.of(new Complaint(shown, line,
                        reason + ". The usual settings are used; mend or delete the file.")));
    }

    /// Writes what differs from the defaults, and keeps fields this version does not know.
    ///
    /// @throws Trouble where the file is damaged (it is left as it is) or cannot be written
    public void write(QuizSettings settings) {
        OneAtATime.in(vault, () -> SafeFile.write(file, bytes(merged(settings))));
    }

    private ObjectNode merged(QuizSettings settings) {
        var usual = QuizSettings.DEFAULT;
        var s = settings.scheduling();
        var u = usual.scheduling();
        var json = existing();
        put(json, SettingsReader.RETENTION, s.retention(), u.retention());
        put(json, SettingsReader.SPREAD, settings.spread(), usual.spread());
        put(json, SettingsReader.NEW, settings.newPerDay(), usual.newPerDay());
        put(json, SettingsReader.LEARNING, Steps.words(s.learning()), Steps.words(u.learning()));
        put(json, SettingsReader.RELEARNING, Steps.words(s.relearning()), Steps.words(u.relearning()));
        put(json, SettingsReader.MAXIMUM, s.maximumDays(), u.maximumDays());
        put(json, SettingsReader.INTERVIEW, settings.interview().map(Object::toString).orElse(""), "");
        json.remove(SettingsReader.PARAMETERS);
        if (!s.weights().equals(u.weights())) {
            var list = json.putArray(SettingsReader.PARAMETERS);
            for (double w : s.weights().toArray()) {
                list.add(w);
            }
        }
        return json;
    }

    private static void put(ObjectNode json, String name, Object value, Object usual) {
        if (value.equals(usual)) {
            json.remove(name);
        } else {
            json.putPOJO(name, value);
        }
    }

    private ObjectNode existing() {
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode json) {
                return json;
            }
        } catch (NoSuchFileException e) {
            return JSON.createObjectNode();
        } catch (IOException e) {
            throw damaged(e);
        }
        throw damaged(new IOException("not an object"));
    }

    private Trouble damaged(IOException cause) {
        return new Trouble("The quiz settings were not kept: " + shown + " cannot be read as settings.",
                "Mend or delete the file, then try again.", cause);
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
