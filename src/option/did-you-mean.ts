import { type Message, message } from '../messages/index.js';
import { nearest } from './nearest.js';

/** `Did you mean "bins"? ` for a word near a known one, to stand before the list of them; nothing where none is near. */
export function didYouMean(word: string, known: readonly string[], written = (near: string) => near): Message | '' {
  const near = nearest(word, known);
  return near === null ? '' : message('error.did_you_mean', { near: written(near) });
}
