import { hasText, type Message, message } from '../../messages/index.js';

/** The words of a tier: its text, or the name the user gave it. */
export function tierName(id: string): Message | string {
  const name = `segment/tiers.tier.${id}`;
  return hasText(name) ? message(name) : id;
}
