import { touches, type Span } from '../../article/span';
import { findFormerNames } from '../../vocabulary/formerNames';
import { findProductMentions } from '../../vocabulary/products';
import type { Hover } from '../hover';
import type { Question } from '../question';
import { describeProduct } from '../productText';

/** How far around the offset a name can reach. */
const reach = 120;

/** What the product is that is named at the offset; undefined where none is, and in code. */
export function productHover({ docset, article, offset }: Question): Hover | undefined {
  const { text, codeSpans, blocks, htmlTags } = article;
  const isIn = ({ span }: { readonly span: Span }): boolean => touches(span, offset);
  if (codeSpans.some((span) => touches(span, offset)) || htmlTags.some(isIn)) return undefined;
  if (blocks.some((block) => codeBlocks.has(block.kind) && isIn(block))) return undefined;
  const window = { start: Math.max(0, offset - reach), end: Math.min(text.length, offset + reach) };
  const mention = findProductMentions(text, [window]).find(isIn);
  if (!mention) return undefined;
  const { product, span, form } = mention;
  const written = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const renamed =
    form === 'former' ? [`**${written}** is now called **${product.name}**.`, adviceAt(text, window, offset)] : [];
  return { span, markdown: [...renamed, describeProduct(docset, product)].filter(Boolean).join('\n\n') };
}

const codeBlocks: ReadonlySet<string> = new Set(['fencedCode', 'indentedCode', 'directiveLeaf', 'snippet', 'video']);

/** With the words around it a name may become something else: an Azure AD tenant is a Microsoft Entra tenant. */
function adviceAt(text: string, window: Span, offset: number): string {
  const names = findFormerNames(text.slice(window.start, window.end));
  const found = names.find(({ start, end }) => window.start + start <= offset && offset <= window.start + end);
  return found ? `Here: ${found.replacement}.` : '';
}
