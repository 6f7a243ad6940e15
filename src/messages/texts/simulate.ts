import type { Texts } from '../message.js';

export const simulateTexts = {} as const satisfies Texts;
