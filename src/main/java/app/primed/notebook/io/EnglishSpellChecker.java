package app.primed.notebook.io;

import app.primed.notebook.model.EnglishWords;
import app.primed.notebook.model.SpellChecker;
import app.primed.platform.FxThreadGuard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import morfologik.speller.Speller;

/// American and British English together: a word of either is right. The dictionaries are LanguageTool's; reading
/// both takes some tens of milliseconds. Not for several threads at once.
public final class EnglishSpellChecker implements SpellChecker {
    private static final int MOST = 6;

    private final List<Speller> spellers = new ArrayList<>();

    private EnglishSpellChecker() {}

    /// @throws IOException where the dictionaries cannot be read
    public static EnglishSpellChecker read() throws IOException {
        FxThreadGuard.check();
        var english = new EnglishSpellChecker();
        english.spellers.addAll(EnglishWords.spellers());
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
