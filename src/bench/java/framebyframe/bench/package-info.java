/// The codec against other implementations, on the same bytes in the same run; see `docs/benchmarks.md`.
///
/// Each [framebyframe.bench.Row] is a line of the table, each [framebyframe.bench.Codec] a column. Start reading at
/// [framebyframe.bench.Suite].
@NullMarked
package framebyframe.bench;

import org.jspecify.annotations.NullMarked;
