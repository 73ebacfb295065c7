import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { CheckReport } from '../../../src/cli/report';
import { runIn, sample, withFolder } from '../../support/commandLine';

/** The report that `check` prints in the folder `cwd`. */
async function reportIn(cwd: string, ...args: readonly string[]): Promise<CheckReport> {
  return JSON.parse((await runIn(cwd, 'check', '--format', 'json', ...args)).out) as CheckReport;
}

function filesOf(report: CheckReport): readonly (string | undefined)[] {
  return [...new Set(report.findings.map(({ file }) => file))];
}

const docfx = '{ "build": { "content": [{ "files": "**/*.md" }] } }';
const publish = (folder: string) =>
  JSON.stringify({ docsets_to_publish: [{ docset_name: 'x', build_source_folder: folder }] });
const article = (body: string) =>
  `---\ntitle: An article for a test\ndescription: An article that is there for nothing but the test of a command line, and for nobody to read.\nauthor: a\nms.author: b\nms.service: entra\nms.topic: overview\nms.date: 05/04/2026\n---\n\n# An article\n\n${body}\n`;

suite('entra-docs check', () => {
  const mistakes = 'docs/fundamentals/full-of-mistakes.md';

  test('checks the current folder and fails on the mistakes in it', async () => {
    const { status, out, error } = await runIn(sample, 'check');
    assert.equal(status, 1);
    assert.equal(error, '');
    assert.match(
      out,
      /^docs\/fundamentals\/full-of-mistakes\.md:\d+:\d+ +warning +file-not-found +Invalid file link: '\.\/licencing\.md'\.$/m,
    );
    assert.match(out, /\n\d+ files checked in \d+ ms: \d+ errors, /);
  });

  test('checks only what was asked for, in the light of the whole docset', async () => {
    const one = await reportIn(sample, mistakes);
    assert.deepEqual(filesOf(one), [mistakes]);
    assert.equal(one.summary.files, 1);
    assert.deepEqual(
      (await reportIn(sample, 'docs/fundamentals')).findings.filter(({ file }) => file === mistakes),
      one.findings,
    );
    const clean = await runIn(sample, 'check', 'docs/identity', 'docs/includes/license-note.md');
    assert.equal(clean.status, 0);
    assert.match(clean.out, /^5 files checked/m);
  });

  test('names files as they look from the current folder', async () => {
    const folder = join(sample, 'docs/identity');
    assert.deepEqual(filesOf(await reportIn(folder, '../fundamentals/full-of-mistakes.md')), [
      '../fundamentals/full-of-mistakes.md',
    ]);
    assert.deepEqual(filesOf(await reportIn(join(sample, 'docs/fundamentals'), 'full-of-mistakes.md')), [
      'full-of-mistakes.md',
    ]);
  });

  test('counts lines and columns from one', async () => {
    const { findings } = await reportIn(sample, mistakes);
    const broken = findings.find(({ message }) => message.includes('licencing'))!;
    assert.equal(broken.endLine, broken.line);
    assert.equal(broken.endColumn - broken.column, './licencing.md'.length);
    const { out } = await runIn(sample, 'check', mistakes);
    assert.ok(out.includes(`${mistakes}:${broken.line}:${broken.column} `));
  });

  test('counts its findings', async () => {
    const { findings, summary } = await reportIn(sample);
    assert.equal(summary.findings, findings.length);
    for (const [severity, count] of Object.entries(summary.bySeverity)) {
      assert.equal(findings.filter((finding) => finding.severity === severity).length, count);
    }
  });

  test('shows findings of TOCs and configuration at their files, and those of the docset without one', async () => {
    const files = {
      '.openpublishing.publish.config.json': publish('.'),
      'docfx.json': '{ "build": { "content": ["**/*.md", "**/*.yml"], "metadataSchema": "gone.json" } }',
      'a/TOC.yml': '- name: A\n  href: gone.md\n',
      'a/toc.md': '# A\n',
      'a/plan.md': article('Text.'),
    };
    await withFolder(files, async (folder) => {
      const shown = async (...args: readonly string[]) =>
        (await reportIn(folder, '--rules', 'build', ...args)).findings.map(
          ({ file, line, column, code }) => `${file ?? '-'}:${line}:${column} ${code}`,
        );
      const toc = 'a/TOC.yml:2:9 file-not-found';
      assert.deepEqual(await shown(), ['-:1:1 output-path-conflict', toc, 'docfx.json:1:68 file-not-found']);
      assert.deepEqual(await shown('a'), [toc]);
      assert.deepEqual(await shown('a/plan.md'), []);
      assert.match(
        (await runIn(folder, 'check', '--rules', 'build')).out,
        /^\(docset\) +warning +output-path-conflict/m,
      );
    });
  });

  test('with the rules of the build reports as much of a file as the build does', async () => {
    const files = {
      'docfx.yml': 'content: "*.md"\nmaxFileWarnings: 2\nwarningsAsErrors: false\n',
      'a.md': '# A\n\n[b](b.md) [c](c.md) [d](d.md)\n',
    };
    await withFolder(files, async (folder) => {
      const codes = async (rules: string) =>
        (await reportIn(folder, '--rules', rules)).findings
          .map(({ code }) => code)
          .filter((code) => code === 'file-not-found' || code === 'exceed-max-file-errors');
      assert.deepEqual(await codes('build'), ['exceed-max-file-errors', 'file-not-found', 'file-not-found']);
      assert.deepEqual(await codes('entra'), ['file-not-found', 'file-not-found', 'file-not-found']);
    });
  });

  test('hides what is milder than a level, and says so where that makes it fail', async () => {
    const { findings } = await reportIn(sample, mistakes, '--severity', 'error');
    assert.deepEqual([...new Set(findings.map(({ severity }) => severity))], ['error']);
    const hidden = await runIn(
      sample,
      'check',
      'docs/fundamentals/what-is-entra.md',
      '--severity',
      'error',
      '--fail-on',
      'suggestion',
    );
    assert.equal(hidden.status, 1);
    assert.match(hidden.error, /^entra-docs: failed because of \d+ suggestions? hidden by --severity\n$/);
  });

  test('fails from the level on that was named', async () => {
    const what = 'docs/fundamentals/what-is-entra.md';
    assert.equal((await runIn(sample, 'check', what)).status, 0);
    assert.equal((await runIn(sample, 'check', what, '--fail-on', 'suggestion')).status, 1);
  });

  test('can put up with a number of warnings', async () => {
    await withFolder(
      {
        'docfx.json': docfx,
        '.openpublishing.publish.config.json': publish('.'),
        'a.md': article('[x](x.md) [y](y.md)'),
      },
      async (folder) => {
        assert.equal((await runIn(folder, 'check')).status, 1);
        assert.equal((await runIn(folder, 'check', '--max-warnings', '2')).status, 0);
        assert.equal((await runIn(folder, 'check', '--max-warnings', '1', '--fail-on', 'error')).status, 1);
      },
    );
  });

  test('runs smaller sets of rules', async () => {
    const codes = async (set: string) =>
      new Set((await reportIn(sample, mistakes, '--rules', set)).findings.map(({ code }) => code));
    const [build, learn, entra] = [await codes('build'), await codes('learn'), await codes('entra')];
    assert.ok(build.size < learn.size && learn.size < entra.size);
    for (const code of build) assert.ok(learn.has(code), code);
    for (const code of learn) assert.ok(entra.has(code), code);
  });

  test('looks at the style when asked to, as far as the repository has not switched it off', async () => {
    const files = {
      'docfx.json': docfx,
      '.openpublishing.publish.config.json': publish('.'),
      'a.md': article('This is __bold__.'),
    };
    const codes = (report: CheckReport) => report.findings.map(({ code }) => code);
    await withFolder(files, async (folder) => {
      assert.ok(!codes(await reportIn(folder)).includes('strong-marker'));
      assert.ok(codes(await reportIn(folder, '--style')).includes('strong-marker'));
    });
    await withFolder({ ...files, '.markdownlint.json': '{ "MD050": false }' }, async (folder) => {
      assert.ok(!codes(await reportIn(folder, '--style')).includes('strong-marker'));
    });
  });

  test('finds every docset below a folder, each in its own repository', async () => {
    const files = {
      'one/.openpublishing.publish.config.json': publish('docs'),
      'one/docs/docfx.json': docfx,
      'one/docs/a.md': article('[x](x.md)'),
      'one/docs/inner/docfx.json': docfx,
      'one/docs/inner/b.md': article('[x](~/x.md)'),
      'two/.openpublishing.publish.config.json': publish('.'),
      'two/docfx.json': docfx,
      'two/c.md': article('[x](x.md)'),
      'readme.md': '[x](x.md)',
    };
    await withFolder(files, async (folder) => {
      const report = await reportIn(folder);
      assert.deepEqual(filesOf(report), ['one/docs/a.md', 'one/docs/inner/b.md', 'two/c.md']);
      assert.equal(report.summary.files, 3);
      assert.equal(report.findings.length, 3);
    });
  });

  test('reports a broken config once, and checks the articles all the same', async () => {
    const files = {
      '.openpublishing.publish.config.json': publish('.'),
      'docfx.json': '{ "build": { "content": [ }',
      'a.md': article('[x](C:\\x.md)'),
    };
    await withFolder(files, async (folder) => {
      const { findings } = await reportIn(folder);
      assert.deepEqual(
        findings.filter(({ file }) => file === 'docfx.json').map(({ code }) => code),
        ['json-syntax-error'],
      );
    });
  });

  test('reports nothing twice when paths overlap', async () => {
    const once = await reportIn(sample, mistakes);
    const twice = await reportIn(sample, mistakes, 'docs/fundamentals', mistakes);
    assert.deepEqual(
      twice.findings.filter(({ file }) => file === mistakes),
      once.findings,
    );
  });
});

suite('entra-docs cannot run', () => {
  const failures: Readonly<Record<string, readonly [args: readonly string[], message: RegExp]>> = {
    'on a path that is not there': [['check', 'nowhere'], /^entra-docs: There is no file or folder 'nowhere'\.\n$/],
    'on an unknown format': [
      ['check', '--format', 'xml'],
      /^entra-docs: option '--format <format>' argument 'xml' is invalid\. Allowed choices are text, json, sarif, github\.\n$/,
    ],
    'on an unknown option': [['check', '--fix'], /^entra-docs: unknown option '--fix'/],
    'on an unknown command': [['chekc'], /^entra-docs: unknown command 'chekc'/],
    'on no thread': [['check', '--threads', '0'], /^entra-docs: option '--threads <number>' argument '0' is invalid\./],
    'on a limit that is no number': [
      ['check', '--max-warnings', '-1x'],
      /^entra-docs: option '--max-warnings <number>'/,
    ],
  };
  for (const [title, [args, message]] of Object.entries(failures)) {
    test(title, async () => {
      const { status, out, error } = await runIn(sample, ...args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(error, message);
      assert.equal(error.trimEnd().split('\n').length <= 2, true);
    });
  }

  test('in a folder without a docset', async () => {
    await withFolder({ 'a.md': '[x](x.md)' }, async (folder) => {
      const { status, out, error } = await runIn(folder, 'check');
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(error, /^entra-docs: No docset holds '\.': no docfx\.json or docfx\.yml above or below it\.\n$/);
    });
  });

  test('but can tell its version and help', async () => {
    assert.match((await runIn(sample, '--version')).out, /^\d+\.\d+\.\d+\n$/);
    const help = await runIn(sample, 'check', '--help');
    assert.equal(help.status, 0);
    for (const flag of ['--format', '--rules', '--style', '--severity', '--fail-on', '--max-warnings']) {
      assert.ok(help.out.includes(flag), flag);
    }
  });
});
