import { slice } from '../article/span';
import type { Span } from '../article/span';
import { locales } from '../vocabulary/locales';

/** The parts of an http address as written in a text, each with its span. */
export interface HttpUrl {
  readonly scheme: 'http' | 'https';
  /** `http` or `https`, without the colon. */
  readonly schemeSpan: Span;
  /** In lower case, without port. */
  readonly host: string;
  /** From the scheme to the end of host and port. */
  readonly originSpan: Span;
  /** A culture name that the path begins with, as written. */
  readonly locale: string | undefined;
  /** The locale with the slash before it; empty, after the host, without one. */
  readonly localeSpan: Span;
}

/** Reads the address that is written at `span` of `text`; undefined when it is not one of http or https. */
export function readHttpUrl(text: string, span: Span): HttpUrl | undefined {
  // Most links are none, which their first letter tells.
  if (text[span.start] !== 'h' && text[span.start] !== 'H') return undefined;
  const match = /^(https?):\/\/([^/?#:@\\\s]+)(?::\d+)?(?=[/?#]|$)/i.exec(slice(text, span));
  if (!match) return undefined;
  const [origin, scheme, host] = match as unknown as [string, string, string];
  const hostEnd = span.start + origin.length;
  return {
    scheme: scheme.toLowerCase() as HttpUrl['scheme'],
    schemeSpan: { start: span.start, end: span.start + scheme.length },
    host: host.toLowerCase(),
    originSpan: { start: span.start, end: hostEnd },
    ...readLocale(text, { start: hostEnd, end: span.end }),
  };
}

/** The culture name that the path at `span` of `text` begins with, and the span of it with its slash. */
export function readLocale(text: string, span: Span): Pick<HttpUrl, 'locale' | 'localeSpan'> {
  const segment = /^\/([a-z]{2,3}-[a-z0-9-]{2,12})(?=[/?#]|$)/i.exec(
    text.slice(span.start, Math.min(span.end, span.start + 20)),
  );
  const locale = segment && locales.has(segment[1]!.toLowerCase()) ? segment[1] : undefined;
  return { locale, localeSpan: { start: span.start, end: span.start + (locale ? locale.length + 1 : 0) } };
}
