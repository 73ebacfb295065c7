import type { Format } from './index';

/** One object, for programs; its shape is a contract. */
export const json: Format = (report) => `${JSON.stringify(report, undefined, 2)}\n`;
