package framebyframe.polling;

import java.util.OptionalLong;

/// A TCP connection of a run.
///
/// @param id its place among the run's connections, from 0
/// @param opening when the client asked TCP for it
/// @param open when a request may leave: TCP stands, and TLS if there is any
/// @param closed when the server closed it, unless it is held to the end
public record Link(int id, long opening, long open, OptionalLong closed) {}
