package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import framebyframe.measure.MeasureException;
import framebyframe.measure.MeasureException.Reason;
import framebyframe.measure.Measured;
import framebyframe.polling.Comparison;
import framebyframe.polling.Counting;
import framebyframe.polling.Ledger;
import framebyframe.polling.Way;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class CompareCommandTest {

    private static final List<String> WAYS = List.of("shortPolling", "longPolling", "serverSentEvents", "webSocket");
    private static final List<String> FIGURES = List.of("requests", "bytesUp", "bytesDown", "wireBytesUp",
            "wireBytesDown", "emptyResponses", "delivered", "meanDelay", "p99Delay", "maxDelay");

    private static JsonNode json(String... args) throws Exception {
        return new ObjectMapper().readTree(Run.of(args).out());
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Nested
    class Json {

        @Test
        void keysAreThoseThatScriptsRelyOn() throws Exception {
            JsonNode json = json("compare", "--json");
            assertEquals(List.of("parameters", "simulated"), keys(json));
            assertEquals(WAYS, keys(json.get("simulated")));
            for (String way : WAYS) {
                JsonNode one = json.get("simulated").get(way);
                JsonNode all = one.get("allClients");
                assertTrue(keys(one).containsAll(FIGURES) && keys(all).containsAll(FIGURES), way);
                FIGURES.forEach(figure -> assertTrue(one.get(figure).isNumber(), way + " " + figure));
            }
        }

        @Test
        void timesAreMillisecondsAndSumsAreThoseOfAllClients() throws Exception {
            JsonNode ways = json("compare", "--json", "--clients=50").get("simulated");
            assertEquals(21, ways.get("shortPolling").get("requests").asInt());
            assertEquals(1580, ways.get("shortPolling").get("meanDelay").asDouble(), 1e-3);
            assertEquals(40, ways.get("webSocket").get("maxDelay").asDouble());
            assertEquals(50 * 21, ways.get("shortPolling").get("allClients").get("requests").asInt());
            assertEquals(50 * 18, ways.get("webSocket").get("allClients").get("delivered").asInt());
            assertEquals(40, ways.get("webSocket").get("allClients").get("meanDelay").asDouble());
        }

        @Test
        void parametersStandAsTheirOptionsTakeThem() throws Exception {
            JsonNode given = json("compare", "--json", "--minutes=2", "--rate=6.5", "--up-rate=3", "--interval=4.5",
                    "--hold=20", "--heartbeat=0", "--rtt=50", "--jitter=7", "--payload=64", "--clients=2", "--seed=-9",
                    "--pattern=bursts", "--headers=cookies", "--latest", "--no-keep-alive", "--tls", "--conditional")
                    .get("parameters");
            assertEquals(
                    "{\"minutes\":2,\"rate\":6.5,\"upRate\":3,\"interval\":4.5,\"hold\":20,\"heartbeat\":0,\"rtt\":50,"
                            + "\"jitter\":7,\"payload\":64,\"clients\":2,\"pattern\":\"bursts\",\"headers\":\"cookies\","
                            + "\"latest\":true,\"keepAlive\":false,\"tls\":true,\"conditional\":true,\"seed\":-9}",
                    given.toString());
        }

        @Test
        void delayOfWhatNeverCameIsNoNumber() throws Exception {
            JsonNode way = json("compare", "--json", "--rate=0").get("simulated").get("longPolling");
            assertEquals(0, way.get("delivered").asInt());
            assertTrue(way.get("meanDelay").isNull() && way.get("p99Delay").isNull() && way.get("maxDelay").isNull());
        }

        @Test
        void sameSeedGivesTheSameAndAnotherSeedDoesNot() {
            String[] random = {"compare", "--json", "--pattern=random", "--jitter=20", "--clients=20", "--seed=5"};
            assertEquals(Run.of(random).out(), Run.of(random).out());
            random[5] = "--seed=6";
            assertFalse(Run.of(random).out().equals(Run.of("compare", "--json", "--pattern=random", "--jitter=20",
                    "--clients=20", "--seed=5").out()));
        }
    }

    @Nested
    class Table {

        @ParameterizedTest
        @EnumSource(Language.class)
        void columnsStandBelowEachOtherInBothLanguages(Language language) {
            Run run = Run.of("compare", "--lang=" + language.code());
            List<String> rows = run.lines().stream().skip(2).takeWhile(l -> !l.startsWith("- "))
                    .filter(l -> l.matches(".*\\d$")).toList();
            assertTrue(rows.size() > 12, run.out());
            assertEquals(1, rows.stream().filter(row -> !row.contains("1,000 ")).map(Columns::width).distinct().count(),
                    run.out());
            assertEquals("", run.err());
            assertEquals(0, run.exitCode());
        }

        @Test
        void figuresOfOneClientAndOfAllAreThere() {
            String out = Run.of("compare").out();
            assertTrue(out.contains("requests                                 21            19"), out);
            assertTrue(out.contains("requests a second                     350.0"), out);
        }

        @Test
        void whatItComesToStandsBelowTheFigures() {
            String out = Run.of("compare").out();
            String verdict = out.substring(out.indexOf("A tie:"));
            assertTrue(verdict.startsWith("A tie: WebSocket and server-sent events. Only the server speaks."), out);
            assertTrue(verdict.contains("- Too slow: short polling, 1.58 s late on average where 1 s may be."), out);
            assertTrue(verdict.contains("- “871 bytes against 2” counts headers alone"), out);
            assertTrue(Run.of("compare", "--rate=600", "--interval=1").out()
                    .contains("times the bytes of short polling here: news comes faster than the poll"));
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void sentencesAreBrokenToFitATerminal(Language language) {
            Run run = Run.of("compare", "--rate=600", "--interval=1", "--lang=" + language.code());
            List<String> sentences = run.lines().stream().skip(2).dropWhile(l -> !l.startsWith("- "))
                    .filter(l -> !l.isEmpty()).toList();
            assertTrue(sentences.size() > 4, run.out());
            assertTrue(sentences.stream().allMatch(l -> l.matches("(- | {2})\\S.*") && Columns.width(l) <= 100),
                    run.out());
        }
    }

    @Nested
    class WrongUsage {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"--minutes 0 | --minutes takes a number from 0.1 to 60, not 0",
                "--minutes 61 | --minutes takes a number from 0.1 to 60, not 61",
                "--rate -1 | --rate takes a number from 0 to 6000, not -1",
                "--rate many | --rate takes a number from 0 to 6000, not many",
                "--up-rate 6001 | --up-rate takes a number from 0 to 6000, not 6001",
                "--interval 0 | --interval takes a number from 0.05 to 3600, not 0",
                "--hold 0.5 | --hold takes a number from 1 to 3600, not 0.5",
                "--heartbeat 1e3 | --heartbeat takes 0, or a number from 0.05 to 3600, not 1e3",
                "--rtt NaN | --rtt takes a number from 0 to 10000, not NaN",
                "--jitter Infinity | --jitter takes a number from 0 to 10000, not Infinity",
                "--payload 0 | --payload takes a whole number from 1 to 65536, not 0",
                "--payload 1.5 | --payload takes a whole number from 1 to 65536, not 1.5",
                "--clients 99999999999999999999 "
                        + "| --clients takes a whole number from 1 to 1000000, not 99999999999999999999",
                "--seed x | --seed takes a whole number of at most 18 digits, not x",
                "--pattern odd | --pattern is one of regular, random, bursts, not odd",
                "--headers ALL | --headers is one of minimal, browser, cookies, not ALL",
                "--clients 1000000 --jitter 1 --rate 6000 | this is too much to compute: fewer --clients, fewer --minutes "
                        + "or a lower --rate, or no --jitter"})
        void isOneLineAndTwo(String args, String line) {
            Run run = Run.of(("compare --json " + args).split(" "));
            assertEquals("fbf: " + line + System.lineSeparator(), run.err());
            assertEquals("", run.out());
            assertEquals(2, run.exitCode());
        }

        @Test
        void isToldInChineseToo() {
            assertEquals("fbf: --rtt 应为 0 到 10000 的数，而不是 -5" + System.lineSeparator(),
                    Run.of("compare", "--rtt", "-5", "--lang=zh").err());
        }
    }

    @Nested
    class Measuring {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();

        private int run(CompareCommand.Measuring measuring, String... args) {
            Console console = new Console(InputStream.nullInputStream(),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8));
            CommandLine line = Cli.commandLine(new String[0], console, Language.EN);
            CommandLine compare = new CommandLine(new CompareCommand(console, Texts.of(Language.EN), measuring));
            compare.setExecutionExceptionHandler(line.getExecutionExceptionHandler());
            return compare.execute(args);
        }

        private static Measured exactly(Comparison comparison, double compression) {
            Map<Way, Ledger> ledgers = new EnumMap<>(Way.class);
            for (Way way : Way.values()) {
                ledgers.put(way, Counting.of(comparison.run(way)));
            }
            return new Measured(ledgers, compression, 7_500_000);
        }

        @Test
        void measuredStandsBelowSimulatedWithTheDifference() {
            assertEquals(0, run((comparison, progress) -> exactly(comparison, 8), "--measure"));
            String text = out.toString(StandardCharsets.UTF_8);
            assertTrue(text.contains("measured                             21"), text);
            assertTrue(text.contains("difference                        0.0 %"), text);
            assertTrue(text.endsWith(
                    "Measured 8.0 times faster than it would be; a delay is exact to 7.5 ms: so late, at most,"
                            + " were polls at the side whose time was known before."
                            + System.lineSeparator()),
                    text);
        }

        @Test
        void jsonHasMeasuredWithDifferencesAndTheGrain() throws Exception {
            run((comparison, progress) -> exactly(comparison, 8), "--measure", "--json", "--clients=3");
            JsonNode measured = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8)).get("measured");
            assertEquals(8, measured.get("compression").asDouble());
            assertEquals(7.5, measured.get("grain").asDouble());
            for (String way : WAYS) {
                assertTrue(keys(measured.get(way)).containsAll(FIGURES), way);
                assertEquals(FIGURES, keys(measured.get(way).get("difference")));
                assertEquals(0, measured.get(way).get("difference").get("wireBytesUp").asDouble());
            }
            assertEquals(63, measured.get("shortPolling").get("allClients").get("requests").asInt());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"NO_PORT | 2 | cannot listen on loopback for measuring: why",
                "TOO_MUCH | 2 | this is too much to measure on one machine: at most 10 minutes, 3,000 messages, 32 MiB "
                        + "and 32 connections at a time",
                "BROKEN | 1 | measuring failed: why"})
        void whatCannotBeMeasuredIsOneLine(Reason reason, int exitCode, String line) {
            assertEquals(exitCode, run((comparison, progress) -> {
                throw new MeasureException(reason, "why");
            }, "--measure", "--json"));
            assertEquals("fbf: " + line + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
            assertEquals("", out.toString(StandardCharsets.UTF_8));
        }

        @Test
        void interruptionIsOneLine() {
            assertEquals(1, run((comparison, progress) -> {
                progress.accept(0.5);
                throw new InterruptedException();
            }, "--measure"));
            assertTrue(Thread.interrupted());
            assertEquals("measuring on loopback; this takes some seconds …" + System.lineSeparator()
                    + "fbf: interrupted; nothing is left running" + System.lineSeparator(),
                    err.toString(StandardCharsets.UTF_8));
            assertEquals("", out.toString(StandardCharsets.UTF_8));
        }
    }
}
