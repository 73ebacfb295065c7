import type { InProcessMeasurement } from './inProcess/main';
import type { DocsetMeasurement } from './wholeDocset/measureDocset';

/** Everything that one run of the bench has measured. */
export interface Figures {
  readonly docsets: readonly DocsetMeasurement[];
  readonly inProcess: InProcessMeasurement | undefined;
  readonly bundles: readonly BundleStep[];
  readonly inVsCode: VsCodeMeasurement | undefined;
}

/** What only a real VS Code can tell; whoever measures it there leaves it in `.bench/vscode.json`. */
export interface VsCodeMeasurement {
  /** Milliseconds of the extension's own code during activation. */
  readonly activation: number;
  /** The longest time in milliseconds for which the index has held the extension host. */
  readonly longestSlice: number;
}

/** What the extension loads at one step, as the production build prints it. */
export interface BundleStep {
  readonly host: string;
  readonly step: string;
  /** In KB, minified. */
  readonly size: number;
  readonly budget: number;
}

/** Reads the sizes out of what `node esbuild.js --production` has printed; none where it printed none. */
export function bundleSteps(printed: string): readonly BundleStep[] {
  let host = '';
  return printed.split('\n').flatMap((line) => {
    host = /^The extension in the (\w+) host/.exec(line)?.[1] ?? host;
    const step = /^(\S.*?) +(\d+) of (\d+),/.exec(line);
    return step ? [{ host, step: step[1]!, size: Number(step[2]), budget: Number(step[3]) }] : [];
  });
}
