package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.ui.app.WindowOptions;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CliTest {

    @Nested
    class WrongUsage {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"nonsense | fbf: unknown argument: nonsense (see fbf --help)",
                "accept | fbf: missing: KEY (see fbf accept --help)",
                "lessons --fast | fbf: unknown argument: --fast (see fbf lessons --help)",
                "play | fbf: missing: LESSON (see fbf play --help)",
                "serve --port x | fbf: a port is a number from 0 to 65535, not x",
                "serve --port 65536 | fbf: a port is a number from 0 to 65535, not 65536",
                "serve --port 0 --path chat | fbf: a path begins with a slash, not chat",
                "serve --port 0 --heartbeat 0 | fbf: seconds are a number above 0, such as 30 or 0.5, not 0",
                "serve --port 0 --max-message 0 | fbf: --max-message takes a whole number from 1 to 1073741824, not 0",
                "serve --port 0 --max-frame 2000000000 "
                        + "| fbf: --max-frame takes a whole number from 1 to 1073741824, not 2000000000",
                "serve --port 0 --max-head 16k | fbf: --max-head takes a whole number from 1 to 1073741824, not 16k",
                "serve --port 0 --max-connections -1 "
                        + "| fbf: --max-connections takes a whole number from 1 to 1000000, not -1",
                "serve --port 0 --opening 0 | fbf: seconds are a number above 0, such as 30 or 0.5, not 0",
                "serve --port 0 --closing never | fbf: seconds are a number above 0, such as 30 or 0.5, not never",
                "serve --port 0 --heartbeat soon | fbf: seconds are a number above 0, such as 30 or 0.5, not soon",
                "serve --port 0 --bind nowhere.invalid | fbf: no such host: nowhere.invalid",
                "explain 81 --from proxy | fbf: --from is client or server, not proxy",
                "connect http://a/ | fbf: not a WebSocket URL: http://a/ "
                        + "(expected ws://host:port/path or wss://…, without a fragment)",
                "connect ws://a/ --header X | fbf: not a header field: X (expected Name: value, in ASCII)",
                "connect ws://a/ --header a{:1 | fbf: not a header field: a{:1 (expected Name: value, in ASCII)"})
        void isOneLineAndTwo(String args, String line) {
            Run run = Run.of(args.split(" "));
            assertEquals(line + System.lineSeparator(), run.err());
            assertEquals("", run.out());
            assertEquals(2, run.exitCode());
        }

        @ParameterizedTest
        @ValueSource(strings = {"serve --port 0 --subprotocol", "connect ws://a/ --subprotocol"})
        void subprotocolThatIsNoTokenIsOneLineAndTwo(String args) {
            Run run = Run.of((args + " a,b@c").split(" "));
            assertTrue(run.err().endsWith("this is not: a,b@c" + System.lineSeparator()), run.err());
            assertEquals(2, run.exitCode());
        }

        @Test
        void unknownLanguageIsOneLineAndTwo() {
            Run run = Run.of("--lang", "fr");
            assertEquals(1, run.err().lines().count());
            assertEquals(2, run.exitCode());
        }

        @Test
        void complaintIsInTheLanguageAskedForWhereverThatStands() {
            assertTrue(Run.of("--lang", "zh", "accept", "x").err().startsWith("fbf: 这不是 Sec-WebSocket-Key"));
            assertTrue(Run.of("accept", "x", "--lang=zh").err().startsWith("fbf: 这不是 Sec-WebSocket-Key"));
        }

        @Test
        void controlCharactersOfAnArgumentDoNotReachTheTerminal() {
            assertFalse(Run.of("accept", "\u001b[2J\n").err().strip().matches("(?s).*\\p{Cntrl}.*"));
        }

        @Test
        void wrongOptionOfTheWindowIsTheWindowsOwnComplaint() {
            assertEquals(2, Run.of("--theme", "purple").exitCode());
        }
    }

    @Nested
    class Help {

        @Test
        void helpListsTheCommands() {
            Run run = Run.of("--help");
            assertEquals(0, run.exitCode());
            for (String name : new String[]{"accept", "explain", "lessons", "play", "serve", "connect", "compare"}) {
                assertTrue(run.out().contains("  " + name + " "), run.out());
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"accept", "explain", "lessons", "play", "serve", "connect", "compare"})
        void everyOptionIsExplainedInBothLanguages(String name) {
            for (Language language : Language.values()) {
                Run run = Run.of(name, "-h", "--lang", language.code());
                assertEquals(0, run.exitCode());
                String option = "";
                for (String line : run.lines()) {
                    if (line.strip().startsWith("-") || line.strip().startsWith("[")) {
                        option = line;
                        assertTrue(line.strip().contains("  ") || !line.contains("   --"), "no words: " + line);
                    }
                }
                assertFalse(option.isEmpty(), run.out());
            }
        }

        @Test
        void everyCommandAndOptionHasItsSentenceInBothLanguages() {
            for (Language language : Language.values()) {
                CommandLine line = Cli.commandLine(new String[0], new Console(System.in, System.out, System.err),
                        language);
                for (CommandLine command : line.getSubcommands().values()) {
                    var spec = command.getCommandSpec();
                    assertTrue(spec.usageMessage().header().length > 0, spec.name());
                    spec.options().forEach(o -> assertTrue(o.description().length > 0, spec.name() + " " + o));
                    spec.positionalParameters()
                            .forEach(p -> assertTrue(p.description().length > 0, spec.name() + " " + p.paramLabel()));
                }
                line.getCommandSpec().options().forEach(o -> assertTrue(o.description().length > 0, o.toString()));
            }
        }

        @Test
        void windowsOptionsAreThoseOfTheWindow() {
            Set<String> window = options(new CommandLine(new WindowOptions()));
            Set<String> root = options(
                    Cli.commandLine(new String[0], new Console(System.in, System.out, System.err), Language.EN));
            root.remove("--help");
            assertEquals(window, root);
        }

        private Set<String> options(CommandLine line) {
            return line.getCommandSpec().options().stream().map(o -> o.longestName())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void languageIsTheSystemsUnlessAsked() {
        Language system = Language.of(Locale.getDefault());
        assertEquals(system, Cli.language("accept", "x"));
        assertEquals(system, Cli.language("--lang"));
        assertEquals(system, Cli.language("--lang", "fr"));
        assertEquals(Language.ZH, Cli.language("accept", "--lang", "zh"));
        assertEquals(Language.EN, Cli.language("--lang=en"));
    }
}
