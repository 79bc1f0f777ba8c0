package framebyframe.polling;

/// Which header lines requests and responses carry.
public enum HeaderSet {
    /// What HTTP/1.1 demands, and no more.
    MINIMAL,
    /// What a browser and a usual server send.
    BROWSER,
    /// As a browser, on a page that has set cookies.
    COOKIES
}
