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
});
