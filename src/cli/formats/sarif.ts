import { version } from '../../../package.json';
import { rulePage } from '../../features/rulePage';
import { ruleTitles, type RuleTitle } from '../../features/ruleTitles';
import type { Severity } from '../../rules/rule';
import type { Region, ReportedFinding, ReportedFix } from '../report';
import type { Format } from './index';

/**
 * SARIF 2.1.0, for code scanning and for viewers: one run, with the page of each rule that found something as its
 * help, and the safe fixes.
 */
export const sarif: Format = ({ findings }) => {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const indexOf = new Map(codes.map((code, index) => [code, index]));
  const titles = ruleTitles();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'entra-docs',
            semanticVersion: version,
            rules: codes.map((code) => ruleOf(code, titles.get(code))),
          },
        },
        // Columns count in UTF-16 units, as in editors.
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, indexOf.get(finding.code)!)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

/** A docset may give a rule a code of its own; of such a one only the code is known. */
function ruleOf(id: string, summary: RuleTitle | undefined): object {
  const page = rulePage(id);
  if (!summary || page === undefined) return { id };
  return {
    id,
    shortDescription: { text: summary.title },
    fullDescription: { text: summary.why },
    help: { text: summary.why, markdown: page },
  };
}

function resultOf({ code, severity, message, file, fix, ...region }: ReportedFinding, ruleIndex: number): object {
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations:
      file === undefined
        ? []
        : [{ physicalLocation: { artifactLocation: artifactOf(file), region: regionOf(region) } }],
    ...(fix && file !== undefined && { fixes: [fixOf(fix, file)] }),
    properties: { severity },
  };
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'note',
  info: 'note',
};

/** Relative to the folder that the command ran in. */
function artifactOf(file: string): object {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function regionOf({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fixOf({ title, edits }: ReportedFix, file: string): object {
  const replacements = edits.map(({ region, text }) => ({
    deletedRegion: regionOf(region),
    insertedContent: { text },
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: artifactOf(file), replacements }],
  };
}
