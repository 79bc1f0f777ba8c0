package framebyframe.polling;

/// How a page comes by its news.
public enum Way {
    /// It asks again and again, by a beat of its own, and is answered at once.
    SHORT_POLLING("shortPolling"),
    /// It asks, and the server answers when there is news (RFC 6202 §2).
    LONG_POLLING("longPolling"),
    /// It asks once, and the response never ends (WHATWG HTML §9.2).
    SERVER_SENT_EVENTS("serverSentEvents"),
    /// One TCP connection, both ways (RFC 6455).
    WEB_SOCKET("webSocket");

    private final String code;

    Way(String code) {
        this.code = code;
    }

    /// As scripts know it.
    public String code() {
        return code;
    }
}
