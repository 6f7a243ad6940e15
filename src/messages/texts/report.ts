import type { Texts } from '../message.js';

export const reportTexts = {} as const satisfies Texts;
