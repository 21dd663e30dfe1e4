package app.primed.notebook.io;

import app.primed.platform.SafeFile;
import java.nio.file.Path;

/// A note's file as it is now.
public record FoundFile(Path path, SafeFile.Stamp stamp) {}
