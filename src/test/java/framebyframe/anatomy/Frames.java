package framebyframe.anatomy;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Frames of every shape, legal or not.
final class Frames {

    private Frames() {}

    /// Every opcode with every kind of payload, in every length form that can hold it, masked and not, all of FIN and
    /// RSV1 to RSV3.
    static Stream<Frame> all() {
        return Stream.of(Opcode.values()).flatMap(opcode -> payloads(opcode).stream()
                .flatMap(payload -> Stream.of(LengthForm.values()).filter(form -> form.largest() >= payload.length)
                        .flatMap(form -> flags(opcode, form, payload))));
    }

    private static Stream<Frame> flags(Opcode opcode, LengthForm form, byte[] payload) {
        List<Frame> frames = new ArrayList<>();
        for (int bits = 0; bits < 32; bits++) {
            boolean masked = (bits & 1) != 0;
            frames.add(new Frame(new FrameHeader((bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0,
                    opcode, masked, masked ? 0x37fa213d : 0, form, payload.length), payload));
        }
        return frames.stream();
    }

    private static List<byte[]> payloads(Opcode opcode) {
        List<byte[]> all = new ArrayList<>(List.of(new byte[0], new byte[1], new byte[125], new byte[126],
                new byte[300], "Hello, 世界".getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex("03e8ffc0"),
                HexFormat.of().parseHex("48e4bd")));
        if (opcode == Opcode.CLOSE) {
            for (int code : new int[]{0, 999, 1016, 2999, 3000, 4000, 4999, 5000, 65_535}) {
                all.add(new byte[]{(byte) (code >> 8), (byte) code});
            }
            for (int code = 1000; code <= 1015; code++) {
                all.add(new byte[]{(byte) (code >> 8), (byte) code, 'o', 'k'});
            }
        }
        return all;
    }
}
