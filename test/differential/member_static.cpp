// member_static - static member generators and static data members
#include "trace.h"

#include <rill/keywords.h>

class Ids {
 public:
  static gen<int> fresh(int n) {
    for (int i = 0; i < n; ++i) yield ++last_;
  }

 private:
  static int last_;
};

int Ids::last_ = 100;

int main() {
  for (int x : Ids::fresh(2)) note("%d", x);
  for (int x : Ids::fresh(2)) note("%d", x);
  Ids ids;
  for (int x : ids.fresh(1)) note("%d", x);
}
