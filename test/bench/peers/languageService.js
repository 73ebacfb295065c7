// The markdown engine of VS Code over the folder it is started in: its diagnostics of every file, one
// `path:line code` for each. The workspace is the disk, read once.
const { readdirSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');
const { requirePeer } = require('./loadPeer');

const none = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
const noEvent = () => ({ dispose() {} });

async function main() {
  const peer = (name) => requirePeer(process.argv[2], name);
  const service = peer('vscode-markdown-languageservice');
  const { URI } = peer('vscode-uri');
  const { TextDocument } = peer('vscode-languageserver-textdocument');
  const parser = peer('markdown-it')({ html: true });
  const root = process.cwd();
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const documents = new Map();
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !file.endsWith('.md')) continue;
    const uri = URI.file(file);
    const document = TextDocument.create(uri.toString(), 'markdown', 1, readFileSync(file, 'utf8'));
    documents.set(uri.toString(), Object.assign(document, { $uri: uri }));
  }
  const workspace = {
    workspaceFolders: [URI.file(root)],
    onDidChangeMarkdownDocument: noEvent,
    onDidCreateMarkdownDocument: noEvent,
    onDidDeleteMarkdownDocument: noEvent,
    getAllMarkdownDocuments: async () => documents.values(),
    hasMarkdownDocument: (uri) => documents.has(uri.toString()),
    openMarkdownDocument: async (uri) => documents.get(uri.toString()),
    stat: async (uri) => {
      const found = statSync(uri.fsPath, { throwIfNoEntry: false });
      return found && { isDirectory: found.isDirectory() };
    },
    readDirectory: async (uri) =>
      readdirSync(uri.fsPath, { withFileTypes: true }).map((entry) => [
        entry.name,
        { isDirectory: entry.isDirectory() },
      ]),
  };
  const languageService = service.createLanguageService({
    workspace,
    parser: {
      slugifier: service.githubSlugifier,
      tokenize: async (document) => parser.parse(document.getText(), {}),
    },
    logger: { level: 0, log() {} },
  });
  const level = service.DiagnosticLevel.warning;
  const options = {
    validateReferences: level,
    validateFragmentLinks: level,
    validateFileLinks: level,
    validateMarkdownFileLinkFragments: level,
    validateUnusedLinkDefinitions: level,
    validateDuplicateLinkDefinitions: level,
    ignoreLinks: [],
  };
  for (const document of documents.values()) {
    for (const { range, code } of await languageService.computeDiagnostics(document, options, none)) {
      console.log(`${path.relative(root, document.$uri.fsPath)}:${range.start.line + 1} ${code}`);
    }
  }
}

void main();
