package framebyframe.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/// Messages of 16 masked fragments of 1 KiB with a Ping between, to whole messages.
public class Fragments extends Row {

    @Param({"connection", "netty", "netty-heap", "jetty", "java-websocket", "tyrus", "bare"})
    public String codec = "";

    @Setup
    public void prepare(Blackhole blackhole) {
        Codec one = Codecs.of(codec);
        Work tested = one.joinFragments();
        warm(tested, Traffic.fragmented().bytes(), 300, blackhole);
        decoding(one, tested, Traffic.fragmented(), blackhole);
    }

    @Benchmark
    @OperationsPerInvocation(Traffic.FRAGMENTED_MESSAGES)
    public void join(Share share) {
        work.run(input, sink);
    }
}
