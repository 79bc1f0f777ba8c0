package framebyframe.anatomy;

import framebyframe.anatomy.HeadAnatomy.Kind;
import framebyframe.protocol.handshake.AcceptKey;
import framebyframe.text.Message;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// What one header field means in one of the two heads.
///
/// @param name as it stands on the wire
/// @param plain whether the head has nothing to do with an opening handshake
record HeaderField(String name, Known known, Kind kind, boolean plain) {

    /// The fields that have an explanation of their own, and `OTHER` for the rest.
    enum Known {
        HOST("Host", "4.1"), ORIGIN("Origin", "10.2"), KEY("Sec-WebSocket-Key", "11.3.1"),
        ACCEPT("Sec-WebSocket-Accept", "11.3.3"), UPGRADE("Upgrade", "4.1", "4.2.2"),
        CONNECTION("Connection", "4.1", "4.2.2"), EXTENSIONS("Sec-WebSocket-Extensions", "11.3.2", "11.3.2"),
        PROTOCOL("Sec-WebSocket-Protocol", "11.3.4", "11.3.4"), VERSION("Sec-WebSocket-Version", "11.3.5", "11.3.5"),
        USER_AGENT("User-Agent", "RFC 9110 §10.1.5"), SERVER("Server", "RFC 9110 §10.2.4"),
        DATE("Date", "RFC 9110 §6.6.1"), COOKIE("Cookie", "RFC 6265 §4.2"), SET_COOKIE("Set-Cookie", "RFC 6265 §4.1"),
        AUTHORIZATION("Authorization", "RFC 9110 §11.6.2"), WWW_AUTHENTICATE("WWW-Authenticate", "RFC 9110 §11.6.1"),
        CACHE_CONTROL("Cache-Control", "RFC 9111 §5.2"), PRAGMA("Pragma", "RFC 9111 §5.4"),
        ACCEPT_ENCODING("Accept-Encoding", "RFC 9110 §12.5.3"), ACCEPT_LANGUAGE("Accept-Language", "RFC 9110 §12.5.4"),
        CONTENT_LENGTH("Content-Length", "RFC 9110 §8.6"), CONTENT_TYPE("Content-Type", "RFC 9110 §8.3"),
        LOCATION("Location", "RFC 9110 §10.2.2"), ACCEPT_TYPES("Accept", "RFC 9110 §12.5.1"),
        REFERER("Referer", "RFC 9110 §10.1.3"), ETAG("ETag", "RFC 9110 §8.8.3"),
        IF_NONE_MATCH("If-None-Match", "RFC 9110 §13.1.2"), TRANSFER_ENCODING("Transfer-Encoding", "RFC 9112 §6.1"),
        CLIENT_HINT("sec-ch-ua", "WICG UA Client Hints §3"),
        CLIENT_MOBILE("sec-ch-ua-mobile", "WICG UA Client Hints §3"),
        CLIENT_PLATFORM("sec-ch-ua-platform", "WICG UA Client Hints §3"),
        FETCH_DEST("Sec-Fetch-Dest", "W3C Fetch Metadata §2.1"),
        FETCH_MODE("Sec-Fetch-Mode", "W3C Fetch Metadata §2.2"),
        FETCH_SITE("Sec-Fetch-Site", "W3C Fetch Metadata §2.3"), ALLOW("Allow", "RFC 9110 §10.2.1"),
        OTHER("", "4.1", "4.2.2", false);

        private final String name;
        private final String inRequest;
        private final String inResponse;
        /// Whether the field says one thing in a request and another in a response.
        private final boolean differs;

        Known(String name, String section) {
            this(name, section, section, false);
        }

        Known(String name, String inRequest, String inResponse) {
            this(name, inRequest, inResponse, true);
        }

        Known(String name, String inRequest, String inResponse, boolean differs) {
            this.name = name;
            this.inRequest = inRequest;
            this.inResponse = inResponse;
            this.differs = differs;
        }

        /// The name as RFCs write it.
        String fieldName() {
            return name;
        }

        private static Known of(String name) {
            return Arrays.stream(values()).filter(k -> k.name.equalsIgnoreCase(name)).findFirst().orElse(OTHER);
        }
    }

    /// Those of which there is something else to say where no WebSocket is meant.
    private static final Set<Known> PLAIN = EnumSet.of(Known.CONNECTION, Known.USER_AGENT, Known.SERVER, Known.COOKIE,
            Known.CACHE_CONTROL, Known.PRAGMA, Known.ACCEPT_ENCODING, Known.ACCEPT_LANGUAGE, Known.CONTENT_LENGTH,
            Known.CONTENT_TYPE, Known.ORIGIN, Known.OTHER);

    static HeaderField of(String name, Kind kind, boolean plain) {
        Known known = Known.of(name);
        return new HeaderField(name, known, kind, plain && PLAIN.contains(known));
    }

    /// Whether the value is a list of extensions with parameters.
    boolean listsExtensions() {
        return known == Known.EXTENSIONS;
    }

    Message nameMeaning() {
        return Message.of("anatomy.header." + known.name() + (plain ? ".plain" : known.differs ? inResponse() : ""),
                name);
    }

    String nameSection() {
        if (plain && known == Known.CONNECTION) {
            return "RFC 9110 §7.6.1";
        }
        if (plain && (known == Known.OTHER || known == Known.ORIGIN)) {
            return known == Known.OTHER ? "RFC 9110 §5.1" : "RFC 6454 §7";
        }
        return kind == Kind.REQUEST ? known.inRequest : known.inResponse;
    }

    /// What the value says; for a field that WebSocket itself has no use for, what the field says.
    Message valueMeaning(String value) {
        if (plain) {
            return plainValue(value);
        }
        return switch (known) {
            case HOST, ORIGIN, ACCEPT -> value(true);
            case UPGRADE -> value(hasToken(value, "websocket"));
            case CONNECTION -> value(hasToken(value, "Upgrade"));
            case KEY -> value(AcceptKey.isWellFormed(value));
            case VERSION -> value(kind == Kind.RESPONSE || value.equals("13"));
            case PROTOCOL -> value(true);
            case EXTENSIONS, USER_AGENT, SERVER, DATE, COOKIE, SET_COOKIE, AUTHORIZATION, WWW_AUTHENTICATE,
                    CACHE_CONTROL, PRAGMA,
                    ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, ACCEPT_TYPES, REFERER,
                    ETAG, IF_NONE_MATCH, TRANSFER_ENCODING, CLIENT_HINT, CLIENT_MOBILE, CLIENT_PLATFORM, FETCH_DEST,
                    FETCH_MODE, FETCH_SITE, ALLOW, OTHER ->
                nameMeaning();
        };
    }

    private Message plainValue(String value) {
        if (known == Known.CONNECTION && hasToken(value, "close")) {
            return Message.of("anatomy.value.CONNECTION.close");
        }
        if (known == Known.CONNECTION && hasToken(value, "keep-alive")) {
            return Message.of("anatomy.value.CONNECTION.keepAlive");
        }
        if (known == Known.CACHE_CONTROL && hasToken(value, "no-store")) {
            return Message.of("anatomy.value.CACHE_CONTROL.noStore");
        }
        if (known == Known.CACHE_CONTROL && hasToken(value, "no-cache")) {
            return Message.of("anatomy.value.CACHE_CONTROL.noCache");
        }
        return known == Known.CONTENT_TYPE && value.startsWith("text/event-stream")
                ? Message.of("anatomy.value.CONTENT_TYPE.events")
                : nameMeaning();
    }

    String valueSection() {
        return nameSection().startsWith("11.3.") ? kind == Kind.REQUEST ? "4.1" : "4.2.2" : nameSection();
    }

    private static boolean hasToken(String list, String token) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).anyMatch(token::equalsIgnoreCase);
    }

    private Message value(boolean expected) {
        String variant = !expected ? ".unexpected" : known.differs ? inResponse() : "";
        return Message.of("anatomy.value." + known.name() + variant);
    }

    private String inResponse() {
        return kind == Kind.RESPONSE ? ".response" : "";
    }
}
