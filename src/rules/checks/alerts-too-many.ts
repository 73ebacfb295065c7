import type { Alert } from '../../article/article';
import type { Check, Documentation } from '../rule';
import { viewKey, viewOf } from '../views';

export interface AlertCountParameters {
  /** How many alerts a reader may meet on one page. */
  readonly max: number;
}

export const documentation: Documentation = {
  title: 'More alerts than readers notice',
  why: 'An alert stands out because the text around it does not. Where every other paragraph is one, none does.',
  source: 'Contribute, markdown reference for alerts; the number is a setting, since the guide says one or two',
  examples: [
    {
      wrong: `${'> [!NOTE]\n> Text\n\nText\n\n'.repeat(8)}> «[!TIP]»\n> Text\n\nText\n\n> [!NOTE]\n> Text\n`,
      message: 'The article has 10 alerts. More than 8 lose their effect.',
    },
    { wrong: '> [!NOTE]\n> Text\n\nText\n\n'.repeat(8), fine: true },
    {
      wrong: ['a', 'b', 'c']
        .map((id) => `::: zone pivot="${id}"\n\n${'> [!NOTE]\n> Text\n\nText\n\n'.repeat(4)}::: zone-end\n\n`)
        .join(''),
      fine: true,
    },
  ],
};

export const check: Check<AlertCountParameters> = {
  type: 'alerts-too-many',
  check({ article }, report, { max }) {
    const alerts = article.alerts.filter(({ recognised }) => recognised);
    if (alerts.length <= max) return;
    // What every reader sees counts with each view.
    const byView = new Map<string, Alert[]>([[viewKey({}), []]]);
    for (const alert of alerts) {
      const key = viewKey(viewOf(alert.block));
      const ofView = byView.get(key) ?? [];
      byView.set(key, ofView);
      ofView.push(alert);
    }
    const [shared, ...apart] = byView.values();
    const most = apart.reduce((best, own) => (own.length > best.length ? own : best), []);
    const met = [...shared!, ...most].sort((a, b) => a.markerSpan.start - b.markerSpan.start);
    const excess = met[max];
    if (excess) report({ span: excess.markerSpan, args: [String(met.length), String(max)] });
  },
};
