package app.primed.quiz.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.quiz.model.FileProblem;
import app.primed.quiz.model.FsrsParameters;
import app.primed.quiz.model.LearningSteps;
import app.primed.quiz.model.QuizSettings;
import app.primed.quiz.model.SchedulerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuizSettingsFileTest {
    @TempDir
    Path folder;

    private Path file;
    private QuizSettingsFile settings;

    @BeforeEach
    void vault() throws Exception {
        var vault = new Vault(folder);
        Files.createDirectories(vault.quizzes());
        file = vault.quizzes().resolve("quiz.settings.json");
        settings = new QuizSettingsFile(vault);
    }

    @Test
    void whatIsSetComesBack() throws Exception {
        assertEquals(QuizSettings.DEFAULT, settings.read().settings());
        var weights = FsrsParameters.DEFAULT.toArray();
        weights[0] = 0.4;
        var chosen = new QuizSettings(
                SchedulerSettings.DEFAULT.withRetention(0.85).withWeights(FsrsParameters.of(weights))
                        .withSteps(LearningSteps.of("30s 5m"), List.of()).withMaximumDays(365),
                true, 7, Optional.of(LocalDate.parse("2026-12-01")));
        settings.change(_ -> chosen);
        assertEquals(new QuizSettingsFile.LoadedSettings(chosen, List.of()), settings.read());
        assertTrue(DeckReader.load(file.getParent(), "quizzes/").problems().isEmpty(), "it is no deck");
        settings.change(_ -> QuizSettings.DEFAULT);
        assertEquals("{ }", Files.readString(file), "only what differs stands there");
    }

    @Test
    void whatMakesNoSenseIsReportedWithItsLineAndTheRestHolds() throws Exception {
        Files.writeString(file, """
                {
                  "retention": 0.2,
                  "newPerDay": 12,
                  "learningSteps": "1m soon",
                  "parameters": [1, 2, 3],
                  "interview": "tomorrow",
                  "maximumDays": "long"
                }
                """);
        var read = settings.read();
        assertEquals(QuizSettings.DEFAULT.withNewPerDay(12), read.settings());
        assertEquals(List.of(2, 4, 5, 6, 7), read.problems().stream().map(FileProblem::line).sorted().toList());
        assertTrue(read.problems().getFirst().toString().startsWith("quizzes/quiz.settings.json, line "));
    }

    @Test
    void aDamagedFileIsReportedAndNotWrittenOver() throws Exception {
        for (var damaged : List.of("{\"retention\": 0.8", "[1]", "", "{\"retention\": 0.8, \"retention\": 0.9}")) {
            Files.writeString(file, damaged);
            assertEquals(1, settings.read().problems().size(), damaged);
            assertEquals(QuizSettings.DEFAULT, settings.read().settings());
        }
        Files.writeString(file, "{\"retention\": 0.8");
        assertThrows(UserFacingException.class, () -> settings.change(_ -> QuizSettings.DEFAULT.withNewPerDay(3)));
        assertEquals("{\"retention\": 0.8", Files.readString(file));
    }

    @Test
    void whatANewerVersionWroteStays() throws Exception {
        Files.writeString(file, "{\"theme\": \"calm\", \"newPerDay\": 3}");
        settings.change(now -> now.withNewPerDay(20));
        var text = Files.readString(file);
        assertTrue(text.contains("calm"), text);
        assertFalse(text.contains("newPerDay"), text);
    }

    @Test
    void aChangeTouchesNothingElse() throws Exception {
        Files.writeString(file, "{\"parameters\": [1, 2, 3], \"retention\": 0.95, \"learningSteps\": \"2m\"}");
        settings.change(now -> now.withInterview(Optional.of(LocalDate.parse("2026-12-01"))));
        var text = Files.readString(file);
        assertTrue(text.contains("[ 1, 2, 3 ]") && text.contains("0.95") && text.contains("2m"), text);
        assertTrue(text.contains("2026-12-01"), text);
        settings.change(now -> now.withInterview(Optional.empty()));
        assertFalse(Files.readString(file).contains("interview"));
    }
}
