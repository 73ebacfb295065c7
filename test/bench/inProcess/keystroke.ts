import type { Docset } from '../../../src/docset/docset';
import { checkFile } from '../../../src/rules/engine';
import type { Finding } from '../../../src/rules/rule';
import { activeRules } from '../../../src/rules/ruleSets';
import { openGenerated, warm } from './openedDocset';
import { sideBySide, type SideBySide } from './sideBySide';

/** One key pressed in articles of 10 KB and of 600 KB, each beside one `parse` of the same text. */
export interface KeystrokeMeasurement {
  readonly small: SideBySide;
  readonly large: SideBySide;
}

export function measureKeystroke(parse: (text: string) => void): KeystrokeMeasurement {
  const opened = openGenerated({ articles: 800, sizes: [10_000, 600_000] });
  warm(opened);
  const [small, large] = opened.plan.articles;
  return {
    // Whoever writes presses thousands of keys: the first hundreds, before the engine has compiled it all, hardly count.
    small: keystrokeIn(opened.docset, small!.path, parse, 150),
    large: keystrokeIn(opened.docset, large!.path, parse, 3),
  };
}

/** What the editor does between a key and its findings, for the docset-relative `path`. */
export function typed(docset: Docset, path: string, text: string): readonly Finding[] {
  docset.update(path, text);
  return checkFile(docset, path, activeRules(docset, 'entra'));
}

/** Some letters more in the first paragraph, each time another text than the time before. */
function keystrokeIn(docset: Docset, path: string, parse: (text: string) => void, rounds: number): SideBySide {
  const text = docset.text(path) ?? '';
  const place = text.indexOf('. ', text.indexOf('\n# '));
  const edited = (call: number) => text.slice(0, place) + 'x'.repeat((call % 100) + 1) + text.slice(place);
  return sideBySide(
    (call) => typed(docset, path, edited(call)),
    (call) => parse(edited(call)),
    rounds,
  );
}
