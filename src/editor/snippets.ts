import * as vscode from 'vscode';
import { typingAt } from '../features/completion/typing';
import type { Session } from './session';

/**
 * The snippets in `snippets/`, where prose is written and as a list to choose from. The manifest could contribute
 * them, but then they would turn up in every markdown file on the machine.
 */
export interface Snippets {
  readonly provider: vscode.CompletionItemProvider;
  all(): Promise<readonly Snippet[]>;
  /** Lets the author choose one for the place of the cursor. */
  choose(): Promise<void>;
}

/** Reads nothing until the first snippet is wanted. */
export function createSnippets(session: Session, extensionUri: vscode.Uri): Snippets {
  let reading: Promise<readonly Snippet[]> | undefined;
  const all = () => (reading ??= readSnippets(extensionUri));

  return {
    all,
    provider: {
      async provideCompletionItems(document, position, token) {
        const isInProse = await session.ask(
          document,
          ({ article }) => typingAt(article, document.offsetAt(position))?.kind === 'prose',
          token,
        );
        if (!isInProse) return undefined;
        const range = document.getWordRangeAtPosition(position, /[\w-]+/)?.with({ end: position });
        return (await all()).map((snippet) => itemOf(snippet, range));
      },
    },
    async choose() {
      const items = (await all()).map((snippet) => ({ ...snippet, label: snippet.prefix }));
      const chosen = await vscode.window.showQuickPick(items, { matchOnDescription: true });
      if (chosen) await vscode.window.activeTextEditor?.insertSnippet(new vscode.SnippetString(chosen.text));
    },
  };
}

export interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  /** With tab stops. */
  readonly text: string;
}

async function readSnippets(extensionUri: vscode.Uri): Promise<readonly Snippet[]> {
  const file = vscode.Uri.joinPath(extensionUri, 'snippets', 'entra-docs.code-snippets');
  const json = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const snippets = JSON.parse(json) as Record<string, { prefix: string; description: string; body: string[] }>;
  return Object.entries(snippets).map(([name, { prefix, description, body }]) => ({
    name,
    prefix,
    description,
    text: body.join('\n'),
  }));
}

function itemOf({ prefix, description, text }: Snippet, range: vscode.Range | undefined): vscode.CompletionItem {
  const item = new vscode.CompletionItem(prefix, vscode.CompletionItemKind.Snippet);
  item.detail = description;
  item.insertText = new vscode.SnippetString(text);
  item.documentation = new vscode.MarkdownString().appendCodeblock(text, 'markdown');
  item.range = range;
  return item;
}
