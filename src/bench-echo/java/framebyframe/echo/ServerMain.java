package framebyframe.echo;

/// The process of one server: says its port, and ends when its standard input does, however its parent ends.
final class ServerMain {

    private ServerMain() {}

    public static void main(String[] arguments) throws Exception {
        int port = Contender.valueOf(arguments[0]).server().start();
        System.out.println("port " + port);
        while (System.in.read() >= 0) {
            // Nothing is said to a server: only the end counts.
        }
        System.exit(0);
    }
}
