package app.primed.notebook.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/// The words of the spelling dictionaries, American and British: a handle is seldom one of them. Read when first asked
/// for, in some tens of milliseconds; safe from any thread.
public final class EnglishWords {
    private static final String FOLDER = "/org/languagetool/resource/en/hunspell/";

    private EnglishWords() {}

    /// Whether a dictionary has the word, in lower case.
    static boolean contains(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        synchronized (Read.SPELLERS) {
            return Read.SPELLERS.stream().anyMatch(speller -> speller.isInDictionary(lower));
        }
    }

    /// One for each dictionary; not for several threads at once.
    ///
    /// @throws IOException where the dictionaries cannot be read
    public static List<Speller> spellers() throws IOException {
        var spellers = new ArrayList<Speller>();
        for (var name : List.of("en_US", "en_GB")) {
            try (var words = EnglishWords.class.getResourceAsStream(FOLDER + name + ".dict");
                    var info = EnglishWords.class.getResourceAsStream(FOLDER + name + ".info")) {
                if (words == null || info == null) {
                    throw new IOException("no dictionary " + name);
                }
                spellers.add(new Speller(Dictionary.read(words, info), 1));
            }
        }
        return List.copyOf(spellers);
    }

    private static final class Read {
        private static final List<Speller> SPELLERS = read();

        private static List<Speller> read() {
            try {
                return spellers();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
