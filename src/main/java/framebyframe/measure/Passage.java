package framebyframe.measure;

import framebyframe.wire.Direction;

/// Bytes that passed a [Cable] together. Times are the comparison's.
///
/// @param sent when they left
/// @param arrived when they were handed on
/// @param bytes how many
record Passage(Direction direction, long sent, long arrived, int bytes) {}
