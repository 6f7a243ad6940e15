import { hasText, message } from '../../messages/index.js';
import { finding } from '../../result/index.js';
import { valueGrade } from '../../segment/index.js';
import { numberCell, wordCell } from '../card-columns.js';
import { type CardPart, rowOf } from '../card-part.js';

const label = (name: string) => `segment/value-grade.column.${name}`;

/** The grade and the three scores it is made of. The card shows none of its intervals, so few samples are drawn. */
export const valueGradePart = {
  analysis: valueGrade as unknown as CardPart['analysis'],
  options: { resamples: 100 },
  read({ tables }, id) {
    const row = rowOf(tables.customers, id);
    if (row === null || row['grade'] === null) return null;
    const band = `segment/value-grade.band.${row['band']}`;
    return {
      columns: {
        grade: wordCell(row['grade']!, label('grade'), 'customer.grade'),
        band: wordCell(row['band']!, label('band'), 'segment/value-grade.band'),
        band_score: numberCell(row['band_score']!, label('band_score'), 'score'),
        stage_score: numberCell(row['stage_score']!, label('stage_score'), 'score'),
        rfm_score: numberCell(row['rfm']!, label('rfm'), 'score'),
        grade_score: numberCell(row['score']!, label('score'), 'score'),
      },
      scores: [
        { dimension: 'rfm', score: Number(row['rfm']) },
        { dimension: 'stage', score: Number(row['stage_score']) },
        { dimension: 'band', score: Number(row['band_score']) },
      ],
      metrics: [],
      say: (cell) => [
        finding('customer.finding.grade', 'info', {
          grade: String(row['grade']),
          band: hasText(band) ? message(band) : String(row['band']),
          band_score: cell('band_score', 'score'),
          stage: message(`segment/lifecycle.stage.${row['stage']}`),
          stage_score: cell('stage_score', 'score'),
          rfm_score: cell('rfm_score', 'score'),
          product: cell('grade_score', 'score'),
        }),
      ],
    };
  },
} satisfies CardPart;
