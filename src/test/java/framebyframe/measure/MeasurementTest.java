package framebyframe.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.measure.MeasureException.Reason;
import framebyframe.polling.Comparison;
import framebyframe.polling.Counting;
import framebyframe.polling.HeaderSet;
import framebyframe.polling.Item;
import framebyframe.polling.Ledger;
import framebyframe.polling.Letters;
import framebyframe.polling.Message.Kind;
import framebyframe.polling.Parameters;
import framebyframe.polling.Pattern;
import framebyframe.polling.Quantity;
import framebyframe.polling.Telling;
import framebyframe.polling.Way;
import framebyframe.wire.Direction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What was measured is what was simulated. The parameters are such that nothing is decided by a few milliseconds.
@Timeout(60)
class MeasurementTest {

    private static final int LISTENERS = 4 * (2 + 2 * Way.values().length);
    private static final double COMPRESSION = 6;
    /// What is decided is not decided by less than that, in nanoseconds of this machine's clock.
    private static final double MARGIN = 150e6;
    private static final Parameters SHORT = Parameters.USUAL.with(Quantity.MINUTES, 0.1).with(Quantity.RATE, 20)
            .with(Quantity.INTERVAL, 3);

    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final ThreadFactory factory = work -> {
        Thread thread = Thread.ofPlatform().daemon().unstarted(work);
        threads.add(thread);
        return thread;
    };

    /// Classes are loaded before anything is timed, as [Measurement] does.
    @BeforeAll
    static void warmUp() throws Exception {
        ThreadFactory any = Thread.ofPlatform().daemon().factory();
        Comparison comparison = Comparison.of(SHORT.with(Quantity.RATE, 300).with(Quantity.INTERVAL, 0.5)
                .with(Quantity.UP_RATE, 20));
        try (Replay replay = new Replay(comparison, new Plan(12, 12), Ports.LOOPBACK, any)) {
            replay.play(done -> {});
        }
    }

    private void assertNothingRuns() throws InterruptedException {
        for (Thread thread : threads) {
            assertTrue(thread.join(Duration.ofSeconds(5)), "still runs: " + thread);
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("HTTP-Dispatcher") || thread.getName().startsWith("HttpClient-")) {
                thread.join(5000);
                assertFalse(thread.isAlive(), thread.getName());
            }
        }
    }

    @Nested
    class Agreement {

        static Stream<Arguments> sets() {
            return Stream.of(
                    Arguments.of("a browser", SHORT),
                    Arguments.of("no header that need not be, one byte of news",
                            SHORT.with(HeaderSet.MINIMAL).with(Quantity.PAYLOAD, 1)),
                    Arguments.of("the client speaks, too",
                            SHORT.with(Quantity.UP_RATE, 20).with(HeaderSet.COOKIES)),
                    Arguments.of("the client speaks with no header that need not be",
                            SHORT.with(Quantity.UP_RATE, 20).with(HeaderSet.MINIMAL)),
                    Arguments.of("each request has its connection",
                            SHORT.withKeepAlive(false).with(Quantity.UP_RATE, 20)),
                    Arguments.of("only the latest counts",
                            SHORT.with(Telling.LATEST).with(Quantity.INTERVAL, 6)),
                    Arguments.of("on condition, mostly in vain",
                            SHORT.withConditional(true).with(Quantity.RATE, 10)),
                    Arguments.of("on condition, with no header that need not be",
                            SHORT.withConditional(true).with(HeaderSet.MINIMAL)),
                    Arguments.of("short holds, many signs of life", SHORT.with(Quantity.RATE, 10)
                            .with(Quantity.HOLD, 2.5).with(Quantity.HEARTBEAT, 2.2)),
                    Arguments.of("TLS, a long way", SHORT.withTls(true).with(Quantity.ROUND_TRIP, 200)),
                    Arguments.of("jitter", SHORT.with(Quantity.JITTER, 100)),
                    Arguments.of("bursts", SHORT.with(Pattern.BURSTS).with(Quantity.RATE, 60)
                            .with(Quantity.ROUND_TRIP, 420).withSeed(5)),
                    Arguments.of("nothing to tell", SHORT.with(Quantity.RATE, 0)));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("sets")
        void everyByteAndRequestIsAsSimulated(String name, Parameters parameters) throws Exception {
            Comparison comparison = Comparison.of(parameters);
            assertTrue(Plan.narrowest(comparison) >= MARGIN * COMPRESSION,
                    "decided by " + Plan.narrowest(comparison) / 1_000_000 + " ms");
            assertReplays(comparison, 0);
        }

        /// A chunk of the JDK's server has at most 4096 bytes, so each of the two events comes in three: 7 bytes more
        /// around each further one, and one digit more or less.
        @Test
        void eventsOfManyBytesAreLongerByTheChunksThatTheServerCuts() throws Exception {
            assertReplays(Comparison.of(SHORT.with(Quantity.PAYLOAD, 10_000)), 2 * 15);
        }

        /// News at any moment may be a little too late for a poll; but what is told, and that each way's bytes are those
        /// of its messages, must hold.
        @Test
        void newsAtAnyMomentIsDeliveredWhateverIsLate() throws Exception {
            Comparison comparison = Comparison.of(SHORT.with(Pattern.RANDOM).with(Quantity.RATE, 200));
            Letters letters = new Letters(comparison.parameters());
            int news = comparison.news().down().length;
            Measured measured = replay(comparison);
            for (Way way : Way.values()) {
                Ledger ledger = Objects.requireNonNull(measured.ledgers().get(way));
                assertEquals(news, ledger.delivered(), way.code());
                assertEquals((long) news * comparison.parameters().payload(),
                        ledger.bytes(Direction.SERVER_TO_CLIENT, Item.Level.PAYLOAD), way.code());
            }
            Ledger polled = Objects.requireNonNull(measured.ledgers().get(Way.SHORT_POLLING));
            long rest = ledgerRest(polled);
            long full = polled.requests() - polled.emptyResponses();
            assertTrue(full > 0 && rest >= polled.requests() * (letters.head(Kind.ANSWER, 0, 0) + 2L),
                    "too few bytes for " + polled.requests() + " answers: " + rest);
        }

        private static long ledgerRest(Ledger ledger) {
            return ledger.bytes(Direction.SERVER_TO_CLIENT)
                    - ledger.bytes(Direction.SERVER_TO_CLIENT, Item.Level.PAYLOAD);
        }

        private void assertReplays(Comparison comparison, long moreOfEvents) throws Exception {
            Measured measured = replay(comparison);
            for (Way way : Way.values()) {
                Ledger ledger = Objects.requireNonNull(measured.ledgers().get(way));
                assertEquals(words(Counting.of(comparison.run(way)),
                        way == Way.SERVER_SENT_EVENTS ? moreOfEvents : 0), words(ledger, 0), way.code());
                assertTrue(ledger.delivered() == 0 || ledger.delay().median() >= comparison.parameters().oneWay(),
                        "sooner than light: " + ledger.delay());
            }
        }

        private Measured replay(Comparison comparison) throws Exception {
            try (Replay replay = new Replay(comparison, new Plan(COMPRESSION, COMPRESSION), Ports.LOOPBACK, factory)) {
                return replay.play(done -> {});
            } finally {
                assertNothingRuns();
            }
        }

        private static String words(Ledger ledger, long more) {
            return "requests %d, empty %d, delivered %d, overwritten %d, heard %d, opened %d, held %d, up %d, down %d"
                    .formatted(ledger.requests(), ledger.emptyResponses(), ledger.delivered(), ledger.overwritten(),
                            ledger.heard(), ledger.opened(), ledger.held(),
                            ledger.bytes(Direction.CLIENT_TO_SERVER), ledger.bytes(Direction.SERVER_TO_CLIENT) + more);
        }
    }

    @Nested
    class Bounds {

        static Stream<Parameters> tooMuch() {
            return Stream.of(Parameters.USUAL.with(Quantity.RATE, 6000), Parameters.USUAL.with(Quantity.MINUTES, 10.1),
                    Parameters.USUAL.with(Quantity.RATE, 300).with(Quantity.PAYLOAD, 65_536),
                    Parameters.USUAL.with(Quantity.UP_RATE, 300).with(Quantity.ROUND_TRIP, 10_000),
                    SHORT.with(Quantity.UP_RATE, 600).with(Quantity.ROUND_TRIP, 10_000).withKeepAlive(false));
        }

        @ParameterizedTest
        @MethodSource("tooMuch")
        void whatIsTooMuchIsRefusedBeforeAnythingIsOpened(Parameters parameters) {
            Comparison comparison = Comparison.of(parameters);
            MeasureException e = assertThrows(MeasureException.class, () -> Measurement.of(comparison, done -> {},
                    () -> {
                        throw new AssertionError("asked for a port");
                    }, factory));
            assertEquals(Reason.TOO_MUCH, e.reason());
            assertTrue(threads.isEmpty());
        }
    }

    @Nested
    class Ending {

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 9})
        void portThatCannotBeHadIsToldAndNothingStaysOpen(int taken) throws Exception {
            List<InetSocketAddress> addresses = free();
            try (ServerSocket other = new ServerSocket()) {
                other.bind(addresses.get(taken));
                Iterator<InetSocketAddress> next = addresses.iterator();
                MeasureException e = assertThrows(MeasureException.class,
                        () -> Measurement.of(Comparison.of(SHORT), done -> {}, next::next, factory));
                assertEquals(Reason.NO_PORT, e.reason());
            }
            assertNothingRuns();
            assertFree(addresses);
        }

        @Test
        void interruptionMidwayEndsEverything() throws Exception {
            List<InetSocketAddress> addresses = free();
            Iterator<InetSocketAddress> next = addresses.iterator();
            CountDownLatch midway = new CountDownLatch(1);
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Comparison comparison = Comparison.of(Parameters.USUAL.with(Quantity.UP_RATE, 30));
            Thread measuring = Thread.ofPlatform().start(() -> end.complete(assertThrows(Throwable.class,
                    () -> Measurement.of(comparison, done -> {
                        if (done > 0.1) {
                            midway.countDown();
                        }
                    }, next::next, factory))));
            assertTrue(midway.await(30, TimeUnit.SECONDS));
            measuring.interrupt();
            assertEquals(InterruptedException.class, end.get(10, TimeUnit.SECONDS).getClass());
            assertNothingRuns();
            assertFree(addresses);
        }

        private static List<InetSocketAddress> free() throws IOException {
            List<ServerSocket> sockets = new ArrayList<>();
            for (int i = 0; i < LISTENERS; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<InetSocketAddress> addresses = new ArrayList<>();
            for (ServerSocket socket : sockets) {
                addresses.add((InetSocketAddress) socket.getLocalSocketAddress());
                socket.close();
            }
            return addresses;
        }

        private static void assertFree(List<InetSocketAddress> addresses) throws IOException {
            for (InetSocketAddress address : addresses) {
                try (ServerSocket socket = new ServerSocket()) {
                    socket.bind(address);
                }
            }
        }
    }
}
