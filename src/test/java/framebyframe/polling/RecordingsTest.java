package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Message.Kind;
import framebyframe.polling.Recordings.Excerpt;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.recording.Fact;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordingsTest {

    private static Run run(Parameters parameters, Way way) {
        return Simulation.run(parameters, News.of(parameters), way);
    }

    private static List<Transfer> messages(Timeline timeline) {
        return timeline.transfers().stream().filter(t -> t.content().isPresent()).toList();
    }

    /// Each message is one transfer with its very bytes and times, and nothing is wrong with it.
    private static void check(Timeline timeline, List<Message> messages, Parameters parameters) {
        Letters letters = new Letters(parameters);
        List<Transfer> seen = messages(timeline);
        assertEquals(messages.size(), seen.size(), parameters::toString);
        for (int i = 0; i < seen.size(); i++) {
            Message message = messages.get(i);
            Transfer transfer = seen.get(i);
            String where = message + " " + parameters;
            assertEquals(kind(message.kind()), transfer.kind(), where);
            assertEquals(message.kind().direction(), transfer.direction(), where);
            assertArrayEquals(letters.bytes(message), transfer.bytes(), where);
            assertEquals(message.sent(), transfer.sent().orElse(-1), where);
            assertEquals(message.arrived(), transfer.arrived().orElse(-1), where);
            assertEquals(List.of(), transfer.violations(), where);
        }
    }

    private static Transfer.Kind kind(Kind kind) {
        return switch (kind) {
            case POLL, SUBSCRIBE, UPGRADE, POST -> Transfer.Kind.REQUEST;
            case ANSWER, STREAM, SWITCH, POSTED -> Transfer.Kind.RESPONSE;
            case EVENT, COMMENT -> Transfer.Kind.CHUNK;
            case TEXT, TEXT_UP -> Transfer.Kind.TEXT;
            case PING -> Transfer.Kind.PING;
            case PONG -> Transfer.Kind.PONG;
        };
    }

    @Test
    void everyMessageOfEveryConnectionIsOneTransferWithItsBytes() {
        long seed = 5;
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            Parameters parameters = Parameters.USUAL.with(Quantity.MINUTES, 0.5)
                    .with(Quantity.UP_RATE, random.nextInt(2) * 30).with(Quantity.HEARTBEAT, random.nextInt(3) * 4)
                    .with(Quantity.ROUND_TRIP, random.nextInt(3) * 100).with(Quantity.JITTER, random.nextInt(2) * 50)
                    .with(Quantity.RATE, random.nextInt(3) * 60).with(Pattern.values()[random.nextInt(3)])
                    .with(HeaderSet.values()[random.nextInt(3)]).with(Telling.values()[random.nextInt(2)])
                    .withKeepAlive(random.nextBoolean()).withTls(random.nextBoolean())
                    .withConditional(random.nextBoolean()).withSeed(random.nextLong());
            for (Way way : Way.values()) {
                Run run = run(parameters, way);
                for (Link link : run.links()) {
                    check(new Timeline(Recordings.of(run, link)),
                            run.messages().stream().filter(m -> m.link() == link.id()).toList(), parameters);
                }
            }
        }
    }

    @Test
    void webSocketIsOpenBehindItsHandshakeForEachPeerInItsTime() {
        Run run = run(Parameters.USUAL, Way.WEB_SOCKET);
        Timeline timeline = new Timeline(Recordings.of(run, run.links().getFirst()));
        assertEquals(160_000_000L, timeline.becomes(Role.CLIENT, ReadyState.OPEN).orElse(-1));
        assertEquals(120_000_000L, timeline.becomes(Role.SERVER, ReadyState.OPEN).orElse(-1));
    }

    @ParameterizedTest
    @EnumSource(names = "WEB_SOCKET", mode = EnumSource.Mode.EXCLUDE)
    void plainHttpHasNoReadyState(Way way) {
        Run run = run(Parameters.USUAL, way);
        Timeline timeline = new Timeline(Recordings.of(run, run.links().getFirst()));
        for (Role role : Role.values()) {
            assertEquals(List.of(), timeline.bands(role));
        }
    }

    @Test
    void withoutKeepAliveTheServerEndsTcpBehindItsAnswer() {
        Run run = run(Parameters.USUAL.withKeepAlive(false), Way.SHORT_POLLING);
        Timeline timeline = new Timeline(Recordings.of(run, run.links().getFirst()));
        List<Transfer> ends = timeline.transfers().stream().filter(t -> t.kind() == Transfer.Kind.TCP_END).toList();
        assertEquals(List.of(Role.SERVER, Role.CLIENT), ends.stream().map(Transfer::from).toList());
        assertEquals(messages(timeline).getLast().arrived(), ends.getFirst().arrived());
    }

    @Test
    void serversHeartbeatIsSetFiredAndAnswered() {
        Run run = run(Parameters.USUAL.with(Quantity.HEARTBEAT, 10), Way.WEB_SOCKET);
        Timeline timeline = new Timeline(Recordings.of(run, run.links().getFirst()));
        List<Transfer> pings = timeline.transfers().stream().filter(t -> t.kind() == Transfer.Kind.PING).toList();
        assertEquals(5, pings.size());
        for (Transfer ping : pings) {
            long sent = ping.begin();
            assertEquals(List.of(Timer.PING_DUE), timers(timeline, sent - 1));
            assertEquals(List.of(Timer.PONG_DUE), timers(timeline, sent));
            assertTrue(timeline.recording().facts()
                    .contains(new Fact.TimerFired(sent, Role.SERVER, Timer.PING_DUE)));
        }
        assertEquals(List.of(Timer.PING_DUE), timers(timeline, timeline.recording().end()));
    }

    private static List<Timer> timers(Timeline timeline, long time) {
        return timeline.at(time).timers().stream().filter(r -> r.peer() == Role.SERVER).map(r -> r.timer()).toList();
    }

    @Nested
    class AnExcerpt {

        @ParameterizedTest
        @EnumSource
        void holdsTheOpeningAndTheMessagesAroundAndChangesNothing(Way way) {
            Parameters parameters = Parameters.USUAL.with(Quantity.RATE, 600).with(Quantity.UP_RATE, 60)
                    .with(Quantity.INTERVAL, 0.2).with(Quantity.HEARTBEAT, 3).with(Pattern.RANDOM);
            Run run = run(parameters, way);
            long seed = 99;
            Random random = new Random(seed);
            for (int round = 0; round < 40; round++) {
                int message = random.nextInt(run.messages().size());
                int most = 4 + random.nextInt(50);
                Excerpt excerpt = Recordings.around(run, message, most);
                List<Message> all = run.messages().stream().filter(m -> m.link() == excerpt.link().id()).toList();
                assertTrue(excerpt.holds(message), () -> message + " seed " + seed);
                assertTrue(excerpt.messages().size() <= most);
                assertTrue(excerpt.messages().size() >= Math.min(most - 1, all.size()));
                assertEquals(all.size(), excerpt.count());
                int opening = excerpt.messages().size() - (excerpt.last() - excerpt.first() + 1);
                assertEquals(way == Way.WEB_SOCKET || way == Way.SERVER_SENT_EVENTS
                        && all.getFirst().kind() == Kind.SUBSCRIBE ? 2 : 0, opening);
                assertEquals(all.subList(0, opening), excerpt.messages().subList(0, opening));
                assertEquals(all.subList(excerpt.first(), excerpt.last() + 1),
                        excerpt.messages().subList(opening, excerpt.messages().size()));
                check(new Timeline(excerpt.recording()), excerpt.messages(), parameters);
                List<Fact> facts = Recordings.of(run, excerpt.link()).facts();
                assertTrue(facts.containsAll(excerpt.recording().facts()), () -> "changed at " + message);
            }
        }

        @Test
        void hasNoTimerThatRanOutLongBefore() {
            Run run = run(Parameters.USUAL.with(Quantity.HEARTBEAT, 2), Way.WEB_SOCKET);
            Message last = run.messages().stream().filter(m -> m.kind() == Kind.TEXT).reduce((_, m) -> m).orElseThrow();
            Excerpt excerpt = Recordings.around(run, last.id(), 8);
            Timeline timeline = new Timeline(excerpt.recording());
            for (Message message : excerpt.messages().subList(2, excerpt.messages().size())) {
                timeline.at(message.sent()).timers().forEach(timer -> {
                    assertTrue(timer.deadline() >= message.sent(), () -> timer + " at " + message);
                    assertTrue(timer.since() <= message.sent());
                });
            }
        }

        @Test
        void leavesOutWhatIsTooLongToBeFollowed() {
            Parameters parameters = Parameters.USUAL.with(Quantity.PAYLOAD, 65_536).with(Quantity.RATE, 6000)
                    .with(Quantity.INTERVAL, 5);
            Run run = run(parameters, Way.SHORT_POLLING);
            Message tooLong = run.messages().stream().filter(m -> m.kind() == Kind.ANSWER && m.to() - m.from() > 300)
                    .reduce((_, later) -> later).orElseThrow();
            Excerpt excerpt = Recordings.around(run, tooLong.id(), 60);
            assertFalse(excerpt.holds(tooLong.id()));
            assertTrue(excerpt.first() <= excerpt.last());
            assertTrue(excerpt.messages().getLast().id() < tooLong.id());
        }

        @Test
        void ofAConnectionWithFewMessagesIsAllOfIt() {
            Run run = run(Parameters.USUAL.withKeepAlive(false), Way.SHORT_POLLING);
            Excerpt excerpt = Recordings.around(run, run.messages().getLast().id(), 60);
            assertFalse(excerpt.isPart());
            assertEquals(Recordings.of(run, excerpt.link()), excerpt.recording());
        }
    }
}
