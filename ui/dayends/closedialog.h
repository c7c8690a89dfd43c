#pragma once

#include "ui/models/closewords.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace callout {

class CloseSection;
class ThemedLabel;
class ThemeSource;

/// The checklist of the end of a day, while the office goes on: what is settled is checked, what is open is listed with a
/// field for why and the steps that settle it. Once everything is settled or explained the day can be handed over. It only
/// asks; whoever owns it does what is asked and shows it the day again.
class CloseDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CloseDialog(const ThemeSource &themes, QWidget *parent = nullptr);

    /// The first of `onCall` is who gets escalated emergencies.
    void showDay(const DaySnapshot &day, const DayClosing &closing, const QList<TechnicianId> &onCall);
    void setNotes(const QString &notes);
    [[nodiscard]] QString notes() const;

    [[nodiscard]] CloseSection *section(CloseKind kind) const { return m_sections.at(int(kind)); }
    [[nodiscard]] QPushButton *handOverButton() const { return m_handOver; }
    [[nodiscard]] QPlainTextEdit *notesEdit() const { return m_notes; }
    [[nodiscard]] QString message() const;

signals:
    void jobActivated(callout::JobId job);
    void stepRequested(callout::CloseStep step, const QList<callout::JobId> &jobs, callout::TechnicianId onCall);
    void openNoteGiven(callout::JobId job, const QString &note);
    void cancellationExplained(callout::JobId job, const QString &reason);
    void invoiceGiven(callout::JobId job, callout::Money total);
    void notesChanged();
    void handOverRequested();

private:
    [[nodiscard]] QWidget *checklist();
    void takeAnswer(CloseKind kind, JobId job, const QString &words);

    const ThemeSource &m_themes;
    ThemedLabel *m_title;
    ThemedLabel *m_summary;
    QList<CloseSection *> m_sections;
    QPlainTextEdit *m_notes;
    ThemedLabel *m_message;
    QPushButton *m_handOver;
    TechnicianId m_onCall;
};

} // namespace callout
