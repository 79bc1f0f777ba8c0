package framebyframe.echo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Runs all servers, one after the other, there and back again, so that what else the machine does hits all alike;
/// writes the medians as a table. Each turn has a new process: the same program, compiled as it runs, comes out up to a fifth
/// quicker or slower.
///
/// Arguments: `quick` or `full`, the file for the table, and, to look at some only, their names in [Contender].
public final class EchoBench {

    /// What a connection's beginning and end bring forth has to be seen a few times until it is compiled for good.
    private static final int WARM_UPS = 4;
    private static final int CLIENT_CORE = 1;
    private static final List<Load> LOADS = List.of(Load.ROUND_TRIP, Load.MANY, Load.MANY_DEEP);

    /// How long each part lasts, in milliseconds, and how often all servers have their turn.
    private enum Mode {
        QUICK(5, 600, 400, 700), FULL(11, 800, 500, 1_200);

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

                Written by `mvn -Pecho-bench -Decho=%s`, on Java %s. Text messages of %d bytes; each server alone, \
                on one core, the load on another; medians of %d rounds in which all take turns, each in a new \
                process. p50 and p99 are of the round trip on one connection; 50 × 16 is fifty connections with \
                sixteen messages underway on each. Core µs is how long the server's core was busy for one message. \
                Every echo is compared byte by byte. Times are this machine's; ratios carry over, roughly. Recording \
                in memory keeps the latest %d MiB of each connection's recording, as they would stand in its file. \
                Files get every byte; where much comes it goes to the disk by the MiB, past the page cache.

                %s"""
                .formatted(mode.name().toLowerCase(Locale.ROOT), System.getProperty("java.version"),
                        Messages.LENGTH, mode.rounds, Latest.SIZE >> 20, results.markdown());
    }

    private Results run(List<Contender> contenders) throws IOException {
        Results results = new Results(contenders);
        try (Program client = new Program(CLIENT_CORE, LoadMain.class)) {
            for (int round = 0; round < mode.rounds; round++) {
                for (Contender contender : round % 2 == 0 ? contenders : contenders.reversed()) {
                    try (Turn turn = new Turn(client, contender)) {
                        play(turn, contender, results);
                    }
                }
                System.err.println("round " + (round + 1) + " of " + mode.rounds);
            }
        }
        return results;
    }

    private void play(Turn turn, Contender contender, Results results) throws IOException {
        for (int i = 0; i < WARM_UPS; i++) {
            for (Load load : LOADS) {
                turn.measure(load, mode.compile, 1);
            }
        }
        for (Load load : LOADS) {
            results.add(contender, load, turn.measure(load, mode.warm, mode.measure));
        }
    }
}
