package framebyframe.wire;

/// Which way bytes travel.
public enum Direction {
    CLIENT_TO_SERVER, SERVER_TO_CLIENT;

    public Direction back() {
        return this == CLIENT_TO_SERVER ? SERVER_TO_CLIENT : CLIENT_TO_SERVER;
    }
}
