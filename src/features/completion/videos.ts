import type { Span } from '../../article/span';
import { videoPlayers } from '../../vocabulary/videoPlayers';
import type { Completion } from '../completion';

/** The addresses that the players of videos have, up to what tells one video from another. */
export function videoCompletions(span: Span): readonly Completion[] {
  return videoPlayers.map(({ address, meaning, placeholder }, index) => ({
    label: address,
    detail: meaning,
    kind: 'value',
    insert: `${address}\${1:${placeholder}}`,
    isSnippet: true,
    span,
    sort: String(index),
  }));
}
