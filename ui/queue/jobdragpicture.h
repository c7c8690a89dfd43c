#pragma once

#include <QPixmap>

namespace callout {

class JobCardPainter;
class JobQueueWords;
class ThemeSource;
struct JobQueueRow;

/// What hangs on the cursor while cards are dragged: the first card, the edge of another behind it and their number
/// where there are several.
[[nodiscard]] QPixmap jobDragPicture(const JobQueueRow &first, int count, const JobQueueWords &words,
                                     const ThemeSource &themes, Qt::LayoutDirection direction, double devicePixelRatio);

} // namespace callout
