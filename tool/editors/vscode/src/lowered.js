// lowered - the lowered code of a source in an editor beside it: opened, mapped both ways, scrolled together.
//
// The client's library gets the text itself (workspace/textDocumentContent). The map comes with `rill/lowered`, and counts as long as the
// text that came with it is that of the document.
'use strict';

const vscode = require('vscode');

const SCHEME = 'rill';
const SUFFIX = '.lowered.cpp';
// A row of the map: [line, begin, end in the lowered code, index of the source, line, begin, end in it, kind].
const ROW = { line: 0, begin: 1, end: 2, source: 3, sourceLine: 4, sourceBegin: 5, sourceEnd: 6 };

class LoweredCode {
  /** The source of a lowered document; undefined for other documents. */
  static sourceOf(uri) {
    if (uri.scheme !== SCHEME || !uri.path.endsWith(SUFFIX)) return undefined;
    return vscode.Uri.file(uri.path.slice(0, -SUFFIX.length));
  }

  static of(source) {
    return source.with({ scheme: SCHEME, authority: '', path: source.path + SUFFIX });
  }

  constructor(server) {
    this.server = server;
    this.maps = new Map(); // by the source's URI: what rill/lowered has answered
    this.pending = new Map();
    this.mapped = vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('rill.mappedBackground'),
      overviewRulerColor: new vscode.ThemeColor('rill.mappedBackground'),
      isWholeLine: false,
      borderRadius: '2px',
    });
    this.subscriptions = [
      this.mapped,
      server.onDidLower((event) => this.changed(event)),
      vscode.window.onDidChangeTextEditorSelection((event) => this.highlight(event.textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.highlight(editor)),
      vscode.window.onDidChangeTextEditorVisibleRanges((event) => this.scroll(event.textEditor)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document.uri.scheme === SCHEME) this.highlightActive();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        const source = LoweredCode.sourceOf(document.uri);
        if (source) this.maps.delete(source.toString());
      }),
    ];
  }

  /** Opens the lowered code of `source` beside it, at what belongs to `range`, or to the cursor. */
  async show(source, { range } = {}) {
    const result = await this.fetch(source);
    if (!result || result.text === null) {
      vscode.window.showWarningMessage('rill: there is no lowered code yet, because the source does not compile');
      return;
    }
    const document = await vscode.workspace.openTextDocument(LoweredCode.of(source));
    const from = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === source.toString());
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const beside = shown ? shown.viewColumn : from && from.viewColumn !== undefined ? from.viewColumn + 1 : vscode.ViewColumn.Beside;
    const editor = await vscode.window.showTextDocument(document, { viewColumn: beside, preserveFocus: true, preview: false });
    const line = range ? range.start.line : from ? from.selection.active.line : 0;
    const last = range ? range.end.line : line;
    const target = this.rows(source).find((row) => row[ROW.sourceLine] >= line && row[ROW.sourceLine] <= last);
    if (target) editor.revealRange(new vscode.Range(target[ROW.line], 0, target[ROW.line], 0), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    if (from) this.highlight(from);
  }

  // One request at a time for a source: the newest answer counts.
  fetch(source) {
    const key = source.toString();
    if (!this.pending.has(key)) {
      const asked = this.server
        .request('rill/lowered', { uri: key })
        .then((result) => {
          if (result) this.maps.set(key, result);
          return result;
        })
        .finally(() => this.pending.delete(key));
      this.pending.set(key, asked);
    }
    return this.pending.get(key);
  }

  async changed(event) {
    for (const document of vscode.workspace.textDocuments) {
      const source = LoweredCode.sourceOf(document.uri);
      if (!source || (event && vscode.Uri.parse(event.uri).toString() !== source.toString())) continue;
      try {
        this.pending.delete(source.toString());
        const result = await this.fetch(source);
        if (result && result.text !== null && result.text !== document.getText()) this.server.refresh(document.uri);
        this.highlightActive();
      } catch {
        // The server has ended; it is asked again when it runs.
      }
    }
  }

  /** The rows of the map that are about `source` itself, if the map is that of the text which is shown. */
  rows(source) {
    const result = this.maps.get(source.toString());
    if (!result || !result.map) return [];
    const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === LoweredCode.of(source).toString());
    if (!document || document.getText() !== result.text) return [];
    const index = result.map.sources.findIndex((uri) => vscode.Uri.parse(uri).toString() === source.toString());
    return result.map.mappings.filter((row) => row[ROW.source] === index);
  }

  /** The two editors of which `editor` is one: of a source, and of its lowered code. */
  pair(editor) {
    const find = (uri) => vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === uri.toString());
    const source = LoweredCode.sourceOf(editor.document.uri);
    const pair = source
      ? { source: find(source), lowered: editor, uri: source }
      : { source: editor, lowered: find(LoweredCode.of(editor.document.uri)), uri: editor.document.uri };
    return pair.source && pair.lowered ? pair : undefined;
  }

  highlightActive() {
    if (vscode.window.activeTextEditor) this.highlight(vscode.window.activeTextEditor);
  }

  // What belongs to the lines of the selection is marked in both editors, and brought into view in the other one.
  highlight(editor) {
    const pair = this.pair(editor);
    if (!pair) return;
    const inLowered = editor === pair.lowered;
    const first = editor.selection.start.line;
    const last = editor.selection.end.line;
    const column = inLowered ? ROW.line : ROW.sourceLine;
    const rows = this.rows(pair.uri).filter((row) => row[column] >= first && row[column] <= last);
    const lowered = rows.map((row) => new vscode.Range(row[ROW.line], row[ROW.begin], row[ROW.line], row[ROW.end]));
    const lines = [...new Set(rows.map((row) => row[ROW.sourceLine]))];
    const source = lines.map((line) => pair.source.document.lineAt(Math.min(line, pair.source.document.lineCount - 1)).range);
    pair.lowered.setDecorations(this.mapped, lowered);
    pair.source.setDecorations(this.mapped, source);
    const other = inLowered ? pair.source : pair.lowered;
    const there = inLowered ? source : lowered;
    if (there.length > 0 && editor === vscode.window.activeTextEditor && !there.some((range) => other.visibleRanges.some((v) => v.intersection(range))))
      other.revealRange(there[0], vscode.TextEditorRevealType.InCenter);
  }

  // Only the editor that has the focus leads, so that the two do not chase each other.
  scroll(editor) {
    if (editor !== vscode.window.activeTextEditor || !vscode.workspace.getConfiguration('rill').get('synchronizeScrolling')) return;
    const pair = this.pair(editor);
    if (!pair || editor.visibleRanges.length === 0) return;
    const inLowered = editor === pair.lowered;
    const top = editor.visibleRanges[0].start.line;
    const [from, to] = inLowered ? [ROW.line, ROW.sourceLine] : [ROW.sourceLine, ROW.line];
    let best;
    for (const row of this.rows(pair.uri))
      if (row[from] >= top && (!best || row[from] < best[from] || (row[from] === best[from] && row[to] < best[to]))) best = row;
    if (!best) return;
    const line = Math.max(0, best[to] - (best[from] - top));
    (inLowered ? pair.source : pair.lowered).revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

module.exports = { LoweredCode };
