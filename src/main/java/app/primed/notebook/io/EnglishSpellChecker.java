package app.primed.notebook.io;

import app.primed.notebook.model.SpellChecker;
import app.primed.platform.FxThreadGuard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/// American and British English together: a word of either is right. The dictionaries are LanguageTool's; reading
/// both takes some tens of milliseconds. Not for several threads at once.
public final class EnglishSpellChecker implements SpellChecker {
    private static final String FOLDER = "/org/languagetool/resource/en/hunspell/";
    private static final int MOST = 6;

    private final List<Speller> spellers = new ArrayList<>();

    private EnglishSpellChecker() {}

    /// @throws IOException where the dictionaries cannot be read
    public static EnglishSpellChecker read() throws IOException {
        FxThreadGuard.check();
        var english = new EnglishSpellChecker();
        for (var name : List.of("en_US", "en_GB")) {
            try (var words = EnglishSpellChecker.class.getResourceAsStream(FOLDER + name + ".dict");
                    var told = EnglishSpellChecker.class.getResourceAsStream(FOLDER + name + ".info")) {
                if (words == null || told == null) {
                    throw new IOException("no dictionary " + name);
                }
                english.spellers.add(new Speller(Dictionary.read(words, told), 1));
            }
        }
        return english;
    }

    @Override
    public boolean isCorrect(String word) {
        return spellers.stream().anyMatch(speller -> !speller.isMisspelled(word))
                || word.endsWith("'s") && isCorrect(word.substring(0, word.length() - 2));
    }

    @Override
    public List<String> suggestions(String word) {
        var near = new LinkedHashSet<String>();
        spellers.forEach(speller -> near.addAll(speller.findReplacements(word)));
        if (near.isEmpty()) {
            spellers.forEach(speller -> near.addAll(speller.replaceRunOnWords(word)));
        }
        return near.stream().limit(MOST).toList();
    }
}
