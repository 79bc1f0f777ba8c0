package framebyframe.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;

/// The bytes of a frame that is being built, each in the colour of its field.
final class FrameWire {

    /// More bytes than this are not shown.
    private static final int MOST = 64;

    private FrameWire() {}

    static List<Label> cells(FrameDraft draft) {
        List<Label> cells = new ArrayList<>();
        Optional<byte[]> bytes = draft.bytes();
        if (bytes.isEmpty()) {
            return cells;
        }
        int header = draft.headerLength();
        for (int i = 0; i < Math.min(MOST, bytes.get().length); i++) {
            Label cell = new Label("%02x".formatted(bytes.get()[i]));
            cell.getStyleClass().addAll("wire-byte", "mono", "field-" + field(draft, i, header));
            cells.add(cell);
        }
        if (bytes.get().length > MOST) {
            cells.add(new Label("…"));
        }
        return cells;
    }

    private static String field(FrameDraft draft, int place, int header) {
        if (place == 0) {
            return "opcode";
        }
        int key = draft.masked() ? header - 4 : header;
        return place < key ? "payloadlength" : place < header ? "maskingkey" : "payload";
    }
}
