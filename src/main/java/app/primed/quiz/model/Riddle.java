package app.primed.quiz.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A program whose moves are to be predicted one after the other. Its run writes the questions and settles them.
///
/// @param title what people call it
/// @param code its text; the same text is the same riddle
/// @param source where it stands
public record Riddle(String title, String code, Source source) {

    /// Stands in the review log.
    public String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(code.strip().getBytes(StandardCharsets.UTF_8));
            return "predict-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
