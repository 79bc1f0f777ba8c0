package framebyframe.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Scenario.Peer;
import framebyframe.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {

    private Lesson lesson;

    @BeforeEach
    void readsAGoodLesson(@TempDir Path folder) throws LessonException {
        lesson = new LessonFolder(folder).read();
    }

    @Test
    void scenarioHoldsLinkPeersAndHeartbeat() {
        Scenario scenario = lesson.scenario();
        assertEquals(7, scenario.seed());
        assertEquals(5, lesson.minutes());
        assertEquals(List.of(Misconception.KEY_AUTHENTICATES), List.copyOf(lesson.misconceptions().sequencedKeySet()));
        assertEquals(new Scenario.Link(Duration.ofMillis(20), Duration.ofNanos(250_000)), scenario.link());
        assertEquals(new Scenario.Client("ws://server.example.com/chat", Optional.of("x3JJHMbDL1EzLkh9GBhXDw=="),
                Optional.of("http://example.com"), List.of("chat", "superchat"), false, Optional.empty()),
                scenario.client());
        assertEquals(
                new Scenario.Server(Optional.of("/chat"), List.of(), false,
                        Optional.of(new Scenario.Heartbeat(Duration.ofSeconds(1), Duration.ofMillis(500)))),
                scenario.server());
    }

    @Test
    void scriptHoldsEachActionInItsOrder() {
        List<Scenario.Action> script = lesson.scenario().script();
        assertEquals(new Scenario.Connect(), script.get(0));
        assertEquals(new Scenario.SendText(Peer.CLIENT, "Hello"), script.get(1));
        assertArrayEquals(new byte[]{1, 2, -1}, assertInstanceOf(Scenario.SendBinary.class, script.get(2)).bytes());
        assertEquals(new Scenario.Ping(Peer.CLIENT, "are you there"), script.get(3));
        assertEquals(new Scenario.AwaitHeartbeat(Peer.SERVER), script.get(4));
        assertEquals(new Scenario.Pause(Duration.ofMillis(40)), script.get(5));
        assertEquals(new Scenario.Close(Peer.CLIENT, 1000, "done"), script.get(6));
        assertEquals(7, script.size());
    }

    @Test
    void stepsCountAnswersFromZeroAlthoughFilesCountFromOne() {
        Step first = lesson.steps().getFirst();
        assertEquals("key", first.id());
        assertEquals("client request underway", first.anchor().toString());
        assertEquals(Optional.of(new Show.HeaderField("Sec-WebSocket-Key")), first.show());
        assertEquals(new Task.Choice(1, List.of(Optional.of(Misconception.KEY_AUTHENTICATES), Optional.empty())),
                first.task().orElseThrow());
        assertEquals("5.3", lesson.steps().getLast().section());
        assertTrue(lesson.steps().getLast().task().isEmpty());
    }

    @Test
    void textHoldsTitleSummaryStepsAndQuestion() {
        LessonText text = lesson.text(Language.EN);
        assertEquals("A title", text.title());
        assertEquals("A summary with code.", Markdown.plain(text.summary()));
        StepText first = text.steps().getFirst();
        assertEquals("The Key", first.title());
        assertTrue(Markdown.plain(first.body()).endsWith("Often misunderstood It has 24 characters."));
        StepText.Task question = first.task().orElseThrow();
        assertEquals("Which?", question.title());
        assertEquals("Choose one.", Markdown.plain(question.prompt()));
        assertEquals(List.of("A secret", "None"),
                question.items().stream().map(o -> Markdown.plain(o.label())).toList());
        assertEquals(List.of("No.", ""), question.items().stream().map(o -> Markdown.plain(o.feedback())).toList());
    }

    @Test
    void everyLinkIsAReferenceWithItsPlaceAndStep() {
        List<Reference> references = lesson.text(Language.EN).references();
        assertEquals(List.of("show Sec-WebSocket-Key 7:5", "rfc §1.3 7:57", "fact 24 11:10", "fact OPEN 25:15"),
                references.stream().map(LessonsTest::describe).toList());
        assertEquals(List.of(0, 0, 0, 1),
                references.stream().map(Reference::step).map(OptionalInt::orElseThrow).toList());
    }

    private static String describe(Reference reference) {
        String kind = switch (reference.target()) {
            case FactReference fact -> "fact";
            case SectionReference section -> "rfc";
            case Show show -> "show";
        };
        return kind + " " + reference.shown() + " " + reference.place().line() + ":" + reference.place().column();
    }
}
