package framebyframe.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Span;
import framebyframe.recording.Transfer;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.Lessons;
import framebyframe.recording.Timeline;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonRunTest {

    @Test
    void everyBundledLessonRunsAndEveryFigureInItsTextsIsSo() throws Exception {
        assertTrue(!Lessons.bundled().isEmpty());
        for (Lesson lesson : Lessons.bundled()) {
            LessonRun run = LessonRun.of(lesson);
            assertEquals(lesson.steps().size(), run.stops().size());
            assertEquals(run.stops().size(), run.start().stops().size());
        }
    }

    @Test
    void everyByteOfEveryBundledLessonHasItsSpanAndEveryRunIsTheSame() throws Exception {
        for (Lesson lesson : Lessons.bundled()) {
            LessonRun run = LessonRun.of(lesson);
            for (Transfer transfer : run.timeline().transfers()) {
                long end = 0;
                for (Span span : transfer.content().map(c -> Anatomy.of(c, transfer.bytes())).orElse(List.of())) {
                    assertEquals(end, span.bit(), lesson.id());
                    end = span.end();
                }
                assertEquals(8L * transfer.bytes().length, end, lesson.id() + " " + transfer.kind());
            }
            assertEquals(run.timeline().recording(), LessonRun.of(lesson).timeline().recording(), lesson.id());
        }
    }

    @Test
    void bundledLessonRunsTheSameOnSockets() throws Exception {
        Lesson lesson = Lessons.bundled().stream().filter(l -> l.id().equals("opening-handshake")).findFirst()
                .orElseThrow();
        LessonRun virtual = LessonRun.of(lesson);
        LessonRun real = LessonRun.of(lesson, SocketRun.of(lesson.scenario(), Duration.ofSeconds(30)));
        for (int i = 0; i < virtual.stops().size(); i++) {
            var expected = virtual.stops().get(i).transfer().orElseThrow();
            var found = real.stops().get(i).transfer().orElseThrow();
            assertEquals(expected.kind(), found.kind());
            assertArrayEquals(expected.bytes(), found.bytes());
        }
        assertEquals(kinds(virtual.timeline()), kinds(real.timeline()));
    }

    private static List<String> kinds(Timeline timeline) {
        return timeline.transfers().stream().filter(t -> t.bytes().length > 0).map(t -> t.from() + " " + t.kind())
                .toList();
    }
}
