#pragma once
int first();
int second();
int plain();
int late();
