import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Two alerts in a row',
  why: 'Of two boxes one below the other readers take in neither. They are one alert, or one of them is plain text.',
  source: 'Contribute, markdown reference for alerts',
  examples: [
    { wrong: '> [!NOTE]\n> One\n\n> «[!TIP]»\n> Two\n\n> «[!NOTE]»\n> Three\n' },
    {
      wrong:
        '> [!NOTE]\n> One\n\nText\n\n> [!TIP]\n> Two\n\n- > [!NOTE]\n  > Three\n\n- > [!NOTE]\n  > Four\n\n' +
        '::: zone pivot="a"\n\n> [!NOTE]\n> Five\n\n::: zone-end\n\n::: zone pivot="b"\n\n> [!NOTE]\n> Six\n\n::: zone-end\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'alerts-adjacent',
  check({ article: { alerts, text } }, report) {
    const recognised = alerts.filter((alert) => alert.recognised);
    for (const [index, alert] of recognised.entries()) {
      const previous = recognised[index - 1];
      if (!previous || previous.block.parent !== alert.block.parent) continue;
      if (!text.slice(previous.block.span.end, alert.block.span.start).trim()) report({ span: alert.markerSpan });
    }
  },
};
