package framebyframe.ui.lens;

/// Who looks on, from the client's program outwards.
public enum Viewer {
    /// The program: a script of a page in a browser.
    PAGE,
    /// What speaks WebSocket for it: the browser, or a library.
    LIBRARY,
    /// The operating system, with its TCP.
    SYSTEM,
    /// Whoever passes the bytes on.
    PROXY,
    /// The cable.
    WIRE
}
