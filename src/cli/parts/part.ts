import { type Message, message } from '../../messages/index.js';

/** A part that vitalfew works with. */
export interface Part {
  readonly id: string;
  readonly version: string | null;
  /** ok; missing: something does not work, or slowly, without it; optional: not there, and only what the note names needs it. */
  readonly state: 'ok' | 'missing' | 'optional';
  /** Where it is, or what is missing and what to do. */
  readonly note: Message;
}

export function ok(id: string, version: string | null, note: Message): Part {
  return { id, version, state: 'ok', note };
}

export function missing(id: string, note: Message): Part {
  return { id, version: null, state: 'missing', note };
}

export function optional(id: string, note: Message): Part {
  return { id, version: null, state: 'optional', note };
}

/** A path or a name, the same in every language. */
export function plain(text: string): Message {
  return message('error.plain', { text });
}

/** What helps with every part of a clone. */
export const setUp = message('doctor.set_up');
