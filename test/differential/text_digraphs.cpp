// text_digraphs - braces and brackets spelled as digraphs, in every place that a generator has some
#include "trace.h"

#include <rill/keywords.h>

#define PAIR <%1, 2%>

gen<int> blocks(int n) <%
  int values<:2:> = <%n, 2%>;
  for (int x : values) <% yield x; %>
  if (n) <% Tracer t("then"); yield values<:0:>; %> else <% yield 3; %>
  switch (n) <%
    case 1: <% yield 4; break; %>
    default: yield 5;
  %>
%>

gen<int> tries() <%
  try <% Tracer t("tried"); yield 1; point("p"); %> catch (const Failure&) <% note("caught"); %>
  do <% yield 2; %> while (false);
%>

gen<int> initialisers() <%
  int braced<%3%>, pair<::> = PAIR;
  yield braced + pair<:1:>;
  struct Local <% int k; explicit Local(int x) : k<%x%> <%%> %> local<%4%>;
  yield local.k;
  yield <%5%>;
  auto inner = <:&:>() -> gen<int> <% yield braced; %>;
  yield_from inner();
%>

int main() <%
  drive(<::> <% return blocks(1); %>);
  drive(<::> <% return blocks(0); %>);
  drive(tries);
  drive(initialisers);
%>
