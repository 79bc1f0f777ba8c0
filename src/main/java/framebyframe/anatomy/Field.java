package framebyframe.anatomy;

import framebyframe.text.Message;

/// The parts that bytes are made of: in frames, in heads, in chunks of a body and the events in them.
public enum Field {
    FIN("fin"), RSV1("rsv1"), RSV2("rsv2"), RSV3("rsv3"), OPCODE("opcode"), MASK("mask"),
    PAYLOAD_LENGTH("payloadLength"), EXTENDED_LENGTH("extendedPayloadLength"), MASKING_KEY("maskingKey"),
    PAYLOAD("payload"), CLOSE_CODE("closeCode"), CLOSE_REASON("closeReason"),

    METHOD("method"), TARGET("requestTarget"), HTTP_VERSION("httpVersion"), STATUS("status"), REASON("reasonPhrase"),
    HEADER_NAME("headerName"), HEADER_VALUE("headerValue"), EXTENSION("extension"),
    EXTENSION_PARAMETER("extensionParameter"), SEPARATOR("separator"), LINE_END("lineEnd"),
    END_OF_HEAD("endOfHead"), BODY("body"),

    CHUNK_SIZE("chunkSize"), CHUNK_EXTENSION("chunkExtension"), CHUNK_DATA("chunkData"), EVENT_FIELD("eventField"),
    EVENT_VALUE("eventValue"), EVENT_COMMENT("eventComment"), EVENT_END("eventEnd"), END_OF_BODY("endOfBody"),

    UNREADABLE("unreadable");

    private final String id;

    Field(String id) {
        this.id = id;
    }

    /// The name in JSON, in lessons' `show:` and in accessible text's keys.
    public String id() {
        return id;
    }

    /// Whether it is what a header field says, or a part of that.
    public boolean isValue() {
        return this == HEADER_VALUE || this == EXTENSION || this == EXTENSION_PARAMETER;
    }

    /// Whether a line ends with it.
    public boolean endsLine() {
        return this == LINE_END || this == END_OF_HEAD || this == EVENT_END || this == END_OF_BODY;
    }

    /// The name for people; what the RFC calls by name stays as it is in every language.
    public Message label() {
        return Message.of("anatomy.field." + id);
    }
}
