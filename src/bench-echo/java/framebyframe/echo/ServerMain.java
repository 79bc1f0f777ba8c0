package framebyframe.echo;

import java.util.ArrayList;
import java.util.List;

/// The process of one server, or of several: says their ports, and ends when its standard input does, however its
/// parent ends.
final class ServerMain {

    private ServerMain() {}

    public static void main(String[] arguments) throws Exception {
        List<String> ports = new ArrayList<>();
        for (String name : arguments) {
            ports.add(Integer.toString(Contender.valueOf(name).server().start()));
        }
        System.out.println("ports " + String.join(" ", ports));
        while (System.in.read() >= 0) {
            // Nothing is said to a server: only the end counts.
        }
        System.exit(0);
    }
}
