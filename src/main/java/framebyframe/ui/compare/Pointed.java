package framebyframe.ui.compare;

import framebyframe.polling.Way;

/// A message of a comparison: which run, and its id there.
public record Pointed(Way way, int message) {}
