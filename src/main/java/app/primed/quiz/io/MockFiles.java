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

/// Where mock interviews are kept: one under way in `.primed/mock/`, a file each, replaced as a whole; the reports in
/// `quizzes/mocks.jsonl`, one line each, only ever added to.
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

    /// What a folder or a file holds, the oldest first, and what could not be read.
    public record Contents<T>(List<T> all, List<FileProblem> problems) {}

    /// Keeps an interview as it stands; on disk when this returns.
    ///
    /// @param revision grows with every change: what comes late, after a newer one or after [#forget], is dropped
    /// @throws app.primed.platform.UserFacingException where it cannot be written
    public synchronized void saveDraft(MockInterview interview, long revision) {
        if (revision > kept.getOrDefault(interview.id(), -1L)) {
            VaultDataFolder.create(vault);
            SafeFile.write(file(interview.id()),
                    MockJson.write(interview).toString().getBytes(StandardCharsets.UTF_8));
            kept.put(interview.id(), revision);
        }
    }

    /// The interview is over, or nobody wants it any more.
    public synchronized void deleteDraft(String id) throws IOException {
        FxThreadGuard.check();
        kept.put(id, Long.MAX_VALUE);
        Files.deleteIfExists(file(id));
    }

    /// Interviews that were not finished. Their cards are stand-ins.
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

    /// Adds a report; on disk when this returns.
    public void addReport(MockReport report) throws IOException {
        lines.append(List.of(MockJson.write(report).toString()));
    }

    /// Every report; one that stands there twice (after a merge) counts once, as it was written last.
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
        // Ids are our own, but they come from files again.
        return folder().resolve(id.replaceAll("[^A-Za-z0-9-]", "_") + ".json");
    }
}
