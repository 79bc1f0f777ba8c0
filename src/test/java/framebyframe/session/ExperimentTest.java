package framebyframe.session;

import static framebyframe.session.Scenes.CLOSE;
import static framebyframe.session.Scenes.CONNECT;
import static framebyframe.session.Scenes.ascii;
import static framebyframe.session.Scenes.hex;
import static framebyframe.session.Scenes.plain;
import static framebyframe.session.Scenes.says;
import static framebyframe.session.Scenes.transfer;
import static framebyframe.session.Scenes.transfers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Edit;
import framebyframe.lesson.Fault;
import framebyframe.lesson.Goal;
import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Fragment;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.Scenario.Server;
import framebyframe.lesson.Scenario.Together;
import framebyframe.lesson.Timing;
import framebyframe.lesson.TransferName;
import framebyframe.text.Language;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentTest {

    private static final Scenario CHAT = plain().beating(Peer.SERVER).playing(CONNECT, says("Hello"), CLOSE);
    private static final TransferName HELLO = name("client text 1");

    private static TransferName name(String written) {
        return TransferName.parse(written).orElseThrow();
    }

    private static Experiment run(Edit edit, String goal) {
        return Experiment.run(CHAT, List.of(edit), Optional.of(Goal.parse(goal).orElseThrow()));
    }

    private static void reaches(Edit edit, String goal) {
        Experiment experiment = run(edit, goal);
        assertEquals(Optional.of(true), experiment.reached(), goal + ": " + english(experiment));
    }

    private static List<String> english(Experiment experiment) {
        return experiment.account().stream().map(Texts.of(Language.EN)::get).toList();
    }

    private static byte[] request(String... lines) {
        return ascii(String.join("\r\n", lines) + "\r\n\r\n");
    }

    @Test
    void textIsReadByTheServer() {
        reaches(new Edit.Text(HELLO, "Hi 世界"), "server reads text Hi 世界");
        assertEquals(Optional.of(false), run(new Edit.Text(HELLO, "Hi"), "server reads text Hello").reached());
    }

    @Test
    void damageIsJudgedByThePeers() {
        reaches(new Edit.Damaged(new Fault(HELLO, new Fault.Flip(1))), "server closes 1002");
        reaches(new Edit.Damaged(new Fault(name("client request"),
                new Fault.SetHeader("Sec-WebSocket-Version", Optional.of("8")))), "server answers 426");
        reaches(new Edit.Damaged(new Fault(name("server response"), new Fault.SetFirstLine("HTTP/1.1 200 OK"))),
                "client reports 1006");
    }

    @Test
    void builtFrameGoesOutAfterTheHandshakeAndNothingElse() {
        Experiment experiment = run(new Edit.Built(Peer.CLIENT, hex("81 82 00 00 00 00 48 69")),
                "server reads text Hi");
        assertEquals(Optional.of(true), experiment.reached());
        assertEquals(List.of("client REQUEST", "server RESPONSE", "client TEXT", "server TEXT"),
                transfers(experiment.timeline()));
        assertTrue(english(experiment).contains("The server read the text “Hi”."));
    }

    @ParameterizedTest
    @CsvSource({"89 80 00 00 00 00, server reads ping", "88 82 00 00 00 00 03 e8, server closes 1000",
            "82 81 00 00 00 00 07, server reads binary 07", "81 02 48 69, server closes 1002",
            "88 82 00 00 00 00 03 e8, client closes 1000"})
    void anyBuiltFrameThatWorksIsRight(String bytes, String goal) {
        reaches(new Edit.Built(Peer.CLIENT, hex(bytes)), goal);
    }

    @Test
    void builtFrameThatIsNotWholeComesToNothing() {
        Experiment experiment = run(new Edit.Built(Peer.CLIENT, hex("81 85 00")), "server reads text Hi");
        assertEquals(Optional.of(false), experiment.reached());
    }

    @Test
    void builtRequestIsAllThatAProgramOnARawSocketWrites() {
        Scenario raw = new Scenario(1, new Scenario.Link(Duration.ofMillis(20), Duration.ZERO),
                new Scenario.Client("tcp://server.example.com:80", Optional.empty(), Optional.empty(), List.of(), false,
                        Optional.empty()),
                new Scenario.Server(Optional.of("/chat"), List.of(), false, Optional.empty()),
                List.of(new Scenario.OpenTcp(), new Scenario.Write(Peer.CLIENT, ascii("Hello"))));
        byte[] good = request("GET /chat HTTP/1.1", "Host: server.example.com", "Connection: Upgrade",
                "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==");
        Goal agreed = new Goal.Answers(101);
        assertEquals(Optional.of(true),
                Experiment.run(raw, List.of(new Edit.BuiltRequest(good)), Optional.of(agreed)).reached());
        assertEquals(Optional.of(false),
                Experiment.run(raw, List.of(new Edit.BuiltRequest(ascii("Hello"))), Optional.of(agreed)).reached());
    }

    @Test
    void builtRequestIsWhatTheClientAskedFor() {
        byte[] good = request("GET /chat HTTP/1.1", "Host: server.example.com", "Connection: Upgrade",
                "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==");
        reaches(new Edit.BuiltRequest(good), "client is OPEN");
        reaches(new Edit.BuiltRequest(good), "server reads text Hello");
        reaches(new Edit.BuiltRequest(request("GET /chat HTTP/1.1", "Host: server.example.com")),
                "server answers 400");
        reaches(new Edit.BuiltRequest(request("POST /chat HTTP/1.1", "Host: x")), "server answers 405");
        assertEquals(Optional.of(false), run(new Edit.BuiltRequest(ascii("GET")), "client is OPEN").reached());
    }

    @Test
    void timesCableAndMuteTakeEffect() {
        reaches(new Edit.CutCable(Duration.ofMillis(100)), "client reports 1006");
        reaches(new Edit.Time(Timing.LATENCY, Duration.ofMillis(200)), "client reports 1000");
        Scenario waits = plain().beating(Peer.SERVER).playing(CONNECT, new Scenario.AwaitHeartbeat(Peer.SERVER), CLOSE);
        Optional<Goal> goal = Goal.parse("server reports 1006");
        assertEquals(Optional.of(true),
                Experiment.run(waits, List.of(new Edit.Mute(Peer.CLIENT)), goal).reached());
        assertEquals(Optional.of(true), Experiment.run(waits,
                List.of(new Edit.Time(Timing.SERVER_WITHIN, Duration.ofMillis(10))), goal).reached());
        assertEquals(Optional.of(false), Experiment.run(waits, List.of(), goal).reached());
    }

    @Test
    void subprotocolsKeyAndOriginAreTheClients() {
        Scenario chat = plain().serving(new Server(Optional.empty(), List.of("http://good.example"),
                List.of("chat"), false, Optional.empty(), true, java.util.OptionalInt.empty())).playing(CONNECT, CLOSE);
        Experiment changed = Experiment.run(chat, List.of(new Edit.Origin(Optional.of("http://good.example")),
                new Edit.Subprotocols(Peer.CLIENT, List.of("chat")), new Edit.Key("x3JJHMbDL1EzLkh9GBhXDw==")),
                Goal.parse("client is OPEN"));
        assertEquals(Optional.of(true), changed.reached());
        String response = new String(transfer(changed.timeline(), "server response").bytes(), StandardCharsets.UTF_8);
        assertTrue(response.contains("Sec-WebSocket-Protocol: chat"));
        assertTrue(response.contains("HSmrc0sMlYUkAGmm5OPpG2HaGWk="), response);
        assertEquals(Optional.of(true),
                Experiment.run(chat, List.of(), Goal.parse("server answers 403")).reached());
    }

    @Test
    void fragmentedMessageKeepsItsFragments() {
        Scenario pieces = plain().playing(CONNECT, says("one"),
                new Together(List.of(new Fragment(Peer.CLIENT, "Hel", true, false),
                        new Fragment(Peer.CLIENT, "lo", false, true))));
        Experiment changed = Experiment.run(pieces, List.of(new Edit.Text(name("client text 2"), "世界你好!")),
                Goal.parse("server reads text 世界你好!"));
        assertEquals(Optional.of(true), changed.reached());
        assertEquals(1, transfers(changed.timeline()).stream().filter("client CONTINUATION"::equals).count());
    }

    @Test
    void cutsChangeTheReadsAndNothingElse() {
        Experiment changed = run(new Edit.Cuts(Peer.CLIENT, List.of(1, 2, 5)), "server reads text Hello");
        assertEquals(Optional.of(true), changed.reached());
        assertEquals(transfers(Experiment.run(CHAT, List.of(), Optional.empty()).timeline()),
                transfers(changed.timeline()));
    }

    @Test
    void editWithoutItsPlaceIsRefused() {
        for (Edit edit : List.of(new Edit.Text(name("client text 2"), "x"), new Edit.Text(name("server text 1"), "x"),
                new Edit.Text(name("client ping 1"), "x"), new Edit.Cuts(Peer.CLIENT, List.of(3, 3)),
                new Edit.Time(Timing.CLIENT_EVERY, Duration.ofSeconds(1)),
                new Edit.Time(Timing.SERVER_EVERY, Duration.ZERO), new Edit.CutCable(Duration.ofMillis(-1)))) {
            assertThrows(IllegalArgumentException.class, () -> Edits.applied(CHAT, List.of(edit)), edit.toString());
        }
    }

    @Test
    void stepsThroughEachTransfer() {
        Experiment experiment = Experiment.run(CHAT, List.of(), Optional.empty());
        assertEquals(experiment.timeline().transfers().size(), experiment.start().stops().size());
        assertEquals(Optional.empty(), experiment.reached());
    }

    @Test
    void accountTellsWhatHappenedInBothLanguages() {
        Experiment experiment = run(new Edit.Damaged(new Fault(HELLO, new Fault.Flip(1))), "server closes 1002");
        assertEquals(List.of("The server is OPEN.", "The client is OPEN."), english(experiment).subList(0, 2));
        assertTrue(english(experiment).get(2).startsWith("The server noticed a broken rule (RFC 6455 §5.2)"));
        assertEquals("The client is CLOSED and reports 1002, a clean end.", english(experiment).getLast());
        for (Message message : experiment.account()) {
            assertTrue(!Texts.of(Language.ZH).get(message).isEmpty());
        }
    }

    @Test
    void nothingCameOfItIsSaid() {
        assertEquals(List.of(Message.of("session.account.nothing")), Account.of(List.of()));
    }
}
