package framebyframe.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/// Which of our two sides is examined.
enum Side {

    /// `fbf serve` as it is shipped, in a process of its own, against the suite's client.
    SERVER {
        @Override
        SortedMap<CaseId, CaseReport> run(Suite suite, Path launcher, SortedSet<CaseId> cases)
                throws IOException, InterruptedException {
            try (Child server = Child.start(suite.log("fbf-serve"),
                    List.of(launcher.toString(), "serve", "--port", "0"))) {
                return suite.attack(server.awaitLine("listening on "), cases);
            }
        }
    },

    /// Our client, which echoes, against the suite's server.
    CLIENT {
        @Override
        SortedMap<CaseId, CaseReport> run(Suite suite, Path launcher, SortedSet<CaseId> cases)
                throws IOException, InterruptedException {
            return suite.attend(cases, url -> new EchoClient(url).runAll(cases.size()));
        }
    };

    /// @param launcher our program
    abstract SortedMap<CaseId, CaseReport> run(Suite suite, Path launcher, SortedSet<CaseId> cases)
            throws IOException, InterruptedException;
}
