import assert from 'node:assert/strict';
import type { Docset } from '../../../src/docset/docset';
import { checkArticle, checkDocset, checkFile, type RuleFailure } from '../../../src/rules/engine';
import { policyOf, type PolicySources } from '../../../src/rules/policy';
import type { Check, Report, RuleContext, RuleSetEntry } from '../../../src/rules/rule';
import { activeRules, type ActiveRule } from '../../../src/rules/ruleSets';
import { docsetOf } from '../../support/memoryDocset';

const page = 'articles/page.md';

suite('Checking an article', () => {
  test('brings findings in the order of their places, each once', () => {
    const rules = [
      rule('later', { message: 'later' }, [at(8, 9), at(2, 3)]),
      rule('sooner', { message: 'sooner' }, [at(2, 3), at(2, 3), at(0, 5)]),
    ];
    assert.deepEqual(
      checkArticle(docset(), page, rules).map(({ code, span }) => [code, span.start, span.end]),
      [
        ['sooner', 0, 5],
        ['later', 2, 3],
        ['sooner', 2, 3],
        ['later', 8, 9],
      ],
    );
  });

  test('fills the holes of a message, prints nothing for a hole too many and misses no hole', () => {
    const reports = [{ ...at(0, 1), args: ['a', '{0}', 'c'] }];
    const [finding] = checkArticle(docset(), page, [rule('x', { message: '{1}, {0}, {9}.' }, reports)]);
    assert.equal(finding?.message, '{0}, a, .');
  });

  test('takes words and level from the variant, else from the rule, and the level of a docset or author over both', () => {
    const messages = { mild: { message: 'mild', severity: 'info' }, plain: 'plain' } as const;
    const reports = [
      { ...at(0, 1), variant: 'mild' },
      { ...at(1, 2), variant: 'plain' },
      { ...at(2, 3), variant: 'unknown' },
    ];
    const own = rule('x', { message: 'else', messages }, reports);
    const levels = (each: ActiveRule): string[] =>
      checkArticle(docset(), page, [each]).map(({ message, severity }) => `${message} ${severity}`);
    assert.deepEqual(levels(own), ['mild info', 'plain warning', 'else warning']);
    const raised = { ...own, policyOf: policyOf(own.entry, { ...unchanged(), settings: { x: 'error' } })! };
    assert.deepEqual(levels(raised), ['mild error', 'plain error', 'else error']);
  });

  test('a rule for pages leaves includes alone, one for includes leaves pages alone', () => {
    const rules = [
      rule('pages', { message: 'p', on: 'pages' }, [at(0, 1)]),
      rule('includes', { message: 'i', on: 'includes' }, [at(0, 1)]),
      rule('both', { message: 'b' }, [at(0, 1)]),
    ];
    const codes = (path: string): string[] => checkArticle(docset(), path, rules).map(({ code }) => code);
    assert.deepEqual(codes(page), ['both', 'pages']);
    assert.deepEqual(codes('includes/note.md'), ['both', 'includes']);
  });

  test('a rule that throws costs its own findings and nobody else’s', () => {
    const failures: RuleFailure[] = [];
    const broken = rule('broken', { message: 'broken' }, []);
    const check: Check = {
      ...broken.check,
      check() {
        throw new Error('a bug');
      },
    };
    const rules = [{ ...broken, check }, rule('sound', { message: 'sound' }, [at(0, 1)])];
    const findings = checkArticle(docset(), page, rules, { onFailure: (failure) => failures.push(failure) });
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['sound'],
    );
    assert.deepEqual(
      failures.map(({ type, path, error }) => [type, path, String(error)]),
      [['broken', page, 'Error: a bug']],
    );
  });

  test('stops between two rules when nobody waits for it any more', () => {
    let asked = 0;
    const rules = [1, 2, 3].map((each) => rule(`r${each}`, { message: 'x' }, [at(0, 1)]));
    const findings = checkArticle(docset(), page, rules, { isCancelled: () => ++asked > 1 });
    assert.equal(findings.length, 1);
  });

  test('finds nothing in an article that is not there', () => {
    assert.deepEqual(checkArticle(docset(), 'articles/gone.md', [rule('x', { message: 'x' }, [at(0, 1)])]), []);
  });

  test('leaves out what the author has silenced', () => {
    const text = '<!-- lint disable x -->\n\nText\n';
    const rules = [rule('x', { message: 'x' }, [at(26, 28)]), rule('y', { message: 'y' }, [at(26, 28)])];
    assert.deepEqual(
      checkArticle(docset(text), page, rules).map(({ code }) => code),
      ['y'],
    );
  });

  test('looks up links once for all rules, and not at all when none asks', () => {
    let seen: RuleContext['linkUses'] | undefined;
    const looking = (each: RuleContext): void => {
      assert.ok(!seen || seen === each.linkUses);
      seen = each.linkUses;
    };
    const base = rule('x', { message: 'x' }, []);
    const rules = [1, 2].map(() => ({ ...base, check: { ...base.check, check: looking } }));
    checkArticle(docset('[a](b.md)\n'), page, rules);
    assert.equal(seen?.length, 1);
  });
});

suite('Checking a file', () => {
  test('of a TOC looks at its links alone, one of an article at everything', () => {
    const seen: string[] = [];
    const base = rule('x', { message: 'x' }, []);
    const check: Check = {
      ...base.check,
      check({ path }) {
        seen.push(`article ${path}`);
      },
      checkLinks({ path, linkUses, contentType }, report) {
        seen.push(`${contentType} ${path} ${linkUses.map(({ target }) => target.href).join()}`);
        for (const { target } of linkUses) report({ span: target.span });
      },
    };
    const files = docsetOf({ [page]: '[a](b.md)\n', 'articles/TOC.yml': '- name: A\n  href: c.md\n' });
    const rules = [{ ...base, check }];
    assert.deepEqual(
      [page, 'articles/TOC.yml', 'articles/gone.yml'].map((path) => checkFile(files, path, rules).length),
      [1, 1, 0],
    );
    assert.deepEqual(seen, [`article ${page}`, `page ${page} b.md`, 'toc articles/TOC.yml c.md']);
  });

  test('a finding in another file has its path, and is silenced there only', () => {
    const elsewhere = { ...at(0, 5), path: 'docfx.json' };
    const text = '<!-- lint disable x -->\n\nText\n';
    const findings = checkFile(docset(text), page, [rule('x', { message: 'x' }, [elsewhere, at(26, 28)])]);
    assert.deepEqual(
      findings.map(({ path, span }) => [path, span.start]),
      [['docfx.json', 0]],
    );
  });
});

suite('Checking the docset as a whole', () => {
  test('sorts what it finds by file, the docset itself included, and keeps silent where an article says so', () => {
    const base = rule('x', { message: '{0}' }, []);
    const reports = [
      { ...at(9, 10), args: ['second'], path: 'docfx.json' },
      { ...at(0, 1), args: ['first'], path: 'docfx.json' },
      { ...at(0, 0), args: ['whole'] },
      { ...at(0, 0), args: ['silent'], path: page },
    ];
    const check: Check = { ...base.check, check: undefined, checkDocset: (_, report) => reports.forEach(report) };
    const findings = checkDocset(docset('<!-- lint disable x -->\n\nText\n'), [{ ...base, check }]);
    assert.deepEqual(
      [...findings].map(([path, found]) => [path, found.map(({ message }) => message)]),
      [
        [undefined, ['whole']],
        [page, []],
        ['docfx.json', ['first', 'second']],
      ],
    );
  });
});

suite('Silence', () => {
  test('holds in the file of the finding, an include file of the page included', () => {
    const note = 'includes/note.md';
    const silenced = docsetOf({ [page]: '# Page\n', [note]: 'A\n\n<!-- lint disable x -->\n\nB\n' });
    const reports = [
      { ...at(0, 1), path: note },
      { ...at(29, 30), path: note },
    ];
    const findings = checkArticle(silenced, page, [rule('x', { message: 'x' }, reports)]);
    assert.deepEqual(
      findings.map(({ span }) => span.start),
      [0],
    );
  });

  test('that nobody needs is reported on pages, for rules that have run and tell all they know in one article', () => {
    const text = '<!-- lint disable h1-missing alert-case image-unused -->\n\n# Page\n';
    const codes = (path: string, severities = {}) => {
      const silenced = docsetOf({ [path]: text });
      return checkArticle(silenced, path, activeRules(silenced, 'entra', severities)).flatMap(({ type, message }) =>
        type === 'silence-unused' ? [/'(.+)' finds/.exec(message)![1]] : [],
      );
    };
    assert.deepEqual(codes(page), ['h1-missing', 'alert-case']);
    assert.deepEqual(codes(page, { 'alert-case': 'off' }), ['h1-missing']);
    assert.deepEqual(codes('includes/note.md'), []);
  });
});

suite('Checking the configuration', () => {
  test('a config that is not JSON is one error on the config', () => {
    const broken = docsetOf({
      '.openpublishing.publish.config.json': '{"docsets_to_publish":[{"build_source_folder":"."}]}',
      'docfx.json': '{ "build": { ',
      [page]: '# Page\n',
    });
    const findings = checkDocset(broken, activeRules(broken, 'build'));
    assert.deepEqual([...findings.keys()], ['docfx.json']);
    assert.deepEqual(
      findings.get('docfx.json')?.map(({ code, severity }) => [code, severity]),
      [['json-syntax-error', 'error']],
    );
  });
});

function docset(text = '# Page\n\nSome text.\n'): Docset {
  return docsetOf({ [page]: text, 'includes/note.md': 'A note, which is long enough.\n' });
}

function at(start: number, end: number): Report {
  return { span: { start, end } };
}

function rule(type: string, policy: Omit<RuleSetEntry, 'type' | 'severity'>, reports: readonly Report[]): ActiveRule {
  const check: Check = { type, check: (_, report) => reports.forEach(report) };
  const entry: RuleSetEntry = { type, severity: 'warning', ...policy };
  return { check, entry, policyOf: policyOf(entry, unchanged())! };
}

/** Neither docset nor author have changed a rule. */
function unchanged(): PolicySources {
  return { docset: docset(), buildRules: new Map(), settings: {} };
}
