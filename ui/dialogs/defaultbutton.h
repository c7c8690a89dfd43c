#pragma once

class QDialog;
class QPushButton;

namespace callout {

/// Return presses this button of a dialog, wherever the keyboard is; no other one takes its place. For a dialog whose
/// widgets are all laid out.
void setOnlyDefault(QDialog &dialog, QPushButton &button);

} // namespace callout
