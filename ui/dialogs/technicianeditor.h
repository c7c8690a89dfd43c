#pragma once

#include "core/domain/technicianproblems.h"
#include "core/domain/techniciantimes.h"
#include "ui/dialogs/latestanswer.h"
#include "ui/models/recorddraft.h"
#include "ui/models/recordsource.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace callout {

class ConflictBar;
class EventsSection;
class ExceptionsSection;
class FiguresSection;
class FormField;
class FormSection;
class TechnicianSection;
class ThemedLabel;
class ThemeSource;

/// Edits one technician with their shifts and events, or adds a new one, while the office goes on: what changes elsewhere
/// meanwhile is shown and, where it collides, asked about. Non-modal; deletes itself when closed.
class TechnicianEditor : public QDialog
{
    Q_OBJECT

public:
    enum class Page { Person, Hours, Figures };

    /// A technician without an id is new.
    TechnicianEditor(const RecordSource &records, const ThemeSource &themes, const Technician &technician,
                     QWidget *parent = nullptr);

    [[nodiscard]] TechnicianId technicianId() const { return m_draft.mine().id; }
    [[nodiscard]] bool isNew() const { return !technicianId(); }
    /// What the form makes of it now.
    [[nodiscard]] const Technician &edited() const { return m_draft.mine(); }
    [[nodiscard]] TechnicianTimes times() const;
    /// Why it cannot be saved now; empty when it can.
    [[nodiscard]] QString obstacle() const;

    void showPage(Page page);
    /// By the field's name in the office file; "shifts" and "events" are the lists.
    [[nodiscard]] FormField *field(const QString &name) const;
    [[nodiscard]] ExceptionsSection *exceptions() const { return m_exceptions; }
    [[nodiscard]] EventsSection *events() const { return m_events; }
    [[nodiscard]] FiguresSection *figures() const { return m_figures; }
    [[nodiscard]] ConflictBar *conflicts() const { return m_conflicts; }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }

    /// Called while saved() is being told: the office did not take it. Says why and stays open.
    void refuse(const QString &why);

public slots:
    void save();
    void reject() override;

signals:
    /// A phone is to be paired to this technician.
    void phoneRequested(callout::TechnicianId technician);
    /// The person wants this kept. `before` is the record as the office has it, with a null id for somebody new; the
    /// times are those before and after. The editor closes afterwards, unless refuse() was called.
    void saved(const callout::Technician &before, const callout::Technician &after,
               const callout::TechnicianTimes &timesBefore, const callout::TechnicianTimes &timesAfter);

private:
    void addSections(const RecordSource &records);
    void addPage(const QString &name, const QList<QList<FormSection *>> &columns);
    [[nodiscard]] QLayout *header();
    [[nodiscard]] QLayout *footer();
    void connectParts();
    void takeForm();
    void followBoard(const BoardChanges &changes);
    void readTimes();
    void readFigures();
    void showDraft();
    void showState();
    void focusField(const QString &name);
    [[nodiscard]] QList<NonJobEvent> eventsOnBoard() const;
    [[nodiscard]] QList<TechnicianProblem> problems() const;
    [[nodiscard]] bool isChanged() const;

    const DayBoard &m_board;
    OfficeLookup m_file;
    const ThemeSource &m_themes;
    RecordDraft<Technician> m_draft;
    Technician m_started; ///< what somebody new began as: closing it untouched asks nothing
    TechnicianTimes m_timesBefore;
    LatestAnswer m_shiftAnswer;
    LatestAnswer m_figureAnswer;
    bool m_isTouched = false;
    bool m_isRefused = false;
    QString m_refusal;
    ThemedLabel *m_title;
    ThemedLabel *m_subtitle;
    ConflictBar *m_conflicts;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QList<TechnicianSection *> m_sections; ///< those that show fields of the record itself
    QList<std::pair<FormSection *, Page>> m_places;
    ExceptionsSection *m_exceptions = nullptr;
    EventsSection *m_events = nullptr;
    FiguresSection *m_figures = nullptr;
    ThemedLabel *m_message;
    QPushButton *m_save;
};

} // namespace callout
