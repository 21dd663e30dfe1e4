package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNodeTest {

    @Test
    void foldersComeFirstAndNumbersCountByTheirValue() {
        var tree = FileNode.tree("notes", List.of("notes/Day 10.md", "notes/day 2.md", "notes/b/x.md", "notes/A/y.md",
                "elsewhere/z.md"), List.of("notes/empty"));
        assertEquals(List.of("A", "b", "empty", "day 2.md", "Day 10.md"),
                tree.children().stream().map(FileNode::name).toList());
        assertEquals(4, tree.notes());
    }

    @Test
    void aVaultWithoutANotesFolderIsATreeToo() {
        var tree = FileNode.tree("", List.of("2020/01/27/README.md", "a.md"), List.of());
        assertEquals(List.of("2020", "a.md"), tree.children().stream().map(FileNode::path).toList());
        var year = (FileNode.Folder) tree.children().getFirst();
        assertEquals("2020/01", year.children().getFirst().path());
        assertEquals(1, year.notes());
    }

    @Test
    void namesAreOrderedTotally() {
        var names = new ArrayList<String>();
        for (var a : List.of("", "a", "A", "1", "01", "10", "2", "-", "é")) {
            for (var b : List.of("", "b", "B", "3", "03", " ")) {
                names.add(a + b);
            }
        }
        for (var a : names) {
            for (var b : names) {
                assertEquals(Integer.signum(FileNode.compareNames(a, b)), -Integer.signum(FileNode.compareNames(b, a)),
                        a + " and " + b);
                assertEquals(a.equals(b), FileNode.compareNames(a, b) == 0, a + " and " + b);
                for (var c : names) {
                    if (FileNode.compareNames(a, b) < 0 && FileNode.compareNames(b, c) < 0) {
                        assertTrue(FileNode.compareNames(a, c) < 0, a + " before " + b + " before " + c);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a\\b", "a:b", ".hidden", "..", "con", "CON.md", "a\nb", "what?", "end."})
    void namesThatSomeSystemRefusesAreRefused(String name) {
        assertTrue(FileName.problem(name).isPresent(), name);
    }

    @Test
    void aNoteKeepsItsEnding() {
        assertEquals("Plan.md", FileName.noteName(" Plan ", "a.md"));
        assertEquals("Plan.txt", FileName.noteName("Plan", "a.txt"));
        assertEquals("Plan.markdown", FileName.noteName("Plan.markdown", "a.txt"));
        assertEquals("v1.2.md", FileName.noteName("v1.2", "a.md"));
        assertEquals(java.util.Optional.empty(), FileName.problem("2020-01-27 Coroutines, part 2 (émile).md"));
    }

    @Test
    void rowsWithTheSameNameShowTheirFolder() {
        assertEquals(Map.of("n/27/README.md", "README.md", "n/27/GOALS.md", "GOALS.md"),
                RowHints.ofLabels(Map.of("n/27/README.md", "Mon 27 Jan", "n/27/GOALS.md", "Mon 27 Jan", "n/28.md",
                        "Tue 28 Jan")));
        assertEquals(Map.of("a/x/README.md", "a/x", "b/x/README.md", "b/x", "README.md", "top folder"),
                RowHints.ofLabels(Map.of("a/x/README.md", "README.md", "b/x/README.md", "README.md", "README.md",
                        "README.md")));
        assertEquals(Map.of("a/R.md", "R.md \u00b7 a", "b/R.md", "R.md \u00b7 b", "b/G.md", "G.md"),
                RowHints.ofLabels(Map.of("a/R.md", "Mon", "b/R.md", "Mon", "b/G.md", "Mon")));
    }
}
