import * as vscode from 'vscode';
import { itemsBelow, itemsOf, sectionsOf, type ViewItem, type ViewSection } from '../features/docsetView/docsetView';
import type { DocsetTree } from './docsetTree';
import { locator } from './locations';
import type { Place, Session } from './session';

/** Changes of the text are shown once typing pauses. */
const typingDelay = 800;

/** A line of the view. */
export type DocsetNode =
  | SectionNode
  | { readonly kind: 'item'; readonly place: Place; readonly item: ViewItem; readonly location: vscode.Location }
  | { readonly kind: 'nothing'; readonly text: string };

interface SectionNode {
  readonly kind: 'section';
  readonly place: Place;
  readonly section: ViewSection;
}

/**
 * The view "Docset" in the explorer: what holds for the article in the editor, and what leads to it. A section is
 * worked out when it is opened, and again when the article or what it depends on changes while the view is to be seen.
 */
export function showDocsetView(session: Session, { view, fill }: DocsetTree): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** The last article in an editor: who goes to where a value comes from, or looks at a picture, keeps the view. */
  let article: vscode.TextDocument | undefined;

  fill({
    onDidChangeTreeData: changed.event,
    getTreeItem: treeItemOf,
    getChildren: (node) => (node ? childrenOf(node) : sections()),
  });

  /** What is hidden is worked out when it is shown. */
  function refresh(delay: number): void {
    clearTimeout(waiting);
    if (view.visible) waiting = setTimeout(() => changed.fire(undefined), delay);
  }

  async function sections(): Promise<DocsetNode[]> {
    const active = vscode.window.activeTextEditor?.document;
    const own = active && (await sectionsFor(active));
    if (own?.length) article = active;
    const shown = own?.length ? own : article ? await sectionsFor(article) : [];
    view.description = shown[0]?.place.path;
    return shown;
  }

  async function sectionsFor(document: vscode.TextDocument): Promise<SectionNode[]> {
    const place = await session.place(document.uri);
    if (!place?.docset.isLearn) return [];
    const { docset, path, repository } = place;
    if (!document.isClosed) await repository.takeOver(document);
    return sectionsOf(docset, path).map((section) => ({ kind: 'section', place, section }));
  }

  return vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && refresh(0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === article) refresh(typingDelay);
    }),
    session.onDidChange(() => refresh(typingDelay)),
    session.onDidReset(() => refresh(0)),
    { dispose: () => clearTimeout(waiting) },
  );
}

async function childrenOf(node: DocsetNode): Promise<DocsetNode[]> {
  if (node.kind === 'nothing') return [];
  const { place } = node;
  const { docset, path, repository } = place;
  if (node.kind === 'section' && node.section.needsAllArticles) await repository.allRead(docset);
  return repository.files.answer(() => {
    const items =
      node.kind === 'section'
        ? itemsOf(docset, path, node.section.id)
        : node.item.isFolded
          ? itemsBelow(docset, path, node.item)
          : (node.item.children ?? []);
    const locate = locator(place);
    if (!items.length && node.kind === 'section') return [{ kind: 'nothing', text: node.section.emptyText }];
    return items.map((item) => ({ kind: 'item', place, item, location: locate(item.path, item.span) }));
  });
}

function treeItemOf(node: DocsetNode): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  if (node.kind === 'nothing') return Object.assign(new vscode.TreeItem('', None), { description: node.text });
  if (node.kind === 'section') {
    const { id, name } = node.section;
    return Object.assign(new vscode.TreeItem(name, id === 'metadata' ? Expanded : Collapsed), { id });
  }
  const { item, location } = node;
  const isOpenable = item.isFolded || item.children?.length;
  return Object.assign(new vscode.TreeItem(item.label, isOpenable ? Collapsed : None), {
    description: item.description,
    tooltip: item.tooltip ?? `${item.label}\n${item.description}`,
    command: {
      title: 'Open',
      command: 'vscode.open',
      arguments: [location.uri, { selection: location.range, preview: true } satisfies vscode.TextDocumentShowOptions],
    },
  });
}
