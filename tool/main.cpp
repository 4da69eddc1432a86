// main.cpp - the executable `rill`; everything it does is in the library.
#include "driver/driver.h"

int main(int argc, char** argv) { return rill::driver::Main(argc, argv); }
