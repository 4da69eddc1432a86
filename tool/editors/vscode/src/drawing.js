// drawing - a state machine as SVG: the states in the order of the source, from top to bottom; edges to the next state are straight,
// others run in lanes beside them, forwards on the right and backwards on the left, the shorter ones further in.
'use strict';

const WIDTH = 150;
const HEIGHT = 40;
const GAP = 34;
const LANE = 22;
const MARGIN = 12;

/** Assigns lanes so that edges whose spans overlap do not share one. */
function lanes(edges) {
  const taken = [];
  for (const edge of edges.sort((a, b) => a.high - a.low - (b.high - b.low))) {
    edge.lane = 0;
    while ((taken[edge.lane] || []).some((other) => edge.low < other.high && other.low < edge.high)) ++edge.lane;
    (taken[edge.lane] = taken[edge.lane] || []).push(edge);
  }
  return taken.length;
}

function caption(state) {
  const kinds = { start: 'not started', end: 'ended', yield: 'yield', yield_from: 'yield_from' };
  return `${kinds[state.kind] || state.kind}, line ${state.line + 1}`;
}

/** `marked`: the id of a state. `escape` makes text safe for HTML. */
function draw(graph, marked, escape) {
  const index = new Map(graph.states.map((state, i) => [state.id, i]));
  const straight = [];
  const left = [];
  const right = [];
  for (const { from, to } of graph.edges) {
    const a = index.get(from);
    const b = index.get(to);
    if (a === undefined || b === undefined) continue;
    const edge = { a, b, low: Math.min(a, b), high: a === b ? a + 0.5 : Math.max(a, b) };
    (b === a + 1 ? straight : b > a ? right : left).push(edge);
  }
  const x = MARGIN + LANE * (lanes(left) + 1);
  const rightEdge = x + WIDTH;
  const width = rightEdge + LANE * (lanes(right) + 1) + MARGIN;
  const top = (i) => MARGIN + i * (HEIGHT + GAP);
  const height = top(graph.states.length) - GAP + MARGIN;
  // Edges leave a state in its lower part and arrive in its upper part.
  const path = (edge, side) => {
    const border = side < 0 ? x : rightEdge;
    const lane = border + side * LANE * (edge.lane + 1);
    const from = top(edge.a) + HEIGHT * 0.7;
    const to = top(edge.b) + HEIGHT * 0.3;
    return `<path class="edge" marker-end="url(#head)" d="M ${border} ${from} C ${lane} ${from}, ${lane} ${from}, ${lane} ${(from + to) / 2} S ${lane} ${to}, ${border + side * 2} ${to}"/>`;
  };
  const edges = [
    ...straight.map((e) => `<path class="edge" marker-end="url(#head)" d="M ${x + WIDTH / 2} ${top(e.a) + HEIGHT} V ${top(e.b) - 2}"/>`),
    ...left.map((e) => path(e, -1)),
    ...right.map((e) => path(e, 1)),
  ];
  const states = graph.states.map(
    (state, i) => `<g class="state${state.id === marked ? ' marked' : ''}" data-id="${escape(state.id)}" tabindex="0" role="button">
<rect x="${x}" y="${top(i)}" width="${WIDTH}" height="${HEIGHT}" rx="6"/>
<text x="${x + WIDTH / 2}" y="${top(i) + 17}" text-anchor="middle">${escape(state.id)}</text>
<text class="kind" x="${x + WIDTH / 2}" y="${top(i) + 32}" text-anchor="middle">${escape(caption(state))}</text></g>`
  );
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="state machine of ${escape(graph.name)}">
<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M 0 0 L 10 5 L 0 10 z"/></marker></defs>
${edges.join('\n')}
${states.join('\n')}</svg>`;
}

module.exports = { draw };
