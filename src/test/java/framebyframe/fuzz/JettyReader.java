package framebyframe.fuzz;

import framebyframe.fuzz.Model.Seen;
import framebyframe.protocol.Role;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Utf8StringBuilder;
import org.eclipse.jetty.websocket.core.Behavior;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.exception.BadPayloadException;
import org.eclipse.jetty.websocket.core.exception.MessageTooLargeException;
import org.eclipse.jetty.websocket.core.exception.ProtocolException;
import org.eclipse.jetty.websocket.core.internal.FrameSequence;
import org.eclipse.jetty.websocket.core.internal.Parser;
import org.eclipse.jetty.websocket.core.util.FrameValidation;

/// Jetty's parser, validation of frames, order of frames and UTF-8, put together as its session does.
final class JettyReader implements ForeignReader {

    @Override
    public String name() {
        return "Jetty";
    }

    @Override
    public Reading read(Role sender, List<byte[]> pieces, int maxFrame) {
        CoreSession session = new CoreSession.Empty() {
            @Override
            public Behavior getBehavior() {
                return sender == Role.CLIENT ? Behavior.SERVER : Behavior.CLIENT;
            }
        };
        session.setAutoFragment(false);
        session.setMaxFrameSize(maxFrame);
        Parser parser = new Parser(ByteBufferPool.NON_POOLING, session);
        FrameSequence sequence = new FrameSequence();
        Text text = new Text();
        Notes notes = new Notes();
        try {
            for (byte[] piece : pieces) {
                ByteBuffer buffer = ByteBuffer.wrap(piece);
                while (buffer.hasRemaining() && !notes.closed()) {
                    try (Frame.Parsed frame = parser.parse(buffer)) {
                        if (frame == null) {
                            break;
                        }
                        FrameValidation.assertValidIncoming(frame, session);
                        sequence.check(frame.getOpCode(), frame.isFin());
                        byte[] payload = BufferUtil.toArray(frame.getPayload());
                        text.check(frame, payload);
                        int rsv = (frame.isRsv1() ? 4 : 0) + (frame.isRsv2() ? 2 : 0) + (frame.isRsv3() ? 1 : 0);
                        notes.frames.add(new Seen(frame.isFin(), rsv, frame.getOpCode(), frame.isMasked(), payload));
                    }
                }
            }
            return notes.fine();
        } catch (MessageTooLargeException e) {
            return notes.refused(1009, e);
        } catch (BadPayloadException e) {
            return notes.refused(1007, e);
        } catch (ProtocolException e) {
            return notes.refused(1002, e);
        }
    }

    /// The check that Jetty's text message sinks make.
    private static final class Text {
        private final Utf8StringBuilder builder = new Utf8StringBuilder();
        private boolean text;

        void check(Frame frame, byte[] payload) {
            if (frame.isControlFrame()) {
                return;
            }
            text = frame.getOpCode() == 0 ? text : frame.getOpCode() == 1;
            if (text) {
                builder.append(payload);
                if (frame.isFin()) {
                    builder.takeCompleteString(() -> new BadPayloadException("Invalid UTF-8"));
                } else if (builder.hasCodingErrors()) {
                    throw new BadPayloadException("Invalid UTF-8");
                }
            }
        }
    }
}
