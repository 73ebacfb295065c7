import type { TextEdit } from '../../article/span';
import type { Docset } from '../../docset/docset';
import type { ZonePivotGroup } from '../../docset/zonePivots/zonePivotGroups';
import { editFragment } from '../../rules/writeHref';
import { linksToAnchor } from '../references/linksToAnchor';
import type { Reference } from '../references/reference';
import { tabReferences } from '../references/tabReferences';
import { pivotReferences } from '../references/zoneReferences';
import { editsOnly, type Change, type Refusal } from './change';

/** Gives a tab another id, in every article, since Learn opens the tabs of one id together. */
export function renameTabId(docset: Docset, id: string, newId: string): Change | Refusal {
  if (!/^[a-z\d-]+$/i.test(newId)) {
    return {
      refusal: `Nothing was changed, because a tab id has letters, digits and hyphens only, unlike '${newId}'.`,
    };
  }
  const references = tabReferences(docset, id);
  const clash = [...new Set(references.map(({ path }) => path))].find((path) =>
    docset.article(path)?.tabGroups.some(({ tabs }) => {
      const ids = new Set(tabs.flatMap((tab) => tab.ids));
      return ids.has(id) && ids.has(newId);
    }),
  );
  if (clash) return { refusal: `Nothing was changed, because '${clash}' has a tab '${newId}' beside '${id}'.` };
  return replaced(references, newId);
}

/** Gives a pivot of a group another id: where it is declared, in its zones, and in links that choose it. */
export function renamePivot(docset: Docset, group: ZonePivotGroup, id: string, newId: string): Change | Refusal {
  if (!/^[a-z\d-]+$/i.test(newId)) {
    return {
      refusal: `Nothing was changed, because a pivot id has letters, digits and hyphens only, unlike '${newId}'.`,
    };
  }
  if (group.pivots.some((pivot) => pivot.id === newId)) {
    return { refusal: `Nothing was changed, because the group '${group.id}' has a pivot '${newId}' already.` };
  }
  return replaced(pivotReferences(docset, group, id), newId);
}

/** Gives an id that is written in html, in the file at the docset-relative `path`, and all links to it another name. */
export function renameAnchor(docset: Docset, path: string, id: string, newId: string): Change | Refusal | undefined {
  const article = docset.article(path);
  const anchors = article?.anchors.filter((anchor) => anchor.id === id) ?? [];
  if (!article || !anchors.length) return undefined;
  if (!/^[\p{L}\p{N}_.-]+$/u.test(newId)) {
    return { refusal: `Nothing was changed, because '${newId}' cannot be the name of an anchor.` };
  }
  if (docset.facts(path)?.anchors.includes(newId)) {
    return { refusal: `Nothing was changed, because the file has an anchor '${newId}' already.` };
  }
  const edits = new Map<string, TextEdit[]>([[path, anchors.map(({ span }) => ({ span, text: newId }))]]);
  for (const { file, target, resolution } of linksToAnchor(docset, path, id)) {
    const text = docset.text(file);
    if (text === undefined || resolution.fragment !== id) continue;
    edits.set(file, [...(edits.get(file) ?? []), editFragment(text, target, newId)]);
  }
  return editsOnly(edits);
}

function replaced(references: readonly Reference[], text: string): Change {
  const edits = new Map<string, Map<number, TextEdit>>();
  for (const { path, span } of references) {
    const ofFile = edits.get(path) ?? new Map<number, TextEdit>();
    edits.set(path, ofFile.set(span.start, { span, text }));
  }
  return editsOnly([...edits].map(([path, ofFile]) => [path, [...ofFile.values()]]));
}
