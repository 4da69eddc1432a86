// assets - the style and the script of the page.
#include "view/view.h"

namespace rill::view {

const char* const style_text = R"css(
:root { color-scheme: light dark; --back: #ffffff; --text: #1f2328; --dim: #6e7781; --line: #d0d7de; --mark: #ffe58a; --pin: #ffc94d;
  --k: #8250df; --s: #0a6640; --c: #6e7781; --d: #953800; --n: #0550ae; --tint: 90%; --strong: 72%; }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { --back: #0d1117; --text: #e6edf3; --dim: #8b949e; --line: #30363d; --mark: #54490f;
  --pin: #7a6310; --k: #d2a8ff; --s: #7ee787; --c: #8b949e; --d: #ffa657; --n: #79c0ff; --tint: 16%; --strong: 32%; } }
:root[data-theme=dark] { color-scheme: dark; --back: #0d1117; --text: #e6edf3; --dim: #8b949e; --line: #30363d; --mark: #54490f; --pin: #7a6310; --k: #d2a8ff;
  --s: #7ee787; --c: #8b949e; --d: #ffa657; --n: #79c0ff; --tint: 16%; --strong: 32%; }
:root[data-theme=light] { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; padding: 0 1rem 2rem; background: var(--back); color: var(--text); font: 15px/1.45 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 1rem; }
header p { color: var(--dim); flex: 1; }
h1 { font-size: 1.3rem; margin: .8rem 0; } h2 { font-size: .9rem; margin: .3rem .5rem; color: var(--dim); } h3 { font-size: 1rem; }
button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 5px; padding: .2rem .7rem; }
main { display: grid; grid-template-columns: 2fr 3fr; gap: .6rem; height: 72vh; }
@media (max-width: 900px) { main { grid-template-columns: 1fr; grid-template-rows: 1fr 1fr; height: 90vh; } }
.pane { overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
.pane:focus { outline: 2px solid var(--k); outline-offset: -2px; }
.code { margin: 0; padding: 0; list-style: none; counter-reset: line; font: 13px/1.5 ui-monospace, monospace; min-width: max-content; }
.code li { counter-increment: line; white-space: pre; cursor: default; padding-right: 1rem; min-height: 1.5em; }
.code li::before { content: counter(line); display: inline-block; width: 3.6em; padding-right: .9em; text-align: right; color: var(--dim); }
code { font: inherit; font-family: ui-monospace, monospace; } i { font-style: normal; }
i.k { color: var(--k); } i.s { color: var(--s); } i.c { color: var(--c); } i.d { color: var(--d); } i.n { color: var(--n); }
.h0 { background: hsl(45 80% var(--tint)); } .h1 { background: hsl(150 45% var(--tint)); } .h2 { background: hsl(210 70% var(--tint)); }
.h3 { background: hsl(280 50% var(--tint)); } .h4 { background: hsl(0 60% var(--tint)); } .h5 { background: hsl(180 50% var(--tint)); }
.code li.mark { background: var(--mark); } .code li.pin { background: var(--pin); }
.generator { margin-top: 1rem; border: 1px solid var(--line); border-radius: 6px; padding: .6rem 1rem; overflow: auto; }
summary { cursor: pointer; font-weight: 600; } .pictures { display: flex; flex-wrap: wrap; gap: 2rem; }
.bytes text { font: 12px ui-monospace, monospace; text-anchor: middle; fill: var(--text); } .bytes text.at { fill: var(--dim); font-size: 10px; }
.bytes rect { stroke: var(--back); } rect.padding { fill: none; stroke: var(--line); stroke-dasharray: 3 3; }
rect.o0, .swatch.o0 { fill: hsl(210 60% var(--strong)); background: hsl(210 60% var(--strong)); } rect.o1, .swatch.o1 { fill: hsl(150 45% var(--strong)); background: hsl(150 45% var(--strong)); }
rect.o2, .swatch.o2 { fill: hsl(45 75% var(--strong)); background: hsl(45 75% var(--strong)); } rect.o3, .swatch.o3 { fill: hsl(0 60% var(--strong)); background: hsl(0 60% var(--strong)); }
rect.o4, .swatch.o4 { fill: hsl(280 50% var(--strong)); background: hsl(280 50% var(--strong)); } rect.o5, .swatch.o5 { fill: hsl(180 45% var(--strong)); background: hsl(180 45% var(--strong)); }
rect.o6, .swatch.o6 { fill: hsl(320 50% var(--strong)); background: hsl(320 50% var(--strong)); } rect.o7, .swatch.o7 { fill: hsl(90 40% var(--strong)); background: hsl(90 40% var(--strong)); }
.swatch { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-right: .4em; }
table { border-collapse: collapse; margin: .6rem 0; font-size: 13px; } th, td { text-align: left; padding: .15rem .6rem; border-bottom: 1px solid var(--line); }
td.number { text-align: right; } td.alive { text-align: center; color: var(--s); }
.state { cursor: pointer; } .state:focus rect, .state.mark rect { fill: var(--mark); }
)css";

const char* const script_text = R"js(
"use strict";
(() => {
  const rows = JSON.parse(document.getElementById("map").textContent);
  const partners = new Map();  // the id of a line -> the ids of the lines on the other side
  const link = (from, to) => { if (!partners.has(from)) partners.set(from, []); partners.get(from).push(to); };
  for (const [line, source, sourceLine] of rows) {
    const a = "l-" + line, b = "s" + source + "-" + sourceLine;
    link(a, b);
    link(b, a);
  }
  const panes = [document.getElementById("source"), document.getElementById("lowered")];
  const lineOf = (node) => node instanceof Element ? node.closest(".code li") : null;
  const other = (pane) => panes[0] === pane ? panes[1] : panes[0];
  const show = (line) => line.scrollIntoView({ block: "nearest" });
  // The line and all that came of the same lines of the source.
  const group = (line) => {
    const found = [line];
    for (const id of partners.get(line.id) || []) {
      const partner = document.getElementById(id);
      if (partner) found.push(partner);
    }
    return found;
  };
  const set = (name, lines) => {
    for (const old of document.querySelectorAll(".code li." + name)) old.classList.remove(name);
    for (const line of lines) line.classList.add(name);
    if (name !== "pin") return;
    for (const state of document.querySelectorAll(".state")) {
      const id = "s0-" + (Number(state.dataset.line) - 1);
      state.classList.toggle("mark", !state.matches(".start, .end") && lines.some((line) => line.id === id));
    }
  };
  let current = null;
  const pin = (line, jump) => {
    current = line;
    const lines = group(line);
    set("pin", lines);
    if (jump && lines.length > 1) lines[1].scrollIntoView({ block: "center" });
    show(line);
  };
  for (const pane of panes) {
    pane.addEventListener("mousemove", (event) => {
      const line = lineOf(event.target);
      set("mark", line ? group(line) : []);
    });
    pane.addEventListener("mouseleave", () => set("mark", []));
    pane.addEventListener("click", (event) => {
      const line = lineOf(event.target);
      if (line) pin(line, true);
    });
    pane.addEventListener("keydown", (event) => {
      const lines = [...pane.querySelectorAll(".code li")];
      const at = current ? lines.indexOf(current) : -1;
      if (event.key === "ArrowDown" && at + 1 < lines.length) pin(lines[at + 1], true);
      else if (event.key === "ArrowUp" && lines.length > 0) pin(lines[Math.max(at - 1, 0)], true);
      else if (event.key === "Enter" && current && group(current).length > 1) {
        const target = group(current)[1];
        other(pane).focus();
        pin(target, true);
      } else if (event.key === "Escape") {
        current = null;
        set("pin", []);
      } else {
        return;
      }
      event.preventDefault();
    });
  }
  for (const state of document.querySelectorAll(".state")) {
    state.setAttribute("tabindex", "0");
    state.setAttribute("role", "button");
    const go = () => {
      const line = document.getElementById("s0-" + (Number(state.dataset.line) - 1));
      if (line) pin(line, true);
    };
    state.addEventListener("click", go);
    state.addEventListener("keydown", (event) => { if (event.key === "Enter") go(); });
  }
  document.getElementById("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
})();
)js";

}  // namespace rill::view
