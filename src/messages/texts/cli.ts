import type { Texts } from '../message.js';

export const cliTexts = {} as const satisfies Texts;
