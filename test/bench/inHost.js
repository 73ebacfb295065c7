// Runs inside the Node extension host, started by host.js. A hold is the time for which the host could not answer: the
// wall time between two ticks of a timer, or the CPU time where that is less, for other processes hold us up too.
const fs = require('node:fs');
const vscode = require('vscode');

exports.run = async function () {
  const { BENCH_OUT, BENCH_ARTICLE } = process.env;
  const extension = vscode.extensions.getExtension('entra-docs.entra-docs');
  await sleep(3000);
  const result = BENCH_ARTICLE
    ? await measureDocset(BENCH_ARTICLE)
    : { activation: await timeOf(() => extension.activate()) };
  fs.writeFileSync(BENCH_OUT, JSON.stringify(result));
};

async function measureDocset(article) {
  const holds = watchHolds();
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, article);
  const found = foundIn(uri);
  const firstFinding = await timeOf(async () => {
    await vscode.commands.executeCommand('vscode.open', uri);
    await found;
  });
  const opening = holds.longest();
  await sleep(8000);
  const docset = holds.longest();
  const document = await vscode.workspace.openTextDocument(uri);
  const end = document.lineAt(document.lineCount - 1).range.end;
  await type(uri, end, '\n\n:::');
  // The first list makes the extension read all articles; it is complete when they are.
  const readAll = await timeOf(async () => {
    for (let isComplete = false; !isComplete;) {
      await sleep(500);
      isComplete = !(await completionsAt(uri, end.translate(2, 0).with({ character: 3 }))).isIncomplete;
    }
  });
  const index = holds.longest();
  await sleep(5000);
  holds.longest();
  await type(uri, end, '\n\n# Another heading\n');
  await sleep(3000);
  const typing = holds.longest();
  return { firstFinding, readAll, holds: { opening, docset, index, typing }, longestSlice: Math.max(docset, index) };
}

function watchHolds() {
  let longest = 0;
  let last = performance.now();
  let cpu = process.cpuUsage();
  const tick = () => {
    const used = process.cpuUsage(cpu);
    longest = Math.max(longest, Math.min(performance.now() - last, (used.user + used.system) / 1000));
    cpu = process.cpuUsage();
    last = performance.now();
    setTimeout(tick, 1);
  };
  setTimeout(tick, 1);
  return {
    /** In milliseconds, since it was last asked for. */
    longest() {
      const was = longest;
      longest = 0;
      return Math.round(was);
    },
  };
}

function foundIn(uri) {
  return new Promise((resolve) => {
    vscode.languages.onDidChangeDiagnostics(() => {
      if (vscode.languages.getDiagnostics(uri).some(({ source }) => source === 'Entra Docs')) resolve();
    });
  });
}

async function type(uri, position, text) {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, position, text);
  await vscode.workspace.applyEdit(edit);
}

function completionsAt(uri, position) {
  return vscode.commands.executeCommand('vscode.executeCompletionItemProvider', uri, position);
}

async function timeOf(work) {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
