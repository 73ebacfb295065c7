import type { Article } from '../../article/article';
import type { Docset } from '../../docset/docset';
import { findAnchor } from '../anchorPlaces';
import { dataSubjectAt } from './dataSubject';
import { linksTo, type LinkTo } from './linksTo';
import { linksToAnchor } from './linksToAnchor';
import { metadataReferences } from './metadataReferences';
import type { Reference } from './reference';
import { subjectAt, type Subject } from './subject';
import { tabReferences } from './tabReferences';
import { uidReferences } from './uidReferences';
import { pivotGroupReferences, pivotReferences } from './zoneReferences';

/**
 * Everything in the docset that refers to what stands at `offset` of the file at the docset-relative `path`, with the
 * place where that is declared, if there is one. `article` is undefined for a file that is none: a TOC, a YAML page, a
 * redirection file, the config. Each place once; nothing where nobody can refer to anything. Articles count as far as
 * their facts have been read.
 */
export function referencesAt(
  docset: Docset,
  path: string,
  article: Article | undefined,
  offset: number,
): readonly Reference[] {
  const subject = article ? subjectAt(docset, path, article, offset) : dataSubjectAt(docset, path, offset);
  return subject ? referencesOf(docset, path, subject) : [];
}

/** The same for a `subject`; `path` is the file from which somebody asks. */
export function referencesOf(docset: Docset, path: string, subject: Subject): readonly Reference[] {
  const places = new Map<string, Reference>();
  for (const each of allOf(docset, path, subject)) places.set(`${each.span.start} ${each.path}`, each);
  return [...places.values()];
}

function allOf(docset: Docset, path: string, subject: Subject): readonly Reference[] {
  switch (subject.kind) {
    case 'file':
      return linksTo(docset, subject.path).filter(isFromElsewhere(subject.path)).map(referenceOf);
    case 'anchor': {
      const place = findAnchor(docset, subject.path, subject.id);
      const declared = place ? [{ path: place.path, span: place.span, isDeclaration: true }] : [];
      return [...declared, ...linksToAnchor(docset, subject.path, subject.id).map(referenceOf)];
    }
    case 'definition':
      return definitionReferences(docset, subject.path, subject.label);
    case 'pivot':
      return pivotReferences(docset, subject.group, subject.id);
    case 'pivotGroup':
      return pivotGroupReferences(docset, path, subject.id);
    case 'tab':
      return tabReferences(docset, subject.id);
    case 'metadata':
      return metadataReferences(docset, subject.key, subject.value);
    case 'uid':
      return uidReferences(docset, subject.uid);
  }
}

/** `#x` on a page refers to a part of it; only a link by name refers to the page. */
function isFromElsewhere(path: string): (link: LinkTo) => boolean {
  return ({ file, target }) => file !== path || !/^\s*[#?]/.test(target.href);
}

function referenceOf({ file, target }: LinkTo): Reference {
  return { path: file, span: target.span, isDeclaration: false };
}

function definitionReferences(docset: Docset, path: string, label: string): readonly Reference[] {
  const article = docset.article(path);
  const definition = article?.definitions.find((each) => each.label === label && each.isFirst);
  if (!article || !definition) return [];
  const uses = [...article.links, ...article.images].filter((each) => each.definition === definition);
  return [
    { path, span: definition.span, isDeclaration: true },
    ...uses.map(({ span }) => ({ path, span, isDeclaration: false })),
  ];
}
