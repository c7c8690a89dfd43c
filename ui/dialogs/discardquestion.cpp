#include "ui/dialogs/discardquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::discardquestion)
};

} // namespace

bool mayDiscard(QWidget &window)
{
    QMessageBox question(QMessageBox::Question, window.windowTitle(),
                         Words::tr("Close without saving what you changed?"), QMessageBox::NoButton, &window);
    const QPushButton *discard = question.addButton(Words::tr("Discard changes"), QMessageBox::DestructiveRole);
    QPushButton *stay = question.addButton(Words::tr("Keep editing"), QMessageBox::RejectRole);
    question.setDefaultButton(stay);
    question.setEscapeButton(stay);
    question.exec();
    return question.clickedButton() == discard;
}

} // namespace callout
