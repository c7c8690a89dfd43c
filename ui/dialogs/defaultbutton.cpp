#include "ui/dialogs/defaultbutton.h"

#include <QDialog>
#include <QPushButton>

namespace callout {

void setOnlyDefault(QDialog &dialog, QPushButton &button)
{
    for (QPushButton *other : dialog.findChildren<QPushButton *>()) {
        other->setAutoDefault(false);
        other->setDefault(false);
    }
    button.setDefault(true);
}

} // namespace callout
