import type { Texts } from '../message.js';

export const segmentParetoTexts = {} as const satisfies Texts;
