package framebyframe.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/// A payload to a server's header, the payload itself not copied.
public class EncodeByReference extends Row {

    @Param({"65536", "1048576"})
    public int size;

    @Param({"reader", "connection", "netty", "jetty"})
    public String codec = "";

    @Setup
    public void prepare(Blackhole blackhole) {
        Codec one = Codecs.of(codec);
        encoding(one, one.encodeByReference(), Traffic.payload(size), false, blackhole);
    }

    @Benchmark
    public void encode(Share share) {
        work.run(input, sink);
    }
}
