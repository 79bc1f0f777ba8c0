package framebyframe.polling;

/// What a server tells someone who was away when several things happened.
public enum Telling {
    /// Everything, in order.
    ALL,
    /// Only how it stands now: earlier news is overwritten and never told.
    LATEST
}
