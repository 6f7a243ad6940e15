import { message } from '../../messages/index.js';
import { finding } from '../../result/index.js';
import { wordOfMouth } from '../../segment/index.js';
import { numberCell, wordCell } from '../card-columns.js';
import { type CardPart, rowOf } from '../card-part.js';

const label = (name: string) => `segment/word-of-mouth.column.${name}`;

/** The second dimension: the quadrant, whether the customer agrees with the firm, and how much is said and heard. */
export const wordPart = {
  analysis: wordOfMouth as unknown as CardPart['analysis'],
  options: {},
  read({ tables }, id) {
    const row = rowOf(tables.customers, id);
    if (row === null) return null;
    return {
      columns: {
        quadrant: wordCell(row['quadrant']!, label('quadrant'), 'segment/word-of-mouth.quadrant'),
        agrees: wordCell(row['agrees']!, label('agrees'), 'segment/word-of-mouth.agrees'),
        talk_value: numberCell(row['talk_value']!, label('talk_value'), 'number'),
        interactions: numberCell(row['interactions']!, label('interactions'), 'number'),
        customers_brought: numberCell(row['brought'] ?? null, label('brought'), 'count'),
      },
      scores: [],
      metrics: [],
      say: (cell) => [
        finding(
          `customer.finding.word_${row['agrees']}`,
          row['quadrant'] === 'overlooked' ? 'opportunity' : row['agrees'] === 'no' ? 'risk' : 'info',
          {
            quadrant: message(`segment/word-of-mouth.quadrant.${row['quadrant']}`),
            talk: cell('talk_value', 'number'),
            interactions: cell('interactions', 'number'),
          },
        ),
      ],
    };
  },
} satisfies CardPart;
