package framebyframe.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/// A payload to a client's binary frame.
public class EncodeMasked extends Row {

    @Param({"16", "125", "1024", "65536", "1048576"})
    public int size;

    @Param({"cursor", "reader", "connection", "netty", "jetty", "java-websocket", "tyrus", "helidon", "bare", "fresh"})
    public String codec = "";

    @Setup
    public void prepare(Blackhole blackhole) {
        Codec one = Codecs.of(codec);
        Work tested = one.encodeMasked();
        warm(tested, Traffic.payload(Math.min(size, 1024)), 20_000, blackhole);
        encoding(one, tested, Traffic.payload(size), true, blackhole);
    }

    @Benchmark
    public void encode(Share share) {
        work.run(input, sink);
    }
}
