package framebyframe.polling;

import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.Header;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The header lines of requests and responses, in the order of the wire.
///
/// [HeaderSet#BROWSER] is what Chrome sends over HTTP/1.1, in its order; without TLS it is the same, so that the switch
/// shows what TLS costs and nothing else.
final class HeaderLines {

    static final String HOST = "www.news.example";

    private static final ZonedDateTime START = ZonedDateTime.of(2026, 11, 22, 10, 0, 0, 0, ZoneOffset.UTC);
    /// Of constant length (RFC 9110 §5.6.7).
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
            Locale.ROOT);

    /// What the usual libraries for such requests say.
    private static final String JSON = "application/json, text/plain, */*";
    private static final Header AGENT = new Header("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) "
            + "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36");
    private static final String EVENTS = "text/event-stream";
    /// As HTTP/1.0 has it (RFC 9111 §5.4).
    private static final Header NOT_CACHED_BEFORE = new Header("Pragma", "no-cache");
    private static final Header NOT_CACHED = new Header("Cache-Control", "no-cache");
    private static final Header ENCODINGS = new Header("Accept-Encoding", "gzip, deflate, br, zstd");
    private static final Header LANGUAGES = new Header("Accept-Language", "en-GB,en-US;q=0.9,en;q=0.8");
    private static final Header COOKIE = new Header("Cookie", "session=d41f6b0c2a9e4c7b8f35e1907ad2c6f4b3e85a10; "
            + "csrftoken=Vq3nZr8TtB0sKx5LwYh2JmC7dPf1GaEu; consent=analytics%3Dno%26ads%3Dno; theme=dark; "
            + "_visit=1.2.1735689600.1795341600; tz=Europe%2FBerlin; lang=en-GB");

    private final HeaderSet set;
    private final String scheme;

    HeaderLines(HeaderSet set, boolean tls) {
        this.set = set;
        this.scheme = tls ? "https" : "http";
    }

    /// A program's `fetch()` for news.
    ///
    /// @param known the entity tag of what it has, if it asks on that condition (RFC 9110 §13.1.2)
    List<Header> poll(Optional<String> known) {
        List<Header> lines = fetch(JSON, List.of(), Optional.empty());
        known.ifPresent(tag -> lines.add(new Header("If-None-Match", tag)));
        return lines;
    }

    /// A program's `fetch()` that brings news to the server.
    List<Header> post(long length) {
        Header size = new Header("Content-Length", Long.toString(length));
        Header type = new Header("Content-Type", "application/json");
        return fetch(JSON, List.of(size), Optional.of(type));
    }

    /// A page's `new EventSource()` (WHATWG HTML §9.2.3).
    List<Header> subscribe() {
        return set == HeaderSet.MINIMAL
                ? fetch(EVENTS, List.of(), Optional.empty())
                : fetch(EVENTS, List.of(NOT_CACHED_BEFORE, NOT_CACHED), Optional.empty());
    }

    /// @param first lines that stand right behind `Connection`
    /// @param type of what it carries, if it carries anything
    private List<Header> fetch(String accept, List<Header> first, Optional<Header> type) {
        List<Header> lines = new ArrayList<>();
        lines.add(new Header("Host", HOST));
        if (set == HeaderSet.MINIMAL) {
            lines.addAll(first);
            return lines;
        }
        lines.add(new Header("Connection", "keep-alive"));
        lines.addAll(first);
        lines.add(new Header("sec-ch-ua-platform", "\"Windows\""));
        lines.add(AGENT);
        lines.add(new Header("Accept", accept));
        lines.add(new Header("sec-ch-ua",
                "\"Not:A-Brand\";v=\"8\", \"Chromium\";v=\"156\", \"Google Chrome\";v=\"156\""));
        type.ifPresent(lines::add);
        lines.add(new Header("sec-ch-ua-mobile", "?0"));
        type.ifPresent(_ -> lines.add(new Header("Origin", origin())));
        lines.add(new Header("Sec-Fetch-Site", "same-origin"));
        lines.add(new Header("Sec-Fetch-Mode", "cors"));
        lines.add(new Header("Sec-Fetch-Dest", "empty"));
        lines.add(new Header("Referer", origin() + "/"));
        lines.add(ENCODINGS);
        lines.add(LANGUAGES);
        addCookie(lines);
        return lines;
    }

    /// A page's `new WebSocket()`: it offers compression, which the server does not take up.
    List<Header> upgrade(String target, String key) {
        if (set == HeaderSet.MINIMAL) {
            return ClientHandshake.request(new ClientHandshake.Options(HOST, target, key, Optional.empty(), List.of(),
                    List.of())).headers().fields();
        }
        List<Header> lines = new ArrayList<>();
        lines.add(new Header("Host", HOST));
        lines.add(new Header("Connection", "Upgrade"));
        lines.add(NOT_CACHED_BEFORE);
        lines.add(NOT_CACHED);
        lines.add(AGENT);
        lines.add(new Header("Upgrade", "websocket"));
        lines.add(new Header("Origin", origin()));
        lines.add(new Header("Sec-WebSocket-Version", "13"));
        lines.add(ENCODINGS);
        lines.add(LANGUAGES);
        addCookie(lines);
        lines.add(new Header("Sec-WebSocket-Key", key));
        lines.add(new Header("Sec-WebSocket-Extensions", "permessage-deflate; client_max_window_bits"));
        return lines;
    }

    /// The answer to a poll; 304 has neither a body nor a word about it (RFC 9110 §15.4.5).
    ///
    /// @param tag the entity tag of what there is now, if answers have one
    List<Header> answer(long time, boolean closes, Optional<String> tag, Optional<Long> length) {
        List<Header> lines = new ArrayList<>();
        lines.add(date(time));
        if (set != HeaderSet.MINIMAL && length.isPresent()) {
            lines.add(new Header("Content-Type", "application/json; charset=utf-8"));
        }
        length.ifPresent(bytes -> lines.add(new Header("Content-Length", Long.toString(bytes))));
        if (set != HeaderSet.MINIMAL) {
            lines.add(tag.isPresent() ? NOT_CACHED : new Header("Cache-Control", "no-store"));
        }
        tag.ifPresent(value -> lines.add(new Header("ETag", value)));
        addClose(lines, closes);
        return lines;
    }

    /// The answer to a POST: 204, it has no body (RFC 9110 §15.3.5).
    List<Header> posted(long time, boolean closes) {
        List<Header> lines = new ArrayList<>();
        lines.add(date(time));
        addClose(lines, closes);
        return lines;
    }

    /// The head of the response whose body is events, each in a chunk (RFC 9112 §7.1).
    List<Header> stream(long time) {
        List<Header> lines = new ArrayList<>();
        lines.add(date(time));
        lines.add(new Header("Content-Type", "text/event-stream"));
        if (set != HeaderSet.MINIMAL) {
            lines.add(new Header("Cache-Control", "no-store"));
        }
        lines.add(new Header("Transfer-Encoding", "chunked"));
        return lines;
    }

    private static void addClose(List<Header> lines, boolean closes) {
        if (closes) {
            lines.add(new Header("Connection", "close"));
        }
    }

    private void addCookie(List<Header> lines) {
        if (set == HeaderSet.COOKIES) {
            lines.add(COOKIE);
        }
    }

    private static Header date(long time) {
        return new Header("Date", DATE.format(START.plus(Duration.ofNanos(time))));
    }

    private String origin() {
        return scheme + "://" + HOST;
    }
}
