#pragma once

#include "core/domain/proposal.h"
#include "ui/models/answerlistmodel.h"

#include <QDialog>

#include <functional>

class QLabel;
class QListView;
class QPushButton;
class QTimeEdit;

namespace callout {

class FactorBars;
class ThemeSource;

/// Everybody's answer to one job, and the chosen one's in full: the score by factor, or the rule in the way and the least
/// change that would mend it. Asks "why not?" of any person, and lets one be chosen, at another time where it may.
class PersonDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { WhyNot, Change };

    /// How a choice would stand: what the judge says, and the score where nothing forbids it.
    struct Answer {
        Verdict verdict;
        std::optional<Candidate> candidate;
    };
    /// Judges a technician at a start; asked while the person turns the time, and for nothing but a change.
    using Judgement = std::function<Answer(TechnicianId technician, Instant start)>;

    PersonDialog(Purpose purpose, const DaySnapshot &day, JobId job, const Reason &reason, const FactorWeights &weights,
                 Judgement judge, const ThemeSource &themes, QWidget *parent = nullptr);

    void choose(TechnicianId technician);
    [[nodiscard]] TechnicianId technician() const;
    [[nodiscard]] Instant start() const;
    /// What was chosen; none where a rule forbids it.
    [[nodiscard]] const std::optional<Candidate> &candidate() const { return m_answer.candidate; }

    [[nodiscard]] QListView *people() const { return m_people; }
    [[nodiscard]] QTimeEdit *time() const { return m_time; }
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }
    /// What is said about the person chosen.
    [[nodiscard]] QString words() const;

private:
    [[nodiscard]] QWidget *createDetail();
    void dress(const ThemeSource &themes);
    void takePerson();
    void judge();
    void showAnswer();
    [[nodiscard]] QString notes() const;

    Purpose m_purpose;
    JobId m_job;
    FactorWeights m_weights;
    Judgement m_judge;
    AnswerListModel m_answers;
    Answer m_answer;
    QListView *m_people;
    QLabel *m_name;
    QLabel *m_total;
    QTimeEdit *m_time;
    QLabel *m_verdict;
    FactorBars *m_bars;
    QLabel *m_notes;
    QPushButton *m_accept;
};

} // namespace callout
