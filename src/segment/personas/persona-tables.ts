import { type MemoryTable, memoryTable } from '../../result/index.js';
import { apartTable } from './apart-table.js';
import { fieldsTable } from './fields-table.js';
import { offerTable } from './offer-table.js';
import { label, type PersonaAnswer, personaColumn } from './persona-answer.js';
import { cardsTable } from './persona-cards.js';
import { personaRows, personasTable } from './persona-rows.js';
import { traitTable } from './trait-table.js';
import { verifyTable } from './verify-table.js';

/** The tables of the answer, and the best offer of each persona that has one. */
export function personaTables(answer: PersonaAnswer) {
  const personas = personaRows(answer);
  const tables = {
    personas: personasTable(personas, answer),
    traits: traitTable(answer),
    offers: offerTable(answer),
    customers: customersTable(answer),
    apart: apartTable(answer),
    fields: fieldsTable(answer),
    verify: verifyTable(answer),
    cards: cardsTable(personas, answer),
  };
  const best = answer.names.flatMap((_, at) => answer.offers.filter(({ persona }) => persona === at).slice(0, 1));
  return { tables, best };
}

/** The persona of every customer, and how sure it is. */
function customersTable({ features, labels, names, rows, found }: PersonaAnswer): MemoryTable {
  const confidence = new Float64Array(features.ids.length).fill(Number.NaN);
  found?.stability?.confidence?.forEach((share, i) => {
    confidence[rows[i]!] = share;
  });
  return memoryTable({
    customer_id: { type: 'text', data: features.ids },
    persona: personaColumn(Array.from(labels, (persona) => (persona < 0 ? null : names[persona]!))),
    confidence: { type: 'number', unit: 'share', data: confidence, label: label('confidence') },
  });
}
