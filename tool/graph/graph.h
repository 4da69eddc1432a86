// graph - the state machine of a generator as a graph, and its pictures: DOT, Mermaid, SVG.
//
//   start -> line_10 -> line_10, end          a state for each suspension point, an edge where one may follow another
#pragma once

#include "analyse/flow.h"
#include "lower/code.h"

#include <string>
#include <utility>
#include <vector>

namespace rill::graph {

struct State {
  std::string id;    // of the generated code, or "start", "end"
  std::string kind;  // "start", "yield", "yield_from", "end"
  unsigned line = 0;
};

struct Graph {
  std::string name;
  std::vector<State> states;  // the start first, the end last, between them the suspension points in the order of the source
  std::vector<std::pair<size_t, size_t>> edges;
};

/// Of a generator that `name` is the name of; it begins and ends at these lines.
Graph Of(const std::string& name, const discover::Generator& generator, const analyse::Analysis& analysis, unsigned first, unsigned last);

/// One document for all of them.
std::string Dot(const std::vector<Graph>& graphs);
std::string Mermaid(const std::vector<Graph>& graphs);
/// rill's own drawing: the states below each other, what goes on to the right, what goes back to the left.
std::string Svg(const std::vector<Graph>& graphs);

/// Text as it stands in XML and HTML, also in quotes.
std::string Escaped(const std::string& text);

}  // namespace rill::graph
