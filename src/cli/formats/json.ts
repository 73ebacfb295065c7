import type { ReportedFinding } from '../report';
import type { Format } from './index';

/** One object, for programs; its shape is a contract. */
export const json: Format = ({ findings, summary }) =>
  `${JSON.stringify({ findings: findings.map(withoutFix), summary }, undefined, 2)}\n`;

/** The contract says whether something can be mended, not how. */
export function withoutFix({ fix: _, ...finding }: ReportedFinding): Omit<ReportedFinding, 'fix'> {
  return finding;
}
