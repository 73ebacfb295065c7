// Pictures of the extension at work in the served VS Code, for a look before a release:
//   node test/support/screenshot.js --file docs/fundamentals/what-is-entra.md --hover 26:40 --out /tmp/hover.png
// Options: --folder (the sample docset unless said; edits are not saved), --file (in it), --theme light | dark |
// contrast, --size 1200x800. Steps, done in the order given: --go LINE:COLUMN, --hover LINE:COLUMN, --type TEXT
// (`\n` is Enter), --key KEY (`Control+Space`), --suggest, --fixes, --problems, --command NAME, --wait MILLISECONDS,
// --out FILE. dist/ must be built.
const path = require('node:path');
const { launchBrowser } = require('./browser');
const { root } = require('./project');
const { serveVscode } = require('./servedVscode');
const { sample } = require('./testWorkspace');

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
};

/** Each step of the command line: what it does in the page. */
const steps = {
  go: async (page, place) => {
    await page.keyboard.press('Control+g');
    await page.keyboard.type(place);
    await page.keyboard.press('Enter');
  },
  hover: async (page, place) => {
    await steps.go(page, place);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page.waitForTimeout(1500);
  },
  type: async (page, text) => {
    for (const line of text.split('\\n').flatMap((part, index) => (index ? ['\n', part] : [part]))) {
      if (line === '\n') await page.keyboard.press('Enter');
      else await page.keyboard.type(line, { delay: 30 });
    }
    await page.waitForTimeout(1000);
  },
  key: async (page, key) => {
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
  },
  suggest: async (page) => {
    await page.keyboard.press('Control+Space');
    await page.waitForTimeout(1500);
  },
  fixes: async (page) => {
    await page.keyboard.press('Control+.');
    await page.waitForTimeout(1500);
  },
  problems: async (page) => {
    await page.keyboard.press('Control+Shift+m');
    await page.waitForTimeout(1000);
  },
  command: async (page, name) => {
    await page.keyboard.press('F1');
    await page.keyboard.type(name);
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1500);
  },
  wait: async (page, milliseconds) => page.waitForTimeout(Number(milliseconds)),
  out: async (page, file) => {
    await page.screenshot({ path: file });
    console.log(file);
  },
};

/**
 * Opens VS Code, does the steps and ends it.
 * @param {{ folder?: string, file?: string, theme?: keyof themes, size?: string }} options
 * @param {readonly (readonly [keyof steps, string])[]} todo
 */
async function takeScreenshots({ folder = sample, file, theme = 'light', size = '1200x800' }, todo) {
  const served = await serveVscode({
    folder: path.resolve(folder),
    extension: root,
    settings: { 'workbench.colorTheme': themes[theme], 'files.autoSave': 'off', 'window.commandCenter': false },
  });
  const browser = await launchBrowser();
  try {
    const [width, height] = size.split('x').map(Number);
    const page = await browser.newPage({ viewport: { width, height } });
    const payload = file ? [['openFile', served.remote(path.resolve(folder, file))]] : [];
    await page.goto(`${served.address}?${new URLSearchParams({ payload: JSON.stringify(payload) })}`);
    await page.waitForSelector(file ? '.monaco-editor .view-line' : '.monaco-workbench .explorer-folders-view');
    // Until the extension host is up and the first findings are there, then those of style. A sound file has none.
    await page.waitForSelector('[class*=squiggly-]', { timeout: 10_000 }).catch(() => {});
    await page.waitForTimeout(2500);
    if (file) await page.click('.monaco-editor .view-lines', { position: { x: 300, y: 5 } });
    for (const [step, argument] of todo) await steps[step](page, argument);
  } finally {
    await browser.close();
    await served.stop();
  }
}

async function main() {
  const options = {};
  const todo = [];
  const args = process.argv.slice(2);
  while (args.length) {
    const name = args.shift().replace(/^--/, '');
    const value = args.length && !args[0].startsWith('--') ? args.shift() : '';
    if (name in steps) todo.push([name, value]);
    else if (['folder', 'file', 'theme', 'size'].includes(name)) options[name] = value;
    else throw new Error(`There is no option --${name}: see the head of this file.`);
  }
  await takeScreenshots(options, todo);
}

if (require.main === module) {
  main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}

module.exports = { takeScreenshots };
