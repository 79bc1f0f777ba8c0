package framebyframe.ui.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Control;
import framebyframe.lesson.Edit;
import framebyframe.lesson.Fault;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.Step;
import framebyframe.lesson.TransferName;
import framebyframe.recording.Playhead;
import framebyframe.session.LessonRun;
import framebyframe.ui.app.TaskLesson;
import framebyframe.ui.player.Player;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExperimentViewModelTest {

    private static final TransferName TEXT = TransferName.parse("client text 1").orElseThrow();
    private static final Control WORDS = new Control.Text(TEXT);
    private static final Control BITS = new Control.Bits(TEXT);
    private static final Edit FLIP = new Edit.Damaged(new Fault(TEXT, new Fault.Flip(8)));
    private static final Edit HI = new Edit.Text(TEXT, "Hi");

    private final Lesson lesson = TaskLesson.lesson("tasks");
    private LessonRun run;
    private Player player;
    private ExperimentViewModel model;

    @BeforeEach
    void atAChange() throws Exception {
        run = LessonRun.of(lesson);
        player = new Player(run.timeline(), run.start());
        model = new ExperimentViewModel(lesson.scenario(), player);
        at(TaskLesson.CHANGE);
    }

    private void at(int step) {
        player.move(player.playhead().at(step));
        model.at(lesson.steps().get(step));
    }

    @Test
    void controlsReplaceOnlyTheirOwnEdits() {
        model.edit(WORDS, List.of(HI));
        model.edit(BITS, List.of(FLIP));
        model.edit(WORDS, List.of());
        assertEquals(List.of(FLIP), model.editsProperty().get());
        assertEquals(List.of(FLIP), model.edits(BITS));
        assertTrue(model.offers(BITS));
        assertFalse(model.offers(new Control.Origin()));
    }

    @Test
    void editsAreKeptByStep() {
        model.edit(List.of(HI));
        at(TaskLesson.LINES);
        assertEquals(List.of(), model.editsProperty().get());
        at(TaskLesson.CHANGE);
        assertEquals(List.of(HI), model.editsProperty().get());
        model.reset();
        assertEquals(List.of(), model.editsProperty().get());
    }

    @Test
    void unfitWordsAreNoEditAndAreKeptUntilTheyAre() {
        model.edit(WORDS, List.of(HI));
        model.type(WORDS, "unfit");
        assertEquals(List.of(), model.editsProperty().get());
        at(TaskLesson.LINES);
        at(TaskLesson.CHANGE);
        assertEquals(Optional.of("unfit"), model.typed(WORDS));
        model.edit(WORDS, List.of(HI));
        assertEquals(Optional.empty(), model.typed(WORDS));
    }

    @Test
    void experimentIsShownAndTheLessonIsThereAgainWhereItWasLeft() {
        Playhead left = player.playhead();
        assertFalse(model.isReady());
        model.edit(List.of(FLIP));
        assertTrue(model.isReady());
        model.run();
        assertEquals(Optional.of(true), model.shownProperty().get().orElseThrow().reached());
        assertFalse(player.timeline().equals(run.timeline()));
        assertEquals(run.timeline(), model.lesson());
        model.edit(List.of(HI));
        model.run();
        assertEquals(Optional.of(false), model.shownProperty().get().orElseThrow().reached());
        model.end();
        assertEquals(run.timeline(), player.timeline());
        assertEquals(left, player.playhead());
        assertEquals(List.of(HI), model.editsProperty().get());
    }

    @Test
    void editWithoutAPlaceIsToldAndShowsNothing() {
        TransferName never = TransferName.parse("client text 9").orElseThrow();
        model.edit(List.of(new Edit.Text(never, "x")));
        model.run();
        assertTrue(model.problemProperty().get().isPresent());
        assertTrue(model.shownProperty().get().isEmpty());
        assertEquals(run.timeline(), player.timeline());
    }

    @Test
    void requestHasItsLinesInTheLearnersOrderAndEndsWithAnEmptyOne() {
        at(TaskLesson.REQUEST);
        RequestDraft draft = model.requestProperty().get();
        List<Integer> shuffled = draft.offered();
        assertFalse(shuffled.equals(shuffled.stream().sorted().toList()), "never in the right order");
        draft = draft.take(1).take(0).ordered(List.of(0, 1)).putBack(1);
        assertEquals("a\r\n\r\n", new String(draft.bytes(List.of("a", "b")), StandardCharsets.ISO_8859_1));
        assertTrue(draft.offered().contains(1));
    }

    @Test
    void stepWithoutAPlaceForEditsOffersNothing() {
        Step watch = lesson.steps().getFirst();
        model.at(watch);
        assertFalse(model.isReady());
        assertFalse(model.buildingProperty().get());
    }
}
