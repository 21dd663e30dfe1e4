package app.primed.notebook.io;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.primed.notebook.io.LeftOut.Reason;
import app.primed.notebook.model.SectionNames;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which files of a folder are its notes. Repositories are made with the `git` of this machine.
class NoteFilesTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void create() throws IOException {
        folder = Files.createDirectory(temporary.resolve("diary"));
    }

    @Test
    void everyMarkdownAndTextFileIsANote() throws IOException {
        write("README.md", "week 1/Monday.MARKDOWN", "week 1/deep/er/list.txt", "Äußerung.md", "picture.png", "x.mdx",
                "notes.json");
        assertEquals(List.of("README.md", "week 1/Monday.MARKDOWN", "week 1/deep/er/list.txt", "Äußerung.md"), notes());
    }

    @Test
    void aFolderNamedNotesHoldsThemAll() throws IOException {
        write("README.md", "notes/2020-01-27.md", "notes/deep/more.txt");
        assertEquals(List.of("notes/2020-01-27.md", "notes/deep/more.txt"), notes());
    }

    @Test
    void aFolderNamedNotesWithoutNotesHidesNone() throws IOException {
        Files.createDirectories(folder.resolve("notes/pictures"));
        assertEquals(folder.resolve("notes"), new Vault(folder).notes(), "an empty vault");
        write("README.md", "git/rebase.md", "notes/pictures/a.png");
        assertEquals(List.of("README.md", "git/rebase.md"), notes());
    }

    @Test
    void hiddenFoldersAndBuildOutputsAreLeftOut() throws IOException {
        write("a.md", ".hidden.md", ".obsidian/plugin/README.md", "node_modules/left-pad/README.md", "site/dist/x.md",
                "app/target/classes/x.txt", "build/x.md", "lib/__pycache__/x.txt");
        assertEquals(List.of("a.md"), notes());
        assertEquals(Map.of(
                "app/target", Reason.BUILD_OUTPUT, "build", Reason.BUILD_OUTPUT, "lib/__pycache__", Reason.BUILD_OUTPUT,
                "node_modules", Reason.BUILD_OUTPUT, "site/dist", Reason.BUILD_OUTPUT), leftOut());
    }

    @Test
    void theInnermostIgnoreRuleDecides() throws IOException {
        write("keep.md", "draft.md", "private/diary.md", "week/draft.md", "week/secret.txt", "week/deep/secret.txt");
        Files.writeString(folder.resolve(".gitignore"), "/private/\n**/draft.md\nsecret.txt\n");
        Files.writeString(folder.resolve("week/.gitignore"), "!draft.md\n");
        Files.writeString(folder.resolve("week/deep/.gitignore"), "!secret.txt\n");
        assertEquals(List.of("keep.md", "week/deep/secret.txt", "week/draft.md"), notes());
        assertEquals(Map.of("private", Reason.GIT_IGNORES, "draft.md", Reason.GIT_IGNORES, "week/secret.txt",
                Reason.GIT_IGNORES), leftOut());
    }

    @Test
    void agreesWithGit() throws Exception {
        git("init", "-q");
        write("a.md", "build/committed.md", "build/other.md", "logs/kept.txt", "logs/new.txt", "private/x.md",
                "own/excluded.md", "sub/.gitignore", "sub/tmp/x.md", "sub/keep/x.md");
        Files.writeString(folder.resolve(".gitignore"), "logs/*\nprivate\n!logs/ke*\n*.tmp\n");
        Files.writeString(folder.resolve("sub/.gitignore"), "tmp/\n");
        Files.writeString(folder.resolve(".git/info/exclude"), "/own/\n");
        git("add", "-f", "a.md", "build/committed.md", "private/x.md");
        var listed = git("ls-files", "--cached", "--others", "--exclude-standard", "*.md", "*.txt").lines().sorted()
                .toList();
        assertEquals(listed, notes());
        assertTrue(listed.contains("private/x.md"), "committed, though a rule names it");
    }

    @Test
    void aRepositoryInsideAnotherHasItsOwnRules() throws Exception {
        git("init", "-q");
        Files.writeString(folder.resolve(".gitignore"), "*.txt\n");
        write("a.txt", "inner/b.txt");
        git("init", "-q", "inner");
        assertEquals(List.of("inner/b.txt"), notes());
    }

    @Test
    void aFolderOfARepositoryHasTheRulesAboveIt() throws Exception {
        git("init", "-q");
        Files.writeString(folder.resolve(".gitignore"), "draft*\n/ignored/\n");
        write("part/a.md", "part/draft.md", "ignored/b.md");
        assertEquals(List.of("a.md"), notes(folder.resolve("part")));
        assertEquals(List.of("b.md"), notes(folder.resolve("ignored")), "opened on purpose");
    }

    @Test
    void linksAreFollowedOnce() throws IOException {
        write("week/a.md");
        Files.createDirectory(temporary.resolve("elsewhere"));
        Files.writeString(temporary.resolve("elsewhere/b.md"), "b");
        Files.createSymbolicLink(folder.resolve("outside"), temporary.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("again"), folder.resolve("week"));
        Files.createSymbolicLink(folder.resolve("week/up"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere.md"), folder.resolve("missing.md"));
        assertEquals(List.of("outside/b.md", "week/a.md"), notes());
    }

    @Test
    void aFolderThatCannotBeReadCostsOnlyItself() throws IOException {
        write("a.md", "locked/b.md");
        var locked = folder.resolve("locked").toFile();
        assumeTrue(locked.setReadable(false) && locked.listFiles() == null, "this user reads everything");
        assertEquals(List.of("a.md"), notes());
        assertEquals(Map.of("locked", Reason.UNREADABLE), leftOut());
    }

    @Test
    void aNameThatIsNoTextIsLeftOut() throws Exception {
        write("a.md");
        var made = new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'caf\\351.md')\"").directory(folder.toFile())
                .start().waitFor() == 0;
        assumeTrue(made && folder.toFile().list().length == 2, "this file system takes only valid names");
        assertEquals(List.of("a.md"), notes());
        assertEquals(List.of(Reason.NAME), List.copyOf(leftOut().values()));
    }

    @Test
    void templatesAreNoSessions() throws IOException {
        write("Template/README.md", "template.md", "cpp/Templates.md");
        assertEquals(List.of("cpp/Templates.md"), notes());
        assertEquals(List.of(Reason.TEMPLATE, Reason.TEMPLATE), List.copyOf(leftOut().values()));
    }

    @Test
    void foldersAreListedWithoutNotes() throws IOException {
        write("b/a.md");
        Files.createDirectories(folder.resolve("empty/er"));
        var folders = NoteFiles.list(new Vault(folder), WalkProgress.NONE).folders().stream()
                .map(each -> folder.relativize(each).toString()).toList();
        assertEquals(List.of("", "b", "empty", "empty/er"), folders);
    }

    @Test
    void listingReportsProgressAndEndsOnRequest() throws IOException {
        write("a/1.md", "b/2.md", "c/3.md");
        var counts = new ArrayList<Integer>();
        assertThrows(CancellationException.class, () -> NoteFiles.list(new Vault(folder), (notes, _) -> {
            counts.add(notes);
            return notes < 2;
        }));
        assertEquals(List.of(0, 0, 1, 2), counts);
    }

    @Test
    void aFileTooLargeIsListedButNotRead() throws IOException {
        write("log.txt");
        try (var file = new RandomAccessFile(folder.resolve("log.txt").toFile(), "rw")) {
            file.setLength(33L << 20);
        }
        assertEquals(List.of("log.txt"), notes());
        var repository = new NoteRepository(new Vault(folder), SectionNames.STANDARD);
        assertEquals(List.of("it is larger than 32 MB"),
                repository.read().stream().map(NoteRepository.Note::error).toList());
        assertThrows(UserFacingException.class, () -> NoteFile.open(folder.resolve("log.txt")));
    }

    @Test
    void aMissingFolderHasNoNotes() {
        assertEquals(List.of(), NoteFiles.in(new Vault(folder.resolve("missing"))));
    }

    private void write(String... names) throws IOException {
        for (var name : names) {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "# " + name + "\n");
        }
    }

    private List<String> notes() {
        return notes(folder);
    }

    private static List<String> notes(Path folder) {
        var vault = new Vault(folder);
        return NoteFiles.in(vault).stream().map(found -> vault.relativeName(found.path())).sorted().toList();
    }

    private Map<String, Reason> leftOut() {
        var vault = new Vault(folder);
        return NoteFiles.list(vault, WalkProgress.NONE).leftOut().stream()
                .collect(toMap(each -> vault.relativeName(each.path()), LeftOut::reason, (one, _) -> one,
                        TreeMap::new));
    }

    /// Runs git without the settings of whoever runs the tests.
    private String git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false", "-c", "core.excludesFile="));
        command.addAll(Arrays.asList(arguments));
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out;
    }
}
