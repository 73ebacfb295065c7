import { entryOf, oneOrMany, stringOf, type ConfigValue } from '../configText';

/** The versions (monikers) that a docset knows. Names are lower case. */
export interface MonikerDefinition {
  has(name: string): boolean;
  /** The versions of one product from the oldest to the newest, for the product that `name` is a version of. */
  versionsWith(name: string): readonly string[];
}

/** Makes the definition from the JSON of a definition file, or of the config itself; what has no name is left out. */
export function monikerDefinition(root: ConfigValue | undefined): MonikerDefinition {
  const monikers = oneOrMany(entryOf(root, 'monikers')).flatMap((moniker) => {
    const name = stringOf(moniker, 'moniker_name')?.toLowerCase();
    const order = entryOf(moniker, 'order')?.value;
    const product = stringOf(moniker, 'product_name') ?? '';
    return name ? [{ name, product, order: typeof order === 'number' ? order : 0 }] : [];
  });
  const byProduct = new Map<string, string[]>();
  const productOf = new Map<string, string>();
  for (const { name, product } of monikers.sort((a, b) => a.order - b.order)) {
    byProduct.set(product, [...(byProduct.get(product) ?? []), name]);
    productOf.set(name, product);
  }
  return {
    has: (name) => productOf.has(name),
    versionsWith: (name) => byProduct.get(productOf.get(name) ?? '') ?? [],
  };
}
