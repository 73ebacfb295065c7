import * as vscode from 'vscode';
import type { Toc } from '../docset/toc/toc';
import { editsOnly, isRefusal, type Change, type Refusal } from '../features/refactor/change';
import { addTocEntry, tocHref, type TocSpot } from '../features/tocEditing/addTocEntry';
import { likelyRow, rowsOfPage, tocRows, tocsFor, type TocRow } from '../features/tocEditing/tocRows';
import { applyAnswer } from './applyChange';
import { codeOfDiagnostic } from './docsetTargets';
import { pick } from './pick';
import type { Place, Session } from './session';

/** The command that adds an article to a TOC, and the quick fix that runs it where an article is in none. */
export function registerTocCommands(session: Session): vscode.Disposable {
  const command = 'entraDocs.addToToc';
  return vscode.Disposable.from(
    vscode.commands.registerCommand('entraDocs.addToToc', (uri?: vscode.Uri) => addToToc(session, uri)),
    vscode.languages.registerCodeActionsProvider(
      { language: 'markdown' },
      {
        provideCodeActions: ({ uri }, _range, { diagnostics }) =>
          diagnostics
            .filter((each) => codeOfDiagnostic(each) === 'toc-missing')
            .map((diagnostic) => {
              const title = 'Add to a table of contents…';
              const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
              return Object.assign(action, {
                diagnostics: [diagnostic],
                command: { title, command, arguments: [uri] },
              });
            }),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

async function addToToc(session: Session, uri = vscode.window.activeTextEditor?.document.uri): Promise<void> {
  const place = uri && (await session.place(uri));
  if (!place?.docset.isLearn || place.docset.buildKind(place.path) !== 'page') {
    void vscode.window.showInformationMessage('Only an article of a docset can stand in a table of contents.');
    return;
  }
  const { docset, path, repository } = place;
  const { tocs, name } = await repository.files.answer(() => {
    const facts = docset.facts(path);
    return { tocs: tocsFor(docset, path), name: facts?.h1 ?? facts?.title ?? path };
  });
  const present = tocs.find((toc) => rowsOfPage(docset, toc, path).length);
  if (present && !(await wantsOneMore(present))) return;
  const spot = await pickTocSpot(place, tocs);
  if (spot === undefined || spot === 'skip') return;
  await applyAnswer(place, await repository.files.answer(() => tocChange(place, spot, name)));
}

async function wantsOneMore({ path }: Toc): Promise<boolean> {
  const add = 'Add It Again';
  return (await vscode.window.showInformationMessage(`The article stands in '${path}' already.`, add)) === add;
}

/** Where in which TOC the author wants an entry. */
export interface ChosenSpot {
  readonly toc: Toc;
  readonly spot: TocSpot;
}

/** The change that adds the article at `place` there under `name`, or why it cannot be. */
export function tocChange({ docset, path }: Place, { toc, spot }: ChosenSpot, name: string): Change | Refusal {
  const text = docset.text(toc.path);
  if (text === undefined || docset.toc(toc.path) !== toc) {
    return { refusal: `'${toc.path}' has changed meanwhile: choose the place again.` };
  }
  const href = tocHref(docset, toc, path, spot.node);
  const edit = addTocEntry(toc, text, spot, { name, href });
  return isRefusal(edit) ? edit : editsOnly([[toc.path, [edit]]]);
}

interface RowItem extends vscode.QuickPickItem {
  readonly row?: TocRow;
  readonly choice?: 'first' | 'other' | 'skip';
}

/**
 * Lets the author choose a place for an entry of the article at `place`, in a list that shows the tree of the first of
 * `tocs`, or that of another. Undefined when nothing is chosen, `skip` when the author wants none yet.
 */
export async function pickTocSpot(
  place: Place,
  tocs: readonly Toc[],
  canSkip = false,
): Promise<ChosenSpot | 'skip' | undefined> {
  const [likely] = tocs;
  if (!likely) {
    if (!canSkip) void vscode.window.showInformationMessage('The docset has no table of contents.');
    return canSkip ? 'skip' : undefined;
  }
  for (let toc: Toc | undefined = likely; toc;) {
    const chosen = await pickRow(place, toc, { canSkip, hasOthers: tocs.length > 1 });
    if (!chosen) return undefined;
    if (chosen.choice === 'skip') return 'skip';
    if (chosen.choice === 'first') return { toc, spot: { as: 'first' } };
    if (chosen.row) {
      const as = await pickRelation(chosen.row);
      return as && { toc, spot: { as, node: chosen.row.node } };
    }
    toc = await pickToc(tocs);
  }
  return undefined;
}

function pickRow(
  { docset, path }: Place,
  toc: Toc,
  { canSkip, hasOthers }: { readonly canSkip: boolean; readonly hasOthers: boolean },
): Promise<RowItem | undefined> {
  const rows = tocRows(toc).map((row): RowItem => ({
    label: `${'\u2003'.repeat(row.depth)}${row.name}`,
    description: row.href,
    row,
  }));
  const node = likelyRow(docset, toc, path)?.node;
  const separator = { label: toc.path, kind: vscode.QuickPickItemKind.Separator };
  const items: readonly RowItem[] = [
    ...(canSkip ? [{ label: '$(close) No entry yet', choice: 'skip' } as const] : []),
    ...(hasOthers ? [{ label: '$(list-tree) Another table of contents…', choice: 'other' } as const] : []),
    separator,
    { label: '$(arrow-up) At the top', choice: 'first' },
    ...rows,
  ];
  return pick(items, {
    title: 'Add to the table of contents',
    placeholder: 'The entry that the article comes after, or below',
    active: rows.find(({ row }) => row?.node === node) ?? rows.at(-1),
  });
}

async function pickRelation({ name, canHoldEntries, node }: TocRow): Promise<'after' | 'inside' | undefined> {
  if (!canHoldEntries) return 'after';
  const items = [
    { label: `After "${name}"`, description: 'on the same level', as: 'after' as const },
    { label: `Below "${name}"`, description: 'as the last of its entries', as: 'inside' as const },
  ];
  const placeholder = 'Where does the article go?';
  const active = node.items.length ? items[1] : items[0];
  return (await pick(items, { title: 'Add to the table of contents', placeholder, active }))?.as;
}

async function pickToc(tocs: readonly Toc[]): Promise<Toc | undefined> {
  const items = tocs.map((toc) => ({ label: toc.path, description: countOf(toc), toc }));
  const placeholder = 'The table of contents that the article goes into';
  return (await pick(items, { title: 'Add to a table of contents', placeholder }))?.toc;
}

function countOf(toc: Toc): string {
  const { length } = tocRows(toc);
  return length === 1 ? '1 entry' : `${length} entries`;
}
