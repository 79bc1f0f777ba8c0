package framebyframe.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/// A read's worth of masked text frames to validated strings. [Suite] counts each frame as an operation.
public class DecodeText extends Row {

    @Param({"ASCII", "Chinese"})
    public String script = "";

    @Param({"125", "1024", "65536"})
    public int size;

    @Param({"connection", "netty", "netty-heap", "jetty", "java-websocket", "tyrus", "bare"})
    public String codec = "";

    @Setup
    public void prepare(Blackhole blackhole) {
        Codec one = Codecs.of(codec);
        Work tested = one.decodeText();
        warm(tested, Traffic.text(script, Math.min(size, 1024)).bytes(), 300, blackhole);
        decoding(one, tested, Traffic.text(script, size), blackhole);
    }

    @Benchmark
    public void decode(Share share) {
        work.run(input, sink);
    }
}
