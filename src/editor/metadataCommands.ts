import * as vscode from 'vscode';
import { keyChoices, valueChoices, type MetadataChoice } from '../features/metadataEdits/metadataChoices';
import { metadataEdits, type MetadataEdits, type MetadataWish } from '../features/metadataEdits/metadataEdits';
import { applyAnswer } from './applyChange';
import { chosenArticles, type ChosenArticles } from './docsetTargets';
import { pick } from './pick';
import type { Session } from './session';

/** The command that sets or removes one metadata key in many articles, with a preview of every edit. */
export function registerMetadataCommands(session: Session): vscode.Disposable {
  const choose = async (uri?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
    const active = vscode.window.activeTextEditor?.document.uri;
    const uris = selected?.length ? selected : [uri ?? active].flatMap((each) => each ?? []);
    const articles = await chosenArticles(session, uris);
    if (articles) await editMetadata(articles);
    else void vscode.window.showInformationMessage('Choose articles of a docset, or a folder that has some.');
  };
  return vscode.commands.registerCommand('entraDocs.editMetadata', choose);
}

async function editMetadata({ place, paths }: ChosenArticles): Promise<void> {
  const { docset, repository } = place;
  await repository.allRead(docset);
  const title = `Metadata of ${articles(paths.length)}`;
  const keys = await repository.files.answer(() => keyChoices(docset, paths));
  const key = await pick(keys.map(itemOf), {
    title,
    placeholder: 'Which key? Type one that is not in the list',
    typed: (label) => ({ label, description: 'another key', choice: undefined }),
  });
  if (!key) return;
  const wish = await askValue(
    title,
    key.label,
    await repository.files.answer(() => valueChoices(docset, key.label, paths)),
  );
  if (!wish) return;
  const found = await repository.files.answer(() => metadataEdits(docset, paths, wish));
  if (found.change.edits.size) {
    const label = wish.value === undefined ? `Remove ${wish.key}` : `Set ${wish.key} to ${wish.value}`;
    if (!(await applyAnswer(place, found.change, label))) return;
  }
  tell(found, wish);
}

interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice: MetadataChoice | undefined;
}

function itemOf(choice: MetadataChoice): ChoiceItem {
  const { text, count, meaning } = choice;
  return { label: text, description: count ? `in ${articles(count)}` : undefined, detail: meaning, choice };
}

async function askValue(
  title: string,
  key: string,
  choices: readonly MetadataChoice[],
): Promise<MetadataWish | undefined> {
  const removal: ChoiceItem = {
    label: '$(trash) Remove the key',
    description: 'from the front matter',
    choice: undefined,
  };
  const separator: ChoiceItem = { label: '', kind: vscode.QuickPickItemKind.Separator, choice: undefined };
  const chosen = await pick([...choices.map(itemOf), separator, removal], {
    title,
    placeholder: `The value of ${key}. Type one that is not in the list`,
    typed: (label) => ({ label, description: 'another value', choice: undefined }),
  });
  return chosen && { key, value: chosen === removal ? undefined : chosen.label };
}

/** Of the articles that cannot be edited. */
const mostNamed = 3;

/** Says what is not to be seen in the files. */
function tell({ change, skipped, unchanged }: MetadataEdits, { key, value }: MetadataWish): void {
  if (skipped.length) {
    const named = skipped.slice(0, mostNamed).map(({ path, reason }) => `'${path}' ${reason}`);
    const others = skipped.length > mostNamed ? `, and ${skipped.length - mostNamed} more` : '';
    void vscode.window.showWarningMessage(`Left as they are: ${named.join(', ')}${others}.`);
  } else if (!change.edits.size) {
    const what = value === undefined ? `has no '${key}' in its front matter` : `has '${key}: ${value}' already`;
    const text = unchanged === 1 ? `The article ${what}.` : `Each of ${articles(unchanged)} ${what}.`;
    void vscode.window.showInformationMessage(text);
  }
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}
