import { renderCard } from '../render/index.js';
import { resultText } from '../render/result-text.js';
import { slots } from '../result/index.js';

/** Results show themselves from here on: as text where a kernel prints them, as HTML where it knows `Jupyter.display`. */
export function fillSlots(): void {
  slots.inspect = (result) => resultText(result);
  slots.display = async (result) => ({
    'text/html': await renderCard(result, { language: 'en' }),
    'text/plain': resultText(result),
  });
}
