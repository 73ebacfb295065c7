import { isMap, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml';
import { trimEnd } from '../article/flatHeader';
import { yamlErrorOfBuild } from '../article/yamlErrors';
import type { ConfigText } from './configText';
import { listValue, objectValue, type ConfigEntry, type ConfigValue } from './configValue';

/** Reads any YAML with the `yaml` package. Of a broken text the part that could be read is there, with one problem beside it. */
export function readYaml(path: string, text: string): ConfigText {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const error = yamlErrorOfBuild(document.errors, text);
  const [start = 0, end = start] = error?.pos ?? [];
  const problem = error && {
    path,
    code: 'yaml-syntax-error',
    message: error.message,
    span: { start, end },
  };
  const root = document.contents as YamlNode | null;
  return { root: root ? fromYaml(path, text, root) : undefined, problem };
}

function fromYaml(path: string, text: string, node: YamlNode): ConfigValue {
  const [start, end] = node.range ?? [0, 0];
  // A list or an object goes on over the line ends and blanks behind it.
  const span = { start, end: trimEnd(text, start, end) };
  if (isSeq(node))
    return listValue(
      path,
      span,
      (node.items as YamlNode[]).map((item) => fromYaml(path, text, item)),
    );
  if (!isMap(node)) {
    // An alias may lead anywhere, back to itself included; no config needs one, so it has no value.
    return { value: isScalar(node) ? node.value : undefined, path, span };
  }
  const entries: ConfigEntry[] = [];
  for (const pair of node.items) {
    const key = pair.key as YamlNode;
    const value = pair.value as YamlNode | null;
    if (!isScalar(key)) continue;
    const [keyStart, keyEnd] = key.range ?? [0, 0];
    const missing = { value: null, path, span: { start: keyEnd, end: keyEnd } };
    entries.push({
      key: String(key.value),
      keySpan: { start: keyStart, end: keyEnd },
      value: value ? fromYaml(path, text, value) : missing,
    });
  }
  return objectValue(path, span, entries);
}
