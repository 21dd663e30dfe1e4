package app.primed.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds emoji in text: those that are pictures by themselves, with their skin tones, joined ones, flags and keycaps.
public final class EmojiFinder {
    private static final String PICTURE =
            "(?:\\p{IsEmoji_Presentation}|[\\x{2600}-\\x{27BF}\\x{1F000}-\\x{1FAFF}&&\\p{IsExtended_Pictographic}]"
                    + "|\\p{IsEmoji}(?=\\x{FE0F}))\\x{FE0F}?\\x{20E3}?\\p{IsEmoji_Modifier}?";
    private static final Pattern EMOJI = Pattern.compile("[\\x{1F1E6}-\\x{1F1FF}]{2}|" + PICTURE
            + "(?:\\x{200D}\\p{IsExtended_Pictographic}\\x{FE0F}?\\p{IsEmoji_Modifier}?)*+");

    private static final Pattern NEWER =
            Pattern.compile("[\\x{1F6D5}-\\x{1F6DF}\\x{1F6F7}-\\x{1F6FC}\\x{1F7E0}-\\x{1F7F0}"
                    + "\\x{1F90C}-\\x{1F90F}\\x{1F91F}\\x{1F928}-\\x{1F92F}\\x{1F931}\\x{1F932}\\x{1F93F}\\x{1F94C}-\\x{1F94F}"
                    + "\\x{1F95F}-\\x{1F97F}\\x{1F992}-\\x{1F9BF}\\x{1F9C1}-\\x{1F9FF}\\x{1FA70}-\\x{1FAFF}]");

    private EmojiFinder() {}

    /// A stretch of a text.
    public record Piece(String text, boolean emoji) {
        /// What an emoji that is newer than the bundled font shows, in words; empty for others.
        public String name() {
            return emoji && text.codePoints().anyMatch(EmojiFinder::isNewer)
                    ? text.codePoints().filter(Character::isExtendedPictographic)
                            .mapToObj(c -> String.valueOf(Character.getName(c)).toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" "))
                    : "";
        }
    }

    /// Whether an emoji came after Unicode 9, the version of the bundled font.
    private static boolean isNewer(int c) {
        return c >= 0x1F6D5 && NEWER.matcher(Character.toString(c)).matches();
    }

    /// Whether there may be one; quick to say.
    public static boolean mayBeIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x2600 && (c <= 0x27BF || Character.isHighSurrogate(c)) || c == 0xFE0F) {
                return true;
            }
        }
        return false;
    }

    /// The text in pieces, each emoji by itself.
    public static List<Piece> pieces(String text) {
        if (!mayBeIn(text)) {
            return List.of(new Piece(text, false));
        }
        var pieces = new ArrayList<Piece>();
        var emoji = EMOJI.matcher(text);
        int at = 0;
        while (emoji.find()) {
            if (emoji.start() > at) {
                pieces.add(new Piece(text.substring(at, emoji.start()), false));
            }
            pieces.add(new Piece(emoji.group(), true));
            at = emoji.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
