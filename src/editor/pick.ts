import * as vscode from 'vscode';

export interface PickOptions<Item> {
  readonly title: string;
  readonly placeholder: string;
  /** The item that is chosen unless the author moves on. */
  readonly active?: Item;
  /** Makes an item of what the author types, for a list that does not have everything. */
  readonly typed?: (text: string) => Item;
}

/** What the author has done to an item of a list: chosen it, or pressed its button. */
export interface Picked<Item> {
  readonly item: Item;
  readonly isPressed: boolean;
}

/** Lets the author choose one of `items`; undefined when nothing is chosen. Descriptions are searched as well. */
export async function pick<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  options: PickOptions<Item>,
): Promise<Item | undefined> {
  return (await pickOrPress(items, options))?.item;
}

/** The same for items that have a button. */
export function pickOrPress<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  { title, placeholder, active, typed }: PickOptions<Item>,
): Promise<Picked<Item> | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  Object.assign(list, { title, placeholder, items, matchOnDescription: true, matchOnDetail: true });
  if (active) list.activeItems = [active];
  if (typed) {
    const labels = new Set(items.map(({ label }) => label));
    list.onDidChangeValue((value) => {
      const text = value.trim();
      list.items = text && !labels.has(text) ? [...items, typed(text)] : items;
    });
  }
  return new Promise((resolve) => {
    const end = (picked: Picked<Item> | undefined) => {
      resolve(picked);
      list.hide();
    };
    list.onDidTriggerItemButton(({ item }) => end({ item, isPressed: true }));
    list.onDidAccept(() => end(list.selectedItems[0] && { item: list.selectedItems[0], isPressed: false }));
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

/** Lets the author choose any of `items`; none when nothing is chosen. `press` is what the button of an item does. */
export function pickMany<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  { title, placeholder, press }: Pick<PickOptions<Item>, 'title' | 'placeholder'> & { press(item: Item): unknown },
): Promise<readonly Item[]> {
  const list = vscode.window.createQuickPick<Item>();
  Object.assign(list, { title, placeholder, items, canSelectMany: true, matchOnDescription: true });
  // A look at a file must not end it.
  list.ignoreFocusOut = true;
  list.onDidTriggerItemButton(({ item }) => press(item));
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems);
      list.hide();
    });
    list.onDidHide(() => {
      resolve([]);
      list.dispose();
    });
    list.show();
  });
}
