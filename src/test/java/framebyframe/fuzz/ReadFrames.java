package framebyframe.fuzz;

import framebyframe.fuzz.Model.Seen;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameReader;
import java.util.ArrayList;
import java.util.List;

/// Our frames in the model's words.
final class ReadFrames {

    private ReadFrames() {}

    static Seen seen(Frame frame) {
        FrameHeader h = frame.header();
        return new Seen(h.fin(), rsv(h), h.opcode().code(), h.masked(), frame.payload());
    }

    static Object told(FrameHeader h) {
        return Seen.told(h.fin(), rsv(h), h.opcode().code(), h.masked(), (int) h.payloadLength());
    }

    /// The first frames in the bytes, read by our reader, so many at most.
    static List<Seen> in(byte[] bytes, int most) {
        FrameReader reader = new FrameReader(1 << 24);
        reader.feed(bytes, 0, bytes.length);
        List<Seen> frames = new ArrayList<>();
        while (frames.size() < most && reader.next() instanceof FrameReader.Complete(Frame frame, long _, int _)) {
            frames.add(seen(frame));
        }
        return frames;
    }

    private static int rsv(FrameHeader h) {
        return (h.rsv1() ? 4 : 0) + (h.rsv2() ? 2 : 0) + (h.rsv3() ? 1 : 0);
    }
}
