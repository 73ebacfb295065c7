import * as vscode from 'vscode';
import { ok } from './inEditor';

/** What a test does to the next list that opens: takes the item of this label, or of these where several can be taken. */
export type Choice = string | readonly string[] | { readonly press: string };

/** What an author answers, in the order in which lists, input boxes and messages come. */
export interface Answers {
  readonly choices?: readonly Choice[];
  readonly inputs?: readonly string[];
  /** Buttons of messages. */
  readonly buttons?: readonly string[];
}

/** What was shown meanwhile: the labels of each list, and the messages. */
export interface Shown {
  readonly lists: readonly (readonly string[])[];
  readonly messages: readonly string[];
}

/**
 * Runs `work` with somebody who answers. Tests and extension share one `vscode`, whose functions are replaced for the
 * time; what is not answered is dismissed.
 */
export async function withAnswers(answers: Answers, work: () => PromiseLike<unknown>): Promise<Shown> {
  const window = vscode.window as unknown as Record<string, unknown>;
  const before = { ...window };
  const choices = [...(answers.choices ?? [])];
  const inputs = [...(answers.inputs ?? [])];
  const buttons = [...(answers.buttons ?? [])];
  const lists: string[][] = [];
  const messages: string[] = [];
  const message = (text: string, ...more: readonly unknown[]) => {
    messages.push(text);
    const button = buttons.shift();
    const item = more.find((each) => (each as vscode.MessageItem | undefined)?.title === button);
    return Promise.resolve(item ?? button);
  };
  const replaced = {
    createQuickPick: () => fakeList(() => choices.shift(), lists),
    showInputBox: async (options: vscode.InputBoxOptions) => {
      const input = inputs.shift() ?? options.value;
      const complaint = input === undefined ? undefined : await options.validateInput?.(input);
      ok(!complaint, `${input}: ${typeof complaint === 'object' ? complaint?.message : complaint}`);
      return input;
    },
    showInformationMessage: message,
    showWarningMessage: message,
  };
  Object.assign(window, replaced);
  try {
    await work();
  } finally {
    for (const name of Object.keys(replaced)) window[name] = before[name];
  }
  return { lists, messages };
}

/** Stands in for a list: as soon as it is shown, it is answered. */
function fakeList(next: () => Choice | undefined, lists: string[][]) {
  const accept = new vscode.EventEmitter<void>();
  const hide = new vscode.EventEmitter<void>();
  const press = new vscode.EventEmitter<{ item: vscode.QuickPickItem }>();
  const value = new vscode.EventEmitter<string>();
  const list = {
    items: [] as readonly vscode.QuickPickItem[],
    selectedItems: [] as readonly vscode.QuickPickItem[],
    onDidAccept: accept.event,
    onDidHide: hide.event,
    onDidTriggerItemButton: press.event,
    onDidChangeValue: value.event,
    hide: () => hide.fire(),
    dispose() {},
    show() {
      lists.push(list.items.map(({ label }) => label.trim()));
      const choice = next();
      if (choice === undefined) return hide.fire();
      const labels = typeof choice === 'string' ? [choice] : 'press' in choice ? [choice.press] : choice;
      const chosen = labels.map((label) => itemOf(label));
      list.selectedItems = chosen;
      if (typeof choice === 'object' && 'press' in choice) press.fire({ item: chosen[0]! });
      else accept.fire();
    },
  };

  /** What the list does not have is typed. */
  function itemOf(label: string): vscode.QuickPickItem {
    const find = () => list.items.find((item) => item.label.trim() === label);
    if (!find()) value.fire(label);
    const item = find();
    ok(item, `${label} is not among ${list.items.map((each) => each.label.trim()).join(' | ')}`);
    return item;
  }

  return list;
}
