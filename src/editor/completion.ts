import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import { completionsAt, type Completion } from '../features/completion';
import { dataCompletionsAt } from '../features/completion/data';
import { describeFile } from '../features/pageText';
import { rangeOf } from './convert';
import { placesOf, type Place, type Session } from './session';

/** Completes paths, bookmarks, `:::` tags, front matter and product names; in TOCs, YAML pages and JSON their links. */
export function completionProvider(session: Session): vscode.CompletionItemProvider {
  /** What a file is about is worked out for the one that is looked at. */
  const files = new WeakMap<vscode.CompletionItem, { readonly place: Place; readonly file: string }>();

  return {
    async provideCompletionItems(document, position, token) {
      const offset = document.offsetAt(position);
      const found = await session.askAboutFile(document, (file) => find(file, document.getText(), offset), token);
      if (!found) return undefined;
      // Titles, and the values that a docset uses, are known of the articles that have been read: once somebody
      // has asked for a list, all are read, and the list is asked for again until they are there.
      const isComplete = found.lists.every(({ place }) => place.repository.readAll(place.docset));
      const items: vscode.CompletionItem[] = [];
      let areAllOurs = true;
      for (const { place, completions } of found.lists) {
        for (const completion of completions) {
          const isDouble = isInVsCodesList(completion, document, position);
          areAllOurs &&= !isDouble;
          if (isDouble) continue;
          const item = itemOf(found.lines, completion);
          if (completion.file !== undefined) files.set(item, { place, file: completion.file });
          items.push(item);
        }
      }
      // With another letter a file may drop out of VS Code's list that is still in ours.
      return new vscode.CompletionList(items, !areAllOurs || (items.length > 0 && !isComplete));
    },

    async resolveCompletionItem(item, token) {
      const found = files.get(item);
      if (!found) return item;
      const { repository, docset } = found.place;
      const text = await repository.files.answer(() => describeFile(docset, found.file), token);
      item.documentation = new vscode.MarkdownString(text);
      return item;
    },
  };
}

interface Found {
  readonly lines: Lines;
  readonly lists: readonly { readonly place: Place; readonly completions: readonly Completion[] }[];
}

/** A redirection file may lead to all docsets of its repository. */
function find(file: Place, text: string, offset: number): Found {
  const article = file.docset.article(file.path);
  if (article) {
    const completions = completionsAt(file.docset, file.path, article, offset, new Date());
    return { lines: article.lines, lists: [{ place: file, completions }] };
  }
  const lists = placesOf(file).map((place) => ({
    place,
    completions: dataCompletionsAt(place.docset, place.path, offset),
  }));
  return { lines: new Lines(text), lists: lists.filter(({ completions }) => completions.length) };
}

/**
 * Whether VS Code's own markdown support shows the same entry: it knows some of what can be written here, by
 * name alone, and shows what has the typed letters in that order. What is found by its title is left to us.
 */
function isInVsCodesList(completion: Completion, document: vscode.TextDocument, caret: vscode.Position): boolean {
  if (!completion.alsoOfferedByVsCode) return false;
  const typed = lastSegment(document.getText(new vscode.Range(document.positionAt(completion.span.start), caret)));
  let next = 0;
  for (const character of lastSegment(completion.insert).toLowerCase()) {
    if (character === typed[next]?.toLowerCase()) next++;
  }
  return next >= typed.length;
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function itemOf(lines: Lines, completion: Completion): vscode.CompletionItem {
  const { label, detail, kind, insert, span, filter, sort, documentation } = completion;
  const item = new vscode.CompletionItem({ label, description: detail }, kinds[kind]);
  item.insertText = completion.isSnippet ? new vscode.SnippetString(insert) : insert;
  item.range = rangeOf(lines, span);
  item.filterText = filter;
  item.sortText = sort;
  if (documentation !== undefined) item.documentation = new vscode.MarkdownString(documentation);
  if (completion.isDeprecated) item.tags = [vscode.CompletionItemTag.Deprecated];
  if (completion.triggersNext) item.command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
  return item;
}

const kinds: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  file: vscode.CompletionItemKind.File,
  folder: vscode.CompletionItemKind.Folder,
  image: vscode.CompletionItemKind.File,
  heading: vscode.CompletionItemKind.Reference,
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  snippet: vscode.CompletionItemKind.Snippet,
  product: vscode.CompletionItemKind.Constant,
  attribute: vscode.CompletionItemKind.Field,
};
