// stories - what is tried in VS Code, one after the other: each begins where the one before it has ended.
'use strict';

const assert = require('assert');
const fs = require('fs');
const path = require('path');
const { execFileSync } = require('child_process');

const SOURCE = 'fib.cpp';
const LOWERED = 'fib.cpp.lowered.cpp';
const LONG = 'long.cpp';  // does not fit into the window

/** The process of `rill lsp` below code-server: [its id]. */
function servers(world) {
  const parents = new Map();
  for (const name of fs.readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
      const words = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      parents.set(Number(name), { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), words });
    } catch {
      // It has ended in between.
    }
  }
  const below = (id) => id === world.server || (parents.has(id) && below(parents.get(id).parent));
  return [...parents].filter(([id, { words }]) => words[0] === world.rill && words[1] === 'lsp' && below(id)).map(([id]) => id);
}

module.exports = {
  async 'a lens above the generator'({ page }) {
    await page.openFile(SOURCE);
    await page.until('a lens', async () => /Show lowered code.*suspension point/.test(await page.lens('Show lowered code').innerText()), 90);
  },

  async 'the lens opens the lowered code beside'({ page }) {
    await page.lens('Show lowered code').click();
    await page.until('the lowered code', async () => (await page.text(LOWERED)).includes('fibonacci_frame'));
  },

  async 'the line of the cursor is marked in both'({ page }) {
    await page.focus(SOURCE, 10);
    await page.until('marks', async () => (await page.marked(SOURCE)) > 0 && (await page.marked(LOWERED)) > 0);
    await page.until('the place', async () => (await page.text(LOWERED)).includes('if (rill_yield(a))'));
    await page.picture('vscode-lowered', 740);
  },

  async 'the other way round'({ page }) {
    await page.focus(SOURCE, 2);
    await page.focus(LOWERED);
    const text = (await page.everything(LOWERED)).split('\n');
    await page.focus(LOWERED, text.findIndex((line) => line.includes('std::exchange')) + 1);
    const editor = await page.editor(SOURCE);
    const marked = async () => {
      const boxes = await editor.locator('.cdr[class*="TextEditorDecorationType"]').first().boundingBox();
      const line = await editor.locator('.view-line', { hasText: 'std::exchange' }).first().boundingBox();
      return boxes && line && Math.abs(boxes.y - line.y) < 3;
    };
    await page.until('the mark in the source', marked);
  },

  async 'the lowered code is what the command prints, compiles and runs'({ page, workspace, rill }) {
    const shown = await page.everything(LOWERED);
    const printed = execFileSync(rill, ['lower', SOURCE, '--no-line', '--stdout'], { cwd: workspace, encoding: 'utf8' });
    assert.strictEqual(shown.replace(/\n$/, ''), printed.replace(/\n$/, ''), 'not the same text');
    const flags = JSON.parse(fs.readFileSync(path.join(workspace, 'compile_commands.json')))[0].arguments.filter((a) => /^-(std|I)/.test(a));
    fs.writeFileSync(path.join(workspace, 'shown.cpp'), shown);
    execFileSync('g++', [...flags, 'shown.cpp', '-o', 'shown'], { cwd: workspace });
    assert.strictEqual(execFileSync('./shown', { cwd: workspace, encoding: 'utf8' }), '0\n1\n1\n2\n3\n5\n8\n13\n21\n');
    for (const made of ['shown', 'shown.cpp']) fs.unlinkSync(path.join(workspace, made));
  },

  async 'it follows what is typed, unsaved'({ page }) {
    await page.focus(SOURCE, 11);
    await page.key('End');
    await page.key('Enter');
    await page.type('yield -a;');
    await page.until('the new suspension', async () => (await page.text(LOWERED)).includes('rill_yield(-a)'));
    const tab = page.page.locator(`.tab[aria-label^="${SOURCE}"]`).first();
    await page.until('unsaved', async () => (await tab.getAttribute('class')).includes('dirty'));
  },

  async 'an error appears, and the last lowered code stays'({ page }) {
    await page.type(' oops');
    await page.until('a squiggle', async () => (await (await page.editor(SOURCE)).locator('.squiggly-error').count()) > 0);
    assert.ok((await page.text(LOWERED)).includes('rill_yield(-a)'));
    await page.until('the status', async () => (await page.page.locator('.statusbar-item[id*="rill"]').first().getAttribute('aria-label')).includes('warning') ||
      (await page.page.locator('.statusbar-item[id*="rill"] .codicon-warning').count()) > 0);
  },

  async 'and goes'({ page }) {
    for (let i = 0; i < ' oops'.length; ++i) await page.key('Backspace');
    await page.until('no squiggle', async () => (await (await page.editor(SOURCE)).locator('.squiggly-error').count()) === 0);
  },

  async 'hover shows the frame'({ page }) {
    const editor = await page.editor(SOURCE);
    await page.focus(SOURCE, 1);
    await editor.locator('.view-line span', { hasText: /^\s*fibonacci$/ }).first().hover();
    await page.until('a hover', async () => /frame|byte/.test(await page.page.locator('.monaco-hover:not(.hidden)').first().innerText()));
  },

  async 'the state machine marks the suspension at the cursor'({ page }) {
    await page.key('Escape');
    await page.focus(SOURCE, 10);
    for (let i = 0; i < 4; ++i) await page.key('ArrowRight');
    await page.command('rill: Show State Machine');
    const view = await page.webview();
    await view.locator('.state').first().waitFor();
    await page.focus(SOURCE, 12);
    await page.key('End');
    await page.key('ArrowLeft');
    await page.until('the mark', async () => (await view.locator('.state.marked').getAttribute('data-id')) === 'line_12');
    await page.picture('vscode-machine', 400);
  },

  async 'the report of a generator'({ page }) {
    await page.focus(SOURCE, 10);
    await page.command('rill: Explain Generator');
    await page.until('the report', async () => /fibonacci/.test(await page.text('fib.cpp.explain.txt')));
  },

  async 'the editors scroll together'({ page }) {
    await page.focus(SOURCE);
    await page.openFile(LONG);
    await page.command('rill: Show Lowered Code');
    const lowered = `${LONG}.lowered.cpp`;
    await page.until('its lowered code', async () => (await page.text(lowered)).includes('counted_frame'));
    await page.focus(LONG, 1);
    assert.ok(!(await page.text(lowered)).includes('joined_frame'));
    const shown = async (sourceText, loweredText) => (await page.text(LONG)).includes(sourceText) && (await page.text(lowered)).includes(loweredText);
    const scrolled = async (direction, ...texts) => (await page.wheel(direction)) || shown(...texts);
    await page.until('the end of both', () => scrolled(1, 'gen<int> joined', 'joined_in_place'));
    await page.focus(lowered);
    await page.until('the beginning of both', () => scrolled(-1, 'gen<int> counted', 'counted_frame'));
    await page.focus(LONG);
    await page.openFile(SOURCE);
  },

  async 'a server that is killed is started again'(world) {
    const { page } = world;
    const [before] = servers(world);
    assert.ok(before, 'no server');
    process.kill(before, 'SIGKILL');
    await page.until('another server', () => servers(world).some((id) => id !== before));
    await page.focus(SOURCE, 12);
    await page.key('End');
    await page.key('Enter');
    await page.type('yield 7;');
    await page.command('rill: Show Lowered Code');
    await page.until('an answer', async () => (await page.text(LOWERED)).includes('rill_yield(7)'));
  },

  async 'a message says that rill is missing'({ page, configure, rill }) {
    configure('/nowhere/rill');
    await page.until('the message', async () => /rill was not found/.test(await page.page.locator('.notifications-toasts').innerText()));
    configure(rill);
    await page.until('rill again', async () => (await page.page.locator('.statusbar-item[id*="rill"] .codicon-check').count()) > 0);
  },
};
