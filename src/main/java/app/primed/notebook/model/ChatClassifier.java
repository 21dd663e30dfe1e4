package app.primed.notebook.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Where each message of a chat belongs, and which are worth no note: commands, bare links, emotes, bots, greetings.
/// Those are shown too, unchosen, so that one can take them back.
public final class ChatClassifier {
    private static final Pattern COMMAND = Pattern.compile("![\\p{L}]\\S*(?:\\s.*)?");
    private static final Pattern LINK = Pattern.compile("<?(?:https?://|www\\.)\\S+>?");
    private static final Pattern SMALL_TALK = Pattern.compile(
            "(?i)(hi|hello|hey|yo|sup|hiya|o/|gg|lol|lmao|rofl|haha\\w*|hehe\\w*|thanks?|thx|ty|nice|cool|wow|yes|no|yep|nope|"
                    + "ok|okay|sure|bye|cya|cheers|same|true|wb|welcome|brb|back|first|f|w|l|good (?:morning|evening|night)|"
                    + "well played)(?:\\s+(?:all|everyone|everybody|chat|there|guys|folks|you|man|@\\w+|\\p{L}+))?[!.~ ]*");
    private static final Pattern ASKS = Pattern.compile(
            "(?i)(?:@\\w+,? )?(?:(?:hey|hi|so|and|but|ok|btw)[, ]+)?(?:anyone know|does any\\w+|is there|are there|can (?:you|we|i|someone)"
                    + "|could (?:you|we|someone)|do you|did you|have you|will you|would you|should (?:i|we)"
                    + "|(?:what|why|how|where|when|who|which)(?:'s|s)? (?:is|are|do|does|did|can|would|should|was|were|about|come|to))\\b.*");
    private static final Pattern ADVISES = Pattern.compile(
            "(?i).*\\b(?:you (?:should|could|might want|may want|can (?:also|just|use|try)|need to|want to|have to|don't need)"
                    + "|(?:i would|i'd|id) (?:recommend|suggest|use|try|go with|just|rather)|recommend|suggest(?:ion)?"
                    + "|check out|take a look|have a look|look (?:at|into|up)|consider|make sure|don't forget|try to|better to"
                    + "|instead of|watch out|be careful|why (?:not|don't you)|pro ?tip)\\b.*");
    private static final Pattern ORDERS = Pattern.compile(
            "(?i)(?:@\\w+,? )?(?:just |maybe |always |never |please )*+(?:use|try|read|watch|install|avoid|remember|run|add|put|move|"
                    + "rename|import|call|write|start|stop|go|look|learn|practice|keep|don't|do not)\\s++\\S++.*");
    private static final Pattern HOLDS = Pattern.compile(
            "(?i).*\\b(?:i (?:think|feel|believe|prefer|like|love|hate|dislike|find)|imo|imho|in my opinion)\\b.*");
    private static final Pattern EMOTE = Pattern.compile(
            "[a-z][a-z0-9]{2,9}[A-Z][A-Za-z0-9]+|[:;=8Bx][-'^o]?[)(DPpOo3/\\\\|*]|<3|[\\p{So}\\p{Sk}\\p{Cs}\\x{200d}\\x{fe0f}]+");
    private static final Set<String> EMOTES = Set.of(
            "Kappa", "LUL", "LULW", "OMEGALUL", "KEKW", "KEKL", "PogChamp", "Pog", "POGGERS", "PogU", "monkaS",
            "monkaW",
            "BibleThump", "Kreygasm", "4Head", "ResidentSleeper", "NotLikeThis", "WutFace", "HeyGuys", "TriHard",
            "SeemsGood",
            "VoHiYo", "CoolStoryBob", "DansGame", "Jebaited", "PJSalt", "SwiftRage", "FeelsBadMan", "FeelsGoodMan",
            "Sadge",
            "PepeHands", "Pepega", "PepeLaugh", "pepeD", "peepoHappy", "peepoSad", "catJAM", "EZ", "Clap", "HYPERS",
            "WidePeepoHappy",
            "widepeepoHappy", "5Head", "3Head", "FrankerZ", "BrokeBack", "EleGiggle", "GivePLZ", "TakeNRG",
            "bleedPurple", "TwitchUnity",
            "OpieOP", "PowerUpL", "PowerUpR", "KappaPride", "MrDestructoid", "MingLee", "StinkyCheese", "HypePls",
            "modCheck",
            "AYAYA", "Copium", "COPIUM", "HolidayCheer", "LuvSign", "PogBones", "CurseLit");
    private static final Set<String> BOTS = Set.of(
            "nightbot", "streamelements", "streamlabs", "moobot", "fossabot", "wizebot", "botisimo", "soundalerts",
            "streamstickers", "pretzelrocks", "own3d", "sery_bot", "kofistreambot", "deepbot", "phantombot", "coebot");

    private ChatClassifier() {}

    /// @param self the handles of whoever keeps the notes, in lower case
    public static List<ChatEntry> classify(List<ChatMessage> chat, Set<String> self) {
        return chat.stream().map(said -> classify(said, self)).toList();
    }

    private static ChatEntry classify(ChatMessage said, Set<String> self) {
        var words = withoutEmotes(said.words());
        var left = skipReason(said, words, self);
        return new ChatEntry(said.by(), words.isEmpty() ? said.words() : words, kind(words), left.isEmpty(), left);
    }

    /// Why it is left out; empty where it is not.
    private static String skipReason(ChatMessage said, String words, Set<String> self) {
        var by = said.by().toLowerCase(Locale.ROOT);
        if (BOTS.contains(by) || by.length() > 4 && by.endsWith("bot")) {
            return "a bot";
        }
        if (self.contains(by)) {
            return "yourself";
        }
        if (COMMAND.matcher(said.words()).matches()) {
            return "a command";
        }
        if (words.isEmpty()) {
            return "only emotes";
        }
        if (LINK.matcher(words).matches()) {
            return "only a link";
        }
        if (words.equals("<message deleted>") || words.equalsIgnoreCase("message deleted by a moderator.")) {
            return "deleted";
        }
        return SMALL_TALK.matcher(words).matches() ? "small talk" : "";
    }

    static SectionKind kind(String words) {
        if (QuestionWording.endsAsking(words) || ASKS.matcher(words).matches()) {
            return SectionKind.VIEWER_QUESTIONS;
        }
        if (ADVISES.matcher(words).matches() || ORDERS.matcher(words).matches()) {
            return SectionKind.ADVICE;
        }
        return HOLDS.matcher(words).matches() ? SectionKind.OPINIONS : SectionKind.SCRAPS;
    }

    /// Emotes at either end say nothing in a note; one among the words may be a name of the trade.
    private static String withoutEmotes(String words) {
        var all = List.of(words.strip().split("\\s+"));
        boolean only = all.stream().allMatch(w -> EMOTES.contains(w) || EMOTE.matcher(w).matches());
        if (only) {
            return "";
        }
        int from = 0;
        int to = all.size();
        while (to > 0 && EMOTES.contains(all.get(to - 1))) {
            to--;
        }
        while (from < to && EMOTES.contains(all.get(from))) {
            from++;
        }
        return String.join(" ", all.subList(from, to));
    }
}
