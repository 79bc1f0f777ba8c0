package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Message.Kind;
import framebyframe.wire.Direction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What holds of every run, whatever the parameters.
class SimulationPropertiesTest {

    private static final int ROUNDS = 60;

    private static void ofEach(Consumer<Run> property) {
        for (Parameters parameters : ManyParameters.some(ROUNDS)) {
            News news = News.of(parameters);
            for (Way way : Way.values()) {
                property.accept(Simulation.run(parameters, news, way));
            }
        }
    }

    private static String of(Run run) {
        return "seed " + ManyParameters.SEED + " " + run.way() + " " + run.parameters();
    }

    @Test
    void everyPieceOfNewsIsToldOnceOrOverwritten() {
        ofEach(run -> {
            check(run, Direction.SERVER_TO_CLIENT, run.news().down(), run.told());
            check(run, Direction.CLIENT_TO_SERVER, run.news().up(), run.heard());
        });
    }

    private static void check(Run run, Direction direction, long[] times, long[] told) {
        long[] seen = new long[times.length];
        Arrays.fill(seen, Run.NEVER);
        for (Message message : run.messages()) {
            if (message.kind().direction() == direction && message.tells()) {
                for (int number = message.from(); number < message.to(); number++) {
                    assertEquals(Run.NEVER, seen[number], () -> "twice: " + message + of(run));
                    assertTrue(times[number] <= message.sent(), () -> "too early: " + message + of(run));
                    seen[number] = message.arrived();
                }
            }
        }
        assertArrayEquals(seen, told, () -> of(run));
        boolean mayOverwrite = run.parameters().telling() == Telling.LATEST && direction == Direction.SERVER_TO_CLIENT;
        assertTrue(mayOverwrite || Arrays.stream(told).noneMatch(time -> time == Run.NEVER), () -> of(run));
        assertTrue(told.length == 0 || told[told.length - 1] != Run.NEVER, () -> "the last: " + of(run));
    }

    @Test
    void messagesAreInTheOrderOfSendingAndArriveInItOnEachConnectionAndDirection() {
        ofEach(run -> {
            Map<String, Long> last = new HashMap<>();
            long sent = 0;
            for (int i = 0; i < run.messages().size(); i++) {
                Message message = run.messages().get(i);
                assertEquals(i, message.id());
                assertTrue(message.sent() >= sent, () -> message + of(run));
                sent = message.sent();
                long least = message.sent() + run.parameters().oneWay();
                assertTrue(message.arrived() >= least, () -> message + of(run));
                Long before = last.put(message.link() + " " + message.kind().direction(), message.arrived());
                assertTrue(before == null || before <= message.arrived(), () -> message + of(run));
                assertTrue(message.arrived() <= run.end());
            }
            assertTrue(run.end() >= run.parameters().duration());
        });
    }

    @Test
    void aConnectionHasOneExchangeAtATimeAndNothingBeforeItIsOpenOrAfterItIsClosed() {
        ofEach(run -> {
            long opening = 0;
            for (Link link : run.links()) {
                List<Message> own = run.messages().stream().filter(m -> m.link() == link.id()).limit(200).toList();
                assertTrue(own.getFirst().sent() >= link.open(), () -> link + of(run));
                assertEquals(link.opening() + run.parameters().setUp(), link.open());
                assertTrue(link.opening() >= opening, () -> link + of(run));
                opening = link.opening();
                if (link.closed().isPresent()) {
                    assertEquals(2, own.size(), () -> link + of(run));
                    assertEquals(link.closed().getAsLong(), own.getLast().sent());
                }
                for (int i = 1; i < own.size(); i++) {
                    Message message = own.get(i);
                    boolean answers = message.kind() == Kind.ANSWER || message.kind() == Kind.POSTED;
                    boolean asks = message.kind() == Kind.POLL || message.kind() == Kind.POST;
                    assertTrue(!answers && !asks || message.sent() >= own.get(i - 1).arrived(),
                            () -> message + of(run));
                }
            }
        });
    }

    @Test
    void theSameParametersMakeTheSameRun() {
        for (Parameters parameters : ManyParameters.some(20)) {
            for (Way way : Way.values()) {
                assertEquals(Simulation.run(parameters, News.of(parameters), way).messages(),
                        Simulation.run(parameters, News.of(parameters), way).messages());
            }
        }
    }

    @Test
    void conditionsAndHeadersChangeNoTimes() {
        ofEach(run -> {
            Parameters other = run.parameters().withConditional(!run.parameters().conditional())
                    .with(HeaderSet.MINIMAL).with(Quantity.PAYLOAD, 7);
            assertEquals(run.messages(), Simulation.run(other, run.news(), run.way()).messages(), () -> of(run));
        });
    }

    @Test
    void extremesEndAndStayBounded() {
        for (double minutes : new double[]{Quantity.MINUTES.least(), Quantity.MINUTES.most()}) {
            for (double roundTrip : new double[]{0, Quantity.ROUND_TRIP.most()}) {
                Parameters busy = Parameters.USUAL.with(Quantity.MINUTES, minutes)
                        .with(Quantity.ROUND_TRIP, roundTrip).with(Quantity.JITTER, roundTrip)
                        .with(Quantity.RATE, Quantity.RATE.most()).with(Quantity.UP_RATE, Quantity.UP_RATE.most())
                        .with(Quantity.INTERVAL, Quantity.INTERVAL.least()).with(Quantity.HOLD, 1)
                        .with(Quantity.PAYLOAD, Quantity.PAYLOAD.most()).with(Quantity.HEARTBEAT, 0.05);
                for (Way way : Way.values()) {
                    Ledger ledger = Counting.ofAll(busy.with(Quantity.CLIENTS, 1), News.of(busy), way, () -> false);
                    assertEquals(minutes * 6000, ledger.delivered(), () -> way + " " + busy);
                    assertEquals(minutes * 6000, ledger.heard(), () -> way + " " + busy);
                    assertTrue(ledger.requests() <= 900_000, () -> way + " " + ledger);
                }
            }
        }
    }
}
