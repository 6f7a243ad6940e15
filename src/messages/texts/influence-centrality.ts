import type { Texts } from '../message.js';

export const influenceCentralityTexts = {} as const satisfies Texts;
