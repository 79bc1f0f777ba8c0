package framebyframe.echo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Runs all servers beside each other, one of them busy at a time, taking turns, so that what else the machine does hits
/// all alike; writes the medians as a table. Each round has new processes: the same program, compiled as it runs, comes
/// out up to a fifth quicker or slower.
///
/// Arguments: `quick` or `full`, the file for the table, and, to look at some only, their names in [Contender].
public final class EchoBench {

    /// Java-WebSocket forgets an echo now and then: the run is done again.
    private static final int MOST_FAILURES = 20;
    /// What a connection's beginning and end bring forth has to be seen a few times until it is compiled for good.
    private static final int WARM_UPS = 4;
    private static final int SERVER_CORE = 0;
    private static final int CLIENT_CORE = 1;
    private static final List<Load> LOADS = List.of(Load.ROUND_TRIP, Load.MANY, Load.MANY_DEEP);

    /// How long each part lasts, in milliseconds, and how often all servers have their turn.
    private enum Mode {
        QUICK(5, 300, 400, 700), FULL(11, 600, 500, 1_200);

        private final int rounds;
        private final int compile;
        private final int warm;
        private final int measure;

        Mode(int rounds, int compile, int warm, int measure) {
            this.rounds = rounds;
            this.compile = compile;
            this.warm = warm;
            this.measure = measure;
        }
    }

    private final Mode mode;
    private final Map<Contender, Program> servers = new EnumMap<>(Contender.class);
    private final Map<Contender, Integer> ports = new EnumMap<>(Contender.class);

    private int failures;

    private EchoBench(Mode mode) {
        this.mode = mode;
    }

    public static void main(String[] arguments) throws IOException {
        List<Contender> contenders = arguments.length > 2
                ? Arrays.stream(arguments).skip(2).map(Contender::valueOf).toList()
                : List.of(Contender.values());
        if (Runtime.getRuntime().availableProcessors() < 2) {
            throw new IllegalStateException("needs two cores: one for the server, one for the load");
        }
        Mode mode = Mode.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Results results = new EchoBench(mode).run(contenders);
        String page = page(mode, results);
        System.out.println(page);
        if (contenders.size() == Contender.values().length) {
            Files.writeString(Path.of(arguments[1]), page);
        }
    }

    private static String page(Mode mode, Results results) {
        return """
                # Echo over loopback

                Written by `mvn -Pecho-bench -Decho=%s`, on Java %s. Text messages of %d bytes; each server \
                alone on one core, the load on another; medians of %d rounds in which all take turns, \
                each in new processes. p50 and p99 are of the round trip on one connection; 50 × 16 is fifty \
                connections with sixteen messages underway on each. Core µs is how long the server's core was busy \
                for one message. Every echo is compared byte by byte. Times are this machine's; ratios carry over, \
                roughly. Recording in memory keeps the latest %d facts of each connection. Recording to files takes \
                fresh memory for every byte: where a virtual machine's host has to give that, it takes up to five \
                times as long as writing does, and comes and goes from run to run; so files are written once before \
                it counts.

                %s"""
                .formatted(mode.name().toLowerCase(Locale.ROOT), System.getProperty("java.version"),
                        Messages.LENGTH, mode.rounds, OurServer.LATEST, results.markdown());
    }

    private Results run(List<Contender> contenders) throws IOException {
        Results results = new Results(contenders);
        try (Program client = new Program(CLIENT_CORE, LoadMain.class)) {
            for (int round = 0; round < mode.rounds; round++) {
                round(client, contenders, results);
                System.err.println("round " + (round + 1) + " of " + mode.rounds);
            }
        }
        return results;
    }

    private void round(Program client, List<Contender> contenders, Results results) throws IOException {
        try {
            for (Contender contender : contenders) {
                start(contender);
                for (int i = 0; i < WARM_UPS; i++) {
                    for (Load load : LOADS) {
                        measure(client, contender, load, mode.compile, 1);
                    }
                }
            }
            for (Load load : LOADS) {
                for (Contender contender : contenders) {
                    // Files take memory as they grow, and what a virtual machine has not used for some seconds its host
                    // has to give it again, which takes five times as long as to write: no part of a server's work.
                    if (contender == Contender.OURS_RECORDING_FILE) {
                        measure(client, contender, load, mode.warm, mode.measure);
                    }
                    results.add(contender, load, measure(client, contender, load, mode.warm, mode.measure));
                }
            }
        } finally {
            for (Program server : servers.values()) {
                server.close();
            }
            servers.clear();
        }
    }

    private void start(Contender contender) throws IOException {
        Program server = new Program(SERVER_CORE, ServerMain.class, contender.name());
        servers.put(contender, server);
        String line = server.hear();
        while (!line.startsWith("port ")) {
            line = server.hear();
        }
        ports.put(contender, Integer.parseInt(line.substring("port ".length())));
    }

    private Measured measure(Program client, Contender contender, Load load, int warm, int millis)
            throws IOException {
        Program server = servers.get(contender);
        Duration before = server.busy();
        client.say(String.join(" ", ports.get(contender).toString(), Integer.toString(load.connections()),
                Integer.toString(load.inFlight()), Integer.toString(warm), Integer.toString(millis)));
        String answer = client.hear();
        if (answer.startsWith("failed") && failures++ < MOST_FAILURES) {
            System.err.println(contender.title() + " " + answer);
            return measure(client, contender, load, warm, millis);
        }
        String[] said = answer.split(" ");
        return new Measured(Long.parseLong(said[0]) * 1e9 / Long.parseLong(said[1]), Long.parseLong(said[2]) / 1e3,
                Long.parseLong(said[3]) / 1e3, server.busy().minus(before).toNanos() / 1e3 / Long.parseLong(said[4]));
    }
}
