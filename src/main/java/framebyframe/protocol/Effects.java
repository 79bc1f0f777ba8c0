package framebyframe.protocol;

import java.util.ArrayList;
import java.util.List;

/// What a connection did since its caller last took it: events, and bytes to send.
final class Effects {

    private List<Event> events = new ArrayList<>();
    private List<byte[]> output = new ArrayList<>();

    void event(Event event) {
        events.add(event);
    }

    void send(byte[] bytes) {
        output.add(bytes);
    }

    List<Event> takeEvents() {
        List<Event> taken = events;
        events = new ArrayList<>();
        return taken;
    }

    List<byte[]> takeOutput() {
        List<byte[]> taken = output;
        output = new ArrayList<>();
        return taken;
    }
}
