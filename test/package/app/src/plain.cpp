// No generator here.
#include "parts.h"
#include "plain.h"

int plain() { return PLAIN; }
