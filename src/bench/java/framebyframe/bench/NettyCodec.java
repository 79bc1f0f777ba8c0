package framebyframe.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameMaskGenerator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Netty. Frames: its decoder and its encoder, called straight, without a pipeline. Texts and fragments: a pipeline of
/// decoder, UTF-8 validator or aggregator, and a last handler. Handshake: its HTTP decoder, handshaker and encoder.
final class NettyCodec extends Codec {

    private static final int LIMIT = 16 * 1024 * 1024;
    private static final WebSocketDecoderConfig CONFIG = WebSocketDecoderConfig.newBuilder().expectMaskedFrames(true)
            .allowExtensions(false).maxFramePayloadLength(LIMIT).build();

    private static final class Decoder extends WebSocket13FrameDecoder {
        Decoder() {
            super(CONFIG);
        }

        void next(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
            try {
                decode(context, in, out);
            } catch (Exception e) {
                throw fault(e);
            }
        }
    }

    private static final class Encoder extends WebSocket13FrameEncoder {
        Encoder(@Nullable WebSocketFrameMaskGenerator keys) {
            super(keys);
        }

        void write(ChannelHandlerContext context, WebSocketFrame frame, List<Object> out) {
            try {
                encode(context, frame, out);
            } catch (Exception e) {
                throw fault(e);
            }
        }
    }

    private static final class Handshaker extends WebSocketServerHandshaker13 {
        Handshaker() {
            super("ws://example.org:8101/live/updates", null, CONFIG);
        }

        FullHttpResponse answer(FullHttpRequest request) {
            return newHandshakeResponse(request, null);
        }
    }

    /// The application at the end of the pipeline.
    private static final class Application extends ChannelInboundHandlerAdapter {
        private Sink sink = _ -> {};

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            WebSocketFrame frame = (WebSocketFrame) message;
            if (frame instanceof TextWebSocketFrame text) {
                sink.take(text.text());
            } else if (frame instanceof BinaryWebSocketFrame) {
                sink.take(frame.content());
            }
            frame.release();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            throw fault(cause);
        }
    }

    private final ByteBufAllocator allocator;

    NettyCodec(ByteBufAllocator allocator) {
        this.allocator = allocator;
    }

    private EmbeddedChannel channel(ChannelHandler... handlers) {
        EmbeddedChannel channel = new EmbeddedChannel(handlers);
        channel.config().setAllocator(allocator);
        return channel;
    }

    @Override
    Work decodeFrames() {
        Decoder decoder = new Decoder();
        ChannelHandlerContext context = channel(decoder).pipeline().firstContext();
        List<Object> out = new ArrayList<>();
        return (bytes, sink) -> {
            ByteBuf in = Unpooled.wrappedBuffer(bytes);
            while (in.isReadable()) {
                decoder.next(context, in, out);
                WebSocketFrame frame = (WebSocketFrame) out.getFirst();
                out.clear();
                sink.take(frame.content());
                frame.release();
            }
            in.release();
        };
    }

    @Override
    Work decodeText() {
        Application application = new Application();
        return through(channel(new Decoder(), new Utf8FrameValidator(), application), application);
    }

    @Override
    Work joinFragments() {
        Application application = new Application();
        return through(channel(new Decoder(), new WebSocketFrameAggregator(LIMIT), application), application);
    }

    private static Work through(EmbeddedChannel channel, Application application) {
        return (bytes, sink) -> {
            application.sink = sink;
            channel.writeInbound(Unpooled.wrappedBuffer(bytes));
        };
    }

    @Override
    Work encodeMasked() {
        return encoding(new Encoder(new SplittableRandom(1)::nextInt), LIMIT);
    }

    /// Above 1 KiB its encoder never copies, see [#encodeByReference()].
    @Override
    Work encodeUnmasked() {
        return encoding(new Encoder(null), 1024);
    }

    @Override
    Work encodeByReference() {
        return encoding(new Encoder(null), LIMIT);
    }

    private Work encoding(Encoder encoder, int longest) {
        ChannelHandlerContext context = channel(encoder).pipeline().firstContext();
        List<Object> out = new ArrayList<>();
        return (payload, sink) -> {
            if (payload.length > longest) {
                throw new UnsupportedOperationException();
            }
            ByteBuf content = Unpooled.wrappedBuffer(payload);
            encoder.write(context, new BinaryWebSocketFrame(content), out);
            for (int i = 0; i < out.size(); i++) {
                ByteBuf part = (ByteBuf) out.get(i);
                sink.take(part);
                part.release();
            }
            out.clear();
            content.release();
        };
    }

    @Override
    Work handshake() {
        EmbeddedChannel channel = channel(new HttpRequestDecoder(), new HttpResponseEncoder());
        Handshaker handshaker = new Handshaker();
        return (request, sink) -> {
            channel.writeInbound(Unpooled.wrappedBuffer(request));
            HttpRequest head = channel.readInbound();
            channel.releaseInbound();
            channel.writeOutbound(handshaker.answer(new DefaultFullHttpRequest(head.protocolVersion(), head.method(),
                    head.uri(), Unpooled.EMPTY_BUFFER, head.headers(), EmptyHttpHeaders.INSTANCE)));
            ByteBuf answer = channel.readOutbound();
            sink.take(answer);
            answer.release();
            channel.releaseOutbound();
        };
    }

    @Override
    byte[] bytes(Object made) {
        return made instanceof String text ? utf8(text) : ByteBufUtil.getBytes((ByteBuf) made);
    }
}
