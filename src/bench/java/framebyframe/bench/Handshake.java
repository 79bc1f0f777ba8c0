package framebyframe.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/// A browser's request to the answer 101.
public class Handshake extends Row {

    @Param({"reader", "connection", "netty", "jetty", "java-websocket", "bare"})
    public String codec = "";

    @Setup
    public void prepare(Blackhole blackhole) {
        Codec one = Codecs.of(codec);
        Work tested = one.handshake();
        warm(tested, Opening.request(), 20_000, blackhole);
        answering(one, tested, Opening.request(), blackhole);
    }

    @Benchmark
    public void answer(Share share) {
        work.run(input, sink);
    }
}
