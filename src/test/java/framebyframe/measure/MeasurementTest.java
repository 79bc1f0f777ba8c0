package framebyframe.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.measure.MeasureException.Reason;
import framebyframe.polling.Comparison;
import framebyframe.polling.Counting;
import framebyframe.polling.HeaderSet;
import framebyframe.polling.Ledger;
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
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    private static final int TRIES = 5;
    private static final Parameters SHORT = Parameters.USUAL.with(Quantity.MINUTES, 0.1).with(Quantity.RATE, 60)
            .with(Quantity.INTERVAL, 1);

    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final ThreadFactory factory = work -> {
        Thread thread = Thread.ofPlatform().daemon().unstarted(work);
        threads.add(thread);
        return thread;
    };

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
                            SHORT.with(Quantity.UP_RATE, 40).with(HeaderSet.COOKIES)),
                    Arguments.of("the client speaks with no header that need not be",
                            SHORT.with(Quantity.UP_RATE, 40).with(HeaderSet.MINIMAL)),
                    Arguments.of("each request has its connection",
                            SHORT.withKeepAlive(false).with(Quantity.UP_RATE, 40)),
                    Arguments.of("only the latest counts",
                            SHORT.with(Telling.LATEST).with(Quantity.INTERVAL, 2)),
                    Arguments.of("on condition, mostly in vain",
                            SHORT.withConditional(true).with(Quantity.RATE, 10).with(Quantity.INTERVAL, 1.5)),
                    Arguments.of("on condition, with no header that need not be",
                            SHORT.withConditional(true).with(HeaderSet.MINIMAL).with(Quantity.RATE, 20)),
                    Arguments.of("short holds, many signs of life", SHORT.with(Quantity.RATE, 10)
                            .with(Quantity.HOLD, 1.3).with(Quantity.HEARTBEAT, 1.6)),
                    Arguments.of("TLS, a long way", SHORT.withTls(true).with(Quantity.ROUND_TRIP, 400)),
                    Arguments.of("jitter", SHORT.with(Quantity.JITTER, 100)),
                    Arguments.of("bursts", SHORT.with(Pattern.BURSTS).with(Quantity.INTERVAL, 2).withSeed(3)),
                    Arguments.of("nothing to tell", SHORT.with(Quantity.RATE, 0)));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("sets")
        void everyByteAndRequestIsAsSimulated(String name, Parameters parameters) throws Exception {
            assertReplays(parameters, 0);
        }

        /// A chunk of the JDK's server has at most 4096 bytes, so each of the six events comes in three: 7 bytes more
        /// around each further one, and one digit more or less.
        @Test
        void eventsOfManyBytesAreLongerByTheChunksThatTheServerCuts() throws Exception {
            assertReplays(SHORT.with(Quantity.PAYLOAD, 10_000), 6 * 15);
        }

        /// Whoever is busy with other things may be late by more than there is room for; so there are several tries, and
        /// one of them has to be right in everything.
        private void assertReplays(Parameters parameters, long moreOfEvents) throws Exception {
            Comparison comparison = Comparison.of(parameters);
            Map<Way, String> expected = new EnumMap<>(Way.class);
            for (Way way : Way.values()) {
                expected.put(way, words(Counting.of(comparison.run(way)),
                        way == Way.SERVER_SENT_EVENTS ? moreOfEvents : 0));
            }
            Map<Way, String> found = new EnumMap<>(Way.class);
            for (int i = 0; i < TRIES && !found.equals(expected); i++) {
                for (Map.Entry<Way, Ledger> each : replay(comparison).ledgers().entrySet()) {
                    Ledger ledger = each.getValue();
                    found.put(each.getKey(), words(ledger, 0));
                    assertTrue(ledger.delivered() == 0 || ledger.delay().median() >= parameters.oneWay(),
                            "sooner than light: " + ledger.delay());
                }
            }
            assertEquals(expected, found);
        }

        private Measured replay(Comparison comparison) throws Exception {
            try (Replay replay = new Replay(comparison, new Plan(4, 4), Ports.LOOPBACK, factory)) {
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
                    Parameters.USUAL.with(Quantity.RATE, 300).with(Quantity.PAYLOAD, 65_536));
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
                        if (done > 0.2) {
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
