package app.primed.quiz.io;

import app.primed.platform.FileMutex;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.quiz.model.FileProblem;
import app.primed.quiz.model.LearningSteps;
import app.primed.quiz.model.QuizSettings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The quiz's settings, `quizzes/quiz.settings.json`. The file contains only what differs from the defaults. An invalid
/// value is reported with its line, and its default is used.
public final class QuizSettingsFile {
    static final String NAME = "quiz.settings.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;
    private final Path file;
    private final String shown;

    public QuizSettingsFile(Vault vault) {
        this.vault = vault;
        this.file = vault.quizzes().resolve(NAME);
        this.shown = vault.relativeName(file);
    }

    /// @param problems what could not be read
    public record LoadedSettings(QuizSettings settings, List<FileProblem> problems) {}

    public LoadedSettings read() throws IOException {
        FxThreadGuard.check();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new LoadedSettings(QuizSettings.DEFAULT, List.of());
        }
        try (var parser = Json.factory().createParser(bytes)) {
            if (LocatedJson.read(parser) instanceof LocatedJson.Fields fields) {
                var reader = new QuizSettingsReader(shown, fields);
                return new LoadedSettings(reader.read(), reader.problems());
            }
            return unusable(1, "These are not settings: an object was expected");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            return unusable(at == null ? 0 : at.getLineNr(), "This is not valid JSON");
        } catch (IOException e) {
            return unusable(0, String.valueOf(e.getMessage()));
        }
    }

    private LoadedSettings unusable(int line, String reason) {
        return new LoadedSettings(QuizSettings.DEFAULT,
                List.of(new FileProblem(shown, line,
                        reason + ". The default settings are used; correct or delete the file.")));
    }

    /// Reads the file and writes back what `change` changed; a value changed to its default is removed. Fields that are
    /// unknown or invalid are kept.
    ///
    /// @throws UserFacingException if the file is damaged (it is left alone then) or cannot be written
    public void change(UnaryOperator<QuizSettings> change) {
        try (var _ = FileMutex.forWriting(vault).lock()) {
            var json = existing();
            try {
                var before = read().settings();
                put(json, before, change.apply(before));
            } catch (IOException e) {
                throw damaged(e);
            }
            SafeFile.write(file, bytes(json));
        }
    }

    private static void put(ObjectNode json, QuizSettings before, QuizSettings after) {
        var b = values(before);
        var usual = values(QuizSettings.DEFAULT);
        values(after).forEach((name, value) -> {
            if (value.equals(usual.get(name)) && !value.equals(b.get(name))) {
                json.remove(name);
            } else if (!value.equals(b.get(name))) {
                json.set(name, value);
            }
        });
    }

    private static Map<String, JsonNode> values(QuizSettings settings) {
        var s = settings.scheduling();
        var weights = JSON.createArrayNode();
        Arrays.stream(s.weights().toArray()).forEach(weights::add);
        return Map.of(
                QuizSettingsReader.RETENTION, DoubleNode.valueOf(s.retention()),
                QuizSettingsReader.SPREAD, BooleanNode.valueOf(settings.spread()),
                QuizSettingsReader.NEW, IntNode.valueOf(settings.newPerDay()),
                QuizSettingsReader.LEARNING, TextNode.valueOf(LearningSteps.format(s.learning())),
                QuizSettingsReader.RELEARNING, TextNode.valueOf(LearningSteps.format(s.relearning())),
                QuizSettingsReader.MAXIMUM, IntNode.valueOf(s.maximumDays()),
                QuizSettingsReader.INTERVIEW, TextNode.valueOf(settings.interview().map(Object::toString).orElse("")),
                QuizSettingsReader.PARAMETERS, weights);
    }

    private ObjectNode existing() {
        FxThreadGuard.check();
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

    private UserFacingException damaged(IOException cause) {
        return new UserFacingException("The quiz settings were not saved: " + shown + " cannot be read as settings.",
                "Correct or delete the file, then try again.", cause);
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
