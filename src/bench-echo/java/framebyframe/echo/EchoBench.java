package framebyframe.echo;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Runs all servers, one after the other, there and back again, so that what else the machine does hits all alike;
/// writes the medians as a table. Each turn has a new process: the same program, compiled as it runs, comes out up to a
/// fifth quicker or slower.
final class EchoBench {

    /// How long each part lasts, in milliseconds, and how often all servers have their turn.
    enum Mode {
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

    private final Program client;
    private final Mode mode;

    EchoBench(Program client, Mode mode) {
        this.client = client;
        this.mode = mode;
    }

    /// The page of it.
    String run(List<Contender> contenders) throws IOException {
        Results results = new Results(contenders);
        for (int round = 0; round < mode.rounds; round++) {
            for (Contender contender : round % 2 == 0 ? contenders : contenders.reversed()) {
                try (Turn turn = new Turn(client, contender)) {
                    turn.warmUp(mode.compile, contender);
                    for (Load load : Load.ALL) {
                        results.add(contender, load, turn.measure(contender, load, mode.warm, mode.measure));
                    }
                }
            }
            System.err.println("round " + (round + 1) + " of " + mode.rounds);
        }
        return page(results);
    }

    private String page(Results results) {
        return """
                # Echo over loopback

                Written by `mvn -Pecho-bench -Decho=%s`, on Java %s. Text messages of %d bytes; each server alone, \
                on one core, the load on another; medians of %d rounds in which all take turns, each in a new \
                process. p50 and p99 are of the round trip on one connection; 50 × 16 is fifty connections with \
                sixteen messages underway on each. Core µs is how long the server's core was busy for one message. \
                Every echo is compared byte by byte. Times are this machine's; ratios carry over, roughly. Recording \
                in memory keeps the latest %d MiB of each connection's recording, as they would stand in its file. \
                Files get every byte; where much comes it goes to the disk by the MiB, past the page cache. Here each \
                process is compiled for itself, which scatters more than recording costs; [recording.md](recording.md) \
                compares it within one.

                %s"""
                .formatted(mode.name().toLowerCase(Locale.ROOT), System.getProperty("java.version"),
                        Messages.LENGTH, mode.rounds, Latest.SIZE >> 20, results.markdown());
    }
}
