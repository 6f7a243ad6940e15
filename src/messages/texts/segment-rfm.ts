import type { Texts } from '../message.js';

export const segmentRfmTexts = {} as const satisfies Texts;
