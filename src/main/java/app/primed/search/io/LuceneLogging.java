package app.primed.search.io;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene from telling the terminal that it could be faster with options of the Java machine: nobody who searches
/// notes can do anything about that. Held as long as the index, since loggers are forgotten otherwise.
final class LuceneLogging {
    private final List<Logger> loggers = List.of(
            Logger.getLogger("org.apache.lucene.internal.vectorization"), Logger.getLogger("org.apache.lucene.store"));

    void silence() {
        loggers.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
