// extension - starts the server and ties commands, the lowered code and the status to it.
'use strict';

const vscode = require('vscode');
const { Server } = require('./server');
const { LoweredCode } = require('./lowered');
const { StateMachine } = require('./machine');
const { Reports } = require('./reports');

let server;

/** The source that a command is about: that of a lens, that of the active editor, or that of the lowered code in it. */
function sourceOf(argument) {
  if (argument && argument.uri) return vscode.Uri.parse(argument.uri);
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  return LoweredCode.sourceOf(editor.document.uri) || editor.document.uri;
}

async function activate(context) {
  server = new Server();
  const lowered = new LoweredCode(server);
  const machine = new StateMachine(server, context);
  const reports = new Reports(server);
  const command = (name, run) =>
    context.subscriptions.push(
      vscode.commands.registerCommand(name, async (argument) => {
        const source = sourceOf(argument);
        if (!source) return;
        try {
          if (await server.ready()) await run(source, argument || {});
        } catch (error) {
          vscode.window.showErrorMessage(`rill: ${error.message}`);
        }
      })
    );
  command('rill.showLowered', (source, argument) => lowered.show(source, argument));
  command('rill.showStateMachine', (source) => machine.show(source));
  command('rill.explain', (source) => reports.show(source));
  context.subscriptions.push(
    vscode.commands.registerCommand('rill.restart', () => server.restart()),
    server, lowered, machine, reports
  );
  await server.start();
}

async function deactivate() {
  if (server) await server.stop();
}

module.exports = { activate, deactivate };
