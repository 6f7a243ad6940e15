import type { Chart } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { field, shown, tooltip } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface DifferenceChartOptions extends ChartBase {
  /** Text columns: the groups side by side, and what they are compared in. */
  readonly x: string;
  readonly y: string;
  /** What is written in a cell. */
  readonly value: string;
  /** Standardised difference, which gives the colour: blue above the others, brown below. */
  readonly difference: string;
}

/** Small, medium and large, as Cohen names them. */
const steps = [-0.8, -0.5, -0.2, 0.2, 0.5, 0.8];
const depths = [1, 0.36, 0.16, 0, 0.16, 0.36, 1];

/**
 * A grid of groups and what they are like: the number in each cell, its colour by how far the group stands from the others.
 *
 * Differences below 0.2 standard deviations have no colour, from 0.8 on the full one.
 *
 * @example differenceChart({ id: 'profiles', title, alt, table: 'profiles', x: 'cluster', y: 'feature', value: 'shown', difference: 'difference' })
 */
export function differenceChart(options: DifferenceChartOptions): Chart {
  const { x, y, value, difference } = options;
  return buildChart(options, {
    width: chartWidth,
    height: { step: 28 },
    autosize: { type: 'fit-x', contains: 'padding' },
    encoding: {
      x: {
        field: field(x),
        type: 'nominal',
        sort: null,
        scale: { paddingInner: 0.03 },
        axis: { title: null, orient: 'top', labelAngle: 0, domain: false, labelColor: colours.ink },
      },
      y: {
        field: field(y),
        type: 'nominal',
        sort: null,
        scale: { paddingInner: 0.08 },
        axis: { title: null, domain: false, labelColor: colours.ink, labelLimit: 260 },
      },
    },
    layer: [
      {
        mark: { type: 'rect', cornerRadius: 2 },
        encoding: {
          color: {
            field: field(difference),
            type: 'quantitative',
            scale: { type: 'threshold', domain: [0], range: [colours.heatBelow, colours.heat] },
            legend: null,
          },
          fillOpacity: {
            field: field(difference),
            type: 'quantitative',
            scale: { type: 'threshold', domain: steps, range: depths },
            legend: null,
          },
          tooltip: tooltip(x, y, value, difference),
        },
      },
      {
        mark: { type: 'text' },
        encoding: {
          text: { field: shown(value), type: 'nominal' },
          color: {
            condition: [
              { test: { field: field(difference), gte: 0.8 }, value: colours.onHeat },
              { test: { field: field(difference), lt: -0.8 }, value: colours.onHeat },
            ],
            value: colours.ink,
          },
        },
      },
    ],
  });
}
