/// A fuzzer for the protocol core: generated and damaged input, each kind with an oracle that says what must hold.
///
/// `mvn verify` runs it for a few seconds with a new seed; README's "Test it" has the long run. What is found is printed
/// with its target, seed and shrunk bytes, and `-Dfuzz.target=… -Dfuzz.seed=… -Dfuzz.inputs=1` runs that input again.
///
/// Start reading at [framebyframe.fuzz.FuzzTest]; [framebyframe.fuzz.Model] is the oracle for frames.
package framebyframe.fuzz;
