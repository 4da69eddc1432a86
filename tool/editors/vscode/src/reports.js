// reports - what `rill explain` says of a source, in an editor beside it that follows the source.
'use strict';

const vscode = require('vscode');

const SCHEME = 'rill-explain';
const SUFFIX = '.explain.txt';

class Reports {
  constructor(server) {
    this.server = server;
    this.changes = new vscode.EventEmitter();
    this.subscriptions = [
      this.changes,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, { onDidChange: this.changes.event, provideTextDocumentContent: (uri) => this.text(uri) }),
      server.onDidLower((event) => {
        for (const document of vscode.workspace.textDocuments)
          if (document.uri.scheme === SCHEME && (!event || vscode.Uri.parse(event.uri).path + SUFFIX === document.uri.path)) this.changes.fire(document.uri);
      }),
    ];
  }

  async text(uri) {
    const source = vscode.Uri.file(uri.path.slice(0, -SUFFIX.length));
    const result = await this.server.request('rill/explain', { uri: source.toString() });
    return (result && result.text) || 'Nothing is known yet: the source does not compile.\n';
  }

  /** Opens the report of `source`, at the generator that the cursor is in. */
  async show(source) {
    const cursor = vscode.window.activeTextEditor && vscode.window.activeTextEditor.selection.active;
    const document = await vscode.workspace.openTextDocument(source.with({ scheme: SCHEME, path: source.path + SUFFIX }));
    const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: false });
    const result = await this.server.request('rill/graph', { uri: source.toString() });
    const graphs = (result && result.graphs) || [];
    const graph = graphs.find((g) => cursor && g.range.start.line <= cursor.line && g.range.end.line >= cursor.line);
    const at = graph ? document.getText().search(new RegExp(`\\b${graph.name.replace(/[^\w]/g, '\\$&')}\\b`)) : -1;
    if (at < 0) return;
    const place = document.positionAt(at);
    editor.selection = new vscode.Selection(place, place);
    editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

module.exports = { Reports };
