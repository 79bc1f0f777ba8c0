package framebyframe.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Misconception;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    static Attempt wrong(int option, int seconds) {
        return new Attempt(new Answer.Chosen(option), false, Optional.of(Misconception.MASKING_ENCRYPTS), at(seconds));
    }

    static Attempt right(int option, int seconds) {
        return new Attempt(new Answer.Chosen(option), true, Optional.empty(), at(seconds));
    }

    /// Anything that learners do, in an order that the seed chooses.
    static Progress any(Random random, String learner) {
        Progress progress = Progress.none(learner);
        int things = random.nextInt(12);
        for (int i = 0; i < things; i++) {
            String lesson = "lesson-" + random.nextInt(3);
            String step = "step-" + random.nextInt(3);
            int now = random.nextInt(20);
            progress = switch (random.nextInt(6)) {
                case 0 -> progress.reaching(lesson, step, at(now));
                case 1 -> progress.skipping(lesson, step, at(now));
                case 2 -> progress.experimenting(lesson, step, random.nextBoolean(), at(now));
                case 3 -> random.nextInt(4) == 0 ? progress.beginningAgain(lesson, at(now)) : progress;
                default -> progress.answering(lesson, step, new Attempt(answer(random), random.nextBoolean(),
                        random.nextBoolean() ? Optional.empty() : Optional.of(Misconception.PAGE_CAN_PING), at(now)));
            };
        }
        return progress;
    }

    private static Answer answer(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Answer.Chosen(random.nextInt(4));
            case 1 -> new Answer.Typed("“" + random.nextInt(100) + "” 字\n");
            case 2 -> new Answer.Ordered(random.ints(random.nextInt(5), 0, 9).boxed().toList());
            default -> new Answer.Marked(random.nextLong(100_000_000_000L));
        };
    }

    @Nested
    class OneLearner {

        @Test
        void firstAnswerStaysBesideTheLatest() {
            StepProgress step = Progress.none("x").answering("masking", "why", wrong(0, 1))
                    .answering("masking", "why", right(2, 2)).lesson("masking").step("why").orElseThrow();
            assertEquals(Optional.of(wrong(0, 1)), step.first());
            assertEquals(Optional.of(right(2, 2)), step.latest());
            assertEquals(2, step.tries());
        }

        @Test
        void skippedQuestionIsNoLongerSkippedOnceAnswered() {
            Progress skipped = Progress.none("x").skipping("masking", "why", at(1));
            assertTrue(skipped.lesson("masking").step("why").orElseThrow().skipped());
            StepProgress answered = skipped.answering("masking", "why", wrong(1, 2)).lesson("masking").step("why")
                    .orElseThrow();
            assertFalse(answered.skipped());
        }

        @Test
        void goalStaysReachedWhenALaterExperimentMissesIt() {
            StepProgress step = Progress.none("x").experimenting("masking", "unmask", false, at(1))
                    .experimenting("masking", "unmask", true, at(2)).experimenting("masking", "unmask", false, at(3))
                    .lesson("masking").step("unmask").orElseThrow();
            assertEquals(Optional.of(at(2)), step.goalAt());
            assertEquals(3, step.experiments());
        }

        @Test
        void placeIsTheStepReachedLast() {
            Progress progress = Progress.none("x").reaching("masking", "a", at(1)).reaching("masking", "b", at(2))
                    .reaching("closing", "a", at(3));
            assertEquals(Optional.of("closing"), progress.lesson());
            assertEquals(Optional.of("b"), progress.lesson("masking").step());
            assertEquals(2, progress.lesson("masking").steps().size());
        }

        @Test
        void lessonBegunAgainIsEmptyAndStaysSoBesideAnOlderFile() {
            Progress before = Progress.none("x").answering("masking", "why", wrong(0, 1));
            Progress anew = before.beginningAgain("masking", at(2));
            assertEquals(0, anew.merge(before).lesson("masking").steps().size());
            assertEquals(0, before.merge(anew).lesson("masking").steps().size());
        }

        @Test
        void lessonsAndStepsAreBounded() {
            Progress progress = Progress.none("x");
            for (int i = 0; i < LessonProgress.MOST_STEPS + 5; i++) {
                progress = progress.reaching("masking", "s" + i, at(i));
            }
            assertEquals(LessonProgress.MOST_STEPS, progress.lesson("masking").steps().size());
        }
    }

    @Nested
    class TwoPrograms {

        @Test
        void mergingKeepsWhatEitherDid() {
            Progress start = Progress.none("x").reaching("masking", "a", at(0));
            Progress one = start.answering("masking", "a", wrong(0, 1)).reaching("masking", "b", at(5));
            Progress two = start.experimenting("masking", "c", true, at(2)).reaching("masking", "c", at(3));
            LessonProgress merged = one.merge(two).lesson("masking");
            assertEquals(Optional.of("b"), merged.step());
            assertEquals(1, merged.step("a").orElseThrow().tries());
            assertTrue(merged.step("c").orElseThrow().goalReached());
        }

        @Test
        void orderOfMergingDoesNotMatter() {
            long seed = new Random().nextLong();
            Random random = new Random(seed);
            IntStream.range(0, 2000).forEach(round -> {
                List<Progress> three = List.of(any(random, "x"), any(random, "x"), any(random, "x"));
                var abc = three.get(0).merge(three.get(1)).merge(three.get(2)).lessons();
                var cba = three.get(2).merge(three.get(1).merge(three.get(0))).lessons();
                assertEquals(abc, cba, "seed " + seed + ", round " + round);
                Progress once = three.get(0).merge(three.get(1));
                assertEquals(once.lessons(), once.merge(three.get(1)).lessons(), "seed " + seed + ", round " + round);
            });
        }
    }
}
