/// The inspector: takes the selected transfer apart, bit by bit and byte by byte.
///
/// May depend on: anatomy, recording, protocol, text, ui.player. Start reading at
/// [framebyframe.ui.inspector.InspectorViewModel].
@NullMarked
package framebyframe.ui.inspector;

import org.jspecify.annotations.NullMarked;
