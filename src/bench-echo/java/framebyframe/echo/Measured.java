package framebyframe.echo;

/// One short run.
///
/// @param rate messages a second
/// @param p50 of a round trip in microseconds
/// @param p99 likewise
/// @param core how long the server's core was busy for a message, in microseconds
record Measured(double rate, double p50, double p99, double core) {}
