package app.primed.notebook.model;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words by which a question is recognized.
final class QuestionWording {
    static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:q(?:uestion)?|frage|pregunta|pergunta|domanda|вопрос|質問|问题|問題|질문)[:：]\\s*(\\S.*)");
    static final Pattern WH = Pattern.compile(
            "(?i)(and |but |so |well |hey,? |ok,? )?(what|whats|what's|why|how|hows|how's|when(?! (?:i|you|we|they|it|its|\\w+ing)\\b|.*\\b(?:i'm|you're)\\b)|where|wheres|who|whos|whom|whose|which)\\b.*");
    static final Pattern INVERTED = Pattern.compile(
            "(?i)(is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|am|isn't|aren't|don't|doesn't|can't)"
                    + " (i|we|you|they|he|she|it|this|that|there|these|those|a|an|the|my|your|any|anyone|anybody|someone|somebody|everyone|everybody|people)\\b.*");
    static final Pattern WISH = Pattern.compile(
            "(?i).*\\b(any (tips|advice|ideas?|recommendations?|suggestions?|thoughts|chance)|anyone know|i wonder|what about)\\b.*");
    static final Pattern NOT_ASKED = Pattern.compile(
            "(?i)(<?https?://\\S*>?|!\\S++.*|\\$ .*|(export|sudo|pip|git|cd|curl|import|man|npm|python3?) \\S++.*|\\[[^\\]]*\\]\\([^)]*\\)|`[^`]*`)");
    /// Labels of statements, regardless of what follows.
    static final Pattern TELLS = Pattern.compile(
            "(?i)(?:a|(?:maybe |my )?answer|theory|theory \\d|result|fact|note|guess|assumption)\\s*:.*|\\.\\..*");
    private static final Pattern ASKS_AFTER_COMMA =
            Pattern.compile("(?i).{3,40}, (?:what|why|how|when|where|who|which)\\b.*");
    /// An answer that doubts itself: `I feel like always?`
    static final Pattern TENTATIVE =
            Pattern.compile(
                    "(?i)(?:i (?:feel|think|guess|suppose|believe|imagine|assume)|maybe|perhaps|probably)\\b.*");
    private static final Pattern BOLD_LABEL = Pattern.compile("(\\*\\*|__)([^*_:]{1,40}?)(?::\\1|\\1\\s*:)");
    /// Spanish, German, French, Portuguese, Italian.
    private static final Pattern FOREIGN = Pattern.compile(
            "(?iu)(?:y |pero |und |aber |et |mais |e |mas |ma )?(?:qué|por qué|para qué|cómo|cuándo|dónde|quién|cuál|cuánto"
                    + "|was|wie|wann|wo|wer|wen|wem|warum|wieso|weshalb|wozu|welche[rsnm]?|quoi|comment|quand|où|qui|pourquoi"
                    + "|quel(?:le)?s?|est-ce|combien|o que|como|quando|onde|quem|qual|por que|quanto|cosa|come|dove|chi|quale"
                    + "|perché)\\b.*");
    private static final Pattern EQUALS = Pattern.compile("[\\p{L}\\d]+ = [^?]*");
    /// `What I was looking for:` names what follows.
    static final Pattern NAMES_WHAT_FOLLOWS =
            Pattern.compile("(?i)(?:what|how|why|where|when|who) (?:i|we|you|they|he|she|it|people)\\b.*:");
    /// A question even without its mark: `how are you deploying that.`
    static final Pattern WH_VERB = Pattern.compile(
            "(?i)(?:what|why|how|when|where|who|which)(?:'?s)? (?:is|are|do|does|did|can|could|should|would|will|was|were|have|has)"
                    + " (?:[^.,]|\\.(?! )|, (?:that|which|who)\\b)*+\\.?");
    /// Somebody describes what does not work, or what they are after.
    static final Pattern TROUBLE = Pattern.compile(
            "(?i).{0,60}\\b(?:i|i'm|im|i've|my|we|our)\\b.{0,60}\\b(?:(?:an?|this|the same) (?:error|problem|issue)|trouble|stuck|can't"
                    + "|cant|cannot|won't|doesn't|doesnt|isn't|not working|fails|failing|crashe?[sd]|crashing|hangs|freezes|broken|confused"
                    + "|don't (?:know|understand|get)|no idea|struggling|just getting|keep getting|need to|have to|trying to|would like (?:it|this) to)\\b.*");
    /// `Archetype: a command that returns nothing` says what something is.
    static final Pattern DEFINES = Pattern.compile("\\p{Lu}[\\p{L}\\d-]+: [^?]*");
    /// A guess put as a question: `was it to save memory?`
    static final Pattern GUESS = Pattern.compile(
            "(?i)(?:is|are|was|were|does|did|could|would|will|has|had|isn't|aren't|maybe)(?: that| because)? (?!you\\b).*");
    static final Pattern VERSUS = Pattern.compile(
            "(?i)[^:=>]{2,40} (?:vs\\.?|versus) (?:[^:=>.(]|\\.(?! )|\\([^)]*\\)){2,40}");
    static final Pattern QUIZZES = Pattern.compile("(?i)(?:name|explain|describe|define|compare)\\b .*[^.]");
    /// A statement: a verb after its subject.
    static final Pattern DECLARES = Pattern.compile(
            "(?i)(?!.*\\b(?:what|why|how|which|who|where)\\b)(?:\\S+ ){1,5}(?:is|are|was|were|isn't|aren't|doesn't|don't"
                    + "|dont|didn't|has|have|will|should|can|can't|cannot|could|must)\\b \\S.*");
    /// Who writes into a chat greets and explains before asking: a question in any of the clauses counts.
    static final Pattern ASKS_INSIDE = Pattern.compile(
            "(?i).*(?:^|[.!?,;:)] +|\\b(?:so|but|and|question is) )(?:(?:what|which|how)(?! (?:i|you|we|they|he|she|it|this|that|the|people)\\b)"
                    + "(?: [\\w']+){0,4}? (?:do|does|did|is|are|was|were|can|could|should|would|will|have|has|to)\\b"
                    + "|(?:why|where|when|who) (?:do|does|did|is|are|was|were|can|could|should|would|will)\\b"
                    + "|(?:do|does|did|is|are|can|could|should|would|will|have) (?:i|you|we|they|it|there|anyone|someone|people)\\b).*");
    /// Explains, and asks at last: `now the lid should stay on, how do I do that`
    static final Pattern ASKS_AT_LAST = Pattern.compile(
            "(?i).*[,;:.] (?:so |but |and )?(?:how|what|why|where|which|when) (?:do|does|can|should|would|could|is|are)"
                    + " (?:i|you|we|they|it|this|that)\\b[^.,]{0,40}");
    static final Pattern CALLS =
            Pattern.compile("(?i)(?:(?:@\\w+|hi|hello|hey|ok|okay|morning)[!.,:]*+\\s++)++");
    static final Pattern RAW_CHAT = Pattern.compile(".*\\bPRIVMSG #\\w+ :");
    static final Pattern QUALIFIER = Pattern.compile(
            "[(\\[].*|(?i)(or|and|vs|versus|aka|i\\.?e|e\\.?g|in|for|with|from|of|to|at|on|by|not|like|instead|without|so|as|if|when|see)\\b.*");

    /// `A: words`, `Answer: words`.
    static final Pattern ANSWER = Pattern.compile(
            "(?iu)(?:a|(?:maybe |my )?answer|antwort|respuesta|réponse|resposta|risposta|ответ|回答|答え|答案|답변|답)\\s*[:：]\\s*\\S.*");
    private static final Pattern ALWAYS_QUALIFIES = Pattern.compile(
            "[(\\[].*|(?:or|and|vs|versus|aka|i\\.?e|e\\.?g|like|instead|without|even|especially)\\b.*");
    /// Asks about what it shows below: `What does this mean?`
    static final Pattern POINTS = Pattern.compile(
            "(?i)(?:what|why|how) .*\\b(?:this|these|that|those)(?: (?:all )?(?:mean|means|do|does|say|for|work))?[?:.]*");
    private static final Pattern MAY_QUALIFY = Pattern.compile(
            "(?:in|for|with|from|of|to|at|on|by|not|so|as|if|when|while|after|before|during)\\b.*");
    /// A comma, but not one before another question: `who cooks, what is on`
    private static final Pattern COMMA =
            Pattern.compile("(?i),(?! (?:and )?(?:what|why|how|when|where|who|which)(?:'?s)? )");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{6,}");
    private static final Pattern ASKS_WHAT = Pattern.compile("(?i)(?:what|which|who)\\b.*");

    private static final Pattern ASKING_WORDS = Pattern.compile(
            "(?i)\\b(?:what|why|how|when|where|who|which|is|are|was|were|do|does|did|have|has|had|can|could|should|would|will)\\b");
    /// Words of what one adds or replies in passing, at most.
    static final int SHORT = 6;
    static final String CLOSES = ")]\"'”*_`:;/";

    private QuestionWording() {}

    static boolean speaks(Entry entry) {
        return entry.by().isPresent() && !entry.by().get().trailing();
    }

    /// What is said, without what a chat client wrote around it, and without what somebody else says behind it on the
    /// same line.
    static String words(Entry entry) {
        var said = entry.said().strip();
        var raw = RAW_CHAT.matcher(said);
        if (said.contains("PRIVMSG") && raw.lookingAt()) {
            said = said.substring(raw.end());
        }
        return speaks(entry) ? ChatTurns.firstTurn(said, entry.by().get().by()) : plain(said);
    }

    /// Without the marks of a bold label: `**Q:** who?`
    static String plain(String said) {
        var label = said.startsWith("**") || said.startsWith("__") ? BOLD_LABEL.matcher(said) : null;
        return label != null && label.lookingAt() ? label.group(2) + ": " + said.substring(label.end()).strip() : said;
    }

    /// `Q: words`, `**Question:** words`
    static boolean labelled(String said) {
        return LABEL.matcher(plain(said)).matches();
    }

    static boolean asksInAnyLanguage(String said) {
        return lastMark(said) > 0 || said.startsWith("¿")
                || said.endsWith("か") || said.endsWith("か。") || FOREIGN.matcher(said).matches();
    }

    /// `HTTP = Hypertext Transfer Protocol`
    static boolean defines(String said) {
        return EQUALS.matcher(said).matches();
    }

    static boolean tells(String said) {
        return TELLS.matcher(said).matches() || defines(said)
                || NOT_ASKED.matcher(said).matches() && !(said.endsWith("?") && length(said) > 3);
    }

    /// Begins as a question, after a greeting.
    static boolean begins(String said) {
        var calls = CALLS.matcher(said);
        var rest = calls.lookingAt() ? said.substring(calls.end()) : said;
        return WH.matcher(rest).matches() || INVERTED.matcher(rest).matches();
    }

    /// The same one adds a word or two to a question: `Reason would you test that? / Live, at the keyboard?`
    static boolean followsUp(Entry entry, @Nullable Entry before) {
        return before != null && speaks(before) && !blankBetween(before, entry) && endsAsking(words(before))
                && before.by().get().by().equalsIgnoreCase(entry.by().get().by())
                && !begins(words(entry)) && length(words(entry)) <= SHORT;
    }

    /// Whether a line goes on with the question above it: `when it is closed`, below `Does it stop?`. Below `Why?` or
    /// `How?` such words answer.
    static boolean goesOn(String question, Entry below) {
        var words = below.text();
        return !below.item() && below.nested().isEmpty() && !words.endsWith(".")
                && (ALWAYS_QUALIFIES.matcher(words).matches() || MAY_QUALIFY.matcher(words).matches()
                        && (INVERTED.matcher(question).matches() || ASKS_WHAT.matcher(question).matches()));
    }

    static int length(String said) {
        return said.split("\\s+").length;
    }

    static boolean isShort(String said) {
        return said.split("\\s+").length <= 22 && !said.contains(". ") && !COMMA.matcher(said).find();
    }

    /// A bullet that states something: a whole sentence with a full stop.
    static boolean statement(String said) {
        if (QUIZZES.matcher(said).matches()) {
            return false;
        }
        return said.endsWith(".") && !WH.matcher(said).matches() && !INVERTED.matcher(said).matches()
                || said.endsWith("!") || DEFINES.matcher(said).matches()
                || said.endsWith(":") && !WH.matcher(said).matches() && !ASKS_AFTER_COMMA.matcher(said).matches();
    }

    /// Ends with a question mark, or has one with only an aside behind it.
    static boolean endsAsking(String said) {
        int mark = lastMark(said);
        if (mark < 0) {
            return false;
        }
        int last = said.length() - 1;
        while (last > mark && (CLOSES.indexOf(said.charAt(last)) >= 0 || Character.isWhitespace(said.charAt(last)))) {
            last--;
        }
        if (last == mark) {
            return true;
        }
        return mark > 8 && (QUALIFIER.matcher(said.substring(mark + 1).strip()).matches() || WH.matcher(said).matches()
                || INVERTED.matcher(said).matches());
    }

    /// Asks in one of its sentences, and goes on to explain.
    static boolean asksBeforeItsEnd(String said) {
        int mark = said.indexOf('?');
        if (mark < 8) {
            return false;
        }
        int from = mark;
        while (from > 0 && ".!;".indexOf(said.charAt(from - 1)) < 0) {
            from--;
        }
        return ASKING_WORDS.matcher(said.substring(from, mark)).find();
    }

    /// Has a word that asks, or more words than a guess.
    static boolean mayAsk(String said) {
        return length(said) > 2 * SHORT || ASKING_WORDS.matcher(said).find();
    }

    /// Whether both speak of the same thing, in one form of the word or another.
    static boolean sharesWord(String one, String other) {
        var words = WORDS.matcher(one.toLowerCase(Locale.ROOT)).results().map(MatchResult::group)
                .map(QuestionWording::stem).collect(Collectors.toSet());
        return WORDS.matcher(other.toLowerCase(Locale.ROOT)).results().map(MatchResult::group)
                .map(QuestionWording::stem).anyMatch(words::contains);
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(word.length(), 6));
    }

    /// The last question mark, also that of Chinese and Japanese; -1 where there is none.
    static int lastMark(String said) {
        return Math.max(said.lastIndexOf('?'), said.lastIndexOf('？'));
    }

    static boolean blankBetween(Entry first, Entry second) {
        return second.own().line() - first.range().endLine() > 1;
    }
}
