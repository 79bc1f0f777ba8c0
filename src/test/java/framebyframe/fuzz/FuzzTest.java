package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import framebyframe.protocol.Role;
import framebyframe.protocol.handshake.HeadReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The fuzzer's run: by default short and with a new seed, which is printed. `-Dfuzz.inputs=N`, `-Dfuzz.seed=N` and
/// `-Dfuzz.target=NAME` change that.
class FuzzTest {

    private static final long FEW = 100_000;

    private static final List<Target> TARGETS = List.of(new ReaderTarget(), new RulesTarget(Role.CLIENT),
            new RulesTarget(Role.SERVER), new HeadTarget(HeadReader.Kind.REQUEST),
            new HeadTarget(HeadReader.Kind.RESPONSE), new ConnectionTarget(Role.CLIENT, false),
            new ConnectionTarget(Role.SERVER, false), new ConnectionTarget(Role.CLIENT, true),
            new ConnectionTarget(Role.SERVER, true), new ObserverTarget(Role.CLIENT), new ObserverTarget(Role.SERVER),
            new PairTarget(), new OutgoingTarget(), new InflaterTarget(), new DeflaterTarget(), new NegotiationTarget(),
            new CompressedTarget(Role.CLIENT), new CompressedTarget(Role.SERVER),
            new ForeignTarget(new NettyReader(), Role.CLIENT),
            new ForeignTarget(new NettyReader(), Role.SERVER), new ForeignTarget(new JettyReader(), Role.CLIENT),
            new ForeignTarget(new JettyReader(), Role.SERVER),
            new ForeignTarget(new JavaWebSocketReader(), Role.CLIENT),
            new ForeignTarget(new JavaWebSocketReader(), Role.SERVER));

    @Test
    void whateverComesInTheCoreStandsItAndDoesWhatItMust() throws InterruptedException {
        long inputs = Long.getLong("fuzz.inputs", FEW);
        long seed = Long.getLong("fuzz.seed", System.nanoTime() & Integer.MAX_VALUE);
        String only = System.getProperty("fuzz.target", "");
        List<Target> chosen = TARGETS.stream().filter(t -> only.isEmpty() || t.name().equals(only)).toList();
        assertTrue(!chosen.isEmpty(), "no target " + only);
        long shares = chosen.stream().mapToLong(Target::share).sum();
        System.out.printf(Locale.ROOT, "fuzz: seed %d%n", seed);
        long begin = System.nanoTime();
        long all = 0;
        for (Target target : chosen) {
            long count = Math.ceilDiv(inputs * target.share(), shares);
            long from = System.nanoTime();
            String finding = new Fuzzer(target).run(seed, count);
            if (finding != null) {
                fail(finding);
            }
            all += count;
            double seconds = (System.nanoTime() - from) / 1e9;
            System.out.printf(Locale.ROOT, "fuzz: %-18s %,12d inputs %8.1f s %,10.0f a second%n", target.name(), count,
                    seconds, count / seconds);
        }
        System.out.printf(Locale.ROOT, "fuzz: %-18s %,12d inputs %8.1f s, no finding%n", "all", all,
                (System.nanoTime() - begin) / 1e9);
    }
}
