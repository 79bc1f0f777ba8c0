package framebyframe.fuzz;

import framebyframe.fuzz.Model.Seen;
import framebyframe.protocol.Role;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.List;

/// Netty's decoder and its UTF-8 validator, extensions off, masks demanded.
final class NettyReader implements ForeignReader {

    @Override
    public String name() {
        return "Netty";
    }

    @Override
    public Reading read(Role sender, List<byte[]> pieces, int maxFrame) {
        Tail tail = new Tail(sender);
        EmbeddedChannel channel = new EmbeddedChannel(new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(sender == Role.CLIENT).allowMaskMismatch(false).allowExtensions(false)
                .maxFramePayloadLength(maxFrame).closeOnProtocolViolation(false).build()),
                new Utf8FrameValidator(false), tail);
        for (byte[] piece : pieces) {
            if (tail.listens()) {
                channel.writeInbound(Unpooled.wrappedBuffer(piece));
            }
        }
        Throwable why = tail.first;
        channel.close();
        return switch (why) {
            case null -> tail.notes.fine();
            case CorruptedWebSocketFrameException e -> tail.notes.refused(e.closeStatus().code(), e);
            default -> throw new AssertionError(why);
        };
    }

    /// The end of the pipeline: what comes before the first exception counts.
    private static final class Tail extends ChannelInboundHandlerAdapter {
        private final Role sender;
        private final Notes notes = new Notes();
        private Throwable first;

        Tail(Role sender) {
            this.sender = sender;
        }

        boolean listens() {
            return first == null && !notes.closed();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            WebSocketFrame frame = (WebSocketFrame) message;
            if (listens()) {
                notes.frames.add(new Seen(frame.isFinalFragment(), frame.rsv(), opcode(frame), sender == Role.CLIENT,
                        bytes(frame.content())));
            }
            frame.release();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            first = listens() ? cause : first;
        }
    }

    private static byte[] bytes(ByteBuf content) {
        return ByteBufUtil.getBytes(content, 0, content.writerIndex());
    }

    private static int opcode(WebSocketFrame frame) {
        return switch (frame) {
            case ContinuationWebSocketFrame _ -> 0;
            case TextWebSocketFrame _ -> 1;
            case BinaryWebSocketFrame _ -> 2;
            case CloseWebSocketFrame _ -> 8;
            case PingWebSocketFrame _ -> 9;
            case PongWebSocketFrame _ -> 10;
            default -> throw new AssertionError(frame.toString());
        };
    }
}
