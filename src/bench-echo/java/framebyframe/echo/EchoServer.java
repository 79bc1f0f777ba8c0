package framebyframe.echo;

/// A server that sends each text message back; one for each contender.
interface EchoServer {

    String HOST = "127.0.0.1";

    /// Starts to listen on loopback.
    ///
    /// @return the port
    int start() throws Exception;
}
