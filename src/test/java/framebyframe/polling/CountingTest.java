package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.wire.Direction;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final int ROUNDS = 100;
    private static final Parameters JITTER = Parameters.USUAL.with(Quantity.JITTER, 50).with(Quantity.UP_RATE, 10);

    private static Ledger all(Parameters parameters, Way way) {
        return Counting.ofAll(parameters, News.of(parameters), way, () -> false);
    }

    @Test
    void aRunsLedgerIsThatOfOneClientPlayedForCounting() {
        for (Parameters parameters : ManyParameters.some(ROUNDS)) {
            for (Way way : Way.values()) {
                assertEquals(all(parameters.with(Quantity.CLIENTS, 1), way), Played.of(parameters, way).ledger(),
                        () -> "seed " + ManyParameters.SEED + " " + way + " " + parameters);
            }
        }
    }

    @Test
    void itemsAreTheBytesOfTheLettersOfAllMessages() {
        for (Parameters parameters : ManyParameters.some(ROUNDS / 4)) {
            Letters letters = new Letters(parameters);
            for (Way way : Way.values()) {
                Played played = Played.of(parameters, way);
                for (Direction direction : Direction.values()) {
                    long bytes = played.run().messages().stream().filter(m -> m.kind().direction() == direction)
                            .mapToLong(message -> letters.bytes(message).length).sum();
                    assertEquals(bytes, played.ledger().bytes(direction),
                            () -> "seed " + ManyParameters.SEED + " " + way + " " + parameters);
                }
            }
        }
    }

    @Test
    void aLedgerGrowsWithTimeAndAddsUp() {
        for (Parameters parameters : ManyParameters.some(ROUNDS)) {
            for (Way way : Way.values()) {
                Run run = Simulation.run(parameters, News.of(parameters), way);
                Ledger before = Counting.of(run, -1);
                assertEquals(0, before.opened());
                for (int part = 0; part <= 10; part++) {
                    Ledger ledger = Counting.of(run, run.end() * part / 10);
                    assertGrown(before, ledger, run);
                    before = ledger;
                }
                Ledger whole = Counting.of(run);
                assertGrown(before, whole, run);
                assertEquals(run.news().down().length, whole.delivered() + whole.overwritten());
            }
        }
    }

    private static void assertGrown(Ledger before, Ledger after, Run run) {
        String message = "seed " + ManyParameters.SEED + " " + run.way() + " " + run.parameters();
        for (Direction direction : Direction.values()) {
            for (Map.Entry<Item, Ledger.Count> item : before.items(direction).entrySet()) {
                Ledger.Count now = after.count(direction, item.getKey());
                assertTrue(now.bytes() >= item.getValue().bytes() && now.number() >= item.getValue().number(), message);
            }
        }
        assertTrue(after.requests() >= before.requests() && after.opened() >= before.opened()
                && after.delivered() >= before.delivered() && after.overwritten() >= before.overwritten()
                && after.heard() >= before.heard() && after.emptyResponses() >= before.emptyResponses()
                && after.delay().most() >= before.delay().most(), message);
        assertTrue(after.held() <= after.opened());
    }

    @Test
    void clientsThatBehaveAlikeAreOneTimesTheirNumber() {
        Parameters parameters = Parameters.USUAL.with(Quantity.UP_RATE, 10).withTls(true);
        for (Way way : Way.values()) {
            Ledger one = Played.of(parameters, way).ledger();
            Ledger all = all(parameters.with(Quantity.CLIENTS, 1_000_000), way);

            assertEquals(1_000_000, all.clients());
            assertEquals(1_000_000 * one.requests(), all.requests());
            assertEquals(1_000_000 * one.delivered(), all.delivered());
            assertEquals(1_000_000 * one.heard(), all.heard());
            assertEquals(1_000_000 * one.held(), all.held());
            assertEquals(one.delay(), all.delay());
            for (Direction direction : Direction.values()) {
                assertEquals(1_000_000 * one.wireBytes(direction), all.wireBytes(direction));
                assertEquals(1_000_000 * one.packets(direction), all.packets(direction));
            }
        }
    }

    @Test
    void clientsThatDifferAreTheSumOfEach() {
        Parameters parameters = JITTER.with(Quantity.CLIENTS, 40).withKeepAlive(false).with(Pattern.RANDOM);
        for (Way way : Way.values()) {
            Tally each = new Tally(parameters, News.of(parameters), way, Long.MAX_VALUE, new Delays.Each(),
                    new Delays.Each());
            for (int client = 0; client < 40; client++) {
                new Playing(parameters, News.of(parameters), way, each).play(client);
                each.finish();
            }
            Ledger exact = each.ledger(40, 1);
            Ledger all = all(parameters, way);

            assertEquals(exact.up(), all.up());
            assertEquals(exact.down(), all.down());
            assertEquals(exact.delivered(), all.delivered());
            assertEquals(exact.opened(), all.opened());
            assertEquals(exact.delay().mean(), all.delay().mean());
            assertEquals(exact.delay().most(), all.delay().most());
            assertEquals(exact.delayUp().mean(), all.delayUp().mean());
            assertClose(exact.delay().median(), all.delay().median());
            assertClose(exact.delay().p99(), all.delay().p99());
        }
    }

    private static void assertClose(long exact, long rounded) {
        assertTrue(rounded >= exact && rounded <= exact + exact / 1000, exact + " " + rounded);
    }

    @Test
    void clientsOfJitterDifferAndTheFirstIsTheOneThatIsShown() {
        Ledger one = all(JITTER.with(Quantity.CLIENTS, 1), Way.WEB_SOCKET);
        Ledger two = all(JITTER.with(Quantity.CLIENTS, 2), Way.WEB_SOCKET);

        assertEquals(Played.of(JITTER, Way.WEB_SOCKET).ledger(), one);
        assertTrue(two.delay().mean() != one.delay().mean());
    }

    @Test
    void cancellingEndsIt() {
        Parameters parameters = JITTER.with(Quantity.CLIENTS, 1_000_000);
        AtomicInteger asked = new AtomicInteger();

        assertThrows(CancellationException.class, () -> Counting.ofAll(parameters, News.of(parameters),
                Way.SHORT_POLLING, () -> asked.incrementAndGet() > 3));
        assertEquals(4, asked.get());
    }

    @Test
    void whatWouldTakeTooLongIsRefusedAndCanBeAskedBefore() {
        Parameters large = JITTER.with(Quantity.CLIENTS, 1_000_000).with(Quantity.MINUTES, 60)
                .with(Quantity.RATE, 6000);

        assertTrue(Counting.estimate(large) > Counting.MOST);
        assertThrows(IllegalArgumentException.class, () -> all(large, Way.WEB_SOCKET));
        assertTrue(Counting.estimate(large.with(Quantity.JITTER, 0)) < Counting.MOST);
        assertEquals(360_000L * 1_000_000, all(large.with(Quantity.JITTER, 0), Way.WEB_SOCKET).delivered());
    }

    @Test
    void theEstimateIsNotLessThanWhatIsPlayed() {
        for (Parameters parameters : ManyParameters.some(ROUNDS)) {
            Parameters regular = parameters.with(Pattern.REGULAR).with(Quantity.JITTER, 0);
            long played = 0;
            for (Way way : Way.values()) {
                Run run = Simulation.run(regular, News.of(regular), way);
                played += run.messages().size();
            }
            assertTrue(played <= Counting.estimate(regular) + 8, regular.toString());
        }
    }
}
