/**
 * The files of a docset that brings `rule` along in a content rule set of its own: for the examples of checks that
 * no set of ours runs.
 */
export function docsetWith(rule: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const build = {
    content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**'] }],
    resource: [{ files: ['**/*.png', '**/*.jpg', '**/*.svg', '**/*.gif'] }],
    markdownValidationRules: 'rules.json',
  };
  const rules = [{ severity: 'SUGGESTION', contentTypes: ['conceptual'], ...rule }];
  return { 'docfx.json': JSON.stringify({ build }), 'rules.json': JSON.stringify({ examples: { rules } }) };
}
