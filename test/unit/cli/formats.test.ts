import assert from 'node:assert/strict';
import { formats } from '../../../src/cli/formats/index';
import type { CheckReport, ReportedFinding } from '../../../src/cli/report';

const finding: ReportedFinding = {
  file: 'docs/a.md',
  line: 12,
  column: 5,
  endLine: 12,
  endColumn: 9,
  severity: 'warning',
  code: 'file-not-found',
  message: "Invalid file link: 'x.md'.",
  fixable: true,
};

const report: CheckReport = {
  findings: [
    finding,
    { ...finding, line: 3, severity: 'info', message: 'One\r\nline\u001b[31m' },
    { ...finding, file: 'docs/b.md', severity: 'error' },
  ],
  summary: {
    files: 1,
    findings: 3,
    bySeverity: { error: 1, warning: 1, suggestion: 0, info: 1 },
    milliseconds: 20,
  },
};

suite('The format', () => {
  test('text has a line for each finding, and an empty one after each file', () => {
    assert.equal(
      formats.text(report, { hasColors: false }),
      [
        "docs/a.md:12:5  warning     file-not-found  Invalid file link: 'x.md'.",
        'docs/a.md:3:5   info        file-not-found  One line [31m',
        '',
        "docs/b.md:12:5  error       file-not-found  Invalid file link: 'x.md'.",
        '',
        '1 file checked in 20 ms: 1 error, 1 warning, 1 info',
        '',
      ].join('\n'),
    );
  });

  test('text says when nothing was found', () => {
    const summary = { ...report.summary, files: 2, findings: 0 };
    assert.equal(
      formats.text({ findings: [], summary }, { hasColors: false }),
      '2 files checked in 20 ms: no findings\n',
    );
  });

  test('text is coloured where that is wanted', () => {
    const plain = formats.text(report, { hasColors: false });
    const colored = formats.text(report, { hasColors: true });
    assert.notEqual(colored, plain);
    assert.equal(colored.replace(/\u001b\[\d+m/g, ''), plain);
  });

  test('json is one object', () => {
    assert.deepEqual(JSON.parse(formats.json(report, { hasColors: true })), report);
  });

  test('json does not tell how to fix, only that it can be done', () => {
    const fix = { title: 'Mend', edits: [] };
    const { findings } = JSON.parse(formats.json({ ...report, findings: [{ ...finding, fix }] }, plain)) as CheckReport;
    assert.deepEqual(findings, [finding]);
  });

  test('github has an annotation for each finding, escaped as Actions wants it', () => {
    const findings: readonly ReportedFinding[] = [
      { ...finding, file: 'docs/100%,a:b.md', message: '100% of\r\nit: a, b' },
      { ...finding, severity: 'suggestion', endLine: 13 },
      { line: 1, column: 1, endLine: 1, endColumn: 1, severity: 'error', code: 'x', message: 'All', fixable: false },
    ];
    assert.equal(
      formats.github({ findings, summary: { ...report.summary, findings: 3 } }, plain),
      [
        '::warning file=docs/100%25%2Ca%3Ab.md,line=12,col=5,endLine=12,endColumn=9,title=file-not-found::100%25 of%0D%0Ait: a, b',
        "::notice file=docs/a.md,line=12,endLine=13,title=file-not-found::Invalid file link: 'x.md'.",
        '::error title=x::All',
        '1 file checked in 20 ms: 1 error, 1 warning, 1 info',
        '',
      ].join('\n'),
    );
  });

  test('sarif is a log of one run', () => {
    const edit = { region: { line: 12, column: 5, endLine: 12, endColumn: 5 }, text: 'y' };
    const { file: _, ...ofDocset } = { ...finding, code: 'own-code', severity: 'info' as const };
    const findings = [
      { ...finding, file: '../docs/a b#.md', fix: { title: 'Mend', edits: [edit] } },
      { ...finding, severity: 'error' as const },
      ofDocset,
    ];
    const { version, runs } = JSON.parse(formats.sarif({ ...report, findings }, plain)) as SarifLog;
    assert.equal(version, '2.1.0');
    const [run] = runs;
    assert.equal(runs.length, 1);
    assert.equal(run!.tool.driver.name, 'entra-docs');
    assert.deepEqual(
      run!.tool.driver.rules.map(({ id }) => id),
      ['file-not-found', 'own-code'],
    );
    assert.match(run!.tool.driver.rules[0]!.help?.markdown ?? '', /^# file-not-found\n/);
    assert.equal(run!.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      run!.results.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level]),
      [
        ['file-not-found', 0, 'warning'],
        ['file-not-found', 0, 'error'],
        ['own-code', 1, 'note'],
      ],
    );
    const artifactLocation = { uri: '../docs/a%20b%23.md', uriBaseId: '%SRCROOT%' };
    assert.deepEqual(run!.results[0]!.locations, [
      { physicalLocation: { artifactLocation, region: { startLine: 12, startColumn: 5, endLine: 12, endColumn: 9 } } },
    ]);
    assert.deepEqual(run!.results[0]!.fixes, [
      {
        description: { text: 'Mend' },
        artifactChanges: [
          {
            artifactLocation,
            replacements: [
              {
                deletedRegion: { startLine: 12, startColumn: 5, endLine: 12, endColumn: 5 },
                insertedContent: { text: 'y' },
              },
            ],
          },
        ],
      },
    ]);
    assert.deepEqual(run!.results[2]!.locations, []);
  });
});

const plain = { hasColors: false };

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly rules: readonly { readonly id: string; readonly help?: { readonly markdown: string } }[];
      };
    };
    readonly columnKind: string;
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: unknown;
      readonly fixes?: unknown;
    }[];
  }[];
}
