package framebyframe.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.session.LessonRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A lesson whose peers agree on permessage-deflate (RFC 7692).
class CompressedLessonTest {

    @TempDir
    private Path folder;

    private Lesson lesson(String facts) throws LessonException {
        LessonFolder written = new LessonFolder(folder);
        written.write(ScenarioFile.NAME, LessonFolder.SCENARIO
                .replace("  origin: http", "  compression: permessage-deflate\n  origin: http")
                .replace("  path: /chat", "  path: /chat\n  compression: permessage-deflate"));
        for (String file : new String[]{"en.md", "zh.md"}) {
            written.write(file, LessonFolder.TEXT.replace("The client is [OPEN](fact:client.state).", facts));
        }
        return written.read();
    }

    @Test
    void figuresOfItsTextsAreThoseOfTheInflatedMessage() throws LessonException {
        Lesson lesson = lesson("[Hello](fact:client-text-1.payload), [5](fact:client-text-1.messageBytes) bytes, "
                + "[7](fact:client-text-1.payloadLength) compressed, [1](fact:client-text-1.rsv1), "
                + "[permessage-deflate](fact:server-response.header:Sec-WebSocket-Extensions)");
        assertTrue(lesson.scenario().client().compression() && lesson.scenario().server().compression());
        assertEquals(2, LessonRun.of(lesson).stops().size());
    }

    @Test
    void wrongInflatedLengthIsAFault() throws LessonException {
        Lesson lesson = lesson("[7](fact:client-text-1.messageBytes)");
        LessonException fault = assertThrows(LessonException.class, () -> LessonRun.of(lesson));
        assertEquals("lesson.run.wrongFact", fault.problem().key());
    }

    @Test
    void withoutTheServerNothingIsCompressed() throws LessonException {
        LessonFolder written = new LessonFolder(folder);
        written.with(ScenarioFile.NAME, "  origin: http", "  compression: permessage-deflate\n  origin: http");
        for (String file : new String[]{"en.md", "zh.md"}) {
            written.with(file, "The client is [OPEN](fact:client.state).",
                    "[5](fact:client-text-1.payloadLength) [5](fact:client-text-1.messageBytes) "
                            + "[permessage-deflate; client_max_window_bits]"
                            + "(fact:client-request.header:Sec-WebSocket-Extensions)");
        }
        assertEquals(2, LessonRun.of(written.read()).stops().size());
    }
}
