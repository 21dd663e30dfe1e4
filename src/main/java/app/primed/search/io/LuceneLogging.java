package app.primed.search.io;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Suppresses Lucene's hints about JVM options, which users cannot act on. Keep the object as long as the index, since
/// loggers are only weakly referenced.
final class LuceneLogging {
    private final List<Logger> loggers = List.of(
            Logger.getLogger("org.apache.lucene.internal.vectorization"), Logger.getLogger("org.apache.lucene.store"));

    void silence() {
        loggers.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
