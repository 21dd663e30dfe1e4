package app.primed.notebook.io;

import app.primed.platform.FxThreadGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Files that are named after the moment they were written, `20200127-193012-004.md`, how long they are kept and how much
/// room they get.
final class TimestampedFiles {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final int STAMP_LENGTH = 19;
    private static final Duration OLDEST = Duration.ofDays(30);
    private static final int MOST = 50;
    /// Bytes kept of one note.
    private static final long MOST_OF_NOTE = 64L << 20;

    private TimestampedFiles() {}

    /// A free file name for the text of a note at a time.
    static Path fresh(Path folder, Path note, Instant writtenAt) {
        var file = folder.resolve(STAMP.format(writtenAt) + ending(note));
        for (int i = 1; Files.exists(file); i++) {
            file = folder.resolve(STAMP.format(writtenAt) + "-" + i + ending(note));
        }
        return file;
    }

    static List<Path> newestFirst(Path folder) throws IOException {
        FxThreadGuard.check();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(f -> at(f, "").isPresent())
                    .sorted(Comparator.comparing((Path f) -> String.valueOf(f.getFileName())).reversed()).toList();
        }
    }

    /// @param before the part of the name before the time
    static Optional<Instant> at(Path file, String before) {
        var name = String.valueOf(file.getFileName());
        if (name.length() < before.length() + STAMP_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(
                    name.substring(before.length(), before.length() + STAMP_LENGTH),
                    STAMP).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String ending(Path note) {
        var name = String.valueOf(note.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot) : "";
    }

    /// Deletes what is too old, too many or too much; the newest always stays.
    static void tidy(Path folder, Instant now) throws IOException {
        FxThreadGuard.check();
        var kept = newestFirst(folder);
        for (int i = 1; i < kept.size(); i++) {
            var age = Duration.between(Files.getLastModifiedTime(kept.get(i)).toInstant(), now);
            if (i >= MOST || age.compareTo(OLDEST) > 0) {
                Files.deleteIfExists(kept.get(i));
            }
        }
        dropBeyond(newestFirst(folder), MOST_OF_NOTE);
    }

    static void dropBeyond(List<Path> newestFirst, long most) throws IOException {
        FxThreadGuard.check();
        long size = 0;
        for (var file : newestFirst) {
            size += Files.size(file);
            if (size > most && file != newestFirst.getFirst()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
