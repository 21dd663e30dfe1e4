package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteFile.SaveOutcome;
import app.primed.notebook.model.Corpus;
import app.primed.notebook.model.SectionKind;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteFileTest {
    @TempDir
    Path folder;

    private Path note(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("note.md"), bytes);
    }

    @Test
    void nothingChangedIsNothingWritten() throws IOException {
        var file = note("a\r\nb".getBytes(StandardCharsets.UTF_8));
        var opened = NoteFile.open(file);
        assertEquals("a\nb", opened.text());
        assertInstanceOf(SaveOutcome.Unchanged.class, opened.save(opened.text(), 1));
    }

    @Test
    void whatWasMergedAndIsNotShownYetIsNotWrittenOver() throws IOException {
        var file = note("one\ntwo\nthree\nfour\n".getBytes(StandardCharsets.UTF_8));
        var opened = NoteFile.open(file);
        Files.writeString(file, "one\ntwo\nthree\nfour\ntheirs\n");
        assertInstanceOf(SaveOutcome.Merged.class, opened.save("mine\ntwo\nthree\nfour\n", 1));
        var again = assertInstanceOf(SaveOutcome.Merged.class, opened.save("mine, longer\ntwo\nthree\nfour\n", 2));
        assertEquals("mine, longer\ntwo\nthree\nfour\ntheirs\n", again.text());
        assertEquals(again.text(), Files.readString(file));
        opened.mergeShown();
        assertInstanceOf(SaveOutcome.Saved.class, opened.save("mine, longer\ntwo\nthree\nfour\n", 3));
        assertEquals("mine, longer\ntwo\nthree\nfour\n", Files.readString(file), "taken away by who saw it");
    }

    @Test
    void onlyTheEditedLineChanges() throws IOException {
        var file = note("\ufeffone\r\ntwo\nthree\rfour\t \r\nfive".getBytes(StandardCharsets.UTF_8));
        var opened = NoteFile.open(file);
        assertInstanceOf(SaveOutcome.Saved.class, opened.save(opened.text().replace("three", "drei\nnew"), 1));
        assertEquals("\ufeffone\r\ntwo\ndrei\rnew\rfour\t \r\nfive", Files.readString(file));
    }

    /// The lines before, what replaces b, and the lines after; w ends a line as Windows does, u as Unix.
    @ParameterizedTest
    @CsvSource(textBlock = """
            aw bu cw | x     | aw xu cw
            au bw cu | x,y   | au xw yw cu
            aw bu    | b,y   | aw bu yu
            au bw cw cu | b,c | au bw cw cu cu
            aw bu cw dw | ''   | aw u cw dw
            """, delimiter = '|')
    void noOtherLinesEndChanges(String before, String with, String after) throws IOException {
        var file = note(ends(before).getBytes(StandardCharsets.UTF_8));
        var opened = NoteFile.open(file);
        opened.save(opened.text().replace("b", with.replace(',', '\n')), 1);
        assertEquals(ends(after), Files.readString(file));
    }

    private static String ends(String lines) {
        return lines.strip().replace("w", "\r\n").replace("u", "\n").replace(" ", "");
    }

    /// Two edits far apart, and lines like others between them.
    @Test
    void editsFarApartLeaveTheEndsBetweenThem() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append(i % 3 == 0 ? "" : "line " + i % 7).append(i % 5 == 0 ? "\n" : "\r\n");
        }
        var file = note(("first\r\n" + text + "last\n").getBytes(StandardCharsets.UTF_8));
        var opened = NoteFile.open(file);
        opened.save("\n\n" + opened.text().replace("first", "first\nline 6").replace("last", "LAST"), 1);
        assertEquals("\r\n\r\nfirst\r\nline 6\r\n" + text + "LAST\n", Files.readString(file));
    }

    @Test
    void theCharsetStays() throws IOException {
        for (var charset : new Charset[] {Charset.forName("windows-1252"), StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE}) {
            var mark = charset == Charset.forName("windows-1252") ? "" : "\ufeff";
            var file = note((mark + "café “x”\nend").getBytes(charset));
            var opened = NoteFile.open(file);
            assertEquals("café “x”\nend", opened.text(), charset.name());
            opened.save(opened.text() + "é", 1);
            assertArrayEquals((mark + "café “x”\nendé").getBytes(charset), Files.readAllBytes(file));
        }
    }

    /// Mac Roman is read as the nearest charset that gives its bytes back; what was not edited stays byte for byte.
    @Test
    void bytesOfOtherCharsetsStay() throws IOException {
        var mac =
                new byte[] {'c', 'a', 'f', (byte) 0x8E, ' ', (byte) 0xD2, 'x', (byte) 0xD3, '\r', '-', ' ', 'a', '\r'};
        var macRare = new byte[] {(byte) 0x81, 'n', '\n', '-', ' ', 'a'};
        var latin = new byte[] {'c', 'a', 'f', (byte) 0xE9, '\r', '\n', '-', ' ', 'a', '\r', '\n', (byte) 0x8D};
        for (var bytes : new byte[][] {mac, macRare, latin}) {
            var file = note(bytes);
            var opened = NoteFile.open(file);
            assertTrue(opened.otherCharset().isPresent());
            assertInstanceOf(SaveOutcome.Saved.class, opened.save(opened.text().replace("- a", "- bc"), 1));
            var wanted = new String(bytes, StandardCharsets.ISO_8859_1).replace("- a", "- bc");
            assertEquals(wanted, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void wideTextWithoutAMarkIsReadAndStaysWithout() throws IOException {
        for (var charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            var file = note("# Goals\r\n- caf\u00e9 \u2192 tea".getBytes(charset));
            var opened = NoteFile.open(file);
            assertEquals("# Goals\n- caf\u00e9 \u2192 tea", opened.text());
            assertEquals("UTF-16", opened.otherCharset().orElseThrow());
            opened.save(opened.text() + "!", 1);
            assertArrayEquals("# Goals\r\n- caf\u00e9 \u2192 tea!".getBytes(charset), Files.readAllBytes(file));
        }
    }

    @Test
    void realNotesKeepEveryByte() throws IOException {
        for (var real : Corpus.all()) {
            var bytes = Files.readAllBytes(real);
            var file = note(bytes);
            var opened = NoteFile.open(file);
            var added = opened.text() + "\nmore";
            assertInstanceOf(SaveOutcome.Saved.class, opened.save(added, 1));
            opened.save(added.substring(0, added.length() - 5), 2);
            assertArrayEquals(bytes, Files.readAllBytes(file), real.toString());
        }
    }

    /// Opened, one line changed as the board changes it, saved: on disk that line differs and not a byte besides.
    @Test
    void realNotesDifferByTheEditedLineOnly() throws IOException {
        int notes = 0;
        for (var real : Corpus.all()) {
            var file = note(Files.readAllBytes(real));
            var opened = NoteFile.open(file);
            var lines = new java.util.ArrayList<>(java.util.List.of(opened.text().split("\n", -1)));
            int at = lines.size() / 2;
            lines.set(at, lines.get(at) + " edited");
            opened.save(String.join("\n", lines), 1);
            var before = new String(Files.readAllBytes(real), StandardCharsets.ISO_8859_1);
            var after = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            int head = 0;
            while (head < before.length() && before.charAt(head) == after.charAt(head)) {
                head++;
            }
            assertEquals(" edited", after.substring(head, head + 7), real.toString());
            assertEquals(before.substring(head), after.substring(head + 7), real.toString());
            notes++;
        }
        assertTrue(notes > 0);
    }

    @Property(tries = 300)
    void lineEndsComeBack(@ForAll @CharRange(from = 'a', to = 'c') String words, @ForAll java.util.List<Integer> ends) {
        var text = new StringBuilder(words);
        for (int i = 0; i < ends.size() && i < 20; i++) {
            text.append(new String[] {"\n", "\r\n", "\r"}[Math.floorMod(ends.get(i), 3)]).append((char) ('x' + i % 3));
        }
        var lines = new LineEndings(text.toString());
        assertEquals(text.toString(), lines.restore(lines.plain()));
    }

    @Test
    void somebodyElsesWordsAreNotOverwritten() throws IOException {
        var file = note("mine\n".getBytes(StandardCharsets.UTF_8));
        var opened = NoteFile.open(file);
        Files.writeString(file, "theirs, longer\n");
        assertEquals(NoteFile.ExternalChange.CHANGED, opened.externalChange());
        assertInstanceOf(SaveOutcome.ChangedOutside.class, opened.save("mine too\n", 1));
        assertEquals("theirs, longer\n", Files.readString(file));
        var copy = RecoveryFiles.write(new Vault(folder), opened.path(), "mine too\n", Instant.EPOCH);
        assertEquals("mine too\n", Files.readString(copy));
        assertTrue(copy.startsWith(folder.resolve(".primed").resolve("recovery")));
        var theirs = RecoveryFiles.copyTheirs(new Vault(folder), opened.path(), Instant.EPOCH).orElseThrow();
        assertEquals("theirs, longer\n", Files.readString(theirs));
        opened.overwrite("mine too\n");
        assertEquals("mine too\n", Files.readString(file));
    }

    @Test
    void touchedIsNotChanged() throws IOException {
        var file = note("same\n".getBytes(StandardCharsets.UTF_8));
        var opened = NoteFile.open(file);
        Files.write(file, Files.readAllBytes(file));
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
        assertEquals(NoteFile.ExternalChange.SAME, opened.externalChange());
    }

    @Test
    void aSaveThatComesLateIsDropped() throws IOException {
        var opened = NoteFile.open(note("a\n".getBytes(StandardCharsets.UTF_8)));
        opened.save("newer\n", 7);
        opened.save("older\n", 6);
        assertEquals("newer\n", Files.readString(folder.resolve("note.md")));
    }

    @Test
    void aDeletedFileIsMadeAgainOnlyWhenAskedAndAMissingOneGivesWords() throws IOException {
        var file = note("a\n".getBytes(StandardCharsets.UTF_8));
        var opened = NoteFile.open(file);
        Files.delete(file);
        assertInstanceOf(SaveOutcome.Gone.class, opened.save("b\n", 1));
        assertFalse(Files.exists(file));
        opened.overwrite("b\n");
        assertEquals("b\n", Files.readString(file));
        var trouble = assertThrows(UserFacingException.class, () -> NoteFile.open(folder.resolve("none.md")));
        assertTrue(trouble.getMessage().contains("none.md"));
        assertFalse(trouble.remedy().isBlank());
    }

    @Test
    void theVaultNamesItsOwnKinds() throws IOException {
        var vault = new Vault(folder);
        assertEquals(SectionKind.OTHER, VaultSectionNames.read(vault).of("Aha moments"));
        Files.writeString(folder.resolve("primed.json"), "{\"sections\": {\"aha moments\": \"learnings\"}}");
        assertEquals(SectionKind.LEARNINGS, VaultSectionNames.read(vault).of("Aha Moments:"));
        Files.writeString(folder.resolve("primed.json"), "{\n \"sections\": oh\n}");
        assertTrue(
                assertThrows(UserFacingException.class, () -> VaultSectionNames.read(vault)).getMessage()
                        .contains("line 2"));
        Files.writeString(folder.resolve("primed.json"), "{\"sections\": {\"x\": \"nonsense\"}}");
        assertTrue(assertThrows(UserFacingException.class, () -> VaultSectionNames.read(vault)).getMessage()
                .contains("nonsense"));
    }
}
