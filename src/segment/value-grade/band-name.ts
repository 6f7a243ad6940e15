import { hasText, type Message, message } from '../../messages/index.js';

/** The words of a band: its text, or the id that the user gave it. */
export function bandName(id: string): Message | string {
  const name = `segment/value-grade.band.${id}`;
  return hasText(name) ? message(name) : id;
}
