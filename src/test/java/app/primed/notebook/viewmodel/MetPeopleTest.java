package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.notebook.model.PeopleRules;
import app.primed.notebook.model.PersonRule;
import app.primed.notebook.model.ReadingRules;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.SessionReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetPeopleTest {
    private static MetPeople people() {
        var people = new MetPeople();
        for (var text : List.of("## Viewer Advice\n\nfen_otter: rest\nfen_heron: read\n",
                "## Viewer Advice\n\nfen_heron: rest again\nMary Poe: sleep on it\n")) {
            people.meet(new SessionReader(SectionNames.STANDARD).read(text, ""));
        }
        return people;
    }

    private static List<String> offered(String before) {
        return people().completing(before).map(MetPeople.Offer::handles).orElse(List.of());
    }

    @Test
    void whoSpokeMostIsOfferedFirst() {
        assertEquals(List.of("fen_heron", "fen_otter"), offered("as @fe"));
        assertEquals(List.of("fen_otter"), offered("- @FEN_O"));
        assertEquals(List.of("fen_heron", "fen_otter"), offered("@"));
    }

    @Test
    void nothingIsOfferedElsewhere() {
        for (var line : List.of("fen", "mail me@fe", "@fen other", "@zz", "@fen_otter", "")) {
            assertEquals(List.of(), offered(line), line);
        }
    }

    @Test
    void votersAreMetAndOnePersonIsOfferedOnce() {
        var people = new MetPeople();
        var rules = new ReadingRules(List.of(),
                new PeopleRules(List.of(new PersonRule("fen_otter", "fen_otter_77", true))));
        people.meet(new SessionReader(SectionNames.STANDARD, rules).read("""
                ## Viewer Advice

                fen_otter: rest
                fen_otter_77: and read

                ## Debates

                Which pan?
                - iron
                    - fen_heron
                - steel
                    - fen_otter
                """, ""));
        assertEquals(Optional.of(List.of("fen_heron", "fen_otter_77")),
                people.completing("@fen").map(MetPeople.Offer::handles));
    }

    @Test
    void aHandleThatBeginsALineGetsItsColon() {
        assertEquals(Optional.of(": "), people().completing("- @fe").map(MetPeople.Offer::ending));
        assertEquals(Optional.of(" "), people().completing("thanks @fe").map(MetPeople.Offer::ending));
        assertEquals(Optional.of("thanks @fen_heron "), people().complete("thanks @fe"));
    }
}
