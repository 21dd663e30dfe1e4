package app.primed.quiz.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.CardText;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// A deck's text is changed character by character: what nobody edited is what it was.
class DeckDocumentTest {
    private final ObjectMapper json = new ObjectMapper();

    private static CardText with(CardText card, String prompt, String explanation) {
        return new CardText(card.topic(), card.title(), prompt, card.answer(), explanation, card.starter(),
                card.correct(), card.incorrect());
    }

    private static CardText read(String text, String id) throws Exception {
        return CardText.of(new DeckDocument(text, "d.json").card(id).orElseThrow());
    }

    @Property(tries = 1500)
    void anEditChangesTheCharactersOfItsValueAlone(@ForAll long seed) throws Exception {
        var deck = new RandomDeck(seed);
        var random = new Random(seed);
        var i = random.nextInt(deck.ids.size());
        var text = deck.text.toString();
        var before = read(text, deck.ids.get(i));
        var wanted = "Neu „?“ \"\\\n🤔\u0007 " + seed;
        var after = new DeckDocument(text, "d.json").with(deck.ids.get(i), with(before, wanted, ""));

        var span = deck.prompts.get(i);
        assertTrue(after.startsWith(text.substring(0, span.from())), "what stands before it");
        assertTrue(after.endsWith(text.substring(span.to())), "what stands behind it");
        var value = json.readTree(after.substring(span.from(), after.length() - (text.length() - span.to())));
        assertEquals(deck.listed.get(i), value.isArray(), "a list of lines stays one");
        assertEquals(with(before, wanted, ""), read(after, deck.ids.get(i)));
    }

    @Property(tries = 1500)
    void aFieldThatIsMissingIsAddedAndNothingElse(@ForAll long seed) throws Exception {
        var deck = new RandomDeck(seed);
        var i = new Random(seed).nextInt(deck.ids.size());
        var text = deck.text.toString();
        var before = read(text, deck.ids.get(i));
        var after = new DeckDocument(text, "d.json").with(deck.ids.get(i), with(before, before.prompt(), "weil é"));

        var tree = (ObjectNode) json.readTree(text);
        ((ObjectNode) tree.get("cards").get(i)).put("explanation", "weil é");
        assertEquals(tree, json.readTree(after));
        var same = 0;
        while (same < text.length() && text.charAt(same) == after.charAt(same)) {
            same++;
        }
        assertTrue(after.endsWith(text.substring(same)), "the old text, with something put in at one place");
        assertTrue(deck.cards.get(i).from() < same && same < deck.cards.get(i).to());
    }

    @Property(tries = 1500)
    void cardsAreCutOutWithTheirCommas(@ForAll long seed) throws Exception {
        var deck = new RandomDeck(seed);
        var random = new Random(seed);
        var text = deck.text.toString();
        var ids = new HashSet<String>();
        deck.ids.stream().filter(_ -> random.nextBoolean()).forEach(ids::add);
        var after = new DeckDocument(text, "d.json").without(ids);

        var tree = (ObjectNode) json.readTree(text);
        var cards = (ArrayNode) tree.get("cards");
        for (var i = deck.ids.size() - 1; i >= 0; i--) {
            if (ids.contains(deck.ids.get(i))) {
                cards.remove(i);
            }
        }
        assertEquals(tree, json.readTree(after));
        var at = deck.text.indexOf("[") < 0 ? 0 : text.indexOf("\"cards\"");
        assertTrue(after.startsWith(text.substring(0, at)));
        assertTrue(after.endsWith(text.substring(deck.cards.getLast().to()).stripLeading()));
        for (var i = 0; i < deck.ids.size(); i++) {
            if (!ids.contains(deck.ids.get(i))) {
                var card = text.substring(deck.cards.get(i).from(), deck.cards.get(i).to());
                at = after.indexOf(card, at);
                assertTrue(at >= 0, "each card that stays reads as it did, in its place");
                at += card.length();
            }
        }
        if (ids.isEmpty()) {
            assertEquals(text, after);
        }
    }

    @Test
    void whatIsAddedIsAsItsNeighboursDo() throws Exception {
        var text = """
                {
                  "deck": "D",
                  "cards": [
                    {
                      "id": "a",
                      "prompt": "p",
                      "answer": "x"
                    },
                    {"id":"b","kind":"choice","prompt":"q","right":["yes"],"wrong":[
                      "no",
                      "never"
                    ]}
                  ]
                }
                """.replace("\n", "\r\n");
        var added = new DeckDocument(text, "d.json").with("a", with(read(text, "a"), "p", "why"));
        assertEquals(text.replace("\"answer\": \"x\"", "\"answer\": \"x\",\r\n      \"explanation\": \"why\""), added);
        var b = read(text, "b");
        var choices = new CardText(b.topic(), "", "q", "", "so", "", List.of("yes"), List.of("no", "not", "never"));
        assertEquals(text.replace("""
                "no",\r
                      "never"\r
                    ]}""", """
                "no",\r
                      "not",\r
                      "never"\r
                    ],"explanation":"so"}"""), new DeckDocument(text, "d.json").with("b", choices));
        var one = new CardText(b.topic(), "", "q", "", "", "", List.of("yes"), List.of("no", "not ever"));
        assertEquals(text.replace("\"never\"", "\"not ever\""), new DeckDocument(text, "d.json").with("b", one));
    }

    @Test
    void ofTwoCardsWithOneIdTheOneThatIsAskedIsMeant() throws Exception {
        var text =
                "{\"deck\":\"D\",\"cards\":[{\"id\":\"a\"},{\"id\":\"a\",\"prompt\":\"p\"},{\"id\":\"a\",\"prompt\":\"r\"}]}";
        assertEquals("{\"deck\":\"D\",\"cards\":[{\"id\":\"a\"},{\"id\":\"a\",\"prompt\":\"r\"}]}",
                new DeckDocument(text, "d.json").without(java.util.Set.of("a")));
    }
}
