package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WikiLinksTest {
    private static final List<String> NOTES = List.of(
            "notes/2020/01/27.md", "notes/2020/01/README.md", "notes/2020/02/README.md", "notes/topics/Event loop.md",
            "notes/topics/Averager.txt", "README.md");

    @Test
    void aNameIsFoundWhereverTheNoteIs() {
        assertEquals(Optional.of("notes/topics/Event loop.md"), WikiLinks.resolve("event Loop", "README.md", NOTES));
        assertEquals(Optional.of("notes/topics/Averager.txt"),
                WikiLinks.resolve("topics/Averager", "README.md", NOTES));
        assertEquals(Optional.of("notes/topics/Averager.txt"), WikiLinks.resolve("Averager.txt", "README.md", NOTES));
        assertEquals(Optional.empty(), WikiLinks.resolve("verager", "README.md", NOTES));
    }

    @Test
    void ofSeveralTheOneBesideTheNoteIsMeant() {
        assertEquals(Optional.of("notes/2020/02/README.md"),
                WikiLinks.resolve("README", "notes/2020/02/3.md", NOTES));
        assertEquals(Optional.of("README.md"), WikiLinks.resolve("README", "notes/topics/x.md", NOTES));
        assertEquals(Optional.of("notes/2020/01/README.md"), WikiLinks.resolve("01/README", "x.md", NOTES));
    }

    @Test
    void aPathDoesNotLeaveTheVault() {
        assertEquals(Optional.empty(), WikiLinks.path("../../../etc/passwd", "notes/a.md"));
        assertEquals(Optional.of("etc/passwd"), WikiLinks.path("/etc/passwd", "notes/a.md"));
        assertEquals(Optional.of("notes/a b.png"), WikiLinks.path("a%20b.png", "notes/a.md"));
    }
}
