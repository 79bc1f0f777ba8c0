package framebyframe.ui.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Lessons;
import framebyframe.lesson.Show;
import framebyframe.lesson.Task;
import framebyframe.progress.ProgressKeeper;
import framebyframe.progress.ProgressStore;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import framebyframe.ui.learn.Answer;
import framebyframe.ui.learn.Guide;
import framebyframe.ui.learn.Kept;
import framebyframe.ui.learn.LearnViewModel;
import framebyframe.ui.player.Player;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a learner did in one run of the program is there in the next.
class DiskMemoryTest {

    @TempDir
    private Path folder;

    private final List<Message> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final LessonRun run = run();
    private final Lesson lesson = run.lesson();

    private static LessonRun run() {
        try {
            return LessonRun.of(Lessons.bundled().stream().filter(l -> l.id().equals("heartbeat")).findFirst()
                    .orElseThrow());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private final class Room implements LearnViewModel.Room {
        private final Player player = new Player(run.timeline(), run.start());
        private final LearnViewModel learner = new LearnViewModel(lesson, player, this, Guide.ALONE);

        @Override
        public void forward() {
            player.move(player.playhead().forward());
        }

        @Override
        public void show(Show target) {}

        void go(int step) {
            player.move(player.playhead().at(step));
        }
    }

    private interface Session {
        void with(DiskMemory memory) throws Exception;
    }

    /// One run of the program.
    private void session(Session session) throws Exception {
        ProgressKeeper keeper = ProgressKeeper.open(new ProgressStore(folder), told::add);
        try (keeper) {
            session.with(new DiskMemory(keeper, () -> now = now.plusSeconds(1),
                    List.of(lesson), Runnable::run, () -> Texts.of(Language.EN), told::add));
        }
    }

    private int question() {
        return (int) lesson.steps().stream().takeWhile(s -> !(s.task().orElse(null) instanceof Task.Choice)).count();
    }

    private Answer wrong() {
        Task.Choice asked = (Task.Choice) lesson.steps().get(question()).task().orElseThrow();
        return new Answer.Chosen(asked.answer() == 0 ? 1 : 0);
    }

    @Test
    void lessonNeverOpenedLeavesNothing() throws Exception {
        session(memory -> assertEquals(Optional.empty(), memory.kept(lesson)));
    }

    @Test
    void answersExperimentsAndPlaceAreThereInTheNextRun() throws Exception {
        session(memory -> {
            Room room = new Room();
            memory.follow(room.learner);
            room.go(question());
            room.learner.answer(wrong());
            room.learner.check();
            room.go(question() + 2);
            room.learner.skip();
            room.go(9);
            room.learner.ran(false);
            room.learner.ran(true);
        });
        session(memory -> {
            Kept kept = memory.kept(lesson).orElseThrow();
            assertEquals(lesson.steps().get(9).id(), kept.step());
            String asked = lesson.steps().get(question()).id();
            assertTrue(kept.predictions().get(asked).isChecked());
            assertEquals(Optional.of(wrong()), kept.predictions().get(asked).answer());
            assertEquals(2, kept.experiments().get(lesson.steps().get(9).id()));
            assertTrue(kept.reached().contains(lesson.steps().get(9).id()));
            Room room = new Room();
            room.learner.restore(kept);
            assertTrue(room.learner.prediction(question()).isChecked());
        });
        assertEquals(List.of(), told);
    }

    @Test
    void reportIsWrittenForPeopleAndForMerging() throws Exception {
        session(memory -> {
            Room room = new Room();
            memory.follow(room.learner);
            room.go(question());
            room.learner.answer(wrong());
            room.learner.check();
            memory.report(folder);
        });
        assertTrue(Files.readString(folder.resolve("frame-by-frame-report.md")).contains(
                lesson.text(Language.EN).title()));
        assertTrue(Files.size(folder.resolve("frame-by-frame-report.json")) > 100);
        assertEquals(List.of("keep.report.saved"), told.stream().map(Message::key).toList());
    }

    @Test
    void refusingDiskIsTold() throws Exception {
        session(memory -> memory.report(folder.resolve("not/there")));
        assertEquals(List.of("keep.report.refused"), told.stream().map(Message::key).toList());
    }
}
