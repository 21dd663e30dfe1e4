package app.primed.quiz.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.Vault;
import app.primed.platform.VaultDataFolder;
import app.primed.quiz.model.FileProblem;
import app.primed.quiz.model.MockInterview;
import app.primed.quiz.model.MockReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of mock interviews: each unfinished one is a file in `.primed/mock/`; reports are lines appended to
/// `quizzes/mocks.jsonl`.
public final class MockFiles {
    private static final int LONGEST_LINE = 8 << 20;
    private static final long LARGEST_DRAFT = 32L << 20;

    private final Vault vault;
    private final Path reports;
    private final JsonLines lines;
    private final Map<String, Long> kept = new HashMap<>();

    public MockFiles(Vault vault) {
        this.vault = vault;
        this.reports = vault.quizzes().resolve("mocks.jsonl");
        this.lines = new JsonLines(vault, reports, LONGEST_LINE, "report");
    }

    /// The contents of a folder or file, oldest first, and what could not be read.
    public record Contents<T>(List<T> all, List<FileProblem> problems) {}

    /// Saves an unfinished interview; on disk when this returns.
    ///
    /// @param revision increases with every change: an older one, or one after [#deleteDraft], is ignored
    /// @throws app.primed.platform.UserFacingException if it cannot be written
    public synchronized void saveDraft(MockInterview interview, long revision) {
        if (revision > kept.getOrDefault(interview.id(), -1L)) {
            VaultDataFolder.create(vault);
            SafeFile.write(file(interview.id()),
                    MockJson.write(interview).toString().getBytes(StandardCharsets.UTF_8));
            kept.put(interview.id(), revision);
        }
    }

    /// Deletes an interview that was finished or discarded.
    public synchronized void deleteDraft(String id) throws IOException {
        FxThreadGuard.check();
        kept.put(id, Long.MAX_VALUE);
        Files.deleteIfExists(file(id));
    }

    /// Unfinished interviews, with placeholders for their cards.
    ///
    /// @see MockInterview#withCards
    public Contents<MockInterview> unfinished() throws IOException {
        FxThreadGuard.check();
        var found = new ArrayList<MockInterview>();
        var complaints = new ArrayList<FileProblem>();
        for (var file : drafts()) {
            try {
                if (Files.size(file) > LARGEST_DRAFT) {
                    throw new LogLineJson.UnknownLineException("It is too large for an interview");
                }
                found.add(MockJson.interview(Json.reader().readTree(Files.readString(file))));
            } catch (NoSuchFileException e) {
                // Another window has just finished it.
                continue;
            } catch (JsonProcessingException | java.nio.charset.CharacterCodingException e) {
                complaints.add(new FileProblem(vault.relativeName(file), 0,
                        "This unfinished mock interview cannot be read; the file does not change."));
            } catch (LogLineJson.UnknownLineException e) {
                complaints.add(new FileProblem(vault.relativeName(file), 0, e.getMessage()
                        + ": this unfinished mock interview cannot be continued; the file does not change."));
            }
        }
        found.sort(Comparator.comparing(MockInterview::startedAt));
        return new Contents<>(List.copyOf(found), List.copyOf(complaints));
    }

    private List<Path> drafts() throws IOException {
        FxThreadGuard.check();
        try (var files = Files.list(folder())) {
            return files.filter(f -> f.getFileName().toString().endsWith(".json")).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /// Appends a report; on disk when this returns.
    public void addReport(MockReport report) throws IOException {
        lines.append(List.of(MockJson.write(report).toString()));
    }

    /// All reports. If one occurs twice (after a merge), the last one counts.
    public Contents<MockReport> reports() throws IOException {
        var read = lines.read(MockJson::report);
        var byId = new LinkedHashMap<String, MockReport>();
        read.lines().forEach(report -> byId.put(report.id(), report));
        return new Contents<>(
                byId.values().stream().sorted(Comparator.comparing(MockReport::at)).toList(), read.problems());
    }

    private Path folder() {
        return VaultDataFolder.of(vault).resolve("mock");
    }

    private Path file(String id) {
        // Ids are generated, but these were read from files.
        return folder().resolve(id.replaceAll("[^A-Za-z0-9-]", "_") + ".json");
    }
}
