package framebyframe.bench;

import io.netty.buffer.AdaptiveByteBufAllocator;
import io.netty.buffer.ByteBufAllocator;

/// The columns by name.
final class Codecs {

    private Codecs() {}

    static Codec of(String name) {
        return switch (name) {
            case "cursor" -> new OurCursor();
            case "reader" -> new OurReader();
            case "connection" -> new OurConnection();
            case "netty" -> new NettyCodec(ByteBufAllocator.DEFAULT);
            // As with ChannelOption.ALLOCATOR: what it copies for the application lies on the heap.
            case "netty-heap" -> new NettyCodec(new AdaptiveByteBufAllocator(false));
            case "jetty" -> new JettyCodec();
            case "java-websocket" -> new JavaWebSocketCodec();
            case "tyrus" -> new TyrusCodec();
            case "helidon" -> new HelidonCodec();
            case "bare" -> new Bare();
            case "fresh" -> new Fresh();
            case "arraycopy" -> new CopyOnly();
            case "vector" -> new VectorXor();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
