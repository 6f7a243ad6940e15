import { type Message, message } from './message.js';
import { hasText } from './text.js';

/** The words of a code of the data (`baby_care`, `gift_card`, `ceo`) for a sentence; a code without words stays as it is. */
export function codeName(code: string): string | Message {
  return hasText(`code.${code}`) ? message(`code.${code}`) : code;
}
