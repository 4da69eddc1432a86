// machine - the state machines of a source, drawn in a panel: one generator at a time, with the state at the cursor marked.
'use strict';

const crypto = require('crypto');
const vscode = require('vscode');
const { draw } = require('./drawing');

class StateMachine {
  constructor(server, context) {
    this.server = server;
    this.subscriptions = [
      server.onDidLower((event) => {
        if (this.panel && this.source && (!event || vscode.Uri.parse(event.uri).toString() === this.source.toString())) this.refresh();
      }),
      vscode.window.onDidChangeTextEditorSelection((event) => this.follow(event.textEditor)),
    ];
    this.graphs = [];
  }

  /** Opens the panel for `source`, at the generator that the cursor is in, else the first one. */
  async show(source) {
    this.source = source;
    if (!this.panel) {
      this.panel = vscode.window.createWebviewPanel('rill.machine', 'State Machine', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true });
      this.panel.onDidDispose(() => (this.panel = undefined));
      this.panel.webview.onDidReceiveMessage((message) => this.open(message));
    } else {
      this.panel.reveal(undefined, true);
    }
    this.current = undefined;
    await this.refresh();
  }

  async refresh() {
    let result;
    try {
      result = await this.server.request('rill/graph', { uri: this.source.toString() });
    } catch {
      return; // asked again when the server runs
    }
    if (!this.panel) return;
    this.graphs = (result && result.graphs) || [];
    const editor = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === this.source.toString());
    this.cursor = editor && editor.selection.active;
    this.render(result && result.stale);
  }

  // The graph of the generator around the cursor, if any; else the one that is shown.
  choose() {
    const around = (graph) => this.cursor && graph.file === this.source.fsPath && contains(graph.range, this.cursor);
    const inner = this.graphs.filter(around).pop();
    if (inner) this.current = inner.qualified_name;
    return this.graphs.find((g) => g.qualified_name === this.current) || this.graphs[0];
  }

  follow(editor) {
    if (!this.panel || !this.source) return;
    if (editor.document.uri.toString() !== this.source.toString()) return;
    this.cursor = editor.selection.active;
    this.render();
  }

  render(stale) {
    const graph = this.choose();
    const marked = graph && this.cursor && graph.states.find((s) => s.range && contains(s.range, this.cursor));
    const key = JSON.stringify([graph, marked && marked.id, stale]);
    if (key === this.rendered && this.panel.webview.html) return;
    this.rendered = key;
    this.panel.title = graph ? `State Machine: ${graph.name}` : 'State Machine';
    this.panel.webview.html = page(this.graphs, graph, marked && marked.id, stale);
  }

  async open(message) {
    if (message.graph !== undefined) {
      this.current = message.graph;
      this.cursor = undefined;
      return this.render();
    }
    const graph = this.graphs.find((g) => g.qualified_name === message.of);
    const state = graph && graph.states.find((s) => s.id === message.state);
    if (!state) return;
    const line = state.range ? state.range.start.line : state.line;
    const place = new vscode.Range(line, state.range ? state.range.start.character : 0, line, state.range ? state.range.start.character : 0);
    await vscode.window.showTextDocument(vscode.Uri.file(graph.file), { selection: place, viewColumn: vscode.ViewColumn.One });
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
    if (this.panel) this.panel.dispose();
  }
}

function contains(range, place) {
  const after = place.line > range.start.line || (place.line === range.start.line && place.character >= range.start.character);
  const before = place.line < range.end.line || (place.line === range.end.line && place.character <= range.end.character);
  return after && before;
}

function escape(text) {
  return String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function page(graphs, graph, marked, stale) {
  const nonce = crypto.randomBytes(16).toString('hex');
  const names = graphs.map((g) => `<option value="${escape(g.qualified_name)}"${g === graph ? ' selected' : ''}>${escape(g.qualified_name)}</option>`).join('');
  const body = graph
    ? `<select aria-label="generator">${names}</select>${stale ? '<p class="stale">of the last version that compiled</p>' : ''}${draw(graph, marked, escape)}`
    : '<p>There is no generator in this source, or it does not compile.</p>';
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}';">
<style nonce="${nonce}">
body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); }
select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); border: 1px solid var(--vscode-dropdown-border); padding: 2px 6px; }
svg { display: block; margin-top: 12px; }
.stale { color: var(--vscode-editorWarning-foreground); }
.state rect { fill: var(--vscode-editorWidget-background); stroke: var(--vscode-foreground); }
.state text { fill: var(--vscode-foreground); font-family: var(--vscode-editor-font-family); font-size: 13px; }
.state text.kind { fill: var(--vscode-descriptionForeground); font-size: 11px; }
.state { cursor: pointer; }
.state:focus rect { outline: none; stroke: var(--vscode-focusBorder); stroke-width: 2; }
.state.marked rect { fill: var(--vscode-button-background); stroke: var(--vscode-focusBorder); stroke-width: 2; }
.state.marked text { fill: var(--vscode-button-foreground); }
.edge { fill: none; stroke: var(--vscode-foreground); stroke-width: 1.2; opacity: 0.8; }
.head { fill: var(--vscode-foreground); }
</style></head><body>${body}
<script nonce="${nonce}">
const api = acquireVsCodeApi();
const choice = document.querySelector('select');
if (choice) choice.addEventListener('change', () => api.postMessage({ graph: choice.value }));
for (const state of document.querySelectorAll('.state')) {
  const open = () => api.postMessage({ of: choice.value, state: state.dataset.id });
  state.addEventListener('click', open);
  state.addEventListener('keydown', (event) => { if (event.key === 'Enter' || event.key === ' ') open(); });
}
</script></body></html>`;
}

module.exports = { StateMachine };
