export { codeName } from './code-name.js';
export { formatValue } from './format-value.js';
export {
  isMessage,
  type Language,
  languages,
  type Message,
  type MessageParam,
  message,
  type Names,
  type Quantity,
  type Texts,
  type Unit,
} from './message.js';
export { padEnd, padStart, terminalWidth } from './terminal-width.js';
export { hasText, text } from './text.js';
