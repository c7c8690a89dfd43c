#include "ui/dialogs/welcomedialog.h"

#include "ui/style/actionicons.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int Width = 460;
constexpr int MostRecent = 4;

} // namespace

WelcomeDialog::WelcomeDialog(const QStringList &recent, const ThemeSource &theme, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Welcome to Callout"));
    setMinimumWidth(Width);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Wide, spacing::Wide, spacing::Wide);
    layout->setSpacing(spacing::Tight);
    addHeading(layout, theme);
    addChoice(layout, theme, int(Icon::Map), tr("Explore the demo office"),
              tr("A day in an invented town: 18 jobs, 3 emergencies, 4 technicians."), Choice::SmallDemo);
    addChoice(layout, theme, int(Icon::People), tr("Explore the large demo"),
              tr("The same town on a busy day: 300 jobs, 30 technicians."), Choice::LargeDemo);
    addChoice(layout, theme, int(Icon::NewJob), tr("Start an office of your own"),
              tr("An empty office file, kept on this machine."), Choice::NewOffice);
    addChoice(layout, theme, int(Icon::Folder), tr("Open an office file…"),
              tr("A file with the ending .callout that you have already."), Choice::OpenFile);
    addRecent(layout, recent);
    layout->addStretch();
}

void WelcomeDialog::addHeading(QVBoxLayout *layout, const ThemeSource &theme)
{
    auto *title = new QLabel(tr("Hand out the day"), this);
    title->setFont(theme.type().title());
    auto *words = new QLabel(tr("Callout keeps everything in one file on this machine. It needs no account and no "
                                "network."), this);
    words->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addSpacing(spacing::Medium);
}

void WelcomeDialog::addChoice(QVBoxLayout *layout, const ThemeSource &theme, int icon, const QString &title,
                              const QString &detail, Choice choice)
{
    auto *button = new QCommandLinkButton(title, detail, this);
    button->setIcon(actionIcon(Icon(icon), theme.theme().accentInk));
    connect(button, &QCommandLinkButton::clicked, this, [this, choice] { choose(choice); });
    layout->addWidget(button);
}

void WelcomeDialog::addRecent(QVBoxLayout *layout, const QStringList &recent)
{
    QLabel *heading = nullptr;
    int shown = 0;
    for (const QString &path : recent) {
        if (!QFileInfo::exists(path) || shown++ == MostRecent)
            continue;
        if (!heading) {
            layout->addSpacing(spacing::Medium);
            heading = new QLabel(tr("Opened before"), this);
            layout->addWidget(heading);
        }
        auto *link = new QPushButton(QFileInfo(path).completeBaseName(), this);
        link->setToolTip(path);
        link->setFlat(true);
        connect(link, &QPushButton::clicked, this, [this, path] { choose(Choice::OpenFile, path); });
        layout->addWidget(link, 0, Qt::AlignLeading);
    }
}

void WelcomeDialog::choose(Choice choice, const QString &path)
{
    m_choice = choice;
    m_path = path;
    accept();
}

} // namespace callout
