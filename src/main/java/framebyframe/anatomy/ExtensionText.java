package framebyframe.anatomy;

import framebyframe.anatomy.HeadAnatomy.Kind;
import framebyframe.text.Message;
import java.util.Arrays;
import java.util.regex.Pattern;

/// What an extension and its parameters say in `Sec-WebSocket-Extensions` (RFC 6455 §9.1, RFC 7692 §7.1).
///
/// @param name as it stands on the wire
record ExtensionText(String name, Kind kind) {

    private static final String DEFLATE = "permessage-deflate";

    /// The parameters of permessage-deflate, and `OTHER` for what it does not define.
    private enum Known {
        SERVER_NO_CONTEXT_TAKEOVER("server_no_context_takeover", "RFC 7692 §7.1.1.1", ""),
        CLIENT_NO_CONTEXT_TAKEOVER("client_no_context_takeover", "RFC 7692 §7.1.1.2", ""),
        SERVER_MAX_WINDOW_BITS("server_max_window_bits", "RFC 7692 §7.1.2.1", "=\"?([89]|1[0-5])\"?"),
        CLIENT_MAX_WINDOW_BITS("client_max_window_bits", "RFC 7692 §7.1.2.2", "(=\"?([89]|1[0-5])\"?)?"),
        OTHER("", "RFC 7692 §7.1", "");

        private final String name;
        private final String section;
        private final Pattern value;

        Known(String name, String section, String value) {
            this.name = name;
            this.section = section;
            this.value = Pattern.compile(value);
        }

        static Known of(String parameter) {
            return Arrays.stream(values()).filter(k -> k.name.equals(nameOf(parameter))).findFirst().orElse(OTHER);
        }
    }

    Message meaning() {
        return Message.of("anatomy.extension." + (isDeflate() ? "DEFLATE" : "OTHER") + inResponse());
    }

    String section() {
        return isDeflate() ? "RFC 7692 §7" : "9.1";
    }

    /// @param parameter such as `client_max_window_bits=10`
    Message meaning(String parameter) {
        if (!isDeflate()) {
            return Message.of("anatomy.parameter.unknown");
        }
        Known known = Known.of(parameter);
        String value = behindName(parameter);
        if (known == Known.OTHER) {
            return Message.of("anatomy.parameter.undefined");
        }
        boolean bare = value.isEmpty() && known == Known.CLIENT_MAX_WINDOW_BITS;
        if (!known.value.matcher(value).matches() || bare && kind == Kind.RESPONSE) {
            return Message.of("anatomy.parameter.invalid");
        }
        String bits = value.replaceAll("[^0-9]", "");
        String key = "anatomy.parameter." + known + (bare ? ".bare" : inResponse());
        return bits.isEmpty() ? Message.of(key) : Message.of(key, bits, 1 << Integer.parseInt(bits));
    }

    String section(String parameter) {
        return isDeflate() ? Known.of(parameter).section : "9.1";
    }

    private boolean isDeflate() {
        return name.equals(DEFLATE);
    }

    private String inResponse() {
        return kind == Kind.RESPONSE ? ".response" : "";
    }

    private static String nameOf(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals).stripTrailing();
    }

    /// The rest behind the name, blanks left out.
    private static String behindName(String parameter) {
        return parameter.substring(nameOf(parameter).length()).replaceAll("[ \\t]", "");
    }
}
