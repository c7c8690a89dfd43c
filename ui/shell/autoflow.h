#pragma once

#include "core/autopilot/autopilot.h"
#include "ui/models/enginechangesmodel.h"
#include "ui/shell/officeparts.h"

#include <QObject>

class QAction;
class QMenu;

namespace callout {

class EngineChangesPanel;

/// The engine's modes in the window (SPEC 3.9): choosing one, hearing what Auto does, taking parts of it back.
class AutoFlow : public QObject
{
    Q_OBJECT

public:
    AutoFlow(const OfficeParts &parts, QWidget &window);

    [[nodiscard]] EngineChangesPanel *panel() const { return m_panel; }
    [[nodiscard]] EngineChangesModel &model() { return m_model; }
    /// Off, Assist and Auto, for the menu, the header and the palette.
    [[nodiscard]] const QList<QAction *> &modes() const { return m_modes; }
    /// "Auto · next run 10:40"
    [[nodiscard]] QString words() const;
    /// The mode alone, for where there is little room.
    [[nodiscard]] QString modeName() const;

public slots:
    /// The clock moved on.
    void look();

signals:
    /// Mode, words or alerts changed.
    void changed();
    void changesWanted();
    void jobActivated(callout::JobId job);
    void whyRequested(callout::JobId job);
    /// Back to that technician at that time, or to nobody.
    void takeBackRequested(callout::JobId job, const callout::Assignment &before);
    void newsArose(const QString &message, const QString &step, const std::function<void()> &run);
    void alertArose(const QString &message, const QString &step, const std::function<void()> &run);
    void problemArose(const QString &message);

private:
    void createModes(QWidget &window);
    void tellRun(const AutoRun &run);
    void readEdits();
    void refresh();
    void takeBack(int row);

    OfficeParts m_parts;
    EngineChangesModel m_model;
    EngineChangesPanel *m_panel;
    QList<QAction *> m_modes;
};

} // namespace callout
