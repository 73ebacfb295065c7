/**
 * Html on Learn: which tags and attributes the build lets through, and which names are elements of html at
 * all. The second list tells `<script>`, real but not allowed, from `<tenant-id>`, a placeholder that the
 * author never meant as html.
 */

/** Attributes that every allowed tag may have; `aria-` and `data-` attributes are allowed as well. */
const globalAttributes = words(
  'name id class itemid itemprop itemref itemscope itemtype part slot spellcheck title role',
);

/** Each allowed tag with the attributes that it may have beside the global ones. */
export const allowedTags: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `a: href target rel alt download tabindex
   abbr address article b bdi bdo
   blockquote: cite
   br: clear
   button: hidden type
   caption center cite
   code: name lang
   col: width span
   colgroup: span
   dd
   del: cite datetime
   details dfn
   div: align hidden
   dl dt em figcaption figure
   font: color face size
   form: action
   h1 h2 h3 h4 head
   hr: size color width
   i
   iframe: allow align border marginwidth frameborder allowtransparency allowfullscreen scrolling height src width loading
   image: alt height src width
   img: alt height src width align hspace border sizes valign
   input: type value
   ins: cite datetime
   kbd
   label: for
   li: value
   mark nav nobr
   ol: reserved start type
   p: align dir hidden lang valign
   pre: lang
   q: cite
   rgn s samp section small
   source: src type
   span: dir lang
   strike strong sub summary sup
   table: align width border valign bgcolor frame cellpadding cellspacing bordercolor
   tbody: align valign width
   td: rowspan colspan align width valign bgcolor hidden nowrap
   tfoot
   th: rowspan colspan align width bgcolor scope valign
   thead: align valign
   time: datetime
   tr: align valign colspan height bgcolor
   u ul var
   video: src width height preload controls poster
   wbr`
    .split('\n')
    .flatMap((line): [string, ReadonlySet<string>][] => {
      const [tag, attributes] = line.trim().split(': ');
      return attributes ? [[tag!, words(attributes)]] : tag!.split(' ').map((name) => [name, words('')]);
    }),
);

/**
 * Left out on purpose: names that only long-dead drafts knew (`<command>`, `<content>`), which in an article
 * are always placeholders, and the elements of drawings and formulas, which mean something only inside these.
 */
const otherElements = words(
  `acronym applet area aside audio base basefont big blink body canvas datalist data dialog dir embed fieldset
   footer frame frameset h5 h6 header hgroup html legend link main marquee map math menu meta meter noembed
   noframes noscript object optgroup option output param picture plaintext progress rb rp rt rtc ruby script
   search select slot style svg template textarea title track tt xmp`,
);

/** Attributes by tag, all in lower case; those of `*` every tag may have. */
export type AllowedHtml = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whether the tag `name` (lower case) is let through: by Learn, or by the list of a docset that has its own. `<xref>`
 * is gone before html is looked at.
 */
export function isAllowedTag(name: string, allowed: AllowedHtml = allowedTags): boolean {
  return allowed.has(name) || name === 'xref';
}

/** Whether Learn, or html past or present, has an element called `name` (lower case). */
export function isHtmlElement(name: string): boolean {
  return isAllowedTag(name) || otherElements.has(name);
}

/** Whether the attribute `name` (lower case) stays on the allowed tag `tag`. */
export function isAllowedAttribute(tag: string, name: string, allowed: AllowedHtml = allowedTags): boolean {
  return (
    tag === 'xref' ||
    name.startsWith('data-') ||
    name.startsWith('aria-') ||
    (allowed.get('*') ?? globalAttributes).has(name) ||
    !!allowed.get(tag)?.has(name)
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
