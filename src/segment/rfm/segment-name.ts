import { hasText, type Message, message } from '../../messages/index.js';

/** The words of a segment: its text, or the name that the user's own map gave it. */
export function segmentName(id: string): Message | string {
  const name = `segment/rfm.segment.${id}`;
  return hasText(name) ? message(name) : id;
}
