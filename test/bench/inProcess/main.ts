// What is measured within one process, in a process of its own: prints one JSON object.
//   node out/bench/inProcess.js PEERS FOLDER      FOLDER: a docset of 5,000 articles on disk
import { join } from 'node:path';
import { measureKeystroke, type KeystrokeMeasurement } from './keystroke';
import { measureOpening, type OpeningMeasurement } from './opening';
import { measureQuestions, type QuestionMeasurement, type QuestionName } from './questions';
import { measureRenaming, type RenamingMeasurement } from './renaming';

export interface InProcessMeasurement {
  readonly keystroke: KeystrokeMeasurement;
  readonly questions: Readonly<Record<QuestionName, QuestionMeasurement>>;
  /** With few links and with four times as many. */
  readonly renaming: readonly [RenamingMeasurement, RenamingMeasurement];
  readonly opening: OpeningMeasurement;
}

async function main(peers: string, folder: string): Promise<void> {
  const { loadRemarkParse } = require(join(process.cwd(), 'test/bench/peers/loadPeer.js')) as LoadPeer;
  const parse = await loadRemarkParse(peers);
  const measurement: InProcessMeasurement = {
    opening: measureOpening(folder, 15),
    keystroke: measureKeystroke(parse),
    questions: measureQuestions(parse),
    renaming: [measureRenaming(50, 10), measureRenaming(200, 10)],
  };
  console.log(JSON.stringify(measurement));
}

interface LoadPeer {
  loadRemarkParse(peers: string): Promise<(text: string) => unknown>;
}

const [peers = '', folder = ''] = process.argv.slice(2);
void main(peers, folder);
