// page - what a person does in VS Code's window, and sees there.
'use strict';

const path = require('path');

class Page {
  constructor(page, shots) {
    this.page = page;
    this.shots = shots;
    this.count = 0;
    page.setDefaultTimeout(60000); // a machine that does other things, too
  }

  async open(url) {
    await this.page.goto(url);
    await this.page.waitForSelector('.monaco-workbench .part.editor', { timeout: 60000 });
  }

  async shot(name) {
    await this.page.screenshot({ path: path.join(this.shots, `${String(++this.count).padStart(2, '0')}-${name.replace(/\W+/g, '-')}.png`) });
  }

  /** A picture for docs/pictures: the editors, from the top to `height`. */
  async picture(name, height) {
    const box = await this.page.locator('.part.editor').boundingBox();
    await this.page.screenshot({ path: path.join(this.shots, `${name}.jpg`), type: 'jpeg', quality: 72, clip: { ...box, height } });
  }

  key(keys) {
    return this.page.keyboard.press(keys);
  }

  type(text) {
    return this.page.keyboard.type(text, { delay: 15 });
  }

  pause(milliseconds) {
    return this.page.waitForTimeout(milliseconds);
  }

  /** Waits until `condition` returns something true, and returns it. */
  async until(what, condition, seconds = 60) {
    const end = Date.now() + seconds * 1000;
    let last;
    while (Date.now() < end) {
      try {
        const value = await condition();
        if (value) return value;
      } catch (error) {
        last = error;
      }
      await this.pause(150);
    }
    throw new Error(`not within ${seconds} s: ${what}${last ? ` (${last.message.split('\n')[0]})` : ''}`);
  }

  async openFile(name) {
    await this.key('Control+P');
    await this.page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await this.type(name);
    await this.page.waitForSelector(`.quick-input-list .monaco-list-row[aria-label*="${name}"]`);
    await this.key('Enter');
    await this.editor(name);
  }

  async command(title) {
    await this.key('F1');
    await this.page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await this.type(title);
    await this.page.waitForSelector(`.quick-input-list .monaco-list-row[aria-label*="${title}"]`);
    await this.key('Enter');
  }

  /** The editor whose file has that name (that is the last part of its path). */
  async editor(name) {
    const found = this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`).last();
    await found.waitFor();
    return found;
  }

  async focus(name, line) {
    const editor = await this.editor(name);
    // Not by an element of the text, which the driver would scroll into view behind the editor's back.
    const box = await editor.boundingBox();
    await this.page.mouse.click(box.x + box.width - 90, box.y + box.height - 40);
    if (line === undefined) return;
    await this.key('Control+G');
    await this.page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await this.type(`${line}`);
    await this.key('Enter');
    await this.page.waitForSelector('.quick-input-widget', { state: 'hidden' });
    await this.pause(200);
  }

  /** Turns the wheel over the editor that was focused last, where the mouse stands, up or down. */
  async wheel(direction) {
    for (let i = 0; i < 8; ++i) await this.page.mouse.wheel(0, 120 * direction);
  }

  /** The lines of an editor that can be seen, as text. */
  async text(name) {
    const editor = await this.editor(name);
    const lines = await editor.locator('.view-line').allInnerTexts();
    return lines.join('\n').replace(/\u00a0/g, ' ');
  }

  /** Everything that is in an editor, by the clipboard. */
  async everything(name) {
    await this.focus(name);
    await this.key('Control+A');
    await this.key('Control+C');
    await this.pause(300);
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The texts that are marked as belonging to the cursor's line. */
  async marked(name) {
    const editor = await this.editor(name);
    return editor.locator('.cdr[class*="TextEditorDecorationType"]').count();
  }

  lens(text) {
    return this.page.locator('.codelens-decoration a', { hasText: text }).first();
  }

  async webview() {
    const outer = this.page.frameLocator('iframe.webview').last();
    return outer.frameLocator('#active-frame');
  }
}

module.exports = { Page };
