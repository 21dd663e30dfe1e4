package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerComparisonTest {

    @Test
    void tellsWhatWasNamedInAnyOrderAndSpelling() {
        var compared = AnswerComparison.of(
                "the frame stays; priming runs it to the frist yield",
                "Priming runs to the first `yield`; its frame is kept.");
        assertEquals(List.of("Priming", "runs", "first", "yield", "frame"), compared.mentioned());
        assertEquals(List.of("kept"), compared.missing());
        assertEquals(6, compared.total());
    }

    @Test
    void eachWordCountsOnceAndFillingsDoNot() {
        assertEquals(List.of("GEN_RUNNING", "gen.close"),
                AnswerComparison.of("", "GEN_RUNNING is not gen_running when it is gen.close there").missing());
        assertEquals(0, AnswerComparison.of("anything", "It is what it is.").total());
    }
}
