package app.primed.quiz.io.anki;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sqlite.Collation;

/// Makes packages as Anki does: the older form with JSON in the table `col`, the newer one with tables, compressed.
final class Apkg {
    private static final long BASIC = 1_600_000_000_001L;
    private static final long REVERSED = 1_600_000_000_002L;
    private static final long CLOZE = 1_600_000_000_003L;
    private static final long PYTHON = 1_600_000_000_010L;
    private static final String FRONT = "{{Front}}";
    private static final String BACK = "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}";

    final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Path folder;
    private final boolean newest;
    private final Path file;
    final Connection database;
    private int notes;
    private int cards;

    Apkg(Path folder, boolean newest) throws SQLException, IOException {
        this.folder = folder;
        this.newest = newest;
        this.file = folder.resolve("building-" + System.nanoTime() + ".db");
        database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Collation.create(database, "unicase", new Collation() {
            @Override
            protected int xCompare(String a, String b) {
                return a.compareToIgnoreCase(b);
            }
        });
        run("CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,"
                + " ver integer not null, dty integer not null, usn integer not null, ls integer not null,"
                + " conf text not null, models text not null, decks text not null, dconf text not null, tags text not null)");
        run("CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,"
                + " usn integer not null, tags text not null, flds text not null, sfld integer not null,"
                + " csum integer not null, flags integer not null, data text not null)");
        run("CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,"
                + " mod integer not null, usn integer not null, type integer not null, queue integer not null,"
                + " due integer not null, ivl integer not null, factor integer not null, reps integer not null,"
                + " lapses integer not null, left integer not null, odue integer not null, odid integer not null,"
                + " flags integer not null, data text not null)");
        if (newest) {
            tables();
        }
        columns();
        database.setAutoCommit(false);
    }

    private void columns() throws SQLException, IOException {
        var models = newest
                ? ""
                : JsonMapper.builder().build().writeValueAsString(Map.of(
                        String.valueOf(BASIC),
                        model("Basic", 0, List.of("Front", "Back"), List.of(List.of(FRONT, BACK))),
                        String.valueOf(REVERSED), model("Basic (and reversed card)", 0, List.of("Front", "Back"),
                                List.of(List.of(FRONT, BACK),
                                        List.of("{{Back}}", "{{FrontSide}}<hr id=\"answer\">{{Front}}"))),
                        String.valueOf(CLOZE), model("Cloze", 1, List.of("Text", "Back Extra"),
                                List.of(List.of("{{cloze:Text}}", "{{cloze:Text}}<br>\n{{Back Extra}}")))));
        var decks = newest
                ? ""
                : JsonMapper.builder().build().writeValueAsString(Map.of(
                        "1", Map.of("name", "Default"), String.valueOf(PYTHON), Map.of("name", "Python::Async")));
        try (var insert = database.prepareStatement("INSERT INTO col VALUES (1,0,0,0,11,0,0,0,'{}',?,?,'{}','{}')")) {
            insert.setString(1, models);
            insert.setString(2, decks);
            insert.execute();
        }
    }

    private static Map<String, Object> model(String name, int type, List<String> fields, List<List<String>> templates) {
        var ord = new int[1];
        return Map.of("name", name, "type", type,
                "flds", fields.stream().map(f -> Map.of("name", f)).toList(),
                "tmpls", templates.stream()
                        .map(t -> Map.of("name", "Card", "ord", ord[0]++, "qfmt", t.get(0), "afmt", t.get(1)))
                        .toList());
    }

    private void tables() throws SQLException {
        run("CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase,"
                + " config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid");
        run("CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid)");
        run("CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase,"
                + " mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord))"
                + " without rowid");
        run("CREATE UNIQUE INDEX idx_templates_name_ntid ON templates (name, ntid)");
        run("CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE unicase,"
                + " mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL)");
        run("CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name)");
        run("CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase,"
                + " mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL)");
        run("CREATE UNIQUE INDEX idx_decks_name ON decks (name)");
        type(BASIC, "Basic", 0, List.of("Front", "Back"), List.of(List.of(FRONT, BACK)));
        type(REVERSED, "Basic (and reversed card)", 0, List.of("Front", "Back"),
                List.of(List.of(FRONT, BACK), List.of("{{Back}}", "{{FrontSide}}<hr id=answer>{{Front}}")));
        type(CLOZE, "Cloze", 1, List.of("Text", "Back Extra"),
                List.of(List.of("{{cloze:Text}}", "{{cloze:Text}}<br>\n{{Back Extra}}")));
        run("INSERT INTO decks VALUES (1, 'Default', 0, 0, x'', x''), (" + PYTHON
                + ", 'Python' || char(31) || 'Async', 0, 0, x'', x'')");
    }

    private void type(long id, String name, int kind, List<String> fields, List<List<String>> templates)
            throws SQLException {
        // A message with the field `kind`, then the stylesheet.
        insert("INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)", id, name,
                kind == 0 ? message(3, ".card {}") : join(new byte[] {8, 1}, message(3, ".card {}")));
        for (var i = 0; i < fields.size(); i++) {
            insert("INSERT INTO fields VALUES (?, ?, ?, ?)", id, i, fields.get(i), new byte[] {32, 20});
        }
        for (var i = 0; i < templates.size(); i++) {
            insert("INSERT INTO templates VALUES (?, ?, ?, 0, 0, ?)", id, i, "Card " + (i + 1),
                    join(message(1, templates.get(i).get(0)), message(2, templates.get(i).get(1))));
        }
    }

    private static byte[] message(int field, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return join(new byte[] {(byte) (field << 3 | 2), (byte) bytes.length}, bytes);
    }

    private static byte[] join(byte[] a, byte[] b) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (var insert = database.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.execute();
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    Apkg basic(String guid, String tags, String front, String back) throws SQLException {
        return note(guid, BASIC, tags, front, back, 1);
    }

    Apkg reversed(String guid, String tags, String front, String back) throws SQLException {
        return note(guid, REVERSED, tags, front, back, 2);
    }

    Apkg cloze(String guid, String text, String extra, int cards) throws SQLException {
        return note(guid, CLOZE, "", text, extra, cards);
    }

    private Apkg note(String guid, long type, String tags, String one, String two, int ords) throws SQLException {
        notes++;
        insert("INSERT INTO notes VALUES (?, ?, ?, 0, 0, ?, ?, ?, 0, 0, '')", notes, guid, type, " " + tags + " ",
                one + "\u001f" + two, one);
        for (var ord = 0; ord < ords; ord++) {
            insert("INSERT INTO cards VALUES (?, ?, ?, ?, 0, 0, 2, 2, 100, 30, 2500, 4, 1, 0, 0, 0, 0, '')", ++cards,
                    notes, PYTHON, ord);
        }
        return this;
    }

    /// Closes the collection and zips it with what else was put into [#entries].
    Path zip(String name) throws SQLException, IOException {
        database.commit();
        database.close();
        var bytes = Files.readAllBytes(file);
        Files.delete(file);
        if (newest) {
            entries.put("meta", new byte[] {8, 3});
            entries.put("collection.anki21b", Zstd.compress(bytes));
            entries.put("collection.anki2", "the note that asks to update".getBytes(StandardCharsets.UTF_8));
        } else {
            entries.put("collection.anki2", bytes);
        }
        entries.putIfAbsent("media", newest ? Zstd.compress(new byte[0]) : "{}".getBytes(StandardCharsets.UTF_8));
        return zip(folder.resolve(name), entries);
    }

    static Path zip(Path to, Map<String, byte[]> entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return to;
    }
}
