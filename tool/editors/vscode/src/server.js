// server - `rill lsp`: found, started, configured, and started again when it dies; what it does is shown in the status bar.
'use strict';

const fs = require('fs');
const path = require('path');
const vscode = require('vscode');
const { CloseAction, ErrorAction, LanguageClient, State } = require('vscode-languageclient/node');

const QUICK_DEATHS = 5; // so many within DEATH_WINDOW, and it is not started again
const DEATH_WINDOW = 60000;

/** What the server is told: settings that are not set are left out. */
function settings() {
  const configuration = vscode.workspace.getConfiguration('rill');
  const told = {};
  for (const name of ['buildDir', 'runtimeDir', 'resourceDir']) {
    const value = configuration.get(name);
    if (value) told[name] = inWorkspace(value, name !== 'buildDir');
  }
  for (const name of ['flags', 'fallbackFlags']) {
    const value = configuration.get(name);
    if (value && value.length > 0) told[name] = value;
  }
  told.debounce = configuration.get('debounce');
  const wanted = configuration.get('clangDiagnostics');
  told.clangDiagnostics = typeof wanted === 'boolean' ? wanted : !vscode.extensions.getExtension('llvm-vs-code-extensions.vscode-clangd');
  return told;
}

function inWorkspace(name, absolute) {
  const folder = vscode.workspace.workspaceFolders && vscode.workspace.workspaceFolders[0];
  const replaced = folder ? name.replace(/\$\{workspaceFolder\}/g, folder.uri.fsPath) : name;
  return absolute && folder ? path.resolve(folder.uri.fsPath, replaced) : replaced;
}

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The path of the rill to run, or undefined. */
function findRill() {
  const wanted = inWorkspace(vscode.workspace.getConfiguration('rill').get('path') || 'rill', false);
  if (path.isAbsolute(wanted)) return isExecutable(wanted) ? wanted : undefined;
  if (wanted.includes('/') || wanted.includes('\\')) {
    const file = inWorkspace(wanted, true);
    return isExecutable(file) ? file : undefined;
  }
  const names = process.platform === 'win32' ? [`${wanted}.exe`, wanted] : [wanted];
  for (const directory of (process.env.PATH || '').split(path.delimiter))
    for (const name of names) {
      const file = path.join(directory, name);
      if (isExecutable(file)) return file;
    }
  return undefined;
}

class Server {
  constructor() {
    this.lowered = new vscode.EventEmitter(); // {uri, lowered, version, stale}, and undefined when the server has started
    this.onDidLower = this.lowered.event;
    this.deaths = [];
    this.status = vscode.window.createStatusBarItem('rill', vscode.StatusBarAlignment.Left, 0);
    this.status.name = 'rill';
    this.show('idle');
    this.subscriptions = [
      this.status,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('rill.path')) this.restart();
        else if (event.affectsConfiguration('rill') && this.running())
          this.client.sendNotification('workspace/didChangeConfiguration', { settings: { rill: settings() } });
      }),
    ];
  }

  running() {
    return this.client !== undefined && this.client.state === State.Running;
  }

  /** Whether there is a server to ask, which may have to be started. */
  async ready() {
    if (!this.client) await this.start();
    else if (this.starting) await this.starting;
    return this.running();
  }

  /** Has the text of a lowered document asked for again. A server that has just started refreshes nothing, since nobody has asked it yet. */
  refresh(uri) {
    const feature = this.running() && this.client.getFeature('workspace/textDocumentContent');
    for (const { scheme, onDidChangeEmitter } of (feature && feature.getProviders()) || []) if (scheme === uri.scheme) onDidChangeEmitter.fire(uri);
  }

  async request(method, params) {
    if (!(await this.ready())) throw new Error('the server does not run');
    return this.client.sendRequest(method, params);
  }

  show(state, detail) {
    const looks = {
      idle: ['$(check) rill', 'rill lsp', 'rill.restart'],
      working: ['$(sync~spin) rill', 'rill is working', 'rill.restart'],
      stale: ['$(warning) rill', 'The source does not compile: the lowered code is that of the last version that did', 'rill.restart'],
      missing: ['$(error) rill: not found', 'rill was not found', 'rill.restart'],
      dead: ['$(error) rill', 'The server has ended', 'rill.restart'],
    };
    const [text, tooltip, command] = looks[state];
    this.status.text = text;
    this.status.tooltip = `${tooltip}${detail ? `: ${detail}` : ''}\n(click to restart the server)`;
    this.status.command = command;
    this.status.backgroundColor = state === 'missing' || state === 'dead' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    this.status.show();
  }

  async start() {
    const executable = findRill();
    if (!executable) return this.reportMissing();
    this.show('working');
    const client = new LanguageClient(
      'rill',
      'rill',
      { command: executable, args: ['lsp'], options: {} },
      {
        documentSelector: [
          { scheme: 'file', language: 'cpp' },
          { scheme: 'rill', language: 'cpp' },
        ],
        initializationOptions: settings(),
        // Lowered code has definitions, in the source; lenses and hovers are about the source.
        middleware: {
          provideCodeLenses: (document, token, next) => (document.uri.scheme === 'rill' ? [] : next(document, token)),
          provideHover: (document, place, token, next) => (document.uri.scheme === 'rill' ? undefined : next(document, place, token)),
        },
        outputChannelName: 'rill',
        errorHandler: { error: () => ({ action: ErrorAction.Continue, handled: true }), closed: () => this.closed() },
      }
    );
    this.client = client;
    this.working = this.stale = false;
    client.onNotification('rill/status', ({ state }) => {
      this.working = state === 'working';
      this.showProgress();
    });
    client.onNotification('rill/didLower', (event) => {
      this.stale = event.stale;
      this.showProgress();
      this.lowered.fire(event);
    });
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      this.showProgress();
      this.lowered.fire(undefined);
    });
    this.starting = client.start().catch((error) => {
      this.show('dead', error.message);
      vscode.window.showErrorMessage(`rill: the server did not start: ${error.message}`);
    });
    await this.starting;
    this.starting = undefined;
  }

  showProgress() {
    this.show(this.working ? 'working' : this.stale ? 'stale' : 'idle');
  }

  // The client asks what to do when the connection has closed.
  closed() {
    const now = Date.now();
    this.deaths = this.deaths.filter((at) => now - at < DEATH_WINDOW).concat(now);
    this.working = false;
    if (this.deaths.length <= QUICK_DEATHS) {
      this.show('working');
      return { action: CloseAction.Restart, handled: true };
    }
    this.show('dead');
    vscode.window.showErrorMessage(`rill: the server has ended ${this.deaths.length} times within a minute`, 'Restart', 'Show Log').then((choice) => {
      if (choice === 'Restart') this.restart();
      if (choice === 'Show Log') this.client.outputChannel.show();
    });
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  async reportMissing() {
    const wanted = vscode.workspace.getConfiguration('rill').get('path') || 'rill';
    this.show('missing');
    const choice = await vscode.window.showErrorMessage(
      `rill was not found: there is no program "${wanted}". Install rill, or say in the setting "rill.path" where it is.`,
      'Open Setting'
    );
    if (choice) vscode.commands.executeCommand('workbench.action.openSettings', 'rill.path');
  }

  async stop() {
    const client = this.client;
    this.client = undefined;
    if (!client) return;
    try {
      await client.dispose(2000);
    } catch {
      // It has ended already.
    }
  }

  async restart() {
    this.deaths = [];
    await this.stop();
    await this.start();
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.lowered.dispose();
  }
}

module.exports = { Server };
