package app.primed.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiFinderTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "\ud83e\udd14", "\ud83d\udc4d\ud83c\udffd", "\u2764\ufe0f", "\ud83c\uddeb\ud83c\uddf7", "\u26a0",
        "1\ufe0f\u20e3",
        "\ud83d\udc69\u200d\ud83d\udcbb", "\ud83d\udc68\ud83c\udffe\u200d\ud83d\udcbb"})
    void anEmojiIsOnePiece(String emoji) {
        assertEquals(List.of("a", emoji, "b"),
                EmojiFinder.pieces("a" + emoji + "b").stream().map(EmojiFinder.Piece::text).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain 123 #*", "\u00a9 \u2192 \u2713 \u03b1", "\ud83d", "\u200d", "\ud835\udd38"})
    void otherCharactersAreText(String text) {
        assertEquals("", EmojiFinder.pieces(text).stream().filter(EmojiFinder.Piece::emoji)
                .map(EmojiFinder.Piece::text).collect(Collectors.joining()));
    }

    @Test
    void whatTheFontLacksHasAName() throws Exception {
        Font font;
        try (var stream = EmojiFinderTest.class.getResourceAsStream("/de/jensd/fx/glyphs/emojione/emojione-svg.otf")) {
            font = Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(stream));
        }
        for (int c = 0x1f300; c <= 0x1faff; c++) {
            var emoji = Character.toString(c);
            if (Character.isEmojiPresentation(c) && Character.isDefined(c)) {
                boolean named = !EmojiFinder.pieces(emoji).getFirst().name().isEmpty();
                assertEquals(!font.canDisplay(c), named, "U+" + Integer.toHexString(c) + " " + emoji);
            }
        }
        assertEquals("lemon large green square",
                EmojiFinder.pieces("\ud83c\udf4b\u200d\ud83d\udfe9").getFirst().name());
    }

    @Test
    void nothingIsLost() {
        var text = "\ufe0f\ud83e\udd14\ud83e\udd14\u200d\u200d x \u2764 1\ufe0f";
        assertEquals(text,
                EmojiFinder.pieces(text).stream().map(EmojiFinder.Piece::text).collect(Collectors.joining()));
    }
}
