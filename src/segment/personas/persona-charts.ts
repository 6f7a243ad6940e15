import { cardChart, differenceChart, pairedBarsChart } from '../../chart/index.js';
import { message } from '../../messages/index.js';
import type { Chart } from '../../result/index.js';
import { type PersonaRow, personaName, type TraitRow } from './persona-answer.js';
import { type CardRow, personaGrid } from './persona-cards.js';

/** The cards, what sets each persona apart, and what each is worth. */
export function personaCharts(
  { personas, traits }: { personas: readonly PersonaRow[]; traits: readonly TraitRow[] },
  cards: readonly CardRow[] | null,
): Chart[] {
  const richest = personas.reduce((best, row) => (row.revenue > best.revenue ? row : best));
  const known = {
    n: personas.length,
    persona: personaName(richest.persona) ?? richest.persona,
    size: { value: richest.size_share, unit: 'share' as const },
    money: { value: richest.revenue_share, unit: 'share' as const },
  };
  const charts: Chart[] = [];
  if (cards !== null) {
    charts.push(
      cardChart({
        id: 'cards',
        title: message('segment/personas.chart.cards.title'),
        alt: message('segment/personas.chart.cards.alt', known),
        table: 'cards',
        kind: 'kind',
        x: 'x',
        x2: 'x2',
        y: 'y',
        y2: 'y2',
        label: 'label',
        value: 'shown',
        ...personaGrid(personas.length),
      }),
    );
  }
  if (traits.length > 0) {
    const most = traits.reduce((best, row) => (Math.abs(row.difference) > Math.abs(best.difference) ? row : best));
    charts.push(
      differenceChart({
        id: 'traits',
        title: message('segment/personas.chart.traits.title'),
        alt: message('segment/personas.chart.traits.alt', {
          n: personas.length,
          persona: personaName(most.persona) ?? most.persona,
          difference: { value: most.difference, unit: 'ratio' },
        }),
        table: 'traits',
        x: 'persona',
        y: 'trait',
        value: 'shown',
        difference: 'difference',
      }),
    );
  }
  charts.push(
    pairedBarsChart({
      id: 'worth',
      title: message('segment/personas.chart.worth.title'),
      alt: message('segment/personas.chart.worth.alt', known),
      table: 'personas',
      category: 'persona',
      first: 'size_share',
      second: 'revenue_share',
    }),
  );
  return charts;
}
