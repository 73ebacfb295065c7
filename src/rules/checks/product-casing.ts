import { findMisspeltNames, mayHoldMisspeltName } from '../../vocabulary/misspeltNames';
import { proseOf } from '../prose';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A product name that is not quite right',
  why: 'Product names have capital letters, features have not: Microsoft Entra ID, but Microsoft Entra admin center.',
  source: 'Entra docs, new name for Azure Active Directory',
  examples: [
    {
      wrong: 'Open the «Microsoft Entra Admin Center» with «Microsoft Entra Id».\n',
      right: 'Open the Microsoft Entra admin center with Microsoft Entra ID.\n',
      message: "The name is 'Microsoft Entra admin center'.",
    },
    { wrong: 'Microsoft Entra ID, the Microsoft Entra admin center, `Microsoft Entra Id`, identity ID.\n', fine: true },
  ],
};

export const check: Check = {
  type: 'product-casing',
  check({ article }, report) {
    if (!mayHoldMisspeltName(article.text)) return;
    for (const prose of proseOf(article)) {
      for (const { start, end, replacement } of findMisspeltNames(prose.text)) {
        const span = prose.spanOf(start, end);
        const fix = { title: `Change to '${replacement}'`, edits: [{ span, text: replacement }], isSafe: true };
        report({ span, args: [replacement], fixes: prose.isBroken(start, end) ? [] : [fix] });
      }
    }
  },
};
