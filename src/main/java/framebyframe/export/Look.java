package framebyframe.export;

import framebyframe.anatomy.Field;
import framebyframe.recording.Transfer;
import java.util.Locale;

/// Which colour of `styles/colors-*.css` gives a thing its meaning, as in the window.
final class Look {

    private Look() {}

    static String of(Field field) {
        return switch (field) {
            case FIN -> "fin";
            case RSV1, RSV2, RSV3, SEPARATOR, LINE_END, END_OF_HEAD, END_OF_BODY, EVENT_END, EVENT_COMMENT,
                    CHUNK_EXTENSION,
                    HTTP_VERSION ->
                "rsv";
            case OPCODE, HEADER_NAME, EVENT_FIELD -> "opcode";
            case MASK -> "mask";
            case PAYLOAD_LENGTH, EXTENDED_LENGTH, CHUNK_SIZE -> "length";
            case MASKING_KEY -> "masking-key";
            case PAYLOAD, HEADER_VALUE, EXTENSION, EXTENSION_PARAMETER, TARGET, REASON, BODY, CHUNK_DATA,
                    EVENT_VALUE ->
                "payload";
            case CLOSE_CODE, CLOSE_REASON -> "close";
            case METHOD, STATUS -> "accent";
            case UNREADABLE -> "danger";
        };
    }

    static String of(Transfer transfer) {
        return switch (transfer.kind()) {
            case TCP_OPEN, TCP_END -> "tcp";
            case PING, PONG -> "heartbeat";
            case CLOSE -> "close";
            case CHUNK -> "event";
            case UNREADABLE, RESERVED -> "danger";
            case REQUEST, RESPONSE, CONTINUATION, TEXT, BINARY -> transfer.from().name().toLowerCase(Locale.ROOT);
        };
    }
}
