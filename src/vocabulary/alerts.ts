/** The five alerts of Learn, from the mildest to the gravest: `> [!NOTE]` and its kin. */
export const alerts = [
  { kind: 'NOTE', meaning: 'Something worth knowing even when skimming.' },
  { kind: 'TIP', meaning: 'Optional advice that makes the task easier.' },
  { kind: 'IMPORTANT', meaning: 'Something the reader needs in order to succeed.' },
  { kind: 'CAUTION', meaning: 'A step that can go wrong, and what then happens.' },
  { kind: 'WARNING', meaning: 'A danger to data, security or money: what must not be done.' },
] as const satisfies readonly { kind: string; meaning: string }[];

/** Names that other sites give to an alert and that have exactly one counterpart on Learn, in upper case. */
export const alertAliases: Readonly<Record<string, string>> = {
  INFO: 'NOTE',
  INFORMATION: 'NOTE',
  HINT: 'TIP',
  WARN: 'WARNING',
};
