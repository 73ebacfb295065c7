import { AMPERSAND, BACKSLASH, HASH, SEMICOLON, isAsciiPunctuation, isLetterOrDigit } from './characters';

/** `&amp;`, `&#8230;`, `&#x2026;` and backslash escapes, resolved. The names are those of HTML 4. */

export interface Entity {
  readonly text: string;
  readonly end: number;
}

/** The character reference at `start`, an `&`, or undefined where it is only an ampersand. */
export function readEntity(source: string, start: number, end: number): Entity | undefined {
  const limit = Math.min(end, start + LONGEST_REFERENCE);
  let at = start + 1;
  const isNumeric = source.charCodeAt(at) === HASH;
  if (isNumeric) at++;
  while (at < limit && isLetterOrDigit(source.charCodeAt(at))) at++;
  if (at >= limit || source.charCodeAt(at) !== SEMICOLON) return undefined;
  const name = source.slice(isNumeric ? start + 2 : start + 1, at);
  const text = isNumeric ? numeric(name) : named(name);
  return text === undefined ? undefined : { text, end: at + 1 };
}

/** `source[start, end)` with backslash escapes and character references resolved. */
export function unescapeText(source: string, start: number, end: number): string {
  let result = '';
  let done = start;
  for (let at = start; at < end;) {
    const code = source.charCodeAt(at);
    if (code === BACKSLASH && at + 1 < end && isAsciiPunctuation(source.charCodeAt(at + 1))) {
      result += source.slice(done, at);
      done = at + 1;
      at += 2;
    } else if (code === AMPERSAND) {
      const entity = readEntity(source, at, end);
      if (entity) {
        result += source.slice(done, at) + entity.text;
        done = entity.end;
      }
      at = entity?.end ?? at + 1;
    } else at++;
  }
  return result + source.slice(done, end);
}

/** `source[start, end)` with character references resolved, as in the value of an html attribute. */
export function unescapeEntities(source: string, start: number, end: number): string {
  let result = '';
  let done = start;
  for (let at = start; at < end; at++) {
    if (source.charCodeAt(at) !== AMPERSAND) continue;
    const entity = readEntity(source, at, end);
    if (!entity) continue;
    result += source.slice(done, at) + entity.text;
    done = entity.end;
    at = entity.end - 1;
  }
  return result + source.slice(done, end);
}

/** No name of the table and no number that means a character is longer. */
const LONGEST_REFERENCE = 12;

function numeric(digits: string): string | undefined {
  const isHex = /^[xX][0-9a-fA-F]{1,6}$/.test(digits);
  if (!isHex && !/^[0-9]{1,7}$/.test(digits)) return undefined;
  const code = isHex ? parseInt(digits.slice(1), 16) : parseInt(digits, 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

function named(name: string): string | undefined {
  codes ??= readCodes();
  const code = codes.get(name);
  return code === undefined ? undefined : String.fromCharCode(code);
}

let codes: ReadonlyMap<string, number> | undefined;

function readCodes(): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  for (const [first, names] of runs) names.split(' ').forEach((name, index) => result.set(name, first + index));
  for (const pair of scattered.split(' ')) {
    const [name, code] = pair.split(':');
    result.set(name!, parseInt(code!, 16));
  }
  return result;
}

/** Names in the order of their codes, from the first code on. */
const runs: readonly (readonly [number, string])[] = [
  [
    160,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
      'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig ' +
      'Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times ' +
      'Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave ' +
      'eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave ' +
      'uacute ucirc uuml yacute thorn yuml',
  ],
  [913, 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho'],
  [931, 'Sigma Tau Upsilon Phi Chi Psi Omega'],
  [945, 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau'],
  [965, 'upsilon phi chi psi omega'],
];

const scattered =
  'quot:22 amp:26 apos:27 lt:3c gt:3e OElig:152 oelig:153 Scaron:160 scaron:161 Yuml:178 fnof:192 circ:2c6 tilde:2dc ' +
  'thetasym:3d1 upsih:3d2 piv:3d6 ensp:2002 emsp:2003 thinsp:2009 zwnj:200c zwj:200d lrm:200e rlm:200f ndash:2013 ' +
  'mdash:2014 lsquo:2018 rsquo:2019 sbquo:201a ldquo:201c rdquo:201d bdquo:201e dagger:2020 Dagger:2021 bull:2022 ' +
  'hellip:2026 permil:2030 prime:2032 Prime:2033 lsaquo:2039 rsaquo:203a oline:203e frasl:2044 euro:20ac image:2111 ' +
  'weierp:2118 real:211c trade:2122 alefsym:2135 larr:2190 uarr:2191 rarr:2192 darr:2193 harr:2194 crarr:21b5 ' +
  'lArr:21d0 uArr:21d1 rArr:21d2 dArr:21d3 hArr:21d4 forall:2200 part:2202 exist:2203 empty:2205 nabla:2207 ' +
  'isin:2208 notin:2209 ni:220b prod:220f sum:2211 minus:2212 lowast:2217 radic:221a prop:221d infin:221e ang:2220 ' +
  'and:2227 or:2228 cap:2229 cup:222a int:222b there4:2234 sim:223c cong:2245 asymp:2248 ne:2260 equiv:2261 le:2264 ' +
  'ge:2265 sub:2282 sup:2283 nsub:2284 sube:2286 supe:2287 oplus:2295 otimes:2297 perp:22a5 sdot:22c5 lceil:2308 ' +
  'rceil:2309 lfloor:230a rfloor:230b lang:27e8 rang:27e9 loz:25ca spades:2660 clubs:2663 hearts:2665 diams:2666 ' +
  // Of later HTML, what authors do write.
  'colon:3a comma:2c period:2e lpar:28 rpar:29 lbrack:5b rbrack:5d lsqb:5b rsqb:5d lcub:7b rcub:7d lbrace:7b ' +
  'rbrace:7d vert:7c verbar:7c sol:2f bsol:5c num:23 percnt:25 ast:2a lowbar:5f grave:60 excl:21 quest:3f equals:3d ' +
  'plus:2b dollar:24 commat:40 semi:3b hyphen:2010 dash:2010 NewLine:a Tab:9 check:2713 cross:2717 star:2606 starf:2605';
