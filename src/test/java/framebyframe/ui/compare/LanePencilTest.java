package framebyframe.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Comparison;
import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import framebyframe.polling.Run;
import framebyframe.polling.Telling;
import framebyframe.polling.Way;
import framebyframe.ui.compare.LaneDrawing.Bar;
import framebyframe.ui.compare.LaneDrawing.Mark;
import framebyframe.ui.compare.LaneDrawing.Stroke;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanePencilTest {

    private static final double WIDTH = 600;
    private static final double LEAN = 5;

    private static Comparison usual() {
        return Comparison.of(Parameters.USUAL);
    }

    private static LaneDrawing draw(Run run, Span span, double lean) {
        return LanePencil.draw(run, new TimeAxis(span, WIDTH), lean, LaneDrawing.NO_MESSAGE);
    }

    private static LaneDrawing draw(Way way) {
        Comparison usual = usual();
        return draw(usual.run(way), Span.whole(usual.end()), LEAN);
    }

    @Nested
    class Strokes {

        @ParameterizedTest
        @EnumSource(Way.class)
        void everyMessageOfTheUsualMinuteIsDrawn(Way way) {
            assertEquals(usual().run(way).messages().stream().map(m -> m.id()).toList(), draw(way).strokes().stream()
                    .map(Stroke::message).filter(id -> id != LaneDrawing.NO_MESSAGE).toList());
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void allLeanAsFarAsAsked(Way way) {
            draw(way).strokes().forEach(s -> assertTrue(s.to() - s.from() >= LEAN - 1e-9, s.toString()));
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void withoutLeaningEveryEndStandsAtItsMoment(Way way) {
            Run run = usual().run(way);
            TimeAxis axis = new TimeAxis(new Span(0, 10_000_000_000L), WIDTH);
            for (Stroke s : LanePencil.draw(run, axis, 0, LaneDrawing.NO_MESSAGE).strokes()) {
                if (s.message() != LaneDrawing.NO_MESSAGE) {
                    assertEquals(axis.x(run.messages().get(s.message()).sent()), s.from(), 1e-9);
                    assertEquals(axis.x(run.messages().get(s.message()).arrived()), s.to(), 1e-9);
                }
            }
        }

        @Test
        void noAnswerLeavesBeforeItsRequestHasArrived() {
            List<Stroke> strokes = draw(Way.SHORT_POLLING).strokes().stream()
                    .filter(s -> s.message() != LaneDrawing.NO_MESSAGE).toList();
            for (int i = 1; i < strokes.size(); i++) {
                if (!strokes.get(i).up()) {
                    assertTrue(strokes.get(i).from() >= strokes.get(i - 1).to() - 1e-9, strokes.get(i).toString());
                }
            }
        }

        @Test
        void tcpIsSetUpOnceAndWithTlsTwiceAsLong() {
            assertEquals(2, draw(Way.WEB_SOCKET).strokes().stream().filter(s -> s.look() == Look.SETUP).count());
            Comparison tls = Comparison.of(Parameters.USUAL.withTls(true));
            assertEquals(4, draw(tls.run(Way.WEB_SOCKET), Span.whole(tls.end()), LEAN).strokes().stream()
                    .filter(s -> s.look() == Look.SETUP).count());
        }

        @Test
        void thousandsOfMessagesAreNoMoreLinesThanThereAreColumns() {
            Comparison much = Comparison.of(Parameters.USUAL.with(Quantity.MINUTES, 10).with(Quantity.RATE, 3000));
            for (Way way : Way.values()) {
                int drawn = draw(much.run(way), Span.whole(much.end()), 0).strokes().size();
                assertTrue(drawn <= 4 * 2 * WIDTH, way + " " + drawn);
            }
        }

        @Test
        void theSelectedOneIsDrawnHoweverCrowdedItIs() {
            Run run = Comparison.of(Parameters.USUAL.with(Quantity.MINUTES, 10).with(Quantity.RATE, 3000))
                    .run(Way.WEB_SOCKET);
            TimeAxis axis = new TimeAxis(Span.whole(run.end()), WIDTH);
            for (int id = 1000; id < 1020; id++) {
                int wanted = id;
                assertTrue(LanePencil.draw(run, axis, 0, id).strokes().stream().anyMatch(s -> s.message() == wanted));
            }
        }

        @Test
        void outsideOfTheSpanNothingIsDrawn() {
            Run run = usual().run(Way.SHORT_POLLING);
            Span span = new Span(20_000_000_000L, 22_000_000_000L);
            assertTrue(draw(run, span, LEAN).strokes().stream()
                    .allMatch(s -> s.to() >= 0 && s.from() <= WIDTH + 2 * LEAN));
        }
    }

    @Nested
    class Waiting {

        @Test
        void aHeldRequestIsABarUntilItIsAnswered() {
            Comparison usual = usual();
            List<Bar> held = draw(usual.run(Way.LONG_POLLING), Span.whole(usual.end()), 0).held();
            // Each of the 18 pieces of news ends a wait, and one goes on to the end.
            assertEquals(19, held.size());
            assertEquals(List.of(), draw(Way.SHORT_POLLING).held());
        }

        @Test
        void aWaitThatBeganOutOfSightIsDrawnToo() {
            Run run = usual().run(Way.LONG_POLLING);
            List<Bar> held = draw(run, new Span(6_000_000_000L, 7_000_000_000L), 0).held();
            assertEquals(List.of(new Bar(0, WIDTH, 1)), held);
        }
    }

    @Nested
    class Missing {

        @Test
        void newsIsMissingFromItsMomentUntilItArrives() {
            Comparison one = Comparison.of(Parameters.USUAL.with(Quantity.RATE, 1));
            Run run = one.run(Way.SHORT_POLLING);
            TimeAxis axis = new TimeAxis(new Span(0, 6_000_000_000L), WIDTH);
            List<Bar> stale = LanePencil.draw(run, axis, 0, LaneDrawing.NO_MESSAGE).stale();
            assertEquals(1, stale.size());
            assertEquals(axis.x(run.news().down()[0]), stale.getFirst().from(), 0.5);
            assertEquals(axis.x(run.told()[0]), stale.getFirst().to(), 0.5);
        }

        @Test
        void whatIsMissingTogetherLiesOverOneAnother() {
            Run run = Comparison.of(Parameters.USUAL.with(Quantity.RATE, 60)).run(Way.SHORT_POLLING);
            assertEquals(3, draw(run, new Span(0, 10_000_000_000L), 0).stale().stream().mapToInt(Bar::depth).max()
                    .orElse(0));
        }

        @Test
        void howManyAreMissingIsTheSameWhetherTheyAreCountedOneByOneOrByColumns() {
            Run run = Comparison.of(Parameters.USUAL.with(Quantity.MINUTES, 10).with(Quantity.RATE, 600)
                    .with(Quantity.INTERVAL, 10)).run(Way.SHORT_POLLING);
            List<Bar> few = draw(run, new Span(0, 60_000_000_000L), 0).stale();
            List<Bar> many = draw(run, Span.whole(run.end()), 0).stale();
            assertEquals(100, few.stream().mapToInt(Bar::depth).max().orElse(0), 1);
            assertEquals(100, many.stream().mapToInt(Bar::depth).max().orElse(0), 15);
        }

        @Test
        void overwrittenNewsIsMissingUntilNewerArrivesAndItsMarkIsHollow() {
            Run run = Comparison.of(Parameters.USUAL.with(Quantity.RATE, 60).with(Telling.LATEST))
                    .run(Way.SHORT_POLLING);
            LaneDrawing drawing = draw(run, new Span(0, 10_000_000_000L), 0);
            assertEquals(3, drawing.stale().stream().mapToInt(Bar::depth).max().orElse(0));
            for (Mark mark : drawing.marks()) {
                assertEquals(run.told()[mark.number()] == Run.NEVER, mark.overwritten());
            }
            assertTrue(drawing.marks().stream().anyMatch(Mark::overwritten));
        }
    }

    @Nested
    class MarksOfNews {

        @ParameterizedTest
        @EnumSource(Way.class)
        void eachPieceHasItsMarkInEveryLane(Way way) {
            Comparison both = Comparison.of(Parameters.USUAL.with(Quantity.UP_RATE, 6));
            List<Mark> marks = draw(both.run(way), Span.whole(both.end()), LEAN).marks();
            assertEquals(both.news().down().length, marks.stream().filter(m -> !m.up()).count());
            assertEquals(both.news().up().length, marks.stream().filter(Mark::up).count());
        }
    }
}
