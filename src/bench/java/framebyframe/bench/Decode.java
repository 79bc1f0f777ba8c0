package framebyframe.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/// A read's worth of masked binary frames to payloads in clear. [Suite] counts each frame as an operation.
public class Decode extends Row {

    @Param({"16", "125", "1024", "65536", "1048576"})
    public int size;

    @Param({"cursor", "reader", "connection", "netty", "netty-heap", "jetty", "java-websocket", "tyrus", "helidon",
            "bare", "fresh", "arraycopy", "vector"})
    public String codec = "";

    @Setup
    public void prepare(Blackhole blackhole) {
        Codec one = Codecs.of(codec);
        Work tested = one.decodeFrames();
        warm(tested, Traffic.binary(Math.min(size, 1024)).bytes(), 300, blackhole);
        decoding(one, tested, Traffic.binary(size), blackhole);
    }

    @Benchmark
    public void decode(Share share) {
        work.run(input, sink);
    }
}
