import type { Docset } from '../../docset/docset';
import { configMetadata, type ConfigMetadata } from '../../docset/metadata';
import type { Move } from './change';

/** What authors should know of moves beside what is changed for them: one full sentence for each matter. */
export function moveNotes(
  docset: Docset,
  moves: readonly Move[],
  isPublished: (path: string) => boolean,
): readonly string[] {
  const config = `'${docset.config.path ?? 'docfx.json'}'`;
  const leaving = moves.filter(({ from, to }) => isBuilt(docset, from) && !isBuilt(docset, to));
  const published = moves.filter((move) => docset.buildKind(move.from) === 'page' && !leaving.includes(move));
  const ofConfig = configMetadata(docset.config);
  const keys = [...new Set(published.flatMap((move) => otherMetadata(docset, ofConfig, move)))].sort();
  const unknown = docset.basePath === undefined && published.some(({ from }) => isPublished(from));
  return [
    ...(leaving.length ? [`${config} does not select ${listed(leaving)}: that is no longer part of the build.`] : []),
    ...(keys.length ? [`${config} now sets other metadata for ${listed(published)}: ${keys.join(', ')}.`] : []),
    ...(unknown ? ['No redirection was added, because the address of the docset on the site is not known.'] : []),
  ];
}

function isBuilt(docset: Docset, path: string): boolean {
  return docset.buildKind(path) !== 'outside';
}

/** The keys that the config sets for a page, which does not say them itself, and that get another value with the move. */
function otherMetadata(docset: Docset, ofConfig: ConfigMetadata, { from, to }: Move): readonly string[] {
  const [before, after] = [ofConfig(from), ofConfig(to)];
  const own = docset.loadedFacts(from)?.metadata ?? {};
  const keys = new Set([...before.keys(), ...after.keys()]);
  const valueIn = (values: typeof before, key: string) => JSON.stringify(values.get(key)?.value);
  return [...keys].filter((key) => !Object.hasOwn(own, key) && valueIn(before, key) !== valueIn(after, key));
}

function listed(moves: readonly Move[]): string {
  const [first] = moves;
  return moves.length > 1 ? `'${first!.to}' and ${moves.length - 1} more` : `'${first!.to}'`;
}
