import assert from 'node:assert/strict';
import { suggestPath } from '../../../src/rules/suggestPath';

suite('Suggesting a path for one that leads nowhere', () => {
  const cases: readonly [missing: string, paths: string, suggestion: string | undefined][] = [
    ['a/deployment', 'a/deployment.md a/deployments.md', 'a/deployment.md!'],
    ['a/deployment.md/', 'a/deployment.md', 'a/deployment.md!'],
    ['a/deployment/', 'a/deployment/index.yml', 'a/deployment/index.yml!'],
    ['a/deployment.html', 'a/deployment.md', 'a/deployment.md!'],
    ['a/deploymnet.md', 'a/deployment.md a/employment.md b/deploymnet-x.md', 'a/deployment.md'],
    ['a/deployment.md', 'b/deployment.md', 'b/deployment.md'],
    ['a/deployment.md', 'b/deployment.md c/deployment.md', undefined],
    ['identty/deployment.md', 'identity/deployment.md other/deployment.md', 'identity/deployment.md'],
    ['a/deploymnet.md', 'b/deployment.md', 'b/deployment.md'],
    ['a/one.md', 'a/two.md a/onee.md', 'a/onee.md'],
    ['a/b.md', 'a/c.md', undefined],
    ['a/step-one-1.png', 'a/step-one-2.png', undefined],
    ['a/step-ona.png', 'a/step-one.png a/step-ono.png', undefined],
    ['', 'a/b.md', undefined],
    ['../x/deployment.md', 'a/deployment.md', 'a/deployment.md'],
  ];
  for (const [missing, list, suggestion] of cases) {
    test(`${missing || 'nothing'} among ${list}: ${suggestion ?? 'none'}`, () => {
      const paths = list.split(' ');
      const find = (path: string): string | undefined => paths.find((each) => each === path);
      const found = suggestPath({ paths, find }, missing, () => true);
      assert.equal(found && found.path + (found.isCertain ? '!' : ''), suggestion);
    });
  }

  test('leaves out files that cannot be meant', () => {
    const paths = ['a/deployment.md', 'b/deployment.md'];
    const found = suggestPath({ paths, find: () => undefined }, 'c/deployment.md', (path) => path.startsWith('b/'));
    assert.equal(found?.path, 'b/deployment.md');
  });
});
