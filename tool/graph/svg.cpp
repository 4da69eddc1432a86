// svg - a drawing of state machines that needs no program but a viewer.
//
// The states stand below each other in the order of the source, so the picture can be read beside it. An edge to the next state
// is a straight line; further down it is an arc on the right, back up or to itself on the left, the further out the longer.
#include "graph/graph.h"

#include <algorithm>
#include <cstdlib>

namespace rill::graph {

static constexpr int box_width = 170, box_height = 30, step = 62, lane = 20, margin = 16, title = 26;

struct Layout {
  int left, width, height;
};

static int Lanes(const Graph& graph, bool back) {
  size_t longest = 0;
  for (const auto& [from, to] : graph.edges)
    if (back ? to <= from : to > from + 1) longest = std::max(longest, back ? from - to + 1 : to - from);
  return static_cast<int>(std::min<size_t>(longest, 12));
}

static Layout LayoutOf(const Graph& graph) {
  const int left = margin + lane * (Lanes(graph, true) + 1);
  const int right = margin + lane * (Lanes(graph, false) + 1);
  const int name = static_cast<int>(graph.name.size()) * 8 + 2 * margin;
  return {left, std::max(left + box_width + right, name), title + margin + step * static_cast<int>(graph.states.size())};
}

static std::string Number(int value) { return std::to_string(value); }

static std::string Edge(const Layout& layout, size_t from, size_t to) {
  const auto top = [&](size_t i) { return title + margin + step * static_cast<int>(i); };
  const int middle = layout.left + box_width / 2;
  std::string path;
  if (to == from + 1) {
    path = "M " + Number(middle) + " " + Number(top(from) + box_height) + " V " + Number(top(to) - 2);
  } else {
    const bool back = to <= from;
    const int reach = lane * static_cast<int>(std::min<size_t>(back ? from - to + 1 : to - from, 12)) + lane / 2;
    const int side = back ? layout.left : layout.left + box_width, out = back ? side - reach : side + reach;
    // Leaves below the middle of a state, arrives above it.
    const int y0 = top(from) + box_height * 2 / 3, y1 = top(to) + box_height / 3;
    path = "M " + Number(side) + " " + Number(y0) + " C " + Number(out) + " " + Number(y0) + " " + Number(out) + " " + Number(y1) + " " +
           Number(back ? side - 3 : side + 3) + " " + Number(y1);
  }
  return "<path class=\"edge\" d=\"" + path + "\" marker-end=\"url(#rill-arrow)\"/>\n";
}

static std::string Node(const Layout& layout, size_t index, const State& state) {
  const int y = title + margin + step * static_cast<int>(index);
  const bool is_end = state.kind == "start" || state.kind == "end";
  const std::string label = is_end ? state.kind : state.kind + ", line " + Number(static_cast<int>(state.line));
  return "<g class=\"state " + state.kind + "\" data-state=\"" + Escaped(state.id) + "\" data-line=\"" + std::to_string(state.line) +
         "\"><rect x=\"" + Number(layout.left) + "\" y=\"" + Number(y) + "\" width=\"" + Number(box_width) + "\" height=\"" + Number(box_height) + "\" rx=\"" +
         (is_end ? "15" : "5") + "\"/><text x=\"" + Number(layout.left + box_width / 2) + "\" y=\"" + Number(y + 20) + "\">" + Escaped(label) + "</text></g>\n";
}

std::string Svg(const std::vector<Graph>& graphs) {
  int width = 2 * margin, height = margin;
  for (const Graph& graph : graphs) {
    const Layout layout = LayoutOf(graph);
    width = std::max(width, layout.width);
    height += layout.height;
  }
  std::string text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + Number(width) + "\" height=\"" + Number(height) + "\" viewBox=\"0 0 " +
                     Number(width) + " " + Number(height) + "\" font-family=\"sans-serif\" font-size=\"13\">\n"
                     "<style>.state rect{fill:none;stroke:currentColor}.state text{fill:currentColor;text-anchor:middle}.name{fill:currentColor;font-weight:bold}"
                     ".edge{fill:none;stroke:currentColor}</style>\n"
                     "<defs><marker id=\"rill-arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
                     "<path d=\"M 0 0 L 8 4 L 0 8 z\" fill=\"currentColor\"/></marker></defs>\n";
  int y = 0;
  for (size_t i = 0; i < graphs.size(); ++i) {
    const Graph& graph = graphs[i];
    const Layout layout = LayoutOf(graph);
    text += "<g transform=\"translate(0 " + Number(y) + ")\">\n<text class=\"name\" x=\"" + Number(margin) + "\" y=\"" + Number(title - 6) + "\">" +
            Escaped(graph.name) + "</text>\n";
    for (const auto& [from, to] : graph.edges) text += Edge(layout, from, to);
    for (size_t j = 0; j < graph.states.size(); ++j) text += Node(layout, j, graph.states[j]);
    text += "</g>\n";
    y += layout.height;
  }
  return text + "</svg>\n";
}

}  // namespace rill::graph
