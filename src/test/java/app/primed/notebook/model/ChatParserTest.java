package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatParserTest {

    private static List<ChatMessage> chat(String pasted) {
        return ChatParser.read(pasted, _ -> false).orElse(List.of());
    }

    private static void assertChat(String pasted, String... said) {
        assertEquals(List.of(said), chat(pasted).stream().map(s -> s.by() + ": " + s.words()).toList());
    }

    @Test
    void chatterinosLines() {
        assertChat("""
                [19:30:12] tall_heron: why does the first send need None?
                [19:30:40]  MossyKettle: you could write a decorator
                [19:31:02] tall_heron: note: that hides a step
                """,
                "tall_heron: why does the first send need None?", "MossyKettle: you could write a decorator",
                "tall_heron: note: that hides a step");
    }

    @Test
    void aDownloadedLogWithWrappedLines() {
        assertChat("""
                [0:02:00.721] <tall_heron> the loop waits for
                  whatever is ready first, and then
                  this: it calls it
                [0:02:09.004] <モス (mossykettle)> so a callback?
                """,
                "tall_heron: the loop waits for whatever is ready first, and then this: it calls it",
                "mossykettle: so a callback?");
    }

    @Test
    void whatABrowserCopiesFromAStreamsPage() {
        assertChat("""
                19:30
                Moderator
                tall_heron: is a frame an object?

                19:31
                6-Month Subscriber
                MossyKettle
                : yes, you should look at gi_frame
                it is all there
                Replying to @tall_heron: is a frame an object?
                """,
                "tall_heron: is a frame an object?", "MossyKettle: yes, you should look at gi_frame it is all there");
        assertChat("12:34tall_heron: hello from here\n12:35MossyKettle: welcome back to you\n",
                "tall_heron: hello from here", "MossyKettle: welcome back to you");
        assertChat("tall_heron (7:30 PM): is it live?", "tall_heron: is it live?");
    }

    @Test
    void youTubesPageAndStudio() {
        assertChat("""
                7:30 PM
                Tall Heron
                \u200bwhy does the first send need None?
                7:31 PM
                MossyKettle
                \u200bbecause nothing waits for it yet: it has to run to its yield
                7:31 PM
                Tall Heron
                \u200boh
                thanks
                """,
                "Tall Heron: why does the first send need None?",
                "MossyKettle: because nothing waits for it yet: it has to run to its yield", "Tall Heron: oh thanks");
        assertChat("7:30 PMTall Heron\u200bwhy is that so?\n7:31 PM@mossy-kettle\u200bread the docs\n",
                "Tall Heron: why is that so?", "mossy-kettle: read the docs");
        assertChat("""
                Tall Heron
                7:30 PM
                is it live?
                Chat actions
                lake_otter
                7:32 PM
                yes, we see you
                Chat actions
                """, "Tall Heron: is it live?", "lake_otter: yes, we see you");
        assertChat("""
                @tall_heron • 2 hours ago
                what editor is that?
                Reply
                3
                @MossyKettle • 1 hour ago (edited)
                Vim, I think
                Reply
                """, "tall_heron: what editor is that?", "MossyKettle: Vim, I think");
    }

    @Test
    void discord() {
        assertChat("""
                tall_heron — Today at 7:30 PM
                why does it wait?
                and for whom
                [7:31 PM]
                anybody?
                MossyKettle — Today at 7:32 PM
                for whatever is ready: that is the loop's work (edited)
                """,
                "tall_heron: why does it wait? and for whom anybody?",
                "MossyKettle: for whatever is ready: that is the loop's work (edited)");
        assertChat("[7:30 PM]tall_heron: is it on?\n[7:31 PM]Mossy Kettle: it is\n",
                "tall_heron: is it on?", "Mossy Kettle: it is");
        assertChat("""
                tall_heron — 02/03/2021 19:30
                print(next(gen)) gives me an error?
                the quiet one — 02/03/2021 19:31
                you never primed it
                """, "tall_heron: print(next(gen)) gives me an error?", "the_quiet_one: you never primed it");
    }

    @Test
    void slack() {
        assertChat("""
                Tall Heron
                  9:41 AM
                do we need the lock here?
                9:42
                I would drop it
                Mossy Kettle
                  9:45 AM
                keep it, two tasks write
                :+1:
                2
                3 replies
                Last reply today at 9:50 AM
                """,
                "Tall Heron: do we need the lock here? I would drop it", "Mossy Kettle: keep it, two tasks write");
        assertChat("tall.heron  [9:41 AM]\ndo we?\nmossy  [9:45 AM]\nwe do\n", new String[0]);
        assertChat("tallheron  [9:41 AM]\ndo we?\nmossy  [9:45 AM]\nwe do\n", "tallheron: do we?", "mossy: we do");
    }

    @Test
    void kick() {
        assertChat("07:30 PM tall_heron: why a queue?\n07:31 PM MossyKettle: so that nobody waits in vain\n",
                "tall_heron: why a queue?", "MossyKettle: so that nobody waits in vain");
        assertChat("""
                07:30 PM
                tall_heron
                : why a queue?
                07:31 PM
                MossyKettle
                : so that nobody waits in vain
                """, "tall_heron: why a queue?", "MossyKettle: so that nobody waits in vain");
    }

    @Test
    void chatIsNeverPython() {
        var chat = """
                tall_heron — Today at 7:30 PM
                import asyncio
                print(asyncio.run(main()))
                MossyKettle — Today at 7:31 PM
                def main(): return 1
                """;
        assertEquals(chat, SmartPaste.textFor(new SmartPaste.PasteTarget("", "", "", false, false), chat));
        var fenced = new SessionReader(SectionNames.STANDARD).read("```\n" + chat + "```\n", "");
        assertEquals(List.of(), fenced.python());
    }

    @Test
    void plainLines() {
        assertChat("""
                tall_heron: what is the difference to a thread?
                MossyKettle: use one thread and many coroutines
                that is all there is to it
                tall_heron: thanks, that makes sense
                """,
                "tall_heron: what is the difference to a thread?",
                "MossyKettle: use one thread and many coroutines that is all there is to it",
                "tall_heron: thanks, that makes sense");
        assertChat("<tall_heron> is it priming?\n<@MossyKettle> it is the first next()\n",
                "tall_heron: is it priming?", "MossyKettle: it is the first next()");
    }

    @Test
    void aNameBeforeAsksOrSays() {
        assertChat("""
                tall_heron: good evening to all of you
                MossyKettle asks: does it whistle when it is warm?
                tall_heron said: only with the lid on
                """,
                "tall_heron: good evening to all of you", "MossyKettle: does it whistle when it is warm?",
                "tall_heron: only with the lid on");
    }

    @Test
    void aHandleOneHasMetNeedsNoDigit() {
        var two = "wren: why is that so slow today?\nfinch: because of the other builds\n";
        assertEquals(Optional.empty(), ChatParser.read(two, _ -> false));
        assertEquals(2, ChatParser.read(two, Set.of("wren", "finch")::contains).orElseThrow().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "just a line: with a colon",
        "One thing is clear: nobody knows.\nAnother: it is late.\n",
        "- Pros: it is quick\n- Cons: it hides a step\n- Theory: nobody reads it\n",
        "* tall_heron: already a note\n* MossyKettle: this one too\n",
        "## Goals\n\n- read: chapter 16\n",
        "{\n  \"user_name\": \"tall heron of the lake\",\n  \"user_id\": 12\n}\n",
        "name: primed\nversion: 1.0\ndescription: a notebook for people who stream\n",
        "Host: example.org\nUser-Agent: curl\nAccept: all of it and more\n",
        "def f(x):\n    try:\n        return x\n    except ValueError:\n        pass\n    else: return 1\n    finally: done()\n",
        "user_name: str\nuser_count: int = 0\nlast_seen: datetime | None = None\n",
        "config = {\n    user1: a,\n    user2: b,\n}\n",
        "Traceback (most recent call last):\n  File \"a.py\", line 3, in <module>\n    next(g)\nStopIteration: it is done\n",
        "[19:30:12] INFO: server started on port 80\n[19:30:13] WARN: disk is nearly full\n",
        "19:30 standup: what did we do\nand that is that, the rest is prose\nwithout any names\nmore\nmore\nmore\nmore\nmore\n",
        "<div> some text here\n<p> another paragraph of it\n",
        "<module> at line one of it\n<lambda> at line two of it\n",
        ">>> x: int = 3\n>>> y: str = 'four'\n",
        "https://example.org/a:b\nhttp://example.org\n",
        "00:00 Intro\n01:20 What is a coroutine: a tour\n05:00 Questions\n",
        "9:00\nBreakfast\nbread and eggs\n10:00\nFirst talk\non coroutines\n11:00\nBreak\ncoffee\n",
        "Breakfast - 9:00\nFirst talk - 10:00\nLunch - 12:00\n",
        "def tick():\n    return 1\n\nfor i in range(3):\n    tick()\n",
        "Question: why prime?\nAnswer: to reach the first yield\n",
        "ValueError: bad value for it\nTypeError: bad type for it\n",
        "", "\n\n", ":", "a:", ":::\n:::"})
    void thisIsNoChat(String pasted) {
        assertEquals(List.of(), chat(pasted));
    }

    @Test
    void messagesAreSortedAndChaffIsLeftOut() {
        var sorted = ChatClassifier.classify(chat("""
                [19:30:12] tall_heron: why does the first send need None?
                [19:30:13] MossyKettle: you should try a decorator LUL
                [19:30:14] Nightbot: follow the stream for more
                [19:30:15] MossyKettle: !uptime
                [19:30:16] MossyKettle: https://example.org/a
                [19:30:17] lake_otter: Kappa Kappa
                [19:30:18] lake_otter: hello everyone!
                [19:30:19] lake_otter: i prefer threads
                [19:30:20] lake_otter: it rained all day here
                [19:30:21] the_streamer: what do you all think?
                [19:30:22] lake_otter: check out the docs of asyncio
                [19:30:23] lake_otter: how do you test that
                [19:30:24] lake_otter: what a great stream this is
                """), Set.of("the_streamer"));
        assertEquals(
                List.of("", "", "a bot", "a command", "only a link", "only emotes", "small talk", "", "", "yourself",
                        "", "", ""),
                sorted.stream().map(ChatEntry::skipReason).toList());
        assertEquals(List.of(SectionKind.VIEWER_QUESTIONS, SectionKind.ADVICE, SectionKind.OPINIONS, SectionKind.SCRAPS,
                SectionKind.ADVICE, SectionKind.VIEWER_QUESTIONS, SectionKind.SCRAPS),
                sorted.stream().filter(ChatEntry::selected).map(ChatEntry::kind).toList());
        assertEquals("MossyKettle: you should try a decorator", sorted.get(1).line());
    }

    @Test
    void allIsOneEditAndReadBackAsItWasSaid() {
        var reader = new SessionReader(SectionNames.STANDARD);
        var session = reader.read("2020-01-27\n\n# Viewer Questions\n\n* is it on?\n\n# Learnings\n\n* a\n", "");
        var sorted = ChatClassifier.classify(chat("""
                [19:30:12] tall_heron: why does it wait?
                [19:30:13] MossyKettle: you should read the source
                [19:30:14] lake_otter: is that fast?
                """), Set.of());
        var edit = new BulkInsert(reader, "").into(session, sorted.stream()
                .map(e -> new BulkInsert.NewEntry(e.kind(), e.line())).toList()).orElseThrow();
        var text = edit.applyTo(session.text());
        assertEquals("""
                2020-01-27

                # Viewer Questions

                * is it on?
                * tall_heron: why does it wait?
                * lake_otter: is that fast?

                # Learnings

                * a

                ## Advice

                * MossyKettle: you should read the source
                """, text);
        var again = reader.read(text, "");
        assertEquals(List.of("tall_heron", "lake_otter", "MossyKettle"),
                again.attributions().stream().map(Attribution::by).toList());
    }

    @Property(tries = 300)
    void nothingSaidIsLostOrMadeUp(@ForAll("messages") List<ChatMessage> said) {
        var pasted =
                said.stream().map(s -> "[19:30:12] " + s.by() + ": " + s.words()).collect(Collectors.joining("\n"));
        assertEquals(said, chat(pasted));
        var angled = said.stream().map(s -> "[0:02:00.721] <" + s.by() + "> " + s.words().replace(" ", "\n"))
                .collect(Collectors.joining("\r\n"));
        assertEquals(said, chat(angled));
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutTrouble(@ForAll String text) {
        chat(text).forEach(s -> assertTrue(text.contains(s.by())));
    }

    @Provide
    Arbitrary<List<ChatMessage>> messages() {
        var by = Arbitraries.of("tall_heron", "MossyKettle", "lake_otter9", "wren");
        var word = Arbitraries.strings().withCharRange('b', 'z').ofMinLength(2).ofMaxLength(8);
        var words = word.list().ofMinSize(1).ofMaxSize(12).map(w -> "so " + String.join(" ", w));
        return Combinators.combine(by, words).as(ChatMessage::new).list().ofMinSize(1).ofMaxSize(20);
    }

    /// Code and prose of real notes; none of it was said in a chat.
    @Test
    void realCodeIsNoChat() throws IOException {
        var reader = new SessionReader(SectionNames.STANDARD);
        var taken = new ArrayList<String>();
        for (var file : Corpus.all()) {
            var text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
            for (var fence : reader.read(text, "").python()) {
                var code = text.substring(fence.range().start(), fence.range().end()).lines()
                        .filter(line -> !line.startsWith("```")).collect(Collectors.joining("\n"));
                if (!chat(code).isEmpty()) {
                    taken.add(file + " line " + fence.range().line());
                }
            }
        }
        assertEquals(List.of(), taken);
    }
}
