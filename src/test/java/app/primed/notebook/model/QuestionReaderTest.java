package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What asks, what only tells, and what answers, in the ways people write under pressure.
class QuestionReaderTest {
    private static List<String> asked(String text) {
        return new SessionReader(SectionNames.STANDARD).read(text, "").questions().stream()
                .map(q -> q.line() + (q.answered() ? "+" : "-")).toList();
    }

    @Test
    void theRestOfAQuestionIsNotItsAnswer() {
        assertEquals(List.of("3-", "6-", "9-", "12-", "15+", "18+"), asked("""
                ## Questions

                What is the difference between
                    kettles and pots?

                How long does the
                    Heron kettle take?

                Does it whistle?
                    when the lid is off

                - What keeps the water
                  warm for an hour?

                Why do you have two?
                    for the guests

                Does it whistle?
                    Only with the lid on.
                """));
    }

    @Test
    void aLabelledQuestionDoesNotAnswerTheOneBefore() {
        assertEquals(List.of("3-", "5-", "6-", "8-", "9+"), asked("""
                ## Kettles

                Q: does it whistle?

                Q: how loud
                Q: who holds it

                **Question:** is it steel?
                - Q: is it hot?
                  - A: yes
                """));
    }

    @Test
    void codeAnswersWhereItIsNestedOrTheQuestionHasALabel() {
        assertEquals(List.of("3+", "9+", "14-", "19-"), asked("""
                ## Interview questions

                **Q: How is a kettle read?**

                ```sh
                cat kettle
                ```

                - How is it filled?
                  ```sh
                  fill kettle
                  ```

                - Q: what does this print?
                  ```sh
                  ls
                  ```

                - How is it emptied?

                ```sh
                pour
                ```
                """));
    }

    @Test
    void aLinkAnswersOnlyWhereItSaysSo() {
        assertEquals(List.of("2+", "4-", "6+"), asked("""
                ## Questions
                - What is a lid?
                  - [Read the answer](https://example.org/lid)
                - What is a spout?
                  - [Practise](https://example.org/spout) (free)
                - "What is a handle (of a pot)?" (what one holds)
                """));
    }

    @Test
    void labelledLinesAskAndAnswer() {
        var text = """
                ## Debates

                Question: is it decidable?
                Answer: no

                ## Kettles

                Q: does it whistle?
                A: yes, it does

                - Q: how loud?
                  - A: very
                """;
        var session = new SessionReader(SectionNames.STANDARD).read(text, "");
        assertEquals(List.of("3+", "8+", "11+"), asked(text));
        assertEquals("A: yes, it does", session.questions().get(1).answer());
        assertEquals(List.of(), session.debates());
        assertEquals(List.of(), session.attributions());
        assertEquals(List.of(true, true, true, true, true, true),
                app.primed.notebook.model.board.BoardReader.read(session).sections().stream()
                        .flatMap(card -> card.rows().stream()).map(row -> row.read()).toList());
    }

    @Test
    void aStatementIsNoQuestion() {
        assertEquals(List.of("3-", "5-", "7-", "8+"), asked("""
                ## Questions

                - kettles versus pots
                - No stove is needed, because the kettle has its own coil
                - python boils over on every third try, why?
                - here is a thing for your list: "steam"
                - Warm handles
                - Name the three taps!
                    - hot, cold, off
                """));
    }

    @Test
    void bulletsBelowAnAskedLineAnswerIt() {
        assertEquals(List.of("3+"), asked("""
                ## Viewer Questions

                larch_9: how do I get over a long week?

                First of all:

                - What do you want to do next
                - Where would you go

                Why it helps:
                """));
        assertEquals(List.of("3+", "7-"), asked("""
                ## Interview Question

                When do you choose a pot?
                - Soup
                - What is in it for the guests

                - What is a wok
                """));
    }

    @Test
    void aChatQuestionStaysOneWithAGreetingBeforeOrAnAsideBehind() {
        assertEquals(List.of("3+", "7-", "9+", "12+", "15-"), asked("""
                ## Viewer Questions

                moss_77: @host how many kettles would you keep for
                a small kitchen
                potter_2: two

                fern_3: I moved house, when do you know that it was right? Still unsure here

                oat_5: Hello! How to clean a kettle
                potter_2: vinegar

                reed_8: I think my real question is how do I begin without a pot
                potter_2: with a pan

                ash_1: !go :elm!elm@elm.example PRIVMSG #kitchen :does anyone know a quiet one?
                """));
    }

    @Test
    void aDoubtfulReplyAndAFollowUpAreNoQuestions() {
        assertEquals(List.of("3+", "6+"), asked("""
                ## Viewer Questions

                moss_77: is steam a gas?
                potter_2: I guess so???

                fern_3: How would you test a cook?
                fern_3: Trial dinner? Live?

                - watch them shop
                """));
    }

    @Test
    void anotherViewersQuestionIsNoAnswer() {
        assertEquals(List.of("3-", "4-", "5+", "7-"), asked("""
                ## Viewer Questions

                - moss_77: is steam a gas?
                - potter_2: which pan do you use?
                - fern_3: why do you cook?
                    - because
                - larch_9: what is a wok?
                """));
        assertEquals(List.of("3-", "4+"), asked("""
                ## Viewer Questions

                moss_77: is steam a gas?
                potter_2: which pan do you use?
                fern_3: the iron one
                """));
    }

    @Test
    void whatIsBelowAnswersWithoutAQuestionMarkAbove() {
        assertEquals(List.of("3+", "6+", "9-", "12+"), asked("""
                ## Questions

                - What does wok stand for
                  a pan of iron

                - Is there a way to stop it boiling over
                  Wood is the way: a spoon across

                - Are there kettles that a person could carry on the back all day up
                  the mountain

                - Who made the first lid

                It came from a potter.
                """));
        assertEquals(List.of("2-", "3-"), asked("## Questions\nHow do I lift a lid\nHow do I drop a lid\n"));
    }

    @Test
    void whoAsksBackAnswersWithWhatFollows() {
        assertEquals(List.of("3+", "5+", "10+", "13+", "17+", "19+", "22-"), asked("""
                ## Viewer Questions

                moss_77: should I buy an iron pan?

                Who is going to cook with it most:

                - Iron is good for people who cook every day


                fern_3: how do you keep on cooking so late?
                potter_2: do you sleep at noon

                when do you rest???

                - You need a nap, and then a plan.

                larch_9: is there a way to save the soup?

                Did you salt it? Then add a potato
                and let it boil.

                oat_5: are you going to sell the wok?
                potter_2: what is a wok

                oat_5: I mean the pan
                """));
    }

    @Test
    void theNextBulletAnswersWhereItGoesIntoTheQuestion() {
        assertEquals(List.of("3+", "5-", "6-"), asked("""
                ## Questions

                - Why would we want our kettles registered
                - registering is like telling the guild about a kettle
                - Why would we want lids
                - Who makes whistles
                """));
    }

    @Test
    void whatIsShownToAskAboutItDoesNotAnswer() {
        assertEquals(List.of("3-", "7-", "9-", "13+"), asked("""
                ## Questions

                What are these
                      -L, --lid
                           Counts the lids

                - Why the name? `pot_oct = pot.cast('B')`

                - moss_77: I am making a stove and the flame
                  goes out after a while, what could it be
                  moss_77: the hurdle is the wind

                - Should I always stir?
                  When one, when the other?
                  I feel like always?
                """));
    }

    @Test
    void asksAtLastOrInTheMiddleOfWhatIsTold() {
        assertEquals(List.of("3+", "7-", "9+", "11+", "14+", "18-"), asked("""
                ## Viewer Questions

                - I know pans, how different are woks:
                    - rounder

                - HOB = heat on bottom
                    - Why is there no top?

                What is steaming
                Cooking a thing over water
                Why is this slow?
                You have to heat the water first

                now I want both pots to boil at once, how do I do that

                Two stoves

                moss_77: my pot has three lids and it crashes from time to time
                """));
    }

    @Test
    void inAnotherLanguageItemsAskByTheirMarkOrTheirFirstWord() {
        assertEquals(List.of("3+", "6-", "11-", "15-"), asked("""
                ## Preguntas

                - ¿Por qué silba la tetera?
                  - por el vapor
                - Un par de cosas sobre la olla
                - Cómo se limpia

                ## Fragen

                - Der Deckel
                - Was kostet ein Topf

                ## 質問

                - やかんとは何か？
                - ふた
                """));
    }

    @Test
    void aCalloutAsks() {
        assertEquals(List.of("3+", "8-"), asked("""
                ## Kettles

                > [!question] Why does it boil over?
                > Because the lid is on.

                Words.

                > [!faq]- Who made it?
                """));
    }

    @Test
    void boldLabelsAskAndAnswerAndFieldsOfAFormDoNot() {
        assertEquals(List.of("3+"), asked("""
                ## Questions

                **Q**: Does it whistle when the lid is off?
                **A**: No (unless you want it to?)

                - **Link:** https://example.org/kettles
                - **Labels:** kettle, lid
                """));
    }

    @Test
    void inAConversationOnlyWhatAsksIsAsked() {
        assertEquals(List.of("3+", "7+"), asked("""
                ## Questions

                * KL: do you know the kettle of the guild?
                * MN: I made it myself
                * KL: most of it is iron
                * some of it, not yet the lid
                * MN: is yours of iron too?
                * KL: of copper
                """));
    }

    @Test
    void aQuestionBelowAQuestionDoesNotAnswerIt() {
        assertEquals(List.of("2-"), asked("## Questions\n- What is the difference of tea and soup?\n"
                + "    And what are they for\n"));
    }

    @Test
    void labelledQuestionsAndAnswersCountInAnySection() {
        assertEquals(List.of("3+", "6-"), asked("""
                ## Ponderings

                Question: How do you learn not to burn rice?
                Answer: burn some

                Question: is rice a grain?
                """));
    }

    @Test
    void turnsWrappedIntoOneAnotherEndTheQuestion() {
        var questions = new SessionReader(SectionNames.STANDARD).read("""
                ## Viewer Questions

                moss_77: should one write down every recipe
                in a book?  moss_77: not me, lol
                """, "").questions();
        assertEquals("should one write down every recipe in a book?", questions.getFirst().text());
    }

    @Test
    void aListBelowWordsAndABlankLineAsks() {
        assertEquals(List.of("5-"), asked("## Questions\n\nlids == covers\n\n  * What is a lid for?\n"));
    }

    @Test
    void optionsUnderAnyWordsAreArguedWhateverTheSection() {
        var debates = new SessionReader(SectionNames.STANDARD).read("""
                ## Kitchen

                Ways out:
                \t* Boil it
                \t\tCon:
                \t\t\t- slow
                \t\tPro:
                \t\t\t- safe
                \t* Fry it
                \t\tPro:
                \t\t\t- quick
                """, "").debates();
        assertEquals("Ways out:", debates.getFirst().topic());
        assertEquals(List.of("Boil it", "Fry it"),
                debates.getFirst().options().stream().map(Debate.Option::name).toList());
    }

    @Test
    void namesBeforeADashOrOverABlockOfWordsSpeakWhereViewersDo() {
        var said = new SessionReader(SectionNames.STANDARD).read("""
                ## Viewer Advice

                quillon - Make sure that the lid has a hole in it.

                moss_77: boil it first

                moss_77:

                and then again
                """, "").attributions();
        assertEquals(List.of("3 quillon", "5 moss_77", "7 moss_77"),
                said.stream().map(a -> a.line() + " " + a.by()).toList());
    }

    @Test
    void termsOfNotesInAnotherLanguageAreNobody() {
        var said = new SessionReader(SectionNames.STANDARD).read("""
                ## Ollas

                - TeteraVieja: calienta el agua con leña y silba cuando está lista para servir
                - hervir_agua: paso que se repite hasta que la sopa tenga el color que buscamos todos

                La cocina de la casa guarda una olla para cada día de la semana, y ninguna de ellas es nueva.
                Por la mañana se limpia la mesa, se abre la ventana y se pone el pan cerca del horno caliente.
                """, "").attributions();
        assertEquals(List.of(), said);
    }

    @Test
    void daysWithoutTheirFirstDashAndHeadingsThatNameQuestions() {
        var session =
                new SessionReader(SectionNames.STANDARD).read("2021 3 - 4\n===\n\n## Questions for Fern?\n- why?\n",
                        "");
        assertEquals(Optional.of(LocalDate.of(2021, 3, 4)), session.date());
        assertEquals(Optional.of(LocalDate.of(2021, 3, 4)), SessionDate.in("# 2021 DATE- 3 - 4"));
        assertEquals(SectionKind.QUESTIONS, session.sections().getLast().kind());
        assertEquals(SectionKind.DAY, SectionNames.STANDARD.of("7 - 31"));
        assertTrue(session.questions().size() == 1);
    }

    @Test
    void aLabelledQuestionAndItsAnswerMayWrap() {
        var session = new SessionReader(SectionNames.STANDARD).read("""
                # Visit

                Q: What does the kettle do when the water
                boils over the rim?
                A: It whistles, louder
                and louder.

                Question: how it is filled
                Answer: by hand

                Q: why wait?
                nobody knows

                **Q:** Where is the lid, which
                nobody has seen?
                """, "");
        assertEquals(
                List.of("3 What does the kettle do when the water boils over the rim? true", "8 how it is filled true",
                        "11 why wait? true", "14 Where is the lid, which nobody has seen? false"),
                session.questions().stream().map(q -> q.line() + " " + q.text() + " " + q.answered()).toList());
        assertEquals("A: It whistles, louder and louder.", session.questions().getFirst().answer());
    }

    @Test
    void labelsOfQuestionsAreReadInOtherLanguages() {
        assertEquals(List.of("1+", "4+", "6-"), asked("""
                Frage: Wer kocht?
                Antwort: Ada.

                Pregunta: ¿Quién cocina?
                Respuesta: Ada.
                質問：誰が料理する？
                """));
    }
}
