package framebyframe.protocol;

/// Which end of a connection a peer is.
public enum Role {
    CLIENT, SERVER;

    public Role other() {
        return this == CLIENT ? SERVER : CLIENT;
    }
}
