import { Option } from 'commander';

/** An option that takes one of `choices`. */
export function option(flags: string, description: string, choices: readonly string[], byDefault: string): Option {
  return new Option(flags, description).choices(choices).default(byDefault);
}
