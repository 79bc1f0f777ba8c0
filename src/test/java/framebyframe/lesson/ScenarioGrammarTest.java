package framebyframe.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Scenario.Peer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a scenario's YAML is read as, and what each wrong word in it is told.
class ScenarioGrammarTest {

    private static final String REST = """
            seed: 1
            minutes: 5
            misconceptions: {masking-encrypts: one, message-is-frame: other-lesson/step}
            """;

    private static Findings findings(String yaml) {
        Findings findings = new Findings();
        findings.check(() -> ScenarioFile.read(new TextFile("scenario.yaml", yaml), findings));
        return findings;
    }

    private static ScenarioFile file(String yaml) {
        Findings findings = new Findings();
        ScenarioFile file = findings.read(() -> ScenarioFile.read(new TextFile("scenario.yaml", yaml), findings))
                .orElseThrow();
        assertEquals(List.of(), findings.inOrder());
        return file;
    }

    private static String scenario(String client, String server, String script, String step) {
        return REST + "link: {latency: 20ms}\nclient: {" + client + "}\nserver: {" + server + "}\nscript: [" + script
                + "]\nsteps:\n  - {id: one, at: client tcp sent, section: 5.3" + step + "}\n";
    }

    private static final String URL = "url: 'ws://a/b'";

    private static List<Scenario.Action> script(String script) {
        return file(scenario(URL, "", script, "")).scenario().script();
    }

    private static Task task(String task) {
        return file(scenario(URL, "heartbeat: {every: 1s, within: 1s}", "connect", ", " + task)).steps().orElseThrow()
                .getFirst().step().task().orElseThrow();
    }

    @Nested
    class LinkAndPeers {

        @Test
        void linkHasBufferAndCuts() {
            Scenario.Link link = file(scenario(URL, "", "connect", "").replace("{latency: 20ms}",
                    "{latency: 1ms, sendBuffer: 64, cuts: {client: [3, 9], server: [1]}}")).scenario().link();
            assertEquals(OptionalInt.of(64), link.sendBuffer());
            assertEquals(Map.of(Peer.CLIENT, List.of(3, 9), Peer.SERVER, List.of(1)), link.cuts());
        }

        @Test
        void serverAdmitsOriginsIsSilentAndBoundsMessages() {
            Scenario.Server server = file(scenario(URL, "origins: ['http://a'], echo: no, maxMessage: 9", "connect",
                    "")).scenario().server();
            assertEquals(List.of("http://a"), server.origins());
            assertEquals(OptionalInt.of(9), server.maxMessage());
            assertTrue(!server.echo());
        }

        @Test
        void programOnARawSocketOnlyWrites() {
            String raw = "url: 'tcp://a:80'";
            file(scenario(raw, "", "open tcp, client writes text: x, server sends text: y, client drops tcp", ""));
            assertEquals("[lesson.script.rawSocket]", keys(scenario(raw, "", "open tcp, client sends text: x", "")));
            assertEquals("[lesson.scenario.rawSocket]",
                    keys(scenario(raw + ", origin: 'http://a'", "", "open tcp", "")));
        }
    }

    @Nested
    class Script {

        @Test
        void httpThenUpgrade() {
            assertEquals(List.of(new Scenario.OpenTcp(), new Scenario.Request("GET", "/news?after=0"),
                    new Scenario.Answer(200, "{\"news\":[]}"), new Scenario.Upgrade()),
                    script("open tcp, client requests: GET /news?after=0, server answers: '200 {\"news\":[]}', upgrade"));
        }

        @Test
        void fragmentsTogetherAndTrouble() {
            assertEquals(List.of(new Scenario.Connect(), new Scenario.Fragment(Peer.CLIENT, "a", true, false),
                    new Scenario.Ping(Peer.CLIENT, "p"), new Scenario.Fragment(Peer.CLIENT, "b", false, false),
                    new Scenario.Fragment(Peer.CLIENT, "c", false, true),
                    new Scenario.Together(List.of(new Scenario.SendText(Peer.CLIENT, "A"),
                            new Scenario.SendText(Peer.SERVER, "B"))),
                    new Scenario.Cable(true), new Scenario.Cable(false), new Scenario.Freeze(Peer.SERVER, true),
                    new Scenario.Freeze(Peer.SERVER, false), new Scenario.Mute(Peer.CLIENT),
                    new Scenario.DropTcp(Peer.CLIENT), new Scenario.AwaitClosed(Peer.SERVER)),
                    script("connect, client begins text: a, client pings: p, client continues text: b, "
                            + "client ends text: c, together: [client sends text: A, server sends text: B], cable cut, "
                            + "cable mended, server freezes, server goes on, client mutes pongs, client drops tcp, "
                            + "server closed"));
        }

        @Test
        void writesAreBytesInHexOrAsText() {
            List<Scenario.Action> script = script("connect, client writes: 81 05, client writes text: \"G\\r\\n\"");
            assertArrayEquals(new byte[]{(byte) 0x81, 5},
                    assertInstanceOf(Scenario.Write.class, script.get(1)).bytes());
            assertArrayEquals("G\r\n".getBytes(StandardCharsets.UTF_8),
                    assertInstanceOf(Scenario.Write.class, script.get(2)).bytes());
        }

        @Test
        void bothMayCloseTogether() {
            script("connect, together: [client closes: 1000, server closes: 1001], pause: 1s");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
                "connect, upgrade | upgrade", "open tcp, upgrade, upgrade | upgrade",
                "open tcp, connect | connectFirst",
                "open tcp, client sends text: x | notUpgraded", "connect, client requests: GET / | requestAfterUpgrade",
                "open tcp, server requests: GET / | clientRequests", "open tcp, client requests: GET | request",
                "open tcp, client requests: GET x | request", "open tcp, server answers: 200 | answersNothing",
                "open tcp, client answers: 200 | serverAnswers", "open tcp, server answers: 101 | answer",
                "open tcp, client requests: GET /, server answers: 204 x | answer",
                "connect, client continues text: x | fragment",
                "connect, client begins text: x, client sends text: y | fragment",
                "connect, client begins text: x, client begins text: y | fragment",
                "connect, together: [pause: 1s] | together", "connect, together: [connect, pause: 1s] | together",
                "connect, together: [together: [pause: 1s], pause: 1s] | together",
                "connect, cable mended | cable", "connect, cable cut, cable cut | cable",
                "connect, client goes on | freeze", "connect, client freezes, client freezes | freeze",
                "connect, client closes: 1000, client pings: x | afterClose", "connect, client writes: 8 | hex",
                "connect, client explodes | unknown", "connect, cable | unknown", "[] | wantsText"})
        void actionThatCannotBeIsAFault(String script, String key) {
            String found = keys(scenario(URL, "", script, ""));
            assertTrue(found.contains("." + key + "]") || found.contains("." + key + ","), found);
        }
    }

    @Nested
    class Faults {

        private List<Fault> faults(String faults) {
            return file(scenario(URL, "", "connect", "") + "faults: [" + faults + "]").scenario().faults();
        }

        @Test
        void everyDamageIsRead() {
            List<Fault> faults = faults("{to: client text 1, flip: 1}, {to: server response, header: A, value: b}, "
                    + "{to: server response, header: A}, {to: server response, line: HTTP/1.1 200 OK}, "
                    + "{to: client text 2, bytes: 81 05}, {to: server pong 1, drop: yes}, {to: server close, delay: 2s}");
            assertEquals(List.of(new Fault.Flip(1), new Fault.SetHeader("A", Optional.of("b")),
                    new Fault.SetHeader("A", Optional.empty()), new Fault.SetFirstLine("HTTP/1.1 200 OK"),
                    new Fault.Replace(new byte[]{(byte) 0x81, 5}), new Fault.Drop(),
                    new Fault.Delay(Duration.ofSeconds(2))), faults.stream().map(Fault::damage).toList());
            assertEquals("server pong 1", faults.get(5).to().toString());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{to: client text 1} | one",
                "{to: client text 1, flip: 1, drop: yes} | one", "{to: proxy text 1, flip: 1} | to",
                "{to: client text 1, header: A} | fits", "{to: client tcp, flip: 1} | fits",
                "{to: client text 1, flip: 1, value: x} | value", "{to: client text 1, drop: no} | drop",
                "{to: server response, header: 'a b'} | headerName", "{to: server response, line: \"a\\nb\"} | line"})
        void damageThatCannotBeIsAFault(String fault, String key) {
            assertEquals("[lesson.fault." + key + "]",
                    keys(scenario(URL, "", "connect", "") + "faults: [" + fault + "]"));
        }
    }

    @Nested
    class Tasks {

        @Test
        void predictionsOfEveryKind() {
            List<Optional<Misconception>> two = List.of(Optional.of(Misconception.MASKING_ENCRYPTS), Optional.empty());
            assertEquals(new Task.Choice(1, two),
                    task("predict: {kind: choice, answer: 2, misconceptions: [masking-encrypts, none]}"));
            assertEquals(new Task.Figure(1, two),
                    task("predict: {kind: number, answer: 2, misconceptions: [masking-encrypts, none]}"));
            assertEquals(new Task.Order(two), task("predict: {kind: order, misconceptions: [masking-encrypts, none]}"));
            Task.Mark mark = assertInstanceOf(Task.Mark.class, task("predict: {kind: mark, answer: client becomes "
                    + "CLOSED, within: 100ms, misconceptions: [none, masking-encrypts, none]}"));
            assertEquals("client becomes CLOSED", mark.answer().toString());
            assertEquals(Duration.ofMillis(100), mark.within());
        }

        @Test
        void everyControlHasItsEdit() {
            Task.Change change = assertInstanceOf(Task.Change.class, task("change: {controls: [text client text 1, "
                    + "bits client text 1, headers client request, cuts client, time latency, time server-within, cable, "
                    + "mute client, subprotocols client, key, origin], goal: server closes 1007, solution: ["
                    + "text client text 1: Hi, 'flip client text 1: 4', header client request: Origin=http://x, "
                    + "'header client request: Origin=', line client request: GET /chat HTTP/1.0, 'cuts client: [3, 5]', "
                    + "time latency: 200ms, 'cable: 1500ms', mute: client, subprotocols client: [a], "
                    + "key: x3JJHMbDL1EzLkh9GBhXDw==, 'origin: http://x']}"));
            assertEquals(11, change.controls().size());
            TransferName text = TransferName.parse("client text 1").orElseThrow();
            TransferName request = TransferName.parse("client request").orElseThrow();
            assertEquals(List.of(new Edit.Text(text, "Hi"), new Edit.Damaged(new Fault(text, new Fault.Flip(4))),
                    new Edit.Damaged(new Fault(request, new Fault.SetHeader("Origin", Optional.of("http://x")))),
                    new Edit.Damaged(new Fault(request, new Fault.SetHeader("Origin", Optional.empty()))),
                    new Edit.Damaged(new Fault(request, new Fault.SetFirstLine("GET /chat HTTP/1.0"))),
                    new Edit.Cuts(Peer.CLIENT, List.of(3, 5)),
                    new Edit.Time(Timing.LATENCY, Duration.ofMillis(200)), new Edit.CutCable(Duration.ofMillis(1500)),
                    new Edit.Mute(Peer.CLIENT), new Edit.Subprotocols(Peer.CLIENT, List.of("a")),
                    new Edit.Key("x3JJHMbDL1EzLkh9GBhXDw=="), new Edit.Origin(Optional.of("http://x"))),
                    change.solution());
        }

        @Test
        void frameAndRequestAreBuilt() {
            Goal goal = Goal.parse("server reads text Hi").orElseThrow();
            assertEquals(new Task.BuildFrame(Peer.CLIENT, goal, new byte[]{(byte) 0x81, 0}),
                    task("build: {frame: client, goal: server reads text Hi, solution: 81 00}"));
            assertEquals(new Task.BuildRequest(List.of("GET / HTTP/1.1", "Host: a"), goal, List.of(1, 0)),
                    task("build: {request: [GET / HTTP/1.1, 'Host: a'], goal: server reads text Hi, solution: [2, 1]}"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
                "predict: {answer: 1, misconceptions: [none, none]}, build: {} | step.oneTask",
                "predict: {kind: guess, answer: 1, misconceptions: [none, none]} | step.kind",
                "predict: {kind: order, answer: 1, misconceptions: [none, none]} | step.orderAnswer",
                "predict: {answer: 1, within: 1s, misconceptions: [none, none]} | step.withinMark",
                "predict: {kind: mark, answer: cable cut, within: 1s, misconceptions: [none, none]} | step.markOptions",
                "predict: {kind: mark, answer: noon, within: 1s, misconceptions: [none, none, none]} | step.anchor",
                "predict: {kind: mark, answer: cable cut, misconceptions: [none, none, none]} | yaml.missingKey",
                "predict: {answer: 1, misconceptions: [none, page-can-ping]} | step.undeclared",
                "change: {controls: []} | task.noControls", "change: {controls: [text client ping 1]} | task.control",
                "change: {controls: [headers client text 1]} | task.control",
                "change: {controls: [bits client tcp]} | task.control", "change: {controls: [key, key]} | yaml.twice",
                "change: {controls: [time client-every]} | script.noHeartbeat",
                "change: {controls: [key], solution: [key: x]} | task.goalless",
                "change: {controls: [key], goal: client is OPEN} | yaml.missingKey",
                "change: {controls: [key], goal: client is AJAR, solution: [key: x]} | task.goal",
                "change: {controls: [key], goal: client is OPEN, solution: []} | task.emptySolution",
                "change: {controls: [key], goal: client is OPEN, solution: [x]} | task.oneEdit",
                "change: {controls: [key], goal: client is OPEN, solution: ['bits client text 1: 1']} | task.edit",
                "change: {controls: [key], goal: client is OPEN, solution: ['cable: 1s']} | task.notOffered",
                "change: {controls: [key], goal: client is OPEN, solution: ['key: x']} | scenario.key",
                "change: {controls: [cuts client], goal: client is OPEN, solution: ['cuts client: [5, 3]']} | scenario.cutsRise",
                "change: {controls: [headers client request], goal: client is OPEN, solution: ['header client request: A']} | task.header",
                "build: {goal: client is OPEN, solution: 81} | task.frameOrRequest",
                "build: {frame: proxy, goal: client is OPEN, solution: 81} | task.sender",
                "build: {frame: client, goal: client is OPEN, solution: 8} | script.hex",
                "build: {frame: client, goal: client is OPEN, solution: ''} | task.emptySolution",
                "build: {request: [a], goal: client is OPEN, solution: [1]} | task.fewPieces",
                "build: {request: [a, b], goal: client is OPEN, solution: [3]} | yaml.wantsInteger",
                "build: {request: [a, b], goal: client is OPEN, solution: [1, 1]} | yaml.twice",
                "view: sideways | step.view", "show: field:opcode | step.showFits",
                "show: header:Host | step.showFits"})
        void taskThatCannotBeIsAFault(String task, String key) {
            assertEquals("[lesson." + key + "]", keys(scenario(URL, "", "connect", ", " + task)));
        }

        @ParameterizedTest
        @CsvSource({"RFC 7692 §7.2.1,true", "RFC 9112 §9.3,true", "RFC 6202 §2.1,true", "7692-7.2.1,false",
                "RFC 9112 §99,false", "RFC 1234 §1,false", "RFC 6455 §5.3,false"})
        void sectionIsOneThatExists(String section, boolean exists) {
            assertEquals(exists ? "[]" : "[lesson.section]",
                    keys(scenario(URL, "", "connect", "").replace("section: 5.3", "section: '" + section + "'")));
        }
    }

    @Test
    void faultsOfAllPartsAreFoundAtOnce() {
        String yaml = scenario("url: x", "path: y", "connect, client says: z", ", view: w")
                .replace("seed: 1", "seed: s")
                .replace("masking-encrypts: one", "masking-encrypts: nowhere");
        assertEquals(
                "[lesson.yaml.wantsInteger, lesson.misconceptionNoStep, lesson.scenario.url, lesson.scenario.path, "
                        + "lesson.script.unknown, lesson.step.view]",
                keys(yaml));
    }

    private static String keys(String yaml) {
        return findings(yaml).inOrder().stream().map(f -> f.problem().key()).toList().toString();
    }
}
