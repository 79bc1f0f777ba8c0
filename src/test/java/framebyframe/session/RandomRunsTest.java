package framebyframe.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Span;
import framebyframe.lesson.Edit;
import framebyframe.lesson.Fault;
import framebyframe.lesson.Goal;
import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Action;
import framebyframe.lesson.Scenario.Client;
import framebyframe.lesson.Scenario.Heartbeat;
import framebyframe.lesson.Scenario.Link;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.Scenario.Server;
import framebyframe.lesson.Timing;
import framebyframe.lesson.TransferName;
import framebyframe.recording.Snapshot;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import framebyframe.text.Language;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Any scenario with any edits: the run ends, nothing throws, every byte has a span, and going back is exact.
class RandomRunsTest {

    private static final long SEED = 6455;
    private static final int RUNS = 300;

    private final Random random = new Random(SEED);

    @Test
    void everyRunEndsTheSameAndIsWhollyExplained() {
        for (int i = 0; i < RUNS; i++) {
            Scenario scenario = scenario();
            List<Edit> edits = edits(scenario);
            String which = "seed " + SEED + ", run " + i + ": " + scenario + " " + edits;
            try {
                Experiment experiment = Experiment.run(scenario, edits, Goal.parse("client is OPEN"));
                assertEquals(VirtualRun.of(Edits.applied(scenario, edits)), experiment.timeline().recording());
                check(experiment);
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError(which, failed);
            }
        }
    }

    private void check(Experiment experiment) {
        Timeline timeline = experiment.timeline();
        for (Transfer t : timeline.transfers()) {
            List<Span> spans = t.content().map(c -> Anatomy.of(c, t.bytes())).orElse(List.of());
            long end = 0;
            for (Span span : spans) {
                assertEquals(end, span.bit());
                end = span.end();
            }
            assertEquals(8L * t.bytes().length, end, t.kind().toString());
            assertTrue(t.arrived().isEmpty() || t.arrived().getAsLong() >= t.begin());
        }
        Timeline again = new Timeline(timeline.recording());
        List<Long> moments = experiment.start().stops();
        List<Snapshot> forward = moments.stream().map(timeline::at).toList();
        for (int i = moments.size() - 1; i >= 0; i--) {
            assertEquals(forward.get(i), again.at(moments.get(i)));
        }
        for (Message message : experiment.account()) {
            assertTrue(!Texts.of(Language.ZH).get(message).isEmpty());
        }
    }

    private Scenario scenario() {
        Link link = new Link(Duration.ofMillis(random.nextInt(40)), Duration.ofMillis(random.nextInt(3)),
                random.nextInt(3) == 0 ? OptionalInt.of(random.nextInt(200)) : OptionalInt.empty(),
                random.nextInt(3) == 0 ? Map.of(peer(), List.of(1, 5, 1 + 5 + random.nextInt(50))) : Map.of(),
                random.nextInt(5) == 0 ? Optional.of(Duration.ofMillis(random.nextInt(400))) : Optional.empty());
        Client client = new Client(random.nextInt(6) == 0 ? "tcp://x:80" : "ws://x/chat", Optional.empty(),
                Optional.of("http://example.com"), random.nextBoolean() ? List.of("chat") : List.of(),
                random.nextInt(3) == 0, beat());
        Server server = new Server(random.nextInt(8) == 0 ? Optional.of("/other") : Optional.empty(), List.of(),
                List.of("chat"), true, beat(), random.nextInt(4) > 0,
                random.nextInt(6) == 0 ? OptionalInt.of(10) : OptionalInt.empty());
        List<Action> script = new ArrayList<>();
        script.add(random.nextInt(3) > 0 ? new Scenario.Connect() : new Scenario.OpenTcp());
        int actions = random.nextInt(12);
        for (int i = 0; i < actions; i++) {
            script.add(action(2));
        }
        List<Fault> faults = new ArrayList<>();
        while (random.nextInt(3) == 0) {
            faults.add(fault());
        }
        return new Scenario(random.nextLong(), link, client, server, script, faults);
    }

    private Action action(int depth) {
        return switch (random.nextInt(depth > 0 ? 22 : 20)) {
            case 0, 1, 2 -> new Scenario.SendText(peer(), "Hello 世界".substring(0, random.nextInt(9)));
            case 3 -> new Scenario.SendBinary(peer(), bytes(400));
            case 4, 5 -> new Scenario.Fragment(peer(), "ab", random.nextBoolean(), random.nextBoolean());
            case 6 -> new Scenario.Ping(peer(), "x");
            case 7 -> new Scenario.Close(peer(), 995 + random.nextInt(20), "done");
            case 8 -> new Scenario.Write(peer(), bytes(30));
            case 9 -> new Scenario.Cable(random.nextBoolean());
            case 10 -> new Scenario.Freeze(peer(), random.nextBoolean());
            case 11 -> new Scenario.Mute(peer());
            case 12 -> new Scenario.DropTcp(peer());
            case 13 -> new Scenario.AwaitClosed(peer());
            case 14 -> new Scenario.AwaitHeartbeat(peer());
            case 15 -> new Scenario.Request(random.nextBoolean() ? "GET" : "HEAD", "/news");
            case 16 -> new Scenario.Answer(List.of(200, 204, 304, 101, 404).get(random.nextInt(5)), "[1]");
            case 17 -> new Scenario.Upgrade();
            case 18 -> new Scenario.Pause(Duration.ofMillis(random.nextInt(500)));
            case 19 -> new Scenario.OpenTcp();
            default -> new Scenario.Together(List.of(action(depth - 1), action(depth - 1)));
        };
    }

    private List<Edit> edits(Scenario scenario) {
        List<Edit> edits = new ArrayList<>();
        while (random.nextBoolean()) {
            Edit edit = edit();
            try {
                edits.add(edit);
                Edits.applied(scenario, edits);
            } catch (IllegalArgumentException noPlaceForIt) {
                edits.removeLast();
                assertTrue(noPlaceForIt.getMessage() != null);
            }
        }
        return edits;
    }

    private Edit edit() {
        return switch (random.nextInt(11)) {
            case 0 -> new Edit.Text(new TransferName(peer(), TransferName.Kind.TEXT, 1), "other 😀");
            case 1, 2 -> new Edit.Damaged(fault());
            case 3 -> new Edit.Cuts(peer(), List.of(1 + random.nextInt(5), 10));
            case 4 -> new Edit.Time(Timing.values()[random.nextInt(Timing.values().length)],
                    Duration.ofMillis(random.nextInt(200)));
            case 5 -> new Edit.CutCable(Duration.ofMillis(random.nextInt(300)));
            case 6 -> new Edit.Mute(peer());
            case 7 -> new Edit.Subprotocols(peer(), List.of("a"));
            case 8 -> new Edit.Key("x");
            case 9 -> new Edit.Built(peer(), bytes(40));
            default -> new Edit.BuiltRequest(bytes(60));
        };
    }

    private Fault fault() {
        TransferName.Kind[] kinds = TransferName.Kind.values();
        TransferName to = TransferName.parse((random.nextBoolean() ? "client " : "server ")
                + kinds[random.nextInt(kinds.length)].name().toLowerCase(java.util.Locale.ROOT))
                .orElse(TransferName.parse("client text 1").orElseThrow());
        Fault.Damage damage = switch (random.nextInt(6)) {
            case 0 -> new Fault.Flip(random.nextInt(100));
            case 1 -> new Fault.SetHeader("Upgrade", random.nextBoolean() ? Optional.of("x") : Optional.empty());
            case 2 -> new Fault.SetFirstLine("HTTP/1.1 200 OK");
            case 3 -> new Fault.Replace(bytes(20));
            case 4 -> new Fault.Drop();
            default -> new Fault.Delay(Duration.ofMillis(random.nextInt(3000)));
        };
        return new Fault(to, damage);
    }

    private Optional<Heartbeat> beat() {
        return random.nextInt(3) == 0
                ? Optional.of(new Heartbeat(Duration.ofMillis(200 + random.nextInt(800)),
                        Duration.ofMillis(50 + random.nextInt(300))))
                : Optional.empty();
    }

    private Peer peer() {
        return random.nextBoolean() ? Peer.CLIENT : Peer.SERVER;
    }

    private byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }
}
