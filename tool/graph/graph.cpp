// graph - the state machine of a generator as a graph, in DOT and Mermaid.
#include "graph/graph.h"

namespace rill::graph {

Graph Of(const std::string& name, const discover::Generator& generator, const analyse::Analysis& analysis, unsigned first, unsigned last) {
  Graph graph;
  graph.name = name;
  graph.states.push_back({"start", "start", first});
  for (const analyse::Suspension& point : analysis.suspensions) graph.states.push_back({point.name, point.range ? "yield_from" : "yield", point.line});
  graph.states.push_back({"end", "end", last});
  const auto index = [&](unsigned state) -> size_t {
    if (state == analyse::Transition::start) return 0;
    return state == analyse::Transition::end ? graph.states.size() - 1 : state + 1;
  };
  for (const analyse::Transition& transition : analyse::Transitions(generator, analysis))
    graph.edges.push_back({index(transition.from), index(transition.to)});
  return graph;
}

std::string Escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      case '\'': result += "&#39;"; break;
      default: result += c;
    }
  }
  return result;
}

static std::string Quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

static std::string LabelOf(const State& state) {
  if (state.kind == "start" || state.kind == "end") return state.kind;
  return state.kind + ", line " + std::to_string(state.line);
}

static std::string NodeOf(size_t graph, const State& state) { return "g" + std::to_string(graph) + "_" + state.id; }

std::string Dot(const std::vector<Graph>& graphs) {
  std::string text = "digraph rill {\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n";
  for (size_t i = 0; i < graphs.size(); ++i) {
    const Graph& graph = graphs[i];
    text += "  subgraph cluster_" + std::to_string(i) + " {\n    label=" + Quoted(graph.name) + ";\n    fontname=\"sans-serif\";\n";
    for (const State& state : graph.states) {
      const bool is_end = state.kind == "start" || state.kind == "end";
      text += "    " + NodeOf(i, state) + " [label=" + Quoted(LabelOf(state)) + (is_end ? ", shape=ellipse" : "") + "];\n";
    }
    for (const auto& [from, to] : graph.edges) text += "    " + NodeOf(i, graph.states[from]) + " -> " + NodeOf(i, graph.states[to]) + ";\n";
    text += "  }\n";
  }
  return text + "}\n";
}

// Mermaid has HTML's character references, with a number sign.
static std::string MermaidText(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '"' || c == '#' || c == '<' || c == '>' || c == '&' || c == ';') result += "#" + std::to_string(static_cast<int>(c)) + ";";
    else result += c;
  }
  return result;
}

std::string Mermaid(const std::vector<Graph>& graphs) {
  std::string text = "flowchart TD\n";
  for (size_t i = 0; i < graphs.size(); ++i) {
    const Graph& graph = graphs[i];
    text += "  subgraph g" + std::to_string(i) + " [\"" + MermaidText(graph.name) + "\"]\n";
    for (const State& state : graph.states) {
      const bool is_end = state.kind == "start" || state.kind == "end";
      text += "    " + NodeOf(i, state) + (is_end ? "([\"" : "[\"") + LabelOf(state) + (is_end ? "\"])\n" : "\"]\n");
    }
    for (const auto& [from, to] : graph.edges) text += "    " + NodeOf(i, graph.states[from]) + " --> " + NodeOf(i, graph.states[to]) + "\n";
    text += "  end\n";
  }
  return text;
}

}  // namespace rill::graph
