import type { Article } from '../../../src/article/article';
import { readArticle } from '../../../src/article/readArticle';
import { completionsAt } from '../../../src/features/completion';
import { definitionAt } from '../../../src/features/definition';
import { hoverAt } from '../../../src/features/hover';
import { openGenerated, warm } from './openedDocset';
import { sideBySide, type SideBySide } from './sideBySide';

/** What a question has cost, at the place where it costs most. */
export interface QuestionMeasurement extends SideBySide {
  /** What stands there. */
  readonly place: string;
}

export type QuestionName = 'hover' | 'completion' | 'definition';

/**
 * Hover, completion and definition in an article of 10 KB, in a docset of 800 that has been read, at each kind of
 * place that an author asks at, beside one `parse` of the article.
 */
export function measureQuestions(parse: (text: string) => void): Readonly<Record<QuestionName, QuestionMeasurement>> {
  const opened = openGenerated({ articles: 800, sizes: [10_000] });
  const { docset, plan } = opened;
  const { path } = plan.articles[0]!;
  warm(opened);
  const today = new Date(2026, 0, 1);
  const include = plan.includes[0]!.path;
  const linked = plan.articles[1]!.path;
  const text = docset.text(path) ?? '';

  /** Asks at the ¦ of each piece of text, put at the end of the article. */
  function worst(
    ask: (article: Article, offset: number) => unknown,
    places: Readonly<Record<string, string>>,
  ): QuestionMeasurement {
    const measured = Object.entries(places).map(([place, written]) => {
      const before = `${text}\n${written.slice(0, written.indexOf('¦'))}`;
      const article = readArticle(before + written.slice(written.indexOf('¦') + 1) + '\n');
      docset.update(path, article.text);
      docset.facts(path);
      const work = () => void ask(article, before.length);
      return { place, ...sideBySide(work, () => parse(article.text), 8) };
    });
    return measured.reduce((most, each) => (each.ratio > most.ratio ? each : most));
  }

  const things = {
    'a link to an article': `[whole](~/${linked.slice(0, 9)}¦${linked.slice(9)})`,
    'a link to a heading': `[part](~/${linked}#${plan.articles[1]!.headings[0]!.id}¦)`,
    'a link by address': `[site](/entra/${linked.slice(0, 9)}¦${linked.slice(9, -3)})`,
    'a picture': `:::image type="content" source="~/${docset.imagePaths[0]}¦" alt-text="Screenshot of it.":::`,
    'an include': `[!INCLUDE [part](~/${include}¦)]`,
    'a product name': 'Once it was Azure A¦D.',
  };
  const halfWritten = {
    'a path from the root': '[half](~/¦',
    'a path in a folder': `[half](~/${linked.slice(0, linked.indexOf('/') + 1)}¦`,
    'a bookmark of the page': '[half](#¦',
    'a bookmark of another page': `[half](~/${linked}#¦`,
    'the source of a picture': ':::image type="content" source="¦',
    'a block': ':::¦',
    'an alert': '> [!¦',
    'plain words': 'Once it was Azure A¦',
  };
  return {
    hover: worst((article, offset) => hoverAt(docset, path, article, offset), things),
    completion: worst((article, offset) => completionsAt(docset, path, article, offset, today), halfWritten),
    definition: worst((article, offset) => definitionAt(docset, path, article, offset), things),
  };
}
