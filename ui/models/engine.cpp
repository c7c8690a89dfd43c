#include "ui/models/engine.h"
