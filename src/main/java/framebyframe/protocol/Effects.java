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
        if (events.isEmpty()) {
            return List.of();
        }
        List<Event> taken = events;
        events = new ArrayList<>();
        return taken;
    }

    List<byte[]> takeOutput() {
        if (output.isEmpty()) {
            return List.of();
        }
        List<byte[]> taken = output;
        output = new ArrayList<>();
        return taken;
    }
}
